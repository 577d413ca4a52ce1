/** A line of text as laid out by fontkit, which PDFKit uses too. */
export interface GlyphRun {
  readonly glyphs: readonly { readonly path: { readonly commands: readonly { command: string; args: number[] }[] } }[];
  readonly positions: readonly { readonly xAdvance: number }[];
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
