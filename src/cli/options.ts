import type { FigureRecord } from "../figure/figure-record.js";
import { ownPage, type Page, PRESET_NAMES, type PresetName, pageOf } from "../figure/layout.js";
import type { FigureStyle } from "../figure/style.js";
import { STATE_FIELDS } from "../model/state.js";
import { LANGUAGES, languageOf } from "../scene/languages.js";
import { THEMES, type ThemeName } from "../scene/theme.js";
import { readOptions } from "./read-options.js";
import { UsageError } from "./usage-error.js";

export { UsageError } from "./usage-error.js";

/** Options that are not part of the state. */
const COMMON = {
  help: { type: "boolean", short: "h" },
  output: { type: "string", short: "o" },
  state: { type: "string", multiple: true },
  data: { type: "string" },
  "scenario-file": { type: "string" },
  format: { type: "string" },
  preset: { type: "string" },
  size: { type: "string" },
  scale: { type: "string" },
  theme: { type: "string" },
  mode: { type: "string" },
  projection: { type: "string" },
  bounds: { type: "string" },
  title: { type: "string" },
  fonts: { type: "string" },
  style: { type: "string" },
  series: { type: "string" },
  embed: { type: "string" },
  locale: { type: "string" },
  draws: { type: "string" },
  seed: { type: "string" },
  measure: { type: "string" },
  claim: { type: "string" },
  baseline: { type: "string" },
  csv: { type: "string" },
  table: { type: "string" },
  by: { type: "string" },
  area: { type: "string" },
  fleet: { type: "string" },
  count: { type: "string", short: "n" },
  orientation: { type: "string" },
  "leg-length": { type: "string" },
  quiet: { type: "boolean", short: "q" },
} as const;
export type CommonOption = keyof typeof COMMON;

/** Options that each command takes, in addition to the fields of the state. */
export const TAKES: Readonly<Record<string, readonly CommonOption[]>> = {
  figure: [
    "output",
    "state",
    "data",
    "scenario-file",
    "area",
    "by",
    "format",
    "preset",
    "size",
    "scale",
    "theme",
    "projection",
    "bounds",
    "title",
    "fonts",
    "style",
    "series",
    "embed",
    "locale",
    "draws",
    "seed",
    "baseline",
    "quiet",
  ],
  report: [
    "output",
    "state",
    "data",
    "scenario-file",
    "area",
    "preset",
    "size",
    "scale",
    "theme",
    "projection",
    "bounds",
    "title",
    "fonts",
    "style",
    "locale",
    "draws",
    "seed",
    "csv",
    "quiet",
  ],
  ledger: [
    "output",
    "state",
    "data",
    "scenario-file",
    "area",
    "format",
    "csv",
    "table",
    "by",
    "locale",
    "draws",
    "seed",
    "baseline",
    "quiet",
  ],
  diff: ["output", "data", "area", "format", "csv", "locale", "draws", "seed", "quiet"],
  sensitivity: [
    "output",
    "state",
    "data",
    "scenario-file",
    "area",
    "measure",
    "claim",
    "draws",
    "seed",
    "format",
    "csv",
    "preset",
    "size",
    "scale",
    "theme",
    "title",
    "fonts",
    "locale",
    "quiet",
  ],
  layers: ["output", "state", "data", "scenario-file", "area", "format", "theme", "draws", "seed", "baseline", "quiet"],
  suggest: [
    "fleet",
    "count",
    "orientation",
    "leg-length",
    "output",
    "state",
    "data",
    "scenario-file",
    "area",
    "format",
    "csv",
    "locale",
    "quiet",
  ],
  page: ["output", "state", "theme", "mode", "locale", "draws", "seed", "quiet"],
  check: ["quiet"],
};

export interface Arguments {
  readonly command: string;
  readonly help: boolean;
  readonly files: readonly string[];
  readonly values: Readonly<Partial<Record<CommonOption, string>>>;
  readonly states: readonly string[];
  readonly quiet: boolean;
  /** What the one figure was drawn with that is given by `--state`; options take precedence. */
  readonly figure?: FigureRecord;
  /** The state's fields as given: attribute name and text. */
  readonly fields: readonly (readonly [string, string])[];
}

/** Reads a command line. Throws a {@link UsageError} that names what is wrong. */
export function readArguments(argv: readonly string[]): Arguments {
  const [first, ...rest] = argv;
  const isHelp = first === undefined || first === "help" || first === "--help" || first === "-h";
  const command = isHelp ? "" : first;
  const takes = TAKES[command] ?? [];
  if (!isHelp && !Object.hasOwn(TAKES, command))
    throw new UsageError(`unknown command: ${command}; expected ${Object.keys(TAKES).join(", ")}`);
  const fieldNames: string[] = command === "check" ? [] : STATE_FIELDS.map(({ name }) => name);
  const { values, files } = readOptions(rest, {
    ...Object.fromEntries(fieldNames.map((name) => [name, { type: "string" } as const])),
    ...Object.fromEntries((["help", ...takes] as const).map((name) => [name, COMMON[name]])),
  });
  const text = (name: string) => values.get(name)?.at(-1);
  return {
    command,
    help: isHelp || values.has("help"),
    files,
    values: Object.fromEntries(takes.flatMap((name) => (text(name) === undefined ? [] : [[name, text(name)]]))),
    states: values.get("state") ?? [],
    quiet: values.has("quiet"),
    fields: fieldNames.flatMap((name) => {
      const value = text(name);
      return value === undefined ? [] : [[name, value] as const];
    }),
  };
}

