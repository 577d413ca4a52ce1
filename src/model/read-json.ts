import { type Problem, quote } from "./problem.js";

/** A value read from JSON, or everything that is wrong with the text. */
export type JsonResult = { readonly value: unknown } | { readonly problems: readonly Problem[] };

const MOST_PROBLEMS = 100;
/** Strings and signs of valid JSON; numbers and words between them do not matter here. */
const TOKEN = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|[{}[\],]/g;

/** An object or list around the place that is being read. */
interface Frame {
  /** The keys so far; `null` for a list. */
  readonly keys: Set<string> | null;
  /** The present key, or the index in a list. */
  at: string | number;
  isKeyNext: boolean;
}

const pathOf = (frames: readonly Frame[], key: string): string =>
  [...frames.slice(0, -1).map(({ at }) => at), key].reduce<string>(
    (path, at) => (typeof at === "number" ? `${path}[${at}]` : path ? `${path}.${at}` : at),
    "",
  );

/** Keys that an object of a valid JSON text has twice. `JSON.parse` keeps the last value and says nothing. */
function repeatedKeys(text: string): Problem[] {
  const problems: Problem[] = [];
  const frames: Frame[] = [];
  for (const [token] of text.matchAll(TOKEN)) {
    const frame = frames.at(-1);
    if (token === "{") frames.push({ keys: new Set(), at: "", isKeyNext: true });
    else if (token === "[") frames.push({ keys: null, at: 0, isKeyNext: false });
    else if (token === "}" || token === "]") frames.pop();
    else if (!frame) continue;
    else if (token === ",") {
      if (typeof frame.at === "number") frame.at += 1;
      else frame.isKeyNext = true;
    } else if (frame.isKeyNext && frame.keys) {
      const key = JSON.parse(token) as string;
      if (frame.keys.has(key))
        problems.push({ code: "given-twice", path: pathOf(frames, key), message: `given twice: ${quote(key)}` });
      frame.keys.add(key);
      frame.at = key;
      frame.isKeyNext = false;
      if (problems.length >= MOST_PROBLEMS) break;
    }
  }
  return problems;
}

/** Reads JSON; a byte-order mark is no part of it. A key that an object has twice is a problem. Never throws. */
export function readJson(text: string): JsonResult {
  const plain = text.replace(/^\ufeff/, "");
  try {
    const value: unknown = JSON.parse(plain);
    const problems = repeatedKeys(plain);
    return problems.length > 0 ? { problems } : { value };
  } catch (error) {
    const message = `not JSON: ${error instanceof Error ? error.message.slice(0, 120) : "unreadable"}`;
    return { problems: [{ code: "not-json", path: "", message }] };
  }
}
