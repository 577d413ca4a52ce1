import { compareDates, notesAt } from "../../model/as-of.js";
import type { Contributor } from "../../model/records.js";
import type { Situation } from "../situation.js";
import { notesOf, present, type Row, sourcesOf, type Thing, thingId } from "../thing.js";
import type { Words } from "../words.js";
import type { KindText } from "./kind.js";
import { lateKinds } from "./late-kinds.js";

/** Stated personnel with its sources; a statement made after the as-of date does not count. */
function personnelRow({ personnel }: Contributor, date: string, applies: boolean, words: Words): Row | null {
  const term = words.say("thing.personnel");
  const known = personnel && (personnel.date === null || compareDates(personnel.date, date) <= 0) ? personnel : null;
  if (!known || (known.low ?? known.high) === null)
    return applies ? { term, value: words.say("thing.notStated") } : null;
  const { low, high, sources, grade } = known;
  const value =
    low === null
      ? words.say("thing.upTo", { n: high ?? 0 })
      : low === (high ?? low)
        ? words.number(low)
        : words.say("thing.range", { low, high: high ?? low });
  return { term, value, ...(sources.length > 0 && { cites: { sources, grade } }) };
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
    ...lateKinds().stateRows(contributor, situation, words),
    { term: words.say("thing.nato"), value: words.say(contributor.natoMember ? "yes" : "no") },
  ]);
  const personnelNote = stated?.cites ? (personnel?.note ?? "") : "";
  return {
    id: thingId("state", contributor.id),
    kind: "state",
    title: words.country(contributor.id, contributor.name),
    subtitle: words.say(`role.${contributor.role}`),
    rows,
    ...notesOf(
      [],
      [posture.note, posture.other, ...notesAt(contributor, situation.date), personnelNote, approval?.note ?? ""],
      words,
    ),
    sources: sourcesOf([...contributor.sources, ...(approval?.sources ?? [])], rows),
    asOf: contributor.asOf,
    confidence: contributor.confidence,
    grade: contributor.grade,
    notional: false,
    at: label ? [label.lon, label.lat] : null,
  };
}

/** States in words: positions on each component, and the personnel stated. */
export const stateText: KindText = {
  id: "state",
  describe: (situation, words) =>
    situation.dataset.contributors
      .filter(({ kind }) => kind === "country")
      .map((contributor) => describeState(contributor, situation, words)),
  title: "list.states",
  columns: ["component.ground", "component.air", "component.sea"],
  prose(things, { state: { asOf, component }, dataset }, words, say) {
    const postureOf = new Map(
      dataset.contributors.map(({ id, posture }) => [thingId("state", id), posture[asOf][component]]),
    );
    const sentences = (["pledged", "conditional", "considering", "ruled-out"] as const).flatMap((posture) => {
      const names = things.filter(({ id }) => postureOf.get(id) === posture).map(({ title }) => title);
      const what = { posture: words.say(`posture.${posture}`), names: words.list(names) };
      return names.length > 0 ? [say(words, "access.prose.posture", what)] : [];
    });
    return [`${words.say(`component.${component}`)}.`, ...sentences].join(" ");
  },
};
