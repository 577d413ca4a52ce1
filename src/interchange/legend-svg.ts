import { type ThemeName, themeOf } from "../scene/theme.js";
import type { Layers } from "./layer.js";
import { type LayerStyle, styleIdOf, stylesOf } from "./layer-style.js";
import { xmlText } from "./plain-text.js";

/** A legend as an SVG document, with its size in pixels. */
export interface LegendDrawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const [WIDTH, ROW, PAD, SWATCH] = [300, 18, 12, 22];
const FONTS = "'Coalition Sans', Inter, 'Noto Sans', Arial, sans-serif";

function swatch({ fill, opacity, line, width, dot }: LayerStyle, y: number): string {
  const middle = y + ROW / 2;
  if (dot) return `<circle cx="${PAD + SWATCH / 2}" cy="${middle}" r="5" fill="${dot}"/>`;
  if (fill)
    return `<rect x="${PAD}" y="${y + 3}" width="${SWATCH}" height="${ROW - 6}" fill="${fill}" fill-opacity="${opacity}" stroke="${line}"/>`;
  return `<line x1="${PAD}" x2="${PAD + SWATCH}" y1="${middle}" y2="${middle}" stroke="${line}" stroke-width="${width}"/>`;
}

/** What the colours of the KML mean: one row for each style that a layer of the situation has. */
export function legendSvg({ list, about }: Layers, theme: ThemeName = "light"): LegendDrawing {
  const look = themeOf(theme);
  const used = new Set(list.flatMap(({ name, features }) => features.map((one) => styleIdOf(name, one.properties))));
  const rows = stylesOf(look, about.floorH).filter(({ id, label }) => label !== undefined && used.has(id));
  const top = PAD + 2 * ROW;
  const height = top + rows.length * ROW + PAD;
  const text = (x: number, y: number, words: string, more = "") =>
    `<text x="${x}" y="${y + ROW / 2 + 4}" fill="${look.text}" ${more}>${xmlText(words)}</text>`;
  const body = rows.map((row, index) => {
    const y = top + index * ROW;
    return `${swatch(row, y)}${text(PAD + SWATCH + 8, y, row.hidden ? `${row.label} (off)` : (row.label ?? ""))}`;
  });
  const edited = about.edited ? ", edited" : "";
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${FONTS}" font-size="12"><rect width="${WIDTH}" height="${height}" fill="${look.panel}" fill-opacity="0.92"/>${text(PAD, PAD, `Notional${edited}: ${about.asOf}`, 'font-weight="600"')}${text(PAD, PAD + ROW, "A model's situation, not an order of battle")}${body.join("")}</svg>`;
  return { svg, width: WIDTH, height };
}
