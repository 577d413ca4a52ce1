import type { AreaStyle } from "../scene/scene.js";
import { patternSvg } from "./pattern-svg.js";
import type { Box } from "./projection.js";
import { footOf, LINE_HEIGHT, textPieces, textWidth } from "./text.js";
import { tag } from "./xml.js";

/** A class of a stacked bar: its name, its number as printed, and its value. */
export interface KeyedPart {
  readonly id: string;
  readonly name: string;
  readonly printed: string;
  /** In any unit: the whole bar stands for the sum of the values. */
  readonly value: number;
  readonly style: AreaStyle;
}

const BAR_HEIGHT = 14;
const SWATCH = { width: 15, height: 9, gap: 4 } as const;
const ITEM_GAP = 14;
/** Height of a row of the key, as a multiple of its type size. */
export const ROW_HEIGHT = 1.35;
/** Space between the bar and its key. */
const BELOW = 4;

interface KeyItem {
  readonly part: KeyedPart;
  readonly width: number;
}

/** The key in rows no wider than `width`. */
function rowsOf(parts: readonly KeyedPart[], width: number, size: number): KeyItem[][] {
  const rows: KeyItem[][] = [[]];
  let used = 0;
  for (const part of parts) {
    const nameWidth = textWidth(`${part.name} `, { size });
    const item = SWATCH.width + SWATCH.gap + nameWidth + textWidth(part.printed, { size, weight: 600 });
    if (used > 0 && used + ITEM_GAP + item > width) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push({ part, width: item });
    used += (used > 0 ? ITEM_GAP : 0) + item;
  }
  return rows;
}

/** Right end of the key's last row, with the gap after it. */
export function keyEnd(parts: readonly KeyedPart[], width: number, size: number): number {
  const last = rowsOf(parts, width, size).at(-1) ?? [];
  return last.reduce((sum, item) => sum + item.width + ITEM_GAP, 0);
}

/** Height of a bar with its key for a width. */
export function keyedBarHeight(parts: readonly KeyedPart[], width: number, size: number): number {
  return BAR_HEIGHT + BELOW + rowsOf(parts, width, size).length * size * ROW_HEIGHT;
}

/** A rectangle in the style of an area of the map. */
export function swatchSvg(box: Box, style: AreaStyle, pattern: string, outline: string): string {
  return (
    (style.fill ? tag("rect", { ...box, fill: style.fill }) : "") +
    (style.pattern ? tag("rect", { ...box, fill: `url(#${pattern})` }) : "") +
    tag("rect", { ...box, fill: "none", stroke: outline, "stroke-width": 0.8 })
  );
}

/** A stacked bar in the map's styles, with its key below. The ids of its patterns begin with `prefix`. */
export function keyedBarSvg(
  parts: readonly KeyedPart[],
  { x, y, width }: Box,
  size: number,
  colours: { readonly text: string; readonly outline: string },
  prefix: string,
): string {
  const patterns = parts.flatMap(({ id, style }) =>
    style.pattern ? [patternSvg(`${prefix}${id}`, style.pattern)] : [],
  );
  let content = patterns.length > 0 ? tag("defs", {}, patterns.join("")) : "";
  const total = parts.reduce((sum, { value }) => sum + value, 0) || 1;
  let left = x;
  for (const { id, value, style } of parts) {
    const box = { x: left, y, width: (width * value) / total, height: BAR_HEIGHT };
    content += swatchSvg(box, style, `${prefix}${id}`, colours.outline);
    left += box.width;
  }
  rowsOf(parts, width, size).forEach((row, index) => {
    const top = y + BAR_HEIGHT + BELOW + index * size * ROW_HEIGHT;
    let at = x;
    for (const { part, width: itemWidth } of row) {
      const { gap, ...swatch } = SWATCH;
      const box = { x: at, y: top + (size * LINE_HEIGHT - swatch.height) / 2, ...swatch };
      content += swatchSvg(box, part.style, `${prefix}${part.id}`, colours.outline);
      const textX = at + swatch.width + gap;
      const plain = { size, colour: colours.text };
      content += textPieces(
        [
          [part.name, plain],
          [part.printed, { ...plain, weight: 600 }],
        ],
        textX,
        footOf(top, size),
      );
      at += itemWidth + ITEM_GAP;
    }
  });
  return content;
}
