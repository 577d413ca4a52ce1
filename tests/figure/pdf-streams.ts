import { inflateSync } from "node:zlib";

/** The streams of a PDF as text, as far as they are compressed in the usual way. */
export function streamsIn(bytes: Buffer): string[] {
  const text = bytes.toString("latin1");
  return [...text.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: start }) => {
    const from = index + start.length;
    try {
      return [inflateSync(bytes.subarray(from, text.indexOf("endstream", from))).toString("latin1")];
    } catch {
      return [];
    }
  });
}
