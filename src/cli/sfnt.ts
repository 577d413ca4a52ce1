import { closeSync, openSync, readSync } from "node:fs";

/** What is known of a font without loading it. */
export interface FontFacts {
  readonly name: string;
  /** Only of a font in a collection. */
  readonly postscriptName: string | undefined;
  /** First and last code points of runs of letters that it has. */
  readonly runs: readonly (readonly [number, number])[];
}

/** No table that is read here is larger in any honest font. */
const MOST_BYTES = 4_000_000;
const COLLECTION = 0x74746366;

/** The runs of code points in a `cmap` table, of its best subtable; none if it has neither format 4 nor 12. */
function runsIn(cmap: DataView): [number, number][] {
  const tables = Array.from({ length: cmap.getUint16(2) }, (_, index) => cmap.getUint32(4 + index * 8 + 4));
  const long = tables.find((at) => cmap.getUint16(at) === 12);
  if (long !== undefined)
    return Array.from({ length: cmap.getUint32(long + 12) }, (_, index) => {
      const at = long + 16 + index * 12;
      return [cmap.getUint32(at), cmap.getUint32(at + 4)];
    });
  const short = tables.find((at) => cmap.getUint16(at) === 4);
  if (short === undefined) return [];
  const bytes = cmap.getUint16(short + 6);
  return Array.from({ length: bytes / 2 }, (_, index): [number, number] => [
    cmap.getUint16(short + 16 + bytes + index * 2),
    cmap.getUint16(short + 14 + index * 2),
  ]).filter(([first]) => first !== 0xffff);
}

/** A text of a `name` table in UTF-16, which every font for Windows has; empty without it. */
function nameIn(table: DataView, id: number): string {
  const texts = table.getUint16(4);
  for (let index = 0; index < table.getUint16(2); index++) {
    const at = 6 + index * 12;
    if (table.getUint16(at) !== 3 || table.getUint16(at + 6) !== id) continue;
    const from = texts + table.getUint16(at + 10);
    const codes = Array.from({ length: table.getUint16(at + 8) / 2 }, (_, letter) =>
      table.getUint16(from + letter * 2),
    );
    return String.fromCharCode(...codes);
  }
  return "";
}

/** Reads which letters a TrueType or OpenType file, or the first font of a collection, has outlines for. Throws if it is broken. */
export function readFontFacts(path: string): FontFacts | null {
  const file = openSync(path, "r");
  try {
    const read = (from: number, length: number): DataView => {
      if (length > MOST_BYTES) throw new RangeError(`${path}: a table of ${length} bytes`);
      const bytes = new Uint8Array(length);
      readSync(file, bytes, 0, length, from);
      return new DataView(bytes.buffer);
    };
    const head = read(0, 16);
    const collected = head.getUint32(0) === COLLECTION;
    const start = collected ? head.getUint32(12) : 0;
    const count = read(start, 12).getUint16(4);
    const directory = read(start + 12, count * 16);
    const tables = new Map(
      Array.from({ length: count }, (_, index) => {
        const at = index * 16;
        const tag = String.fromCharCode(...Array.from({ length: 4 }, (__, letter) => directory.getUint8(at + letter)));
        return [tag, { from: directory.getUint32(at + 8), length: directory.getUint32(at + 12) }] as const;
      }),
    );
    const [cmap, names] = [tables.get("cmap"), tables.get("name")];
    // Fonts of pictures, such as emoji in colour, have no outlines: not every format can use them.
    if (!cmap || !names || !(tables.has("glyf") || tables.has("CFF "))) return null;
    const name = read(names.from, names.length);
    return {
      name: nameIn(name, 1) || path,
      postscriptName: collected ? nameIn(name, 6) : undefined,
      runs: runsIn(read(cmap.from, cmap.length)),
    };
  } finally {
    closeSync(file);
  }
}
