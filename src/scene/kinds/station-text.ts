import { trackCoverage } from "../../coverage/geometry/track-coverage.js";
import type { Ledger } from "../../coverage/ledger/schema.js";
import { ringWith } from "../../coverage/ring.js";
import { notesAt } from "../../model/as-of.js";
import { distanceKm } from "../../model/distance.js";
import { fits } from "../../model/fuel.js";
import { REASONS } from "../../model/reason.js";
import { senseOf } from "../../model/terms.js";
import { assumed } from "../../model/values.js";
import { brief, gapRangeText } from "../gap-text.js";
import { roundArea } from "../ledger-sentence.js";
import { hoursText } from "../range-text.js";
import type { Situation, StationView } from "../situation.js";
import { sharesSpoken } from "../station-words.js";
import { type Link, nameOf, notesOf, present, type Row, sourcesOf, type Thing, thingId } from "../thing.js";
import type { Words } from "../words.js";
import type { KindText } from "./kind.js";

const HOURS_A_DAY = 24;

/** Who holds a station for how much of the day, the largest share first, each linked to its fleet. */
function holdersRow({ holders }: StationView, situation: Situation, words: Words): Row {
  const term = words.say("thing.heldBy");
  if (holders.length === 0) return { term, value: words.say("thing.empty") };
  const sorted = [...holders].sort((a, b) => b.share - a.share);
  const hours = sharesSpoken(
    sorted.map(({ share }) => share),
    words,
  );
  const links = sorted.map(({ fleet, platform }, index): Link => {
    const operator = fleet.owner === "nato" ? words.data("NATO") : nameOf(situation, fleet.operator, words);
    const name = [`${operator} (${words.data(platform.shortName)})`, words.data(fleet.base ?? "")]
      .filter(Boolean)
      .join(", ");
    return {
      thing: thingId("fleet", fleet.id),
      text: words.say("thing.heldFor", { name, hours: hours[index] as string }),
    };
  });
  return { term, value: links.map(({ text }) => text).join(words.say("list.semicolon")), links };
}

/** The tanker orbits within reach whose tankers fit an aircraft that is refuelled on this station. */
function tankersRow(view: StationView, { stations, watch }: Situation, words: Words): Row | null {
  const refuelled = view.holders.filter(({ refuelledShare }) => refuelledShare > 0);
  const reachKm = assumed(watch.values, "tanker-reach-km");
  const near = stations.filter(
    ({ station, holders, centre }) =>
      station.domain === "tanker" &&
      distanceKm(centre, view.centre) <= reachKm &&
      holders.some((tanker) => refuelled.some(({ platform }) => fits(tanker.platform, platform))),
  );
  if (near.length === 0) return null;
  const links = near.map(
    ({ station }): Link => ({ thing: thingId("station", station.id), text: words.data(station.name) }),
  );
  return { term: words.say("thing.tankers"), value: words.list(links.map(({ text }) => text)), links };
}

/** Hours a day and the longest gap, with their ranges once the ledger has them. */
function hoursRows(view: StationView, row: Ledger["stations"][number] | undefined, words: Words): (Row | null)[] {
  const { share, longestGapH } = view;
  if (share <= 0) return [];
  const n = Number((share * HOURS_A_DAY).toFixed(share * HOURS_A_DAY < 10 ? 1 : 0));
  const part = (end: number | null | undefined) => (end === null || end === undefined ? null : end * HOURS_A_DAY);
  const hours = { value: share * HOURS_A_DAY, low: part(row?.share.low), high: part(row?.share.high) };
  const gap = row?.longestGapH ?? { value: longestGapH, low: null, high: null };
  return [
    {
      term: words.say("thing.presence"),
      value: words.say("thing.presenceValue", { hours: hoursText(hours, words), n }),
    },
    longestGapH > 0
      ? { term: words.say("thing.gap"), value: words.say("thing.gapValue", { hours: gapRangeText(gap, words) }) }
      : null,
  ];
}

/** How far the station reaches, whose reach that is, and what it rests on. */
function reachRows({ ring, candidates, centre }: StationView, situation: Situation, words: Words): (Row | null)[] {
  if (!ring) return [];
  const { dataset, watch } = situation;
  const types = [...new Set(candidates.map(({ platform }) => platform))];
  const credited = types.filter(
    (type) => ringWith(dataset, type, centre, watch.sought, watch.values)?.nominalKm === ring.nominalKm,
  );
  const value = words.say(ring.atMost ? "thing.reachUpper" : "thing.reachValue", {
    km: Math.round(ring.nominalKm),
    low: Math.round(ring.lowKm),
    high: Math.round(ring.highKm),
  });
  return [
    { term: words.say("thing.reach"), value, cites: { sources: ring.sources, grade: null } },
    types.length > 1 && credited.length > 0
      ? {
          term: words.say("thing.reachOf"),
          value: words.say("thing.reachOfValue", { platform: credited.map(({ shortName }) => shortName).join(", ") }),
        }
      : null,
    { term: words.say("thing.basis"), value: words.say(ring.converted ? "basis.converted" : `basis.${ring.basis}`) },
  ];
}

