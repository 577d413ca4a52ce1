import { trackCoverage } from "../coverage/geometry/track-coverage.js";
import type { Contributor, Fleet, Grade, Headquarters } from "../model/records.js";
import { roundArea } from "./ledger-sentence.js";
import type { Position } from "./scene.js";
import type { FleetView, HeadquartersView, Situation, StationView } from "./situation.js";
import type { Words } from "./words.js";

/** Something on the map that can be asked about: what a card and the details say. */
export interface Thing {
  /** `state:GBR`, `headquarters:shape`, `fleet:…`, `station:…`, `city:…`. */
  readonly id: string;
  readonly kind: "state" | "headquarters" | "fleet" | "station" | "city";
  readonly title: string;
  readonly subtitle: string;
  /** `quoted` ones are the dataset's own, in the dataset's language. */
  readonly rows: readonly { readonly term: string; readonly value: string; readonly quoted?: boolean }[];
  readonly notes: readonly string[];
  /** Those of the notes that are the dataset's own, in the dataset's language. */
  readonly quoted: readonly string[];
  /** Ids of sources, best first. */
  readonly sources: readonly string[];
  readonly asOf: string | null;
  readonly confidence: "high" | "medium" | "low" | null;
  readonly grade: Grade | null;
  /** Rests on the project's own assumptions and must be called so. */
  readonly notional: boolean;
  readonly at: Position | null;
}

type Row = Thing["rows"][number];

/** What the program says of a thing, then what the dataset does. */
function notesOf(said: readonly string[], quoted: readonly string[]): Pick<Thing, "notes" | "quoted"> {
  const own = quoted.filter(Boolean);
  return { notes: [...said, ...own], quoted: own };
}

const present = (rows: readonly (Row | null)[]): Row[] => rows.filter((row) => row !== null);

/** The name of whatever an id means: a state, a fleet by its aircraft and base, a station. */
function nameOf(situation: Situation, id: string, words: Words): string {
  const { contributors, stateLabels } = situation.dataset;
  const fleet = situation.fleets.find(({ record }) => record.id === id);
  if (fleet) return [fleet.platform.shortName, fleet.record.base].filter(Boolean).join(", ");
  const named =
    contributors.find((contributor) => contributor.id === id) ?? stateLabels.find((label) => label.id === id);
  if (named) return words.country(id, named.name);
  return words.data(situation.stations.find(({ station }) => station.id === id)?.station.name ?? id);
}

function describeState(contributor: Contributor, situation: Situation, words: Words): Thing {
  const { asOf } = situation.state;
  const posture = contributor.posture[asOf];
  const label = situation.dataset.stateLabels.find(({ id }) => id === contributor.id);
  const { personnel, approval } = contributor;
  const applies = contributor.participant && contributor.role !== "host";
  const stated = personnel && (personnel.low ?? personnel.high) !== null;
  return {
    id: `state:${contributor.id}`,
    kind: "state",
    title: words.country(contributor.id, contributor.name),
    subtitle: words.say(`role.${contributor.role}`),
    rows: present([
      ...(["ground", "air", "sea"] as const).map((component) =>
        applies || posture[component] !== "unknown"
          ? { term: words.say(`component.${component}`), value: words.say(`posture.${posture[component]}`) }
          : null,
      ),
      posture.asOf ? { term: words.say("thing.postureDate"), value: words.date(posture.asOf) } : null,
      stated
        ? {
            term: words.say("thing.personnel"),
            value:
              personnel.low === null
                ? words.say("thing.upTo", { n: personnel.high ?? 0 })
                : words.say("thing.range", { low: personnel.low, high: personnel.high ?? personnel.low }),
          }
        : applies
          ? { term: words.say("thing.personnel"), value: words.say("thing.notStated") }
          : null,
      { term: words.say("thing.nato"), value: words.say(contributor.natoMember ? "yes" : "no") },
    ]),
    ...notesOf([], [posture.note, posture.other, contributor.note, personnel?.note ?? "", approval?.note ?? ""]),
    sources: [...new Set([...contributor.sources, ...(personnel?.sources ?? []), ...(approval?.sources ?? [])])],
    asOf: contributor.asOf,
    confidence: contributor.confidence,
    grade: contributor.grade,
    notional: false,
    at: label ? [label.lon, label.lat] : null,
  };
}

function availabilityRow(view: FleetView | HeadquartersView, words: Words): Row {
  return {
    term: words.say("thing.availability"),
    value: words.say(view.available ? "thing.available" : "thing.unavailable"),
  };
}

function describeHeadquarters(view: HeadquartersView, situation: Situation, words: Words): Thing {
  const record: Headquarters = view.record;
  return {
    id: `headquarters:${record.id}`,
    kind: "headquarters",
    title: record.name,
    subtitle: words.say(`hq.${record.kind}`),
    rows: [
      { term: words.say("thing.place"), value: `${record.city}, ${nameOf(situation, record.country, words)}` },
      { term: words.say("thing.status"), value: words.say(`status.${record.status}`) },
      availabilityRow(view, words),
      { term: words.say("thing.position"), value: words.say(`precision.${record.precision}`) },
    ],
    ...notesOf(
      words.reasons(view.reasons, (id) => nameOf(situation, id, words)),
      [record.note],
    ),
    sources: record.sources,
    asOf: record.asOf,
    confidence: record.confidence,
    grade: record.grade,
    notional: false,
    at: [record.lon, record.lat],
  };
}

