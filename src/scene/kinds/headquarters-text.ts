import { notesAt } from "../../model/as-of.js";
import type { HeadquartersView, Situation } from "../situation.js";
import { nameOf, notesOf, type Thing, thingId } from "../thing.js";
import type { Words } from "../words.js";
import { availabilityRow, usableProse } from "./availability.js";
import type { KindText } from "./kind.js";

function describeHeadquarters(view: HeadquartersView, situation: Situation, words: Words): Thing {
  const { record } = view;
  return {
    id: thingId("headquarters", record.id),
    kind: "headquarters",
    title: words.data(record.name),
    subtitle: words.say(`hq.${record.kind}`),
    rows: [
      {
        term: words.say("thing.place"),
        value: `${words.data(record.city)}, ${nameOf(situation, record.country, words)}`,
      },
      { term: words.say("thing.status"), value: words.say(`status.${record.status}`) },
      availabilityRow(view, words),
      { term: words.say("thing.position"), value: words.say(`precision.${record.precision}`) },
    ],
    ...notesOf(
      words.reasons(view.reasons, (id) => nameOf(situation, id, words)),
      notesAt(record, situation.date),
      words,
    ),
    sources: record.sources,
    asOf: record.asOf,
    confidence: record.confidence,
    grade: record.grade,
    notional: false,
    at: [record.lon, record.lat],
  };
}

/** Headquarters in words. */
export const headquartersText: KindText = {
  id: "headquarters",
  describe: (situation, words) => situation.headquarters.map((view) => describeHeadquarters(view, situation, words)),
  title: "list.headquarters",
  columns: ["thing.place", "thing.availability"],
  prose: (things, situation, words, say) => usableProse("headquarters", situation.headquarters, things, words, say),
};
