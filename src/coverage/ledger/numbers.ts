import type { Held } from "../../model/hold.js";
import { assumed, type Values } from "../../model/values.js";
import { warningFor } from "../geometry/warning.js";
import type { Hours, Watch } from "../watch.js";
import type { Ground } from "./ground.js";
import { AMOUNTS, averageOf, HOURS_A_DAY, measure, type Region, watched, watchRules } from "./measures.js";

/** Receives the numbers of a ledger one by one, always in the same order. */
type Note = (value: number) => void;

export const warns = (domain: string): boolean => domain === "air" || domain === "missiles";

/** Shares of the day of one provider's own aircraft, by watcher. */
const ownShares = (held: readonly Held[], provider: string): number[] =>
  held.map(({ shares }) =>
    shares.reduce((sum, { fleet, share }) => sum + (fleet.operator === provider ? share : 0), 0),
  );

/** What the numbers of a ledger are computed from, for one set of values. */
export interface NumbersInput {
  readonly watch: Watch;
  readonly ground: Ground;
  readonly providers: readonly string[];
  readonly values: Values;
  readonly hours: Hours;
}

/**
 * Notes every number of a ledger that has a range, in one fixed order: measures of the area and of people, stations,
 * providers, cities. Called once for the state's own values, and once for each draw.
 */
function noteNumbers({ watch, ground, providers, values, hours }: NumbersInput, note: Note): void {
  const rules = watchRules(values);
  const { regions, people } = ground.survey(hours.caps);
  const [byArea, byPeople] = [regions, people].map((kind) => measure(kind, hours.with, hours.without, rules));
  for (const amount of AMOUNTS) {
    note(byArea?.[amount] ?? 0);
    note(byPeople?.[amount] ?? 0);
  }
  const on = watch.state.usIsr === "on";
  const held = on ? hours.held.with : hours.held.without;
  const shares = on ? hours.with : hours.without;
  for (const [index, watcher] of watch.watchers.entries()) {
    const now = held[index] as Held;
    note(now.share);
    note(Math.min(now.longestGapH, MOST_GAP_H));
    for (const { fleet } of (on ? watcher.held.with : watcher.held.without).shares)
      note(now.shares.find((share) => share.fleet === fleet)?.share ?? 0);
  }
  for (const provider of providers) {
    const own = ownShares(held, provider);
    const others = shares.map((share, index) => Math.max(0, share - (own[index] as number)));
    const without = hours.sharesWithout(provider);
    for (const kind of [regions, people] as const) {
      const average = (of: readonly number[]) => averageOf(kind, of, rules.overlap);
      const all = average(shares);
      note(average(own));
      note(Math.max(0, all - average(others)));
      note(Math.max(0, all - average(without)));
    }
  }
  const speed = assumed(values, "target-speed-kmh");
  const heldCaps = hours.caps.filter((_, index) => (shares[index] as number) > 0);
  for (const [index, { lon, lat }] of ground.cities.entries()) {
    const reached = people[index]?.watchers ?? [];
    note(watched(hours.with, rules.overlap, reached).any * HOURS_A_DAY);
    note(watched(hours.without, rules.overlap, reached).any * HOURS_A_DAY);
    if (warns(watch.sought.domain)) {
      // A city that is not watched has no warning from any direction.
      const seen = reached.some((watcher) => (shares[watcher] as number) > 0);
      note(seen ? warningFor([lon, lat], heldCaps, speed).minimumMin : 0);
    }
  }
}

/** The numbers of a ledger for some values; see {@link noteNumbers} for their order. */
export function numbersOf(input: NumbersInput): Float64Array {
  const list: number[] = [];
  noteNumbers(input, (value) => list.push(value));
  return Float64Array.from(list);
}

/** Gaps are capped at this length in hours: a station that is never held in a draw counts as unfilled for a year. */
const MOST_GAP_H = 24 * 365;

/** Cells as regions whose amounts are shares of the whole area. */
export const sharesOf = (
  cells: readonly { readonly caps: readonly number[]; readonly km2: number }[],
  whole: number,
): Region[] => cells.map(({ caps, km2 }) => ({ watchers: caps, amount: whole > 0 ? km2 / whole : 0 }));
