import type { Basemap } from "../map/basemap.js";
import { loadBasemap } from "../map/load-basemap.js";
import { FONT_FILES, type FontFile } from "./font-files.js";

const faces = (files: readonly FontFile[]) =>
  files.map(({ url, range }) => ({
    url: new URL(url, document.baseURI).href,
    ...(range && { "unicode-range": range.split(", ") }),
  }));

/** The shipped fonts by the names that the map asks for, as a MapLibre style declares them. */
const OURS = {
  "Coalition Sans": faces(FONT_FILES.regular),
  "Coalition Sans Semibold": faces(FONT_FILES.semibold),
  "Coalition Sans Italic": faces(FONT_FILES.italic),
};

/** The basemap at an address, beside which our names keep our font. Throws with a reason. */
export function basemapAt(address: string): Promise<Basemap> {
  return loadBasemap(address, document.baseURI, OURS);
}