function describeFleet(view: FleetView, situation: Situation, words: Words): Thing {
  const record: Fleet = view.record;
  const stations = situation.stations.filter(({ fleet }) => fleet?.id === record.id);
  return {
    id: `fleet:${record.id}`,
    kind: "fleet",
    title: `${view.platform.name}${record.base ? `, ${record.base}` : ""}`,
    subtitle: words.say("thing.fleetOf", {
      role: words.say(`role.aircraft.${view.platform.role}`),
      operator: nameOf(situation, record.operator, words),
      owner: words.say(`owner.${record.owner}`),
    }),
    rows: present([
      {
        term: words.say("thing.aircraft"),
        value:
          record.quantity === null
            ? words.say("thing.notPublished")
            : record.quantity === 0
              ? words.say("thing.noneOfItsOwn")
              : words.number(record.quantity),
      },
      { term: words.say("thing.base"), value: words.say(`base.${record.baseKind}`) },
      record.status ? { term: words.say("thing.status"), value: words.data(record.status), quoted: true } : null,
      availabilityRow(view, words),
      stations.length > 0
        ? { term: words.say("thing.flies"), value: words.list(stations.map(({ station }) => words.data(station.name))) }
        : null,
    ]),
    ...notesOf(
      words.reasons(view.reasons, (id) => nameOf(situation, id, words)),
      [record.note, view.platform.note],
    ),
    sources: [...new Set([...record.sources, ...view.platform.sources])],
    asOf: record.asOf,
    confidence: record.confidence,
    grade: record.grade,
    notional: false,
    at: record.lon === null || record.lat === null ? null : [record.lon, record.lat],
  };
}

function describeStation(view: StationView, situation: Situation, words: Words): Thing {
  const { station, orbit, fleet, platform, ring } = view;
  const lap = ring && trackCoverage(orbit, ring.nominalKm);
  const days = words.say("thing.presenceValue", {
    hours: words.number(view.presence * 24, 0),
    low: words.number(view.presenceLow * 24, 0),
    high: words.number(view.presenceHigh * 24, 0),
  });
  return {
    id: `station:${station.id}`,
    kind: "station",
    title: words.data(station.name),
    subtitle: words.say("thing.station", { domain: words.say(`domain.${station.domain}`) }),
    rows: present([
      {
        term: words.say("thing.heldBy"),
        value:
          fleet && platform
            ? `${platform.shortName}${fleet.base ? `, ${fleet.base}` : ""} (${words.say(`owner.${fleet.owner}`)})`
            : words.say("thing.empty"),
      },
      ring
        ? {
            term: words.say("thing.reach"),
            value: words.say(ring.upperBound ? "thing.reachUpper" : "thing.reachValue", {
              km: Math.round(ring.nominalKm),
              low: Math.round(ring.lowKm),
              high: Math.round(ring.highKm),
            }),
          }
        : null,
      ring && platform
        ? {
            term: words.say("thing.lap"),
            value: words.say("thing.lapValue", {
              some: roundArea(lap?.someTimeKm2 ?? 0),
              always: roundArea(lap?.alwaysKm2 ?? 0),
            }),
          }
        : null,
      ring ? { term: words.say("thing.basis"), value: words.say(`basis.${ring.basis}`) } : null,
      fleet ? { term: words.say("thing.presence"), value: days } : null,
      { term: words.say("thing.airspace"), value: nameOf(situation, orbit.airspace, words) },
      { term: words.say("thing.reported"), value: orbit.reportedPeriod },
    ]),
    ...notesOf(
      [words.say("thing.stationNotional"), ...words.reasons(view.reasons, (id) => nameOf(situation, id, words))],
      [station.note ?? "", orbit.note],
    ),
    sources: [...new Set([...orbit.sources, ...(fleet?.sources ?? []), ...(platform?.sources ?? [])])],
    asOf: orbit.asOf,
    confidence: orbit.confidence,
    grade: orbit.grade,
    notional: true,
    at: [orbit.lon, orbit.lat],
  };
}

/** Everything that can be asked about in a situation, in the order of its lists. */
export function listThings(situation: Situation, words: Words): Thing[] {
  const cities = situation.dataset.cities.filter(({ iso, capital }) => iso === "UKR" || capital);
  return [
    ...situation.stations
      .filter(({ station }) => station.domain === situation.state.domain || station.domain === "tanker")
      .map((view) => describeStation(view, situation, words)),
    ...situation.fleets.map((view) => describeFleet(view, situation, words)),
    ...situation.headquarters.map((view) => describeHeadquarters(view, situation, words)),
    ...situation.dataset.contributors
      .filter(({ kind }) => kind === "country")
      .map((contributor) => describeState(contributor, situation, words)),
    ...cities.map(
      (city): Thing => ({
        id: `city:${city.id}`,
        kind: "city",
        title: city.name,
        subtitle: nameOf(situation, city.iso, words),
        rows: [{ term: words.say("thing.population"), value: words.number(city.population) }],
        notes: [],
        quoted: [],
        sources: [],
        asOf: null,
        confidence: null,
        grade: null,
        notional: false,
        at: [city.lon, city.lat],
      }),
    ),
  ];
}
