import type { CoalitionState } from "../../model/state.js";
import type { AccessKey } from "../../scene/access-words.js";
import type { Direction } from "./walk.js";

/** Keys as written on the keyboard, and what they do. */
export const KEYS: readonly [keys: readonly string[], what: AccessKey][] = [
  [["←", "↑", "↓", "→"], "access.key.move"],
  [["+", "−"], "access.key.zoom"],
  [["N", "P"], "access.key.next"],
  [["Shift + N", "Shift + P"], "access.key.kind"],
  [["Shift + ← ↑ ↓ →"], "access.key.toward"],
  [["Enter"], "access.key.enter"],
  [["Esc"], "access.key.escape"],
  [["↑", "↓"], "access.key.rows"],
  [["←", "↑", "↓", "→"], "access.key.edit"],
  [["1", "2", "3"], "access.key.reading"],
  [["←", "→", "Home", "End"], "access.key.story"],
  [["Ctrl + Z", "Ctrl + Y"], "access.key.history"],
  [["?"], "access.key.sheet"],
];

/** The keys of a map: those that lead through a story only where one is told. */
export const keysOf = (isStory: boolean): typeof KEYS =>
  KEYS.filter(([, what]) => isStory || what !== "access.key.story");

/** What a key asks for. */
export type Wish =
  | { readonly what: "sheet" }
  | { readonly what: "reading"; readonly reading: CoalitionState["reading"] }
  | { readonly what: "next" | "kind"; readonly step: 1 | -1 }
  | { readonly what: "toward"; readonly direction: Direction }
  | { readonly what: "row"; readonly step: 1 | -1 }
  | { readonly what: "open" };

const READINGS = { 1: "coverage", 2: "contributors", 3: "command" } as const;
const ARROWS = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" } as const;
const TYPES = "input:not([type=radio], [type=checkbox], [type=range]), textarea, select, [contenteditable]";

/** The Latin letter of a key; by its position if the keyboard writes another script. Empty if none. */
function letterOf({ key, code }: KeyboardEvent): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  return /^Key[A-Z]$/.test(code) && !/^[\w?]$/.test(key) ? code.slice(3).toLowerCase() : "";
}

/**
 * What a key means for the place of focus: on the map, in a row of the tables, or elsewhere in the element. `undefined`
 * in fields where a reader types or selects, and with Control, Alt or Meta, which belong to the browser.
 */
export function wishOf(event: KeyboardEvent, place: "map" | "row" | "elsewhere"): Wish | undefined {
  const { key, code, shiftKey } = event;
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  const target = event.composedPath()[0];
  if (target instanceof Element && target.closest(TYPES)) return undefined;
  if (key === "?") return { what: "sheet" };
  const digit = /^[1-3]$/.exec(key)?.[0] ?? (shiftKey ? undefined : /^Digit([1-3])$/.exec(code)?.[1]);
  if (digit) return { what: "reading", reading: READINGS[digit as unknown as keyof typeof READINGS] };
  if (place === "elsewhere") return undefined;
  const letter = letterOf(event);
  if (letter === "n" || letter === "p") return { what: shiftKey ? "kind" : "next", step: letter === "n" ? 1 : -1 };
  const direction = ARROWS[key as keyof typeof ARROWS];
  if (place === "row") {
    if (direction === "up" || direction === "down") return { what: "row", step: direction === "down" ? 1 : -1 };
    return undefined;
  }
  if (direction && shiftKey) return { what: "toward", direction };
  return key === "Enter" ? { what: "open" } : undefined;
}
