import { scaleLinear } from "d3-scale";
import type { Ledger } from "../coverage/ledger/schema.js";
import { barStyles } from "../scene/layers/coverage.js";
import { barFates, type FateId, ledgerHeadline, ledgerSmallLine, type PrintedFate } from "../scene/ledger-sentence.js";
import type { AreaStyle } from "../scene/scene.js";
import type { Theme } from "../scene/theme.js";
import type { Words } from "../scene/words.js";
import { patternSvg } from "./pattern-svg.js";
import type { Box } from "./projection.js";
import { blockHeight, LINE_HEIGHT, textBlock, textWidth, wrapText } from "./text.js";
import { tag } from "./xml.js";

const BAR_HEIGHT = 14;
const SWATCH = { width: 15, height: 9, gap: 4 } as const;
const ITEM_GAP = 14;
const ROW_HEIGHT = 1.35;
/** From the headline to the bar, and from the bar to its key. */
const ABOVE = 3;
const BELOW = 4;

interface KeyItem {
  readonly fate: PrintedFate;
  readonly nameWidth: number;
  readonly width: number;
}

/** The key of the bar in rows no wider than `width`. */
function rowsOf(fates: readonly PrintedFate[], width: number, size: number): KeyItem[][] {
  const rows: KeyItem[][] = [[]];
  let used = 0;
  for (const fate of fates) {
    const nameWidth = textWidth(`${fate.name} `, { size, weight: 600 });
    const item = SWATCH.width + SWATCH.gap + nameWidth + textWidth(fate.range, { size });
    if (used > 0 && used + ITEM_GAP + item > width) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push({ fate, nameWidth, width: item });
    used += (used > 0 ? ITEM_GAP : 0) + item;
  }
  return rows;
}

/** All texts of the comparison on a width, with where each begins below its top. */
function planOf(ledger: Ledger, words: Words, width: number, size: number) {
  const headSize = size * 1.15;
  const head = wrapText(ledgerHeadline(ledger, words), width, { size: headSize, weight: 600, colour: "" });
  const fates = barFates(ledger, words);
  const rows = rowsOf(fates, width, size);
  const small = wrapText(ledgerSmallLine(ledger, words), width, { size, colour: "" });
  const barY = blockHeight(head, headSize) + ABOVE;
  const keyY = barY + BAR_HEIGHT + BELOW;
  const smallY = keyY + rows.length * size * ROW_HEIGHT;
  return { headSize, head, fates, rows, small, barY, keyY, smallY, height: smallY + blockHeight(small, size) };
}

/** Height of the comparison on a width: headline, bar, key and the small line. */
export function barHeight(ledger: Ledger, words: Words, width: number, size: number): number {
  return planOf(ledger, words, width, size).height;
}

function filled(box: Box, style: AreaStyle, pattern: string, outline: string): string {
  return (
    (style.fill ? tag("rect", { ...box, fill: style.fill }) : "") +
    (style.pattern ? tag("rect", { ...box, fill: `url(#${pattern})` }) : "") +
    tag("rect", { ...box, fill: "none", stroke: outline, "stroke-width": 0.8 })
  );
}

/**
 * The comparison with and without US surveillance: the averages, one stacked bar of what is kept, thinned, lost and unseen in
 * the map's styles, its key, and what is watched at some time and by two or more. Its shares add up to 100 % as printed.
 */
export function barSvg(ledger: Ledger, words: Words, theme: Theme, { x, y, width }: Box, size: number): string {
  const styles = barStyles(theme, ledger.state);
  const lookOf = (id: FateId): AreaStyle => styles[id] ?? { fill: theme.ukraine };
  const plan = planOf(ledger, words, width, size);
  const patterns = plan.fates.flatMap(({ id }) => {
    const { pattern } = lookOf(id);
    return pattern ? [patternSvg(`bar-${id}`, pattern)] : [];
  });
  let content = patterns.length > 0 ? tag("defs", {}, patterns.join("")) : "";
  content += textBlock(plan.head, x, y, { size: plan.headSize, weight: 600, colour: theme.text });
  const total = plan.fates.reduce((sum, { percent }) => sum + percent, 0) || 1;
  const unitsOf = scaleLinear([0, total], [0, width]);
  let left = x;
  for (const { id, percent } of plan.fates) {
    const part = unitsOf(percent);
    if (part <= 0) continue;
    const box = { x: left, y: y + plan.barY, width: part, height: BAR_HEIGHT };
    content += filled(box, lookOf(id), `bar-${id}`, theme.quietText);
    left += part;
  }
  plan.rows.forEach((row, index) => {
    const top = y + plan.keyY + index * size * ROW_HEIGHT;
    let at = x;
    for (const { fate, nameWidth, width: itemWidth } of row) {
      const { gap, ...swatch } = SWATCH;
      const box = { x: at, y: top + (size * LINE_HEIGHT - swatch.height) / 2, ...swatch };
      content += filled(box, lookOf(fate.id), `bar-${fate.id}`, theme.quietText);
      const textX = at + swatch.width + gap;
      content += textBlock([fate.name], textX, top, { size, weight: 600, colour: theme.text });
      content += textBlock([fate.range], textX + nameWidth, top, { size, colour: theme.text });
      at += itemWidth + ITEM_GAP;
    }
  });
  content += textBlock(plan.small, x, y + plan.smallY, { size, colour: theme.quietText });
  return tag("g", { class: "comparison" }, content);
}
