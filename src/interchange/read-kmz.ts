import { type UnzipFileInfo, unzipSync } from "fflate";
import { type Problem, quote } from "../model/problem.js";
import type { Gathering } from "./gathering.js";
import { MOST_LAYER_BYTES, MOST_UNPACKED, refusedLayer } from "./read-parts.js";

const MOST_ENTRIES = 1000;
/** Text packs to a twentieth; what unpacks to much more is made to fill a memory. */
const MOST_RATIO = 100;
/** Below this size in bytes a ratio says nothing. */
const SMALL = 1_000_000;

export interface Unpacked {
  /** `doc.kml` first: it names the layer. GDAL and QGIS put each layer into a document of its own. */
  readonly documents: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/**
 * The KML documents in a KMZ. What the archive says of its sizes is checked before anything is unpacked, nothing but those documents
 * is unpacked, and never to more than it said.
 */
export function kmlIn(bytes: Uint8Array, told: Gathering): Unpacked | { readonly problems: readonly Problem[] } {
  try {
    const entries: UnzipFileInfo[] = [];
    unzipSync(bytes, { filter: (entry) => entries.push(entry) < 0 });
    const wrong = bombOf(entries);
    if (wrong) return wrong;
    const isMain = (name: string) => /^doc\.kml$/i.test(name);
    const names = [...new Set(entries.map(({ name }) => name))].filter(isDocument);
    if (names.length === 0) {
      const others = entries.slice(0, 3).map(({ name }) => quote(name));
      return refusedLayer(
        "layer-type",
        `expected a KML document in the archive, got ${others.join(", ") || "nothing"}`,
      );
    }
    for (const { name } of entries) if (!isDocument(name) && !name.endsWith("/")) told.leave("file", name);
    const unpacked = unzipSync(bytes, { filter: ({ name }) => isDocument(name) });
    const sorted = [...names.filter(isMain), ...names.filter((name) => !isMain(name))];
    return { documents: sorted.map((name) => ({ name, bytes: unpacked[name] ?? new Uint8Array() })) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refusedLayer("layer-zip", `the archive cannot be read: ${reason.slice(0, 120)}`);
  }
}

const isDocument = (name: string): boolean => /\.kml$/i.test(name);

/** Why an archive is not unpacked, if it would grow too much. */
function bombOf(entries: readonly UnzipFileInfo[]): { readonly problems: readonly Problem[] } | undefined {
  const most = MOST_LAYER_BYTES * MOST_UNPACKED;
  if (entries.length > MOST_ENTRIES)
    return refusedLayer("layer-bomb", `expected at most ${MOST_ENTRIES} files in the archive, got ${entries.length}`);
  const size = entries.reduce((sum, { originalSize }) => sum + originalSize, 0);
  if (!(size <= most)) return refusedLayer("layer-bomb", `expected at most ${most} bytes when unpacked, got ${size}`);
  const steep = entries.find(
    ({ size: packed, originalSize }) => originalSize > SMALL && originalSize > packed * MOST_RATIO,
  );
  if (!steep) return undefined;
  const ratio = Math.round(steep.originalSize / Math.max(1, steep.size));
  return refusedLayer(
    "layer-bomb",
    `expected a file to grow at most ${MOST_RATIO} times when unpacked, got ${ratio} times in ${quote(steep.name)}`,
  );
}
