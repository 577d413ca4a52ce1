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

/** A number of the force with its range: `105 (63–190)`, "8,000 to 14,600", "not stated". */
export function amountText({ value, low, high, unit, basis }: ForceAmount, words: Words): string {
  const n = (end: number) => endText(end, words);
  const plain =
    value !== null
      ? n(value)
      : low !== null && high !== null
        ? words.say("thing.range", { low: n(low), high: n(high) })
        : high !== null
          ? words.say("thing.upTo", { n: n(high) })
          : low !== null
            ? n(low)
            : words.say("thing.notStated");
  const named = say(words, `force.unit.${unit}`, { value: value ?? high ?? low ?? 0, n: plain }) || plain;
  const isRanged = basis === "model" && value !== null && low !== null && high !== null;
  return isRanged && n(low) !== n(high) ? `${named} (${n(low)}–${n(high)})` : named;
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
