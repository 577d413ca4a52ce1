import type { Ship } from "../forces.js";
import { assumed, type Values } from "../values.js";

/** Kilograms in a ton of the Montreux Convention: 2,240 pounds (Annex II). */
export const TREATY_TON_KG = 1016;
const TONNE_KG = 1000;

/**
 * A ship's standard displacement in tons of the Convention, or `null` if no displacement is published: unknown is never 0.
 *
 * The highest published figure counts, because a limit has to hold whichever is right; a figure with a lower end alone ("over
 * 4,000") bounds nothing and is unknown too. A figure for full load, or one that does not say what it measures, is multiplied
 * by the assumption `standard-share`. Publishers seldom say which tonne they mean; it is read as the metric one. If a long ton
 * was meant the result is 1.6 per cent too low, far less than the range of `standard-share`.
 */
export function treatyTons({ displacement }: Pick<Ship, "displacement">, values: Values): number | null {
  const tonnes = displacement?.tonnes.high ?? 0;
  if (!displacement || tonnes <= 0) return null;
  const share = displacement.kind === "standard" ? 1 : assumed(values, "standard-share");
  return (tonnes * share * TONNE_KG) / TREATY_TON_KG;
}
