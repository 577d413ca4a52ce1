import { type Problem, quote } from "./problem.js";

/** How much data a loaded file may hold: values in all, depth of nesting, characters in one string. */
export interface Limits {
  readonly values: number;
  readonly depth: number;
  readonly characters: number;
}

/** Keys that reach an object's prototype; the project's data has none of them. */
const HOSTILE: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Why a value cannot be checked at all: too large, too deep (as a cycle is), a text too long, a hostile key. `undefined` if
 * it can. Walks the value without recursion.
 */
export function tooMuch(value: unknown, limits: Limits): Problem | undefined {
  const stack: [unknown, number][] = [[value, 0]];
  let values = 0;
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const [item, depth] = entry;
    values += 1;
    if (typeof item === "string" && item.length > limits.characters)
      return { code: "too-long", path: "", message: `a text of ${item.length} characters: ${quote(item)}` };
    if (typeof item !== "object" || item === null) continue;
    if (depth >= limits.depth)
      return { code: "too-deep", path: "", message: `expected at most ${limits.depth} levels, got more` };
    const hostile = Object.keys(item).find((key) => HOSTILE.has(key));
    if (hostile) return { code: "hostile-key", path: "", message: `refused: a key called ${quote(hostile)}` };
    const inner = Object.values(item);
    if (values + stack.length + inner.length > limits.values)
      return { code: "too-large", path: "", message: `expected at most ${limits.values} values, got more` };
    for (const child of inner) stack.push([child, depth + 1]);
  }
  return undefined;
}
