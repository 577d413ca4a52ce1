/**
 * An element's entry in the page's register of WebGL contexts. A browser allows about 16 on a page and destroys the
 * oldest beyond that for good, so we use at most 8.
 */
export interface ContextHolder {
  /** How many contexts this element uses or is about to create: 0, 1, or 2 while maps are compared. */
  seats(): number;
  /** Whether the element is on the screen, or close to it. */
  onScreen(): boolean;
  /** Releases every context at once; a still picture is shown from then on. */
  giveBack(): void;
}

export const MOST_CONTEXTS = 8;

/**
 * The register: a `Set<ContextHolder>` in order of use, least recent first. It is kept on `globalThis` under a symbol
 * that all copies of the library share, so that two of them on one page count together. The number in the symbol's name
 * is the version of `ContextHolder`.
 */
const KEY = Symbol.for("coalition-map.contexts.1");
const page = globalThis as unknown as Record<symbol, Set<ContextHolder> | undefined>;

function register(): Set<ContextHolder> {
  const known = page[KEY] ?? new Set<ContextHolder>();
  page[KEY] = known;
  return known;
}

/**
 * Requests contexts. If there are too many, the least recently used elements off the screen release theirs, and for a
 * reader's own action (`urgent`) then those on the screen. Returns whether there is room.
 */
export function claimContexts(holder: ContextHolder, seats: number, urgent: boolean): boolean {
  const all = register();
  const others = [...all].filter((other) => other !== holder && other.seats() > 0);
  const victims = [
    ...others.filter((other) => !other.onScreen()),
    ...(urgent ? others.filter((o) => o.onScreen()) : []),
  ];
  const chosen: ContextHolder[] = [];
  let missing = others.reduce((sum, other) => sum + other.seats(), seats) - MOST_CONTEXTS;
  for (const victim of victims) {
    if (missing <= 0) break;
    chosen.push(victim);
    missing -= victim.seats();
  }
  if (missing > 0) return false;
  for (const victim of chosen) victim.giveBack();
  all.delete(holder);
  all.add(holder);
  return true;
}

/** Removes an element from the register. */
export function leaveContexts(holder: ContextHolder): void {
  register().delete(holder);
}
