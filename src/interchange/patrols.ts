import type { Holder } from "./layer.js";

export const DAY_S = 86_400;

/** One patrol on a station: who flies it, and from when to when, in seconds of the day. */
export interface Patrol {
  readonly holder: Holder;
  readonly fromS: number;
  readonly toS: number;
}

/**
 * A day of patrols on a station that gives each holder its share of the day, with equal gaps between them: what the model's
 * average looks like on one day. It is an example; nobody has published such times.
 *
 * Each holder flies a whole number of patrols, the nearest to what its sorties allow and one at least, of equal length. The
 * holders take turns as evenly as their numbers allow. None overlap; shares of more than a day in all are scaled to one.
 */
export function patrolsOf(holders: readonly Holder[]): Patrol[] {
  const flying = holders.filter(({ share, patrolH }) => share > 0 && patrolH > 0);
  const whole = flying.reduce((sum, { share }) => sum + share, 0);
  const scale = whole > 1 ? 1 / whole : 1;
  const turns = flying
    .flatMap((holder, place) => {
      const onStationS = holder.share * scale * DAY_S;
      const count = Math.max(1, Math.round(onStationS / (holder.patrolH * 3600)));
      return Array.from({ length: count }, (_, index) => ({
        holder,
        place,
        turn: (index + 0.5) / count,
        lengthS: onStationS / count,
      }));
    })
    .sort((a, b) => a.turn - b.turn || a.place - b.place);
  const gapS = turns.length > 0 ? (Math.max(0, 1 - whole) * DAY_S) / turns.length : 0;
  let atS = gapS / 2;
  return turns.map(({ holder, lengthS }) => {
    const fromS = atS;
    atS = fromS + lengthS + gapS;
    return { holder, fromS, toS: Math.min(DAY_S, fromS + lengthS) };
  });
}
