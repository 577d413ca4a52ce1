import type { LedgerRange } from "../../coverage/ledger/schema.js";
import { rangeText } from "../range-text.js";
import type { Situation } from "../situation.js";
import { type Row, type Thing, thingId } from "../thing.js";
import type { Words } from "../words.js";
import type { KindText } from "./kind.js";
import { sideShown } from "./oblast.js";
import { type OblastView, oblastViews } from "./oblast-numbers.js";
import { hoursIn, OBLAST_TEXTS, type OblastKey, oblastSentence, sayOblast } from "./oblast-words.js";

function describeOblast({ record, row }: OblastView, situation: Situation, words: Words): Thing {
  const say = (key: OblastKey, params = {}) => sayOblast(words, key, params);
  const { atMost } = row;
  const side = sideShown(situation.state);
  const hours = (range: LedgerRange) => say("oblast.hours", { hours: hoursIn(range, atMost, words) });
  const both = ({ with: w, without }: typeof row.atSomeTime) =>
    say("oblast.pair", {
      with: rangeText(w.percent, words, { atMost }),
      without: rangeText(without.percent, words, { atMost }),
    });
  const share = ({ percent }: typeof row.kept) => rangeText(percent, words);
  const rows: Row[] = [
    { term: say("oblast.with"), value: hours(row.hours.with) },
    { term: say("oblast.without"), value: hours(row.hours.without) },
    { term: say("oblast.some"), value: both(row.atSomeTime) },
    { term: say("oblast.two"), value: both(row.twoOrMore) },
    {
      term: say("oblast.fates"),
      value: say("oblast.fates.value", {
        kept: share(row.kept),
        thinned: share(row.thinned),
        lost: share(row.lost),
        unseen: share(row.unseen),
      }),
    },
    { term: say("oblast.people"), value: words.number(row.people) },
    { term: say("oblast.capital"), value: words.data(record.capital) },
    { term: say("oblast.area"), value: say("oblast.km2", { km2: words.number(row.areaKm2) }) },
    {
      term: say("oblast.published"),
      value: say("oblast.km2", { km2: words.number(record.areaKm2) }),
      cites: { sources: record.sources, grade: record.grade },
    },
  ];
  return {
    id: thingId("oblast", record.id),
    kind: "oblast",
    title: words.data(record.name),
    subtitle: `${say("oblast.subtitle")} (${record.id})`,
    rows,
    notes: [
      oblastSentence(row, situation.state.domain, words),
      ...(side ? [say(`oblast.shaded.${side}`)] : []),
      say("oblast.note"),
    ],
    quoted: [],
    sources: record.sources,
    asOf: record.asOf,
    confidence: record.confidence,
    grade: record.grade,
    notional: true,
    at: [record.lon, record.lat],
  };
}

/** The oblasts in words, where coverage is shaded by them. */
export const oblastText: KindText = {
  id: "oblast",
  describe: (situation, words) => oblastViews(situation).map((view) => describeOblast(view, situation, words)),
  title: "oblast.table",
  columns: ["oblast.with", "oblast.without", "oblast.people"],
  more: OBLAST_TEXTS,
  prose: (things, _, words) => sayOblast(words, "oblast.prose", { total: things.length }),
};