/** A value that must be one of `known`, or `usual` if it is missing. Throws a {@link UsageError} otherwise. */
export function oneOf<T extends string>(name: string, value: string | undefined, known: readonly T[], usual: T): T {
  if (value === undefined) return usual;
  const found = known.find((word) => word === value);
  if (found === undefined) throw new UsageError(`--${name}: expected ${known.join(", ")}, got "${value}"`);
  return found;
}

/** A whole number from 0 to `most`, or `usual` if it is missing. Throws a {@link UsageError} otherwise. */
export function wholeNumber(name: string, value: string | undefined, most: number, usual: number): number {
  if (value === undefined) return usual;
  const number = /^\d{1,10}$/.test(value.trim()) ? Number(value) : Number.NaN;
  if (!(number <= most)) throw new UsageError(`--${name}: expected a whole number from 0 to ${most}, got "${value}"`);
  return number;
}

/** The look of figures. */
export interface Look {
  readonly page: PresetName | Page;
  readonly theme: ThemeName;
  readonly projection: "conic" | "mercator";
  /** West, south, east, north in degrees. */
  readonly bounds?: readonly [number, number, number, number];
  readonly scale: number;
  readonly locale: string;
  /** Whether an SVG embeds the shipped font, only names it, or has its text as outlines. */
  readonly fonts: "embed" | "none" | "outline";
  readonly title?: string;
  readonly style?: FigureStyle;
}

/** The locale in canonical form, `en-GB` if it is missing. Throws a {@link UsageError} on a language without translation. */
export function localeOf(text: string | undefined): string {
  if (text === undefined) return "en-GB";
  if (languageOf(text) === undefined)
    throw new UsageError(`--locale: expected one of ${LANGUAGES.join(", ")}, such as en-GB, got "${text}"`);
  return Intl.getCanonicalLocales(text)[0] ?? "en-GB";
}

function boundsOf(text: string): [number, number, number, number] {
  const [west, south, east, north, ...more] = text.split(",").map((part) => (part.trim() ? Number(part) : Number.NaN));
  const inRange = (value: number | undefined, most: number): value is number =>
    value !== undefined && Math.abs(value) <= most;
  if (
    more.length > 0 ||
    !inRange(west, 180) ||
    !inRange(south, 80) ||
    !inRange(east, 180) ||
    !inRange(north, 80) ||
    east - west < 0.2 ||
    north - south < 0.2
  )
    throw new UsageError(`--bounds: expected west,south,east,north in degrees such as 21,44,41,53, got "${text}"`);
  return [west, south, east, north];
}

/** The page of `--size` or `--preset`, else that of a style. */
function pageFor({ preset, size }: Arguments["values"], style: FigureStyle | undefined): PresetName | Page {
  if (size !== undefined) {
    const [, width, height] = /^(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)(?:mm)?$/i.exec(size) ?? [];
    if (!width || !height) throw new UsageError(`--size: expected millimetres such as 180x120, got "${size}"`);
    try {
      return pageOf(Number(width), Number(height));
    } catch (error) {
      throw new UsageError(`--size "${size}": ${error instanceof Error ? error.message : error}`);
    }
  }
  const usual = style?.page ?? "a4-landscape";
  if (preset === undefined && typeof usual === "object") return ownPage(usual);
  return oneOf("preset", preset, PRESET_NAMES, typeof usual === "object" ? "a4-landscape" : usual);
}

/** The look that options ask for; what they leave open is that of a style. Throws a {@link UsageError}. */
export function lookOf({ values }: Arguments, style?: FigureStyle): Look {
  const scale = values.scale === undefined ? 1 : Number(values.scale);
  if (!(scale >= 0.1 && scale <= 4))
    throw new UsageError(`--scale: expected a number from 0.1 to 4, got "${values.scale}"`);
  return {
    page: pageFor(values, style),
    scale,
    theme: oneOf("theme", values.theme, THEMES, style?.theme ?? "light"),
    projection: oneOf("projection", values.projection, ["conic", "mercator"], style?.projection ?? "conic"),
    ...(values.bounds !== undefined && { bounds: boundsOf(values.bounds) }),
    locale: localeOf(values.locale),
    fonts: oneOf("fonts", values.fonts, ["embed", "none", "outline"], "embed"),
    ...(values.title !== undefined && { title: values.title }),
    ...(style && { style }),
  };
}
