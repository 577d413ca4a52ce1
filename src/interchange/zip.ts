import { type Zippable, zipSync } from "fflate";

/** Compressed already. */
const PACKED = /\.(png|kmz|zip)$/;

/** Files in a zip: the same files give the same bytes, whenever and wherever it is made. Names are paths with slashes. */
export function zipOf(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array {
  // Zip files know local time only; noon on the first day that they know exists everywhere.
  const mtime = new Date(1980, 0, 1, 12);
  const entries: Zippable = Object.fromEntries(
    files.map(({ name, bytes }) => [name, [bytes, { level: PACKED.test(name) ? 0 : 9, mtime }]]),
  );
  return zipSync(entries);
}
