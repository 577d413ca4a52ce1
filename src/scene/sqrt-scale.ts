/** A length for a number, by the square root, so that areas compare. What lies outside the domain is clamped unless told not to be. */
export function sqrtScale(
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
  clamp = true,
): (value: number) => number {
  const start = Math.sqrt(low);
  const span = Math.sqrt(high) - start;
  return (value) => {
    const share = (Math.sqrt(clamp ? Math.min(high, Math.max(low, value)) : value) - start) / span;
    return from * (1 - share) + to * share;
  };
}
