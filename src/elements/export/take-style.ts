import { parseStyle, readStyle } from "../../figure/parse-style.js";
import type { Store } from "../store/store.js";

/** Takes over the style that a page sets, an object or JSON; a bad one is reported with all its problems, and the last good one stays. */
export function takeStyle(store: Store, value: unknown): void {
  const read = typeof value === "string" ? readStyle(value) : parseStyle(value);
  if ("style" in read) {
    store.input.house.ofPage = read.style;
    store.changed();
    return;
  }
  const within = (path: string) => (path ? `figureStyle.${path}` : "figureStyle");
  store.report(read.problems.map((problem) => ({ ...problem, path: within(problem.path) })));
}
