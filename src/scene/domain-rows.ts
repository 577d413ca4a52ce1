import { scaleLinear } from "d3-scale";
import type { LedgerRange } from "../coverage/ledger/schema.js";
import type { Domain } from "../model/terms.js";
import type { Change, Comparison, DomainComparison } from "./comparison.js";
import { areaText } from "./finding.js";
import { compactPercent, percentText, rangeText } from "./range-text.js";
import type { Words } from "./words.js";

/** Two numbers with an arrow between them, and the same for speech. */
export interface ChangeText {
  /** `≤ 23% → ≤ 21%` */
  readonly text: string;
  /** `at most 23% to at most 21%` */
  readonly spoken: string;
}

/** A place on the axis, from 0 at its start to 1 at its end. */
export interface Mark {
  readonly at: number;
  /** Ends of the 5–95 % range; `null` as long as there are no draws. */
  readonly low: number | null;
  readonly high: number | null;
}

/** One domain as a row of the strip: label, dumbbell, numbers. */
export interface DomainRow {
  readonly domain: Domain;
  readonly name: string;
  /** Height of the target, and "at most" if it applies: `at 100 m`; may be empty. */
  readonly note: string;
  readonly numbers: ChangeText;
  /** The second line: `two or more watching 3.2% → 0.7%`, or what is heard or seen at some time. */
  readonly small: ChangeText;
  /** The whole row for a screen reader, its numbers with their ranges. */
  readonly spoken: string;
  readonly average: { readonly from: Mark; readonly to: Mark };
  /** Ends of the pale bars. */
  readonly atSomeTime: { readonly from: number; readonly to: number };
  /** Whether it is the domain on the map. */
  readonly chosen: boolean;
}

/** The common axis of all rows, from 0. */
export interface RowAxis {
  /** Per cent of the area at its end. */
  readonly most: number;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
}

/** The texts that explain the signs of the rows. */
export interface RowKey {
  readonly from: string;
  readonly to: string;
  readonly atSomeTime: string;
  /** Empty where both sides watch the same at some time. */
  readonly oneSide: string;
  /** Empty as long as there are no draws. */
  readonly range: string;
}

/** Everything that the rows show. */
export interface DomainRows {
  readonly basis: Comparison["basis"];
  readonly rows: readonly DomainRow[];
  readonly axis: RowAxis;
  readonly key: RowKey;
  /** What no number counts: satellites, ground radars, terrain. */
  readonly notCounted: string;
}

/** Approximate number of intervals on the axis; the label of the last tick names the area. */
const INTERVALS = 4;
/** Smallest end of the axis, in per cent. */
const LEAST_AXIS = 10;

const ends = ({ value, high }: LedgerRange): number[] => [value, high ?? 0];

/** An axis from 0 to a round number above everything in the rows, at most 100. */
function axisOf({ domains }: Comparison, words: Words): RowAxis {
  const values = domains.flatMap(({ average, atSomeTime }) => [
    ...ends(average.from),
    ...ends(average.to),
    atSomeTime.from.value,
    atSomeTime.to.value,
  ]);
  const scale = scaleLinear([0, Math.min(100, Math.max(LEAST_AXIS, ...values))], [0, 1]).nice(INTERVALS);
  const most = scale.domain()[1] as number;
  const ticks = scale.ticks(INTERVALS);
  const [first] = domains;
  return {
    most,
    ticks: ticks.map((tick, index) => {
      const last = index === ticks.length - 1;
      const text =
        last && first
          ? words.say("rows.axis", { value: words.percent(tick), area: areaText(first, words) })
          : words.number(tick);
      return { at: scale(tick), text };
    }),
  };
}

/** The share with two or more watching; for signals, or if two hardly ever watch, what is heard or seen at some time. */
function smallOf(
  row: DomainComparison,
  words: Words,
): { readonly change: Change; readonly say: (change: string) => string } {
  const { domain, twoOrMore, atSomeTime } = row;
  const two = Math.max(twoOrMore.from.value, twoOrMore.to.value);
  if (domain !== "signals" && percentText(two, words) !== percentText(0, words) && two >= LEAST_TWO)
    return { change: twoOrMore, say: (change) => words.say("rows.two", { change }) };
  const key = domain === "signals" ? "rows.some.hear" : "rows.some.see";
  return { change: atSomeTime, say: (change) => words.say(key, { change }) };
}
/** Shares with two or more watching below this, in per cent of the area, count as next to nothing. */
const LEAST_TWO = 0.05;

function changeText(row: DomainComparison, { from, to }: Change, words: Words): ChangeText {
  const { atMost } = row;
  const said = (side: "from" | "to", range: LedgerRange) => rangeText(range, words, { atMost: atMost[side] });
  return {
    text: `${compactPercent(from.value, words, atMost.from)} → ${compactPercent(to.value, words, atMost.to)}`,
    spoken: words.say("rows.spoken", { from: said("from", from), to: said("to", to) }),
  };
}

/** Height of the target; empty for targets on the ground. */
const heightOf = ({ domain, target }: DomainComparison, words: Words): string =>
  domain === "air" || domain === "missiles" ? words.say("rows.at", { m: target.altitudeM }) : "";

const joined = (...parts: readonly string[]): string => parts.filter(Boolean).join(", ");

function rowOf(row: DomainComparison, most: number, chosen: Domain, words: Words): DomainRow {
  const at = (percent: number) => Math.min(1, percent / most);
  const end = (percent: number | null) => (percent === null ? null : at(percent));
  const mark = ({ value, low, high }: LedgerRange): Mark => ({ at: at(value), low: end(low), high: end(high) });
  const { average, atSomeTime, atMost, domain } = row;
  const [name, height] = [words.say(`domain.${domain}`), heightOf(row, words)];
  const numbers = changeText(row, average, words);
  const { change, say } = smallOf(row, words);
  const small = changeText(row, change, words);
  return {
    domain,
    name,
    note: joined(height, atMost.from || atMost.to ? words.say("rows.atMost") : ""),
    numbers,
    small: { text: say(small.text), spoken: say(small.spoken) },
    spoken: words.say("rows.speech", { name: joined(name, height), average: numbers.spoken, small: say(small.spoken) }),
    average: { from: mark(average.from), to: mark(average.to) },
    atSomeTime: { from: at(atSomeTime.from.value), to: at(atSomeTime.to.value) },
    chosen: domain === chosen,
  };
}

/** What the signs mean, worded for the comparison. */
function keyOf({ basis, from, to, draws, assumptions, domains }: Comparison, words: Words): RowKey {
  const oneSided = domains.some(({ atSomeTime }) => atSomeTime.from.value !== atSomeTime.to.value);
  const isUs = basis === "us-isr";
  return {
    from: isUs ? words.say("rows.key.with") : words.say("rows.key.from", { label: from.label }),
    to: isUs ? words.say("rows.key.without") : to.label,
    atSomeTime: words.say("rows.key.some"),
    oneSide: oneSided ? words.say(`rows.key.one.${basis}`) : "",
    range: draws > 0 && assumptions > 0 ? words.say("rows.key.range", { draws, count: assumptions }) : "",
  };
}

/** The rows of all domains on one axis, as numbers and texts; drawing them needs nothing else. */
export function domainRows(comparison: Comparison, words: Words): DomainRows {
  const axis = axisOf(comparison, words);
  return {
    basis: comparison.basis,
    rows: comparison.domains.map((row) => rowOf(row, axis.most, comparison.chosen, words)),
    axis,
    key: keyOf(comparison, words),
    notCounted: words.say("rows.notCounted"),
  };
}
