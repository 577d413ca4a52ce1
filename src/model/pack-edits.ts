import { deflateSync, Inflate, strFromU8, strToU8 } from "fflate";
import * as v from "valibot";
import { checkSchema } from "./check-schema.js";
import { type Edit, EditSchema } from "./edit.js";
import { type Problem, quote } from "./problem.js";
import { readJson } from "./read-json.js";

/** More edits than this are refused, and a longer text. */
export const MOST_EDITS = 2000;
const LONGEST_TEXT = 1_000_000;
const LIMITS = { values: 400_000, depth: 12, characters: 10_000 } as const;

const EditsSchema = v.pipe(v.array(EditSchema), v.maxLength(MOST_EDITS, `expected at most ${MOST_EDITS} edits`));

/** Edits that may be used, or everything that is wrong with them. */
export type EditsResult = { readonly edits: readonly Edit[] } | { readonly problems: readonly Problem[] };

const bad = (code: string, message: string): EditsResult => ({ problems: [{ code, path: "edits", message }] });
const cutOff = (text: string): EditsResult =>
  bad("not-packed", `expected edits as a list or packed; a part may be missing: ${quote(text)}`);

/** Begins packed edits: the version of their form. */
const FORM = "1~";

/** The 64 letters, digits and signs that an address needs not escape (RFC 4648, section 5). */
const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

function toText(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const three = [0, 1, 2].reduce((sum, place) => (sum << 8) | (bytes[at + place] ?? 0), 0);
    const signs = [18, 12, 6, 0].map((shift) => SIGNS[(three >> shift) & 63]).join("");
    text += signs.slice(0, Math.min(3, bytes.length - at) + 1);
  }
  return text;
}

/** The bytes of a text; `undefined` if a sign is not one of the 64. */
function toBytes(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  for (let at = 0, to = 0; at < text.length; at++) {
    const value = SIGNS.indexOf(text[at] ?? "");
    if (value < 0) return undefined;
    bits = ((bits << 6) | value) & 0xffffff;
    if (at % 4 > 0) bytes[to++] = (bits >> (6 - 2 * (at % 4))) & 255;
  }
  return bytes;
}

/**
 * Edits as they are written in a state, an address or an option: JSON, deflated, in letters, digits, `-`, `_` and `~`, which an
 * address needs not escape. The same edits give the same text; none give an empty one.
 */
export function packEdits(edits: readonly Edit[]): string {
  if (edits.length === 0) return "";
  return FORM + toText(deflateSync(strToU8(JSON.stringify(edits)), { level: 9 }));
}

/** The text inside a packed one; stops as soon as it is longer than it may be, whatever it would become. */
function inflated(packed: string): string | EditsResult {
  const bytes = packed.startsWith(FORM) ? toBytes(packed.slice(FORM.length)) : undefined;
  if (!bytes) return cutOff(packed);
  const parts: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  const inflate = new Inflate((part, final) => {
    length += part.length;
    if (length > LONGEST_TEXT) throw new RangeError("too long");
    parts.push(part);
    isWhole = final;
  });
  try {
    // In small pieces, so that little is inflated before it is found to be too much.
    for (let at = 0; at < bytes.length; at += 1024)
      inflate.push(bytes.subarray(at, at + 1024), at + 1024 >= bytes.length);
  } catch (error) {
    if (error instanceof RangeError) return bad("too-large", `expected at most ${LONGEST_TEXT} characters of edits`);
    return cutOff(packed);
  }
  if (!isWhole) return cutOff(packed);
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return strFromU8(whole);
}

/** Checks whether a value is a list of edits; their form only. Never throws. */
export function checkEdits(value: unknown): EditsResult {
  const checked = checkSchema(EditsSchema, value, LIMITS);
  if ("value" in checked) return { edits: checked.value };
  return { problems: checked.problems.map((one) => ({ ...one, path: `edits${one.path}` })) };
}

/** Reads edits from a state's field: packed, or as JSON. Never throws. */
export function readEdits(text: string): EditsResult {
  if (text === "") return { edits: [] };
  const plain = /^\s*\[/.test(text) ? text : inflated(text);
  if (typeof plain !== "string") return plain;
  const read = readJson(plain);
  return "problems" in read ? read : checkEdits(read.value);
}
