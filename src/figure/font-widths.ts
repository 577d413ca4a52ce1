/** What laying out text needs of a font file. */
export interface FontWidths {
  /** Advance width of a letter in ems; `undefined` if the font lacks it. */
  readonly widthOf: (codePoint: number) => number | undefined;
}

const COLLECTION = 0x74746366;
const FLAVOURS = new Set([0x00010000, 0x4f54544f, 0x74727565]);
/** Runs of letters of the largest fonts; more would only fill the memory. */
const MOST_RUNS = 20_000;

type Glyphs = (codePoint: number) => number;

/** `cmap` of format 12: runs of letters with glyphs in the same order. */
function longMap(cmap: DataView, at: number): Glyphs {
  const count = cmap.getUint32(at + 12);
  if (count > MOST_RUNS) throw new RangeError("too many runs of letters");
  const runs = Array.from({ length: count }, (_, index) => {
    const from = at + 16 + index * 12;
    return [cmap.getUint32(from), cmap.getUint32(from + 4), cmap.getUint32(from + 8)] as const;
  });
  return (code) => {
    const run = runs.find(([first, last]) => code >= first && code <= last);
    return run ? run[2] + code - run[0] : 0;
  };
}

/** `cmap` of format 4: segments of letters, by a difference or through a list of glyphs. */
function shortMap(cmap: DataView, at: number): Glyphs {
  const bytes = cmap.getUint16(at + 6);
  const ends = at + 14;
  const starts = ends + bytes + 2;
  return (code) => {
    if (code > 0xffff) return 0;
    for (let segment = 0; segment < bytes; segment += 2) {
      if (code > cmap.getUint16(ends + segment)) continue;
      const start = cmap.getUint16(starts + segment);
      if (code < start) return 0;
      const delta = cmap.getUint16(starts + bytes + segment);
      const where = starts + 2 * bytes + segment;
      const offset = cmap.getUint16(where);
      if (offset === 0) return (code + delta) & 0xffff;
      const glyph = cmap.getUint16(where + offset + (code - start) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

function glyphsIn(cmap: DataView): Glyphs {
  const tables = Array.from({ length: cmap.getUint16(2) }, (_, index) => cmap.getUint32(4 + index * 8 + 4));
  const long = tables.find((at) => cmap.getUint16(at) === 12);
  if (long !== undefined) return longMap(cmap, long);
  const short = tables.find((at) => cmap.getUint16(at) === 4);
  if (short === undefined) throw new RangeError("it maps no letters (no cmap of format 4 or 12)");
  return shortMap(cmap, short);
}

/** A width; `undefined` where a table is cut off: the letter counts as one that the font lacks. */
function orNone(read: () => number | undefined): number | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The widths of a TrueType or OpenType file. Throws on a collection, another format, or a broken file, and says which. */
export function readFontWidths(bytes: Uint8Array): FontWidths {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const flavour = bytes.length >= 12 ? view.getUint32(0) : 0;
  if (flavour === COLLECTION) throw new RangeError("a collection of fonts");
  if (!FLAVOURS.has(flavour)) throw new RangeError("not a TrueType or OpenType file");
  const tables = new Map(
    Array.from({ length: view.getUint16(4) }, (_, index) => {
      const at = 12 + index * 16;
      const name = String.fromCharCode(...bytes.subarray(at, at + 4));
      return [name, new DataView(bytes.buffer, bytes.byteOffset + view.getUint32(at + 8), view.getUint32(at + 12))];
    }),
  );
  const table = (name: string): DataView => {
    const found = tables.get(name);
    if (!found) throw new RangeError(`it lacks the table "${name}"`);
    return found;
  };
  if (!tables.has("glyf") && !tables.has("CFF ")) throw new RangeError("it has no outlines");
  const unitsPerEm = table("head").getUint16(18);
  const measured = table("hhea").getUint16(34);
  const metrics = table("hmtx");
  if (!(unitsPerEm >= 16 && measured > 0)) throw new RangeError("its sizes are broken");
  const glyphs = glyphsIn(table("cmap"));
  const widthOf = (code: number): number | undefined => {
    const glyph = glyphs(code);
    return glyph > 0 ? metrics.getUint16(Math.min(glyph, measured - 1) * 4) / unitsPerEm : undefined;
  };
  // A font without letters is of no use, and a broken one is told before anything is drawn.
  if (![..."Aaeo"].some((letter) => widthOf(letter.codePointAt(0) ?? 0) !== undefined))
    throw new RangeError("it has no Latin letters");
  const known = new Map<number, number | undefined>();
  return {
    widthOf: (code) => {
      if (!known.has(code))
        known.set(
          code,
          orNone(() => widthOf(code)),
        );
      return known.get(code);
    },
  };
}
