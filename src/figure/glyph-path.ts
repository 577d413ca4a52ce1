/** A line of text as laid out by fontkit, which PDFKit uses too. */
export interface GlyphRun {
  readonly glyphs: readonly { readonly path: { readonly commands: readonly { command: string; args: number[] }[] } }[];
  readonly positions: readonly { readonly xAdvance: number }[];
}

/** As much of a font's table of positions or substitutes as is mended here. */
interface FeatureTable {
  readonly featureList?: readonly { readonly feature: { lookupListIndexes: readonly number[] } }[];
}

const mended = new WeakSet<object>();

/**
 * Lets fontkit apply each lookup of a font's features once, as browsers do. It applies one as often as a font lists it, and the
 * shipped font lists its kerning twice for texts without letters: digits would touch. Returns the font.
 */
export function withLookupsOnce<F extends object>(font: F): F {
  if (mended.has(font)) return font;
  mended.add(font);
  const { GPOS, GSUB } = font as { readonly GPOS?: FeatureTable; readonly GSUB?: FeatureTable };
  for (const { feature } of [...(GPOS?.featureList ?? []), ...(GSUB?.featureList ?? [])])
    feature.lookupListIndexes = [...new Set(feature.lookupListIndexes)];
  return font;
}

const COMMANDS: Readonly<Record<string, string>> = {
  moveTo: "M",
  lineTo: "L",
  quadraticCurveTo: "Q",
  bezierCurveTo: "C",
  closePath: "Z",
};
const round = (value: number) => Math.round(value * 1000) / 1000;

/** The outlines of a line of text, whose foot begins at `x`, `y`. `size` is that of the em; `spacing` is added to each letter. */
export function glyphPath(
  { glyphs, positions }: GlyphRun,
  unitsPerEm: number,
  x: number,
  y: number,
  size: number,
  spacing: number,
): string {
  const scale = size / unitsPerEm;
  let at = x;
  let d = "";
  glyphs.forEach(({ path }, index) => {
    for (const { command, args } of path.commands)
      d += `${COMMANDS[command] ?? ""}${args.map((value, i) => round(i % 2 ? y - value * scale : at + value * scale)).join(" ")}`;
    at += (positions[index]?.xAdvance ?? 0) * scale + spacing;
  });
  return d || "M0,0";
}

/** Width of a line, with its letter spacing. */
export function runWidth({ positions }: GlyphRun, unitsPerEm: number, size: number, spacing: number): number {
  return positions.reduce((sum, { xAdvance }) => sum + (xAdvance * size) / unitsPerEm + spacing, 0);
}
