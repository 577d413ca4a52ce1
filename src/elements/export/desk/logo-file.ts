import { base64Of } from "../../../figure/base64.js";
import { logoOf } from "../../../figure/parse-style.js";
import { isPng } from "../../../figure/png-record.js";
import { MOST_LOGO_BYTES } from "../../../figure/style.js";
import { textOf } from "../../../model/read-text.js";
import type { Words } from "../../../scene/words.js";
import { reasonOf } from "../../late.js";
import { sayExport } from "../export-words.js";
import { sayDesk } from "./desk-words.js";
import type { Logo } from "./draft.js";

/** Size of a file in kilobytes, as it is said. */
export const kilobytes = (bytes: number): number => Math.ceil(bytes / 1000);

/** A file's name as it may be part of a sentence. */
export const shortName = (name: string): string => (name.length > 80 ? `${name.slice(0, 79)}…` : name);

/** What may come before the first element of an SVG. */
const SVG = /^\ufeff?(?:\s|<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>)*<(?:[\w.-]+:)?svg[\s>/]/i;

/** The type of a logo by its content, whatever the file's name says; `null` for neither PNG nor SVG. */
export function logoTypeOf(bytes: Uint8Array): Logo["type"] | null {
  if (isPng(bytes)) return "image/png";
  const read = textOf(bytes);
  return "text" in read && SVG.test(read.text) ? "image/svg+xml" : null;
}

/** Why a file is refused, in words. */
export interface Wrong {
  readonly wrong: string;
}

/** What is read from a file's bytes; a file that cannot be read is refused in words. Never rejects. */
export async function readBytes<T>(
  file: File,
  words: Words,
  read: (bytes: Uint8Array) => T | Wrong,
): Promise<T | Wrong> {
  try {
    return read(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    const reason = reasonOf(error).slice(0, 120);
    return { wrong: sayExport(words, "restore.unreadable", { name: shortName(file.name), reason }) };
  }
}

/** The logo in a file that a reader has chosen; or why it is refused. What the painter would refuse is refused here. */
export async function readLogo(file: File, words: Words): Promise<Pick<Logo, "type" | "data"> | Wrong> {
  const name = shortName(file.name);
  const [size, most] = [kilobytes(file.size), kilobytes(MOST_LOGO_BYTES)];
  if (file.size > MOST_LOGO_BYTES) return { wrong: sayDesk(words, "desk.logo.size", { name, size, most }) };
  return readBytes(file, words, (bytes) => {
    const type = logoTypeOf(bytes);
    if (!type) return { wrong: sayDesk(words, "desk.logo.signature", { name }) };
    const data = base64Of(bytes);
    const logo = logoOf({ type, data, alt: name, widthMm: 20 });
    if (!("problems" in logo)) return { type, data };
    const reason = logo.problems
      .slice(0, 3)
      .map(({ message }) => message)
      .join("; ");
    return { wrong: sayDesk(words, "desk.logo.refused", { name, reason }) };
  });
}
