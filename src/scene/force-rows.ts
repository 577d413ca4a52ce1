import type { ForceAmount, ForceLedger } from "../coverage/force/force-schema.js";
import ENGLISH from "./messages/force.en.json" with { type: "json" };
import { endText } from "./range-text.js";
import type { Words } from "./words.js";

/** One number of the force in words. */
export interface ForceRow {
  readonly id: string;
  readonly label: string;
  /** With its range, or that nothing is stated. */
  readonly value: string;
  readonly amount: ForceAmount;
}

const say = (words: Words, key: string, params = {}): string => words.find(key, params, ENGLISH) ?? "";

/** Figures of a model number that are printed: more would say that its assumptions are known better than they are. */
const FIGURES = 2;

/**
 * A number to one decimal, from the two that the ledger has; a half goes to the even digit, so that two parts of a whole number
 * add up to it as they are printed: 2.05 and 1.95 of 4 are 2.0 and 2.0.
 */
function toTenths(value: number): number {
  const hundredths = Math.round(value * 100);
  if (hundredths % 10 !== 5) return value;
  const below = (hundredths - 5) / 10;
  return (below % 2 === 0 ? below : below + 1) / 10;
}

/** A number that prints as less than the smallest one that is printed. */
const LITTLE = 0.01;

/** A number of ours to two figures; what is counted, stated or a rule as it is; below ten, what is not whole to one decimal. */
function numberText(value: number, basis: ForceAmount["basis"], words: Words): string {
  const shown = basis === "model" && value >= 10 ? Number(value.toPrecision(FIGURES)) : value;
  if (Number.isInteger(shown)) return words.number(shown);
  // What rounds to nothing is still something.
  return endText(toTenths(shown) || LITTLE, words);
}

/** A number of the force with its range: `160 (84–430)`, "50 to 13,750", "not stated". */
export function amountText({ value, low, high, unit, basis }: ForceAmount, words: Words): string {
  const n = (end: number) => numberText(end, basis, words);
  const plain =
    value !== null
      ? n(value)
      : low !== null && high !== null
        ? words.say("thing.range", { low: n(low), high: n(high) })
        : high !== null
          ? words.say("thing.upTo", { n: n(high) })
          : low !== null
            ? n(low)
            : basis === "published"
              ? say(words, "force.row.none")
              : words.say("thing.notStated");
  const named = say(words, `force.unit.${unit}`, { value: value ?? high ?? low ?? 0, n: plain }) || plain;
  if (basis !== "model" || value === null || low === null) return named;
  // Without an upper end: at some values of the assumptions no number would do.
  if (high === null) return `${named} (≥\u00a0${n(low)})`;
  return n(low) === n(high) ? named : `${named} (${n(low)}–${n(high)})`;
}

/** The numbers of the component in words, in the ledger's order. */
export function forceRows({ component, amounts }: ForceLedger, words: Words): ForceRow[] {
  return amounts.map((amount) => ({
    id: amount.id,
    label: say(words, `force.row.${component}.${amount.id}`) || amount.id,
    value: amountText(amount, words),
    amount,
  }));
}
