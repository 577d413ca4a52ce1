import { middleOf } from "../../coverage/geometry/frame.js";
import type { LedgerRange } from "../../coverage/ledger/schema.js";
import { rangeText } from "../range-text.js";
import type { Situation } from "../situation.js";
import { type Row, type Thing, thingId } from "../thing.js";
import type { Words } from "../words.js";
import type { KindText } from "./kind.js";
import { sideShown } from "./oblast.js";
import { areOwn, type UnitView, unitsOf, unitViews } from "./oblast-numbers.js";
import {
  hoursIn,
  OBLAST_TEXTS,
  type OblastKey,
  oblastSentence,
  sayOblast,
  sayUnits,
  unitName,
} from "./oblast-words.js";
import { referenceName } from "./reference-parts.js";

/** The name of the layer whose areas a situation is counted by; `undefined` for oblasts. */
function ownName(situation: Situation): string | undefined {
  const units = unitsOf(situation);
  return units && areOwn(units) && situation.reference ? referenceName(situation.reference) : undefined;
}

function describeUnit({ record, row, geometry }: UnitView, situation: Situation, words: Words): Thing {
  const own = ownName(situation);
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
    ...(record ? [{ term: say("oblast.capital"), value: words.data(record.capital) }] : []),
    { term: say("oblast.area"), value: say("oblast.km2", { km2: words.number(row.areaKm2) }) },
    ...(record
      ? [
          {
            term: say("oblast.published"),
            value: say("oblast.km2", { km2: words.number(record.areaKm2) }),
            cites: { sources: record.sources, grade: record.grade },
          },
        ]
      : []),
  ];
  return {
    id: thingId("oblast", row.id),
    kind: "oblast",
    title: unitName(row, words),
    subtitle: `${sayUnits(words, "oblast.subtitle", own)} (${row.id})`,
    rows,
    notes: [
      oblastSentence(row, situation.state.domain, words),
      ...(side ? [say(`oblast.shaded.${side}`)] : []),
      sayUnits(words, "oblast.note", own),
      say("oblast.where"),
    ],
    quoted: [],
    sources: record?.sources ?? [],
    asOf: record?.asOf ?? null,
    confidence: record?.confidence ?? null,
    grade: record?.grade ?? null,
    notional: true,
    at: record ? [record.lon, record.lat] : middleOf(geometry),
  };
}

/** The units in words, where coverage is shaded by them: the oblasts, or the areas of a reader's layer. */
export const oblastText: KindText = {
  id: "oblast",
  describe: (situation, words) => unitViews(situation).map((view) => describeUnit(view, situation, words)),
  title: "oblast.table",
  titleIn: (situation, words) => {
    const own = ownName(situation);
    return own === undefined ? undefined : sayUnits(words, "oblast.table", own);
  },
  columns: ["oblast.with", "oblast.without", "oblast.people"],
  more: OBLAST_TEXTS,
  prose: (things, situation, words) => sayUnits(words, "oblast.prose", ownName(situation), { total: things.length }),
};
