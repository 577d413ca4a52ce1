import type { LegendEntry, LegendGroup } from "../scene/scene.js";
import type { Theme } from "../scene/theme.js";
import type { Box } from "./projection.js";
import { sampleSvg, sampleWidth } from "./sample-svg.js";
import { blockHeight, LINE_HEIGHT, roomFor, type TextStyle, textBlock, textWidth, wrapText } from "./text.js";
import { tag } from "./xml.js";

const SAMPLE_HEIGHT = 14;
/** The texts of samples up to this width are aligned. */
const USUAL_SAMPLE = 46;
const SAMPLE_GAP = 5;
const ENTRY_GAP = 2.5;
const GROUP_GAP = 7;

/** How a legend's texts are set. */
export interface LegendType {
  readonly size: number;
  /** White to the right of each column, for a font wider than the shipped one; without it, the shipped one is sure to be used. */
  readonly spare?: number;
}

interface Item {
  readonly lines: readonly string[];
  readonly height: number;
  /** Space above it, unless it begins a column. */
  readonly gap: number;
  readonly entry?: LegendEntry;
  /** Left edge of its text: after the group's widest usual sample, or after its own samples if they are wider. */
  readonly indent: number;
  /** Where its text begins below its upper edge: 0, or below its samples where it has no room beside them. */
  readonly below: number;
}

/** Whether a word of a text is wider than the room for it, so that it would be broken. */
const breaks = (text: string, room: number, style: TextStyle): boolean =>
  text.split(/\s+/).some((word) => textWidth(word, style) > room);

function itemsOf(
  groups: readonly LegendGroup[],
  width: number,
  theme: Theme,
  { size, spare = Number.POSITIVE_INFINITY }: LegendType,
): Item[][] {
  const text = { size, colour: theme.text };
  const strong: TextStyle = { ...text, weight: 600 };
  return groups.map(({ title, entries }) => {
    const head = wrapText(title, roomFor(width, spare, strong), strong);
    const widths = entries.map((entry) => sampleWidth(entry, SAMPLE_HEIGHT));
    const usual = Math.max(0, ...widths.filter((one) => one <= USUAL_SAMPLE));
    return [
      { lines: head, height: blockHeight(head, size), gap: GROUP_GAP, indent: 0, below: 0 },
      ...entries.map((entry, index) => {
        const beside = SAMPLE_GAP + Math.max(usual, widths[index] ?? 0);
        // Several samples in one row may leave no room for a word.
        const isBelow = breaks(entry.text, roomFor(width - beside, spare, {}), text);
        const [indent, below] = isBelow ? [0, SAMPLE_HEIGHT] : [beside, 0];
        const lines = wrapText(entry.text, roomFor(width - indent, spare, {}), text);
        const height = below + Math.max(isBelow ? 0 : SAMPLE_HEIGHT, blockHeight(lines, size));
        return { lines, height, gap: ENTRY_GAP, entry, indent, below };
      }),
    ];
  });
}

/**
 * Fills columns up to a height. A heading is never left alone at the foot of a column, and with `whole` no group is broken.
 * `null` if there are too few columns.
 */
function flow(groups: readonly (readonly Item[])[], columns: number, most: number, whole: boolean): Item[][] | null {
  const filled: Item[][] = [[]];
  let used = 0;
  for (const group of groups) {
    for (const [index, item] of group.entries()) {
      const next = index === 0 ? group[1] : undefined;
      const column = filled.at(-1) as Item[];
      const gap = column.length > 0 ? item.gap : 0;
      const rest = whole && index === 0 ? group.slice(1) : next ? [next] : [];
      const wanted = gap + item.height + rest.reduce((sum, { gap: above, height }) => sum + above + height, 0);
      if (column.length > 0 && used + wanted > most) {
        if (filled.length === columns) return null;
        filled.push([item]);
        used = item.height;
      } else {
        column.push(item);
        used += gap + item.height;
      }
    }
  }
  return filled;
}

const heightOf = (column: readonly Item[]) =>
  column.reduce((sum, { height, gap }, index) => sum + height + (index > 0 ? gap : 0), 0);

/** Factor by which columns may become taller to keep groups unbroken. */
const FOR_WHOLE_GROUPS = 1.3;

/** The most even columns: the least height in which the items fit, with unbroken groups if that costs little. */
function columnsOf(
  groups: readonly LegendGroup[],
  columns: number,
  width: number,
  theme: Theme,
  type: LegendType,
  free: number,
) {
  const items = itemsOf(groups, width, theme, type);
  const all = items.flat();
  // A heading is never alone in a column either.
  const heads = items.map((group) => heightOf(group.slice(0, 2)));
  let least = Math.max(0, ...all.map(({ height }) => height), ...heads, heightOf(all) / columns);
  let broken = flow(items, columns, least, false);
  while (!broken) {
    least += 4;
    broken = flow(items, columns, least, false);
  }
  for (let most = least; most <= Math.min(free, least * FOR_WHOLE_GROUPS); most += 4) {
    const whole = flow(items, columns, most, true);
    if (whole) return whole;
  }
  return broken;
}

/** Height of a legend for a number of columns and their width; groups stay whole only if that fits `free`. */
export function legendHeight(
  groups: readonly LegendGroup[],
  columns: number,
  width: number,
  theme: Theme,
  type: LegendType,
  free: number,
): number {
  return Math.max(0, ...columnsOf(groups, columns, width, theme, type, free).map(heightOf));
}

/** The legend in columns, from its top left corner; samples are drawn in the map's own styles. */
export function legendSvg(
  groups: readonly LegendGroup[],
  at: Box & { readonly columns: number; readonly columnWidth: number },
  theme: Theme,
  type: LegendType,
  columnGap = 12,
): string {
  const { size } = type;
  let content = "";
  columnsOf(groups, at.columns, at.columnWidth, theme, type, at.height).forEach((column, index) => {
    const x = at.x + index * (at.columnWidth + columnGap);
    let y = at.y;
    column.forEach(({ lines, height, gap, entry, indent, below }, row) => {
      if (row > 0) y += gap;
      const style: TextStyle = { size, colour: theme.text, ...(entry ? {} : { weight: 600 }) };
      if (!entry) content += textBlock(lines, x, y, style);
      else {
        const sample = sampleSvg(entry, SAMPLE_HEIGHT);
        content += tag("g", { transform: `translate(${x.toFixed(2)},${y.toFixed(2)})` }, sample);
        const space = below || Math.max(0, SAMPLE_HEIGHT - lines.length * size * LINE_HEIGHT) / 2;
        content += textBlock(lines, x + indent, y + space, style);
      }
      y += height;
    });
  });
  return tag("g", { class: "legend" }, content);
}
