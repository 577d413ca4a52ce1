import type { Ledger } from "../coverage/ledger/schema.js";
import { compareDates, notesAt } from "../model/as-of.js";
import type { City, Contributor } from "../model/records.js";
import { senseOf } from "../model/terms.js";
import { availabilityRow, describeFleet } from "./fleet-thing.js";
import type { HeadquartersView, Situation } from "./situation.js";
import { describeStation } from "./station-thing.js";
import { nameOf, notesOf, present, type Row, sourcesOf, type Thing } from "./thing.js";
import type { Words } from "./words.js";

export type { Thing } from "./thing.js";

/** Stated personnel with its sources; a statement made after the as-of date does not count. */
function personnelRow({ personnel }: Contributor, date: string, applies: boolean, words: Words): Row | null {
  const term = words.say("thing.personnel");
  const known = personnel && (personnel.date === null || compareDates(personnel.date, date) <= 0) ? personnel : null;
  if (!known || (known.low ?? known.high) === null)
    return applies ? { term, value: words.say("thing.notStated") } : null;
  const { low, high, sources } = known;
  const value =
    low === null
      ? words.say("thing.upTo", { n: high ?? 0 })
      : low === (high ?? low)
        ? words.number(low)
        : words.say("thing.range", { low, high: high ?? low });
  return { term, value, ...(sources.length > 0 && { cites: { sources, grade: null } }) };
}

function describeState(contributor: Contributor, situation: Situation, words: Words): Thing {
  const { asOf } = situation.state;
  const posture = contributor.posture[asOf];
  const label = situation.dataset.stateLabels.find(({ id }) => id === contributor.id);
  const { personnel, approval } = contributor;
  const applies = contributor.participant && contributor.role !== "host";
  const stated = personnelRow(contributor, situation.date, applies, words);
  const rows = present([
    ...(["ground", "air", "sea"] as const).map((component) =>
      applies || posture[component] !== "unknown"
        ? { term: words.say(`component.${component}`), value: words.say(`posture.${posture[component]}`) }
        : null,
    ),
    posture.asOf ? { term: words.say("thing.postureDate"), value: words.date(posture.asOf) } : null,
    stated,
    { term: words.say("thing.nato"), value: words.say(contributor.natoMember ? "yes" : "no") },
  ]);
  const personnelNote = stated?.cites ? (personnel?.note ?? "") : "";
  return {
    id: `state:${contributor.id}`,
    kind: "state",
    title: words.country(contributor.id, contributor.name),
    subtitle: words.say(`role.${contributor.role}`),
    rows,
    ...notesOf(
      [],
      [posture.note, posture.other, ...notesAt(contributor, situation.date), personnelNote, approval?.note ?? ""],
    ),
    sources: sourcesOf([...contributor.sources, ...(approval?.sources ?? [])], rows),
    asOf: contributor.asOf,
    confidence: contributor.confidence,
    grade: contributor.grade,
    notional: false,
    at: label ? [label.lon, label.lat] : null,
  };
}

function describeHeadquarters(view: HeadquartersView, situation: Situation, words: Words): Thing {
  const { record } = view;
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
      notesAt(record, situation.date),
    ),
    sources: record.sources,
    asOf: record.asOf,
    confidence: record.confidence,
    grade: record.grade,
    notional: false,
    at: [record.lon, record.lat],
  };
}

const describeCity = (city: City, situation: Situation, words: Words): Thing => ({
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
});

/** All things of a situation, in the order of its lists; hours have their ranges if a ledger with ranges is given. */
export function listThings(situation: Situation, words: Words, ledger?: Ledger): Thing[] {
  const cities = situation.dataset.cities.filter(({ iso, capital }) => iso === "UKR" || capital);
  const sense = senseOf(situation.state.domain);
  return [
    ...situation.stations
      .filter(({ station }) => station.domain === sense || station.domain === "tanker")
      .map((view) => describeStation(view, situation, words, ledger)),
    ...situation.fleets.map((view) => describeFleet(view, situation, words)),
    ...situation.headquarters.map((view) => describeHeadquarters(view, situation, words)),
    ...situation.dataset.contributors
      .filter(({ kind }) => kind === "country")
      .map((contributor) => describeState(contributor, situation, words)),
    ...cities.map((city) => describeCity(city, situation, words)),
  ];
}
