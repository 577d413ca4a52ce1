import { BASE } from "../../model/parse-fields.js";
import { type Problem, quote } from "../../model/problem.js";
import { decode, encode, VIEW_NAMES } from "../../model/query.js";
import { THEMES, type ThemeName } from "../../scene/theme.js";
import type { CompareView } from "../stage/compare-view.js";
import { isBounds, type View } from "../stage/painter.js";

/** How a reader sees a map, in addition to its state. What is left out is as the page has it. */
export interface SharedView {
  /** Where the live map looks instead of at its scene's extent. */
  readonly at?: View;
  /** The thing whose details are open, by its id. */
  readonly select?: string;
  /** How two compared maps are arranged. */
  readonly compare?: CompareView;
  /** Per cent of the width up to which the first of two maps is shown, when one is over the other. */
  readonly swipe?: number;
  readonly theme?: ThemeName;
}

/** No address that a map reads is longer. */
const LONGEST = 16_384;
const LONGEST_ID = 200;
const NUMBER = /^-?\d+(\.\d+)?(e-\d+)?$/;
const ID = /^[a-z-]+:[^\p{C}]+$/u;
/** A globe is whole in a small box at a negative zoom. */
const ZOOM = { low: -5, high: 10 } as const;
const ARRANGEMENTS = ["beside", "swipe"] as const satisfies readonly CompareView[];

/** A view as a query: `view.at=31.2,48.4,5.1&view.theme=dark`. Numbers have all their digits, for the same pixels. */
export function encodeView({ at, select, compare, swipe, theme }: SharedView): string {
  const where = at && (isBounds(at) ? at : [at.lon, at.lat, at.zoom]);
  const values = { at: where?.join(","), select, compare, swipe, theme };
  return Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : [`view.${name}=${encode(String(value))}`]))
    .join("&");
}

const isWithin = (value: number | undefined, low: number, high: number): value is number =>
  value !== undefined && value >= low && value <= high;

function numbersIn(text: string): number[] | undefined {
  const parts = text.split(",", 5);
  return parts.every((part) => NUMBER.test(part)) ? parts.map(Number) : undefined;
}

/** Longitude, latitude and zoom, or west, south, east and north. */
function viewIn(text: string): View | undefined {
  const numbers = numbersIn(text) ?? [];
  const [a = 0, b = 0, c = 0, d = 0] = numbers;
  if (numbers.length === 3)
    return isWithin(a, -180, 180) && isWithin(b, -90, 90) && isWithin(c, ZOOM.low, ZOOM.high)
      ? { lon: a, lat: b, zoom: c }
      : undefined;
  const isBox = isWithin(a, -180, 180) && isWithin(c, a, 180) && isWithin(b, -90, 90) && isWithin(d, b, 90);
  return numbers.length === 4 && isBox && a < c && b < d ? [a, b, c, d] : undefined;
}

function percentIn(text: string): number | undefined {
  const [percent, ...more] = numbersIn(text) ?? [];
  return more.length === 0 && isWithin(percent, 0, 100) ? percent : undefined;
}

const oneOf =
  <T extends string>(values: readonly T[]) =>
  (text: string): T | undefined =>
    values.find((value) => value === text);

type Reader = readonly [expected: string, read: (text: string) => unknown];
const READERS: Readonly<Record<keyof SharedView, Reader>> = {
  at: ["longitude, latitude and zoom, or west, south, east and north", viewIn],
  select: [
    "the id of a thing, such as state:POL",
    (text) => (ID.test(text) && text.length <= LONGEST_ID ? text : undefined),
  ],
  compare: [ARRANGEMENTS.join(", "), oneOf(ARRANGEMENTS)],
  swipe: ["a number from 0 to 100", percentIn],
  theme: [THEMES.join(", "), oneOf(THEMES)],
};

/** A view as it was read, with the problems of what was left out. */
interface ReadView {
  readonly view: SharedView;
  /** Fields of a baseline, as text by attribute name; not checked yet. */
  readonly baseline?: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
}

/** Reads one value; `undefined` with a problem if it is bad. */
function readValue(name: keyof SharedView, path: string, text: string | undefined, part: string) {
  const [expected, read] = READERS[name];
  if (text === undefined) return { problem: { code: "bad-escape", path, message: `bad escape: ${quote(part)}` } };
  const value = read(text);
  if (value !== undefined) return { value };
  return { problem: { code: "value", path, message: `expected ${expected}, got ${quote(text)}` } };
}

/**
 * Reads a view, and what a page has with it: a baseline such as `base.us-isr=on`. Bad values and other names are reported and
 * left out; of two values with the same name the first counts. Never throws.
 */
export function decodeView(query: string): ReadView {
  if (query.length > LONGEST) {
    const message = `expected at most ${LONGEST} characters, got ${query.length}`;
    return { view: {}, problems: [{ code: "too-long", path: "view", message }] };
  }
  const view: Partial<Record<keyof SharedView, unknown>> = {};
  const baseline: Record<string, string> = {};
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const part of query.split("&").filter(Boolean)) {
    const cut = `${part}=`.indexOf("=");
    const path = decode(part.slice(0, cut)) ?? "";
    const text = decode(part.slice(cut + 1));
    if (seen.has(path)) problems.push({ code: "given-twice", path, message: `given twice, ignored: ${quote(text)}` });
    else if (path.startsWith(BASE)) baseline[path.slice(BASE.length)] = text ?? "";
    else if (VIEW_NAMES.has(path)) {
      const name = path.slice("view.".length) as keyof SharedView;
      const { value, problem } = readValue(name, path, text, part);
      if (problem) problems.push(problem);
      else view[name] = value;
    } else problems.push({ code: "unknown-key", path, message: `unknown: ${quote(part)}` });
    seen.add(path);
  }
  const hasBaseline = Object.keys(baseline).length > 0;
  return { view: view as SharedView, problems, ...(hasBaseline && { baseline }) };
}
