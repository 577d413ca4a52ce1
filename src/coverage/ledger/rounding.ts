/** A number rounded to so many decimals. */
export const rounded = (value: number, decimals: number): number => Math.round(value * 10 ** decimals) / 10 ** decimals;

/**
 * Parts rounded so that they add up to `total` as printed: the largest remainders are rounded up (Hamilton's method).
 * `step` is the smallest unit, such as 0.1.
 */
export function addingUp(parts: readonly number[], total: number, step: number): number[] {
  const units = parts.map((part) => part / step);
  const floors = units.map((unit) => Math.floor(unit + 1e-9));
  let missing = Math.round(total / step) - floors.reduce((sum, floor) => sum + floor, 0);
  const order = units
    .map((unit, index) => ({ index, remainder: unit - (floors[index] as number) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of order) {
    if (missing <= 0) break;
    floors[index] = (floors[index] as number) + 1;
    missing--;
  }
  const decimals = Math.max(0, Math.round(-Math.log10(step)));
  return floors.map((floor) => rounded(floor * step, decimals));
}
