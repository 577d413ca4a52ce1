import type { Problem } from "./problem.js";

/** Of every platform; the model's own types have nothing of a browser or of Node. */
declare const TextDecoder: new (
  encoding: string,
  options: { readonly fatal: boolean },
) => { decode(bytes: Uint8Array): string };

/** A text, or why there is none. */
export type TextResult = { readonly text: string } | { readonly problems: readonly Problem[] };

/** The largest file of each kind that is read, in bytes. */
export const MOST_BYTES = { state: 5_000_000, scenario: 4_000_000, data: 20_000_000 } as const;

const refused = (code: string, message: string): { readonly problems: readonly Problem[] } => ({
  problems: [{ code, path: "", message }],
});

/** Why a file of a size is not read; `undefined` if it is small enough. To be asked before its content is touched. */
export function tooLarge(bytes: number, most: number): { readonly problems: readonly Problem[] } | undefined {
  return bytes > most ? refused("too-large", `expected at most ${most} bytes, got ${bytes}`) : undefined;
}

/** How many bytes are looked at to recognise UTF-16 without a byte-order mark. */
const LOOKED_AT = 1000;

/** The name of an encoding with zero bytes between letters, recognised by its byte-order mark or by the zeros. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const [first = 1, second = 1, third = 1, fourth = 1] = bytes;
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? "UTF-32" : "UTF-16";
  if (first === 0xfe && second === 0xff) return "UTF-16";
  const start = bytes.subarray(0, LOOKED_AT);
  const zeros = start.reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0);
  return start.length >= 4 && zeros >= start.length / 4 ? "UTF-16" : undefined;
}

/**
 * A file's bytes as text, without a byte-order mark. Only UTF-8 is read: another encoding is named, because a guess could
 * change names without anyone noticing. Never throws.
 */
export function textOf(bytes: Uint8Array): TextResult {
  const wide = wideEncoding(bytes);
  if (wide) return refused("encoding", `expected UTF-8, got ${wide}; save the file as UTF-8`);
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return refused("encoding", "expected UTF-8, got bytes of another encoding; save the file as UTF-8");
  }
}