/** What a tanker orbit gives, or for how much of the day the aircraft of a station are refuelled. */
function fuelRows({ station, tonnesADay, holders }: StationView, words: Words): (Row | null)[] {
  if (station.domain === "tanker") {
    const value = words.say("thing.tonnesValue", { tonnes: brief(tonnesADay, words) });
    return [tonnesADay > 0 ? { term: words.say("thing.tonnes"), value } : null];
  }
  const hours = (of: (holder: StationView["holders"][number]) => number) =>
    holders.reduce((sum, holder) => sum + of(holder) * HOURS_A_DAY, 0);
  const refuelled = hours(({ share, refuelledShare }) => share * refuelledShare);
  if (refuelled <= 0) return [];
  const of = hours(({ share }) => share);
  const value = words.say("thing.refuelledValue", { hours: brief(refuelled, words), of: brief(of, words) });
  return [{ term: words.say("thing.refuelled"), value }];
}

/** Codes of reasons that the rows already state. */
const IN_ROWS: ReadonlySet<string> = new Set(["station-part-time", "gives-fuel", "refuelled"]);

/** Why it is held as it is, each reason once and with the fleet that it is about. */
function reasonsOf({ reasons }: StationView, situation: Situation, words: Words): string[] {
  const name = (id: string) => nameOf(situation, id, words);
  const said = reasons.flatMap((reason) => {
    if (IN_ROWS.has(reason.code)) return [];
    const [text = ""] = words.reasons([reason], name);
    const { fleet } = reason.params;
    return [typeof fleet === "string" && !REASONS[reason.code].includes("{fleet}") ? `${name(fleet)}: ${text}` : text];
  });
  return [...new Set(said)];
}

/** A station: who holds it, for how much of the day, how far it reaches, and what of that is assumed. */
function describeStation(view: StationView, situation: Situation, words: Words, ledger?: Ledger): Thing {
  const { station, orbit, holders, ring } = view;
  const lap = ring && holders.length > 0 ? trackCoverage(orbit, ring.nominalKm) : null;
  const rows = present([
    holdersRow(view, situation, words),
    ...hoursRows(
      view,
      ledger?.stations.find(({ id }) => id === station.id),
      words,
    ),
    ...fuelRows(view, words),
    tankersRow(view, situation, words),
    ...reachRows(view, situation, words),
    lap
      ? {
          term: words.say("thing.lap"),
          value: words.say("thing.lapValue", { some: roundArea(lap.someTimeKm2), always: roundArea(lap.alwaysKm2) }),
        }
      : null,
    { term: words.say("thing.airspace"), value: nameOf(situation, orbit.airspace, words) },
    { term: words.say("thing.reported"), value: orbit.reportedPeriod },
  ]);
  const flown = holders.flatMap(({ fleet, platform }) => [...fleet.sources, ...platform.sources]);
  return {
    id: thingId("station", station.id),
    kind: "station",
    title: words.data(station.name),
    subtitle: words.say("thing.station", { domain: words.say(`domain.${station.domain}`) }),
    rows,
    ...notesOf(
      [words.say("thing.stationNotional"), ...reasonsOf(view, situation, words)],
      [station.note ?? "", ...notesAt(orbit, situation.date)],
      words,
    ),
    sources: sourcesOf([...orbit.sources, ...flown], rows),
    asOf: orbit.asOf,
    confidence: orbit.confidence,
    grade: orbit.grade,
    notional: true,
    at: [orbit.lon, orbit.lat],
  };
}

/** Stations in words: those of the domain, and the tankers that keep them up. */
export const stationText: KindText = {
  id: "station",
  describe: (situation, words, ledger) =>
    situation.stations
      .filter(({ station: { domain } }) => domain === senseOf(situation.state.domain) || domain === "tanker")
      .map((view) => describeStation(view, situation, words, ledger)),
  title: "list.stations",
  columns: ["thing.heldBy", "thing.presence"],
  prose(things, { stations }, words, say) {
    const shown = new Set(things.map(({ id }) => id));
    const held = stations.filter(({ station, fleet }) => fleet && shown.has(thingId("station", station.id))).length;
    return say(words, "access.prose.stations", { held, total: things.length });
  },
};
