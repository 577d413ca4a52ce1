import { plainSigns } from "../model/plain-signs.js";
import type { LayerWarning, LeftKind, LeftOut, WarningCode } from "./read-parts.js";

/** English sentences for warnings, for the command line; the element has its own in five languages. */
const WARNINGS: Readonly<Record<WarningCode, string>> = {
  "latitude-first": "every place is outside Europe, and inside it with longitude and latitude swapped",
  antimeridian: "reaches over the 180th meridian: turned back to −180…180 and cut there",
  "duplicate-id": "has an id that another feature has: a number was added",
  "hidden-signs": "has control or direction signs, which were removed",
  unclosed: "has a ring without its first corner at the end: closed",
};

const LONGEST_EXAMPLE = 120;
const short = (text: string): string =>
  plainSigns(text.length > LONGEST_EXAMPLE ? `${text.slice(0, LONGEST_EXAMPLE)}…` : text);

/** Counts what is left out of a file and what is changed, with the first of each kind. */
export interface Gathering {
  readonly leave: (what: LeftKind, example: string) => void;
  readonly warn: (code: WarningCode, example: string) => void;
  readonly left: () => LeftOut[];
  readonly warnings: () => LayerWarning[];
}

export function gathering(): Gathering {
  const left = new Map<LeftKind, { count: number; example: string }>();
  const warned = new Map<WarningCode, { count: number; example: string }>();
  const counted = <K>(map: Map<K, { count: number; example: string }>, key: K, example: string) => {
    const known = map.get(key);
    if (known) known.count++;
    else map.set(key, { count: 1, example: short(example) });
  };
  return {
    leave: (what, example) => counted(left, what, example),
    warn: (code, example) => counted(warned, code, example),
    left: () => [...left].map(([what, found]) => ({ what, ...found })),
    warnings: () => [...warned].map(([code, found]) => warningOf(code, found.count, found.example)),
  };
}

export const warningOf = (code: WarningCode, count: number, example: string): LayerWarning => ({
  code,
  path: "",
  message: `${count === 1 ? "" : `${count} times, first: `}${example}: ${WARNINGS[code]}`,
  count,
  example,
});
