/** A post to be held all day, and who may hold it, first choice first. */
export interface Post<F> {
  /** `needed`: aircraft of that fleet that hold the post for a whole day. */
  readonly candidates: readonly { readonly fleet: F; readonly needed: number }[];
}
/** What one fleet gives to one post. */
export interface Share<F> {
  readonly fleet: F;
  readonly aircraft: number;
  readonly needed: number;
  /** Share of the day, 0 to 1. */
  readonly presence: number;
}
/** A post, filled: its shares in the order of its candidates, and candidates that had no aircraft left. */
export interface Filled<F> {
  readonly shares: readonly Share<F>[];
  readonly usedUp: readonly F[];
  readonly presence: number;
}

/** A fleet with less than one whole aircraft left gives nothing more. */
const LEAST_AIRCRAFT = 1 - 1e-9;
/** Rounding: a day this nearly full is full. */
const FULL = 1 - 1e-12;

/**
 * Fills posts in their order, each by its candidates in theirs: every candidate gives what the day still lacks, or
 * all that it has left. Takes aircraft out of `stock`.
 *
 * The order matters for an honest map. Suppose a fleet leaves, or needs more aircraft for the same post. Then, post by
 * post, no fleet has more left than it had before, and the shares of the first k candidates of a post together,
 * `min(1, Σ stock/needed)`, are no greater, for every k. So taking a consent away never raises the presence at any
 * post. (Were a post held by a single fleet, it could: a small fleet that the missing one had spared would come free.)
 */
export function allocate<F>(posts: readonly Post<F>[], stock: Map<F, number>): Filled<F>[] {
  return posts.map(({ candidates }) => {
    const shares: Share<F>[] = [];
    const usedUp: F[] = [];
    let presence = 0;
    for (const { fleet, needed } of candidates) {
      if (presence >= FULL) break;
      const left = stock.get(fleet) ?? 0;
      if (left < LEAST_AIRCRAFT) {
        usedUp.push(fleet);
        continue;
      }
      const aircraft = Math.min(left, (1 - presence) * needed);
      stock.set(fleet, left - aircraft);
      shares.push({ fleet, aircraft, needed, presence: aircraft / needed });
      presence = Math.min(1, presence + aircraft / needed);
    }
    return { shares, usedUp, presence: presence >= FULL ? 1 : presence };
  });
}
