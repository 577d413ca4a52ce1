import { beforeEach, describe, expect, it } from "vitest";
import {
  type ContextHolder,
  claimContexts,
  leaveContexts,
  MOST_CONTEXTS,
} from "../../src/elements/stage/context-pool.js";

interface Map extends ContextHolder {
  readonly name: string;
}
let given: string[];
let all: Map[];

/** A map that claims `wanted` contexts, on or off the screen. */
function map(name: string, onScreen = true, wanted = 1): Map & { claim(urgent?: boolean): boolean } {
  let held = 0;
  const holder = {
    name,
    seats: () => held,
    onScreen: () => onScreen,
    giveBack: () => {
      held = 0;
      given.push(name);
    },
    claim(urgent = false) {
      const room = claimContexts(holder, wanted, urgent);
      if (room) held = wanted;
      return room;
    },
  };
  all.push(holder);
  return holder;
}
/** Maps that each hold a context; by default as many as a page may have. */
const full = (onScreen: boolean, count = MOST_CONTEXTS) =>
  Array.from({ length: count }, (_, index) => {
    const one = map(`${index}`, onScreen);
    expect(one.claim()).toBe(true);
    return one;
  });

beforeEach(() => {
  for (const holder of all ?? []) leaveContexts(holder);
  [given, all] = [[], []];
});

describe("the WebGL contexts of a page", () => {
  it("are refused to a map that loads by itself while all holders are on the screen, and none loses its own", () => {
    full(true);
    expect(map("late").claim()).toBe(false);
    expect(given).toEqual([]);
  });

  it("go to a map that a reader asks for, from the least recently used one", () => {
    const [first] = full(true);
    first?.claim(true);
    expect(map("asked").claim(true)).toBe(true);
    expect(given, "the first one has been used since").toEqual(["1"]);
  });

  it("are taken from maps off the screen before those on it", () => {
    full(true, MOST_CONTEXTS - 1);
    const away = map("away", false);
    expect(away.claim()).toBe(true);
    expect(map("near").claim()).toBe(true);
    expect(given).toEqual(["away"]);
  });

  it("are two for a pair, and never more than eight together", () => {
    full(true);
    expect(map("pair", true, 2).claim(true)).toBe(true);
    expect(given).toEqual(["0", "1"]);
    expect(all.reduce((sum, holder) => sum + holder.seats(), 0)).toBe(MOST_CONTEXTS);
  });

  it("are free again when a map has left the page", () => {
    const [first] = full(true);
    if (first) leaveContexts(first);
    expect(map("next").claim()).toBe(true);
    expect(given).toEqual([]);
  });
});
