import { base64Of } from "../../../figure/base64.js";
import { widthsOfFont } from "../../../figure/parse-style.js";
import { type HouseFont, MOST_FONT_BYTES } from "../../../figure/style.js";
import type { Words } from "../../../scene/words.js";
import { type DeskKey, sayDesk } from "./desk-words.js";
import { kilobytes, readBytes, shortName, type Wrong } from "./logo-file.js";

/** What a file of a font is by its first four bytes; others are none. */
const KINDS: Readonly<Record<string, "font" | DeskKey>> = {
  "\u0000\u0001\u0000\u0000": "font",
  true: "font",
  OTTO: "font",
  ttcf: "desk.font.many",
  wOFF: "desk.font.packed",
  wOF2: "desk.font.packed",
};
const LONGEST_FAMILY = 61;

/** A name for the font of a file: the file's own without its ending and signs that a family's name cannot have. */
export function familyOf(fileName: string): string {
  const plain = fileName
    .normalize("NFC")
    .replace(/\.\w+$/, "")
    .replace(/[^\p{L}\p{N} _-]+/gu, " ")
    .replace(/^[ _-]+/, "");
  return plain.slice(0, LONGEST_FAMILY).trim() || "House";
}

/** Whether the painter, too, finds letters and their widths in a font. */
function hasWidths(data: string): boolean {
  try {
    widthsOfFont(data);
    return true;
  } catch {
    return false;
  }
}

/** The font in a file that a reader has chosen; or why it is refused. */
export async function readFont(file: File, words: Words): Promise<HouseFont | Wrong> {
  const name = shortName(file.name);
  const [size, most] = [kilobytes(file.size), kilobytes(MOST_FONT_BYTES)];
  if (file.size > MOST_FONT_BYTES) return { wrong: sayDesk(words, "desk.font.size", { name, size, most }) };
  return readBytes(file, words, (bytes) => {
    const kind = KINDS[String.fromCharCode(...bytes.subarray(0, 4))] ?? "desk.font.kind";
    if (kind !== "font") return { wrong: sayDesk(words, kind, { name }) };
    const data = base64Of(bytes);
    return hasWidths(data)
      ? { family: familyOf(file.name), data }
      : { wrong: sayDesk(words, "desk.font.broken", { name }) };
  });
}
