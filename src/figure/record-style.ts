import type { Problem } from "../model/problem.js";
import { readStyle } from "./parse-style.js";
import type { FigureStyle } from "./style.js";
import { inAscii } from "./xml.js";

/** The style of a figure as its record has it. */
export interface StyleRecord {
  readonly style: FigureStyle;
  /** Paths of files that were too large for the record: `fonts.text.data`. */
  readonly leftOut: readonly string[];
}

/** Font files of more characters in base64 are left out of a record: they are in the figure itself already. */
const LARGEST_FONT = 60_000;

/** A style for a record, without large font files; `null` without a style. */
export function styleRecordOf(style: FigureStyle | null | undefined): StyleRecord | null {
  if (!style) return null;
  const { fonts, ...rest } = style;
  if (!fonts) return { style, leftOut: [] };
  const leftOut: string[] = [];
  const kept = Object.entries(fonts).map(([use, font]) => {
    if ((font?.data?.length ?? 0) <= LARGEST_FONT) return [use, font] as const;
    leftOut.push(`fonts.${use}.data`);
    return [use, font && { family: font.family }] as const;
  });
  return { style: { ...rest, fonts: Object.fromEntries(kept) }, leftOut };
}

/** The fonts of a style that have a name alone: their texts are measured with the program's own. */
export const unmeasuredFonts = ({ fonts }: FigureStyle): ("heading" | "text")[] =>
  (["heading", "text"] as const).filter((use) => fonts?.[use] && fonts[use]?.data === undefined);

/** What a file's record says of its style: the style, checked, or why it is not used. */
export interface RestoredStyle {
  readonly style?: FigureStyle;
  readonly styleLeftOut?: readonly string[];
  readonly styleProblems?: readonly Problem[];
}

const PATH = /^fonts\.(heading|text)\.data$/;

/** Reads a style that a file claims to have: anybody could have written it. */
export function restoredStyle(text: string | undefined): RestoredStyle {
  if (text === undefined) return {};
  const read = readStyle(unwrapped(text).style);
  if ("problems" in read) return { styleProblems: read.problems };
  const leftOut = unwrapped(text).leftOut;
  return { style: read.style, ...(leftOut.length > 0 && { styleLeftOut: leftOut }) };
}

/** The two parts of a written record: the style's JSON, and the paths before it. */
function unwrapped(text: string): { readonly style: string; readonly leftOut: readonly string[] } {
  const [, paths = "", style = text] = /^\[([\w.,]*)\](.*)$/s.exec(text) ?? [];
  return { style, leftOut: paths.split(",").filter((path) => PATH.test(path)) };
}

/** A style as one text in ASCII, whatever the encoding of the file: `[paths of what is left out]{…}`. */
export const writtenStyle = ({ style, leftOut }: StyleRecord): string =>
  `[${leftOut.join()}]${inAscii(JSON.stringify(style))}`;
