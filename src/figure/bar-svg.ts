import { scaleLinear } from "d3-scale";
import type { LedgerDiff } from "../coverage/ledger/diff-schema.js";
import type { Ledger } from "../coverage/ledger/schema.js";
import { barStyles } from "../scene/layers/coverage.js";
import { barFates, type FateId, fatesOf, type PrintedFate } from "../scene/ledger-sentence.js";
import type { AreaStyle } from "../scene/scene.js";
import type { Theme } from "../scene/theme.js";
import type { Words } from "../scene/words.js";
import { sayFigure } from "./messages.js";
import { patternSvg } from "./pattern-svg.js";
import type { Box } from "./projection.js";
import { footOf, LINE_HEIGHT, textBlock, textPieces, textWidth } from "./text.js";
import { tag } from "./xml.js";

const BAR_HEIGHT = 11;
const SWATCH = { width: 15, height: 9, gap: 4 } as const;
const ITEM_GAP = 14;
const ROW_HEIGHT = 1.35;
/** Space between the heading and the bar, and between the bar and its key. */
const ABOVE = 2;
const BELOW = 4;

interface KeyItem {
  readonly fate: PrintedFate;
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
    rows.at(-1)?.push({ fate, width: item });
    used += (used > 0 ? ITEM_GAP : 0) + item;
  }
  return rows;
}

/** What is compared: a ledger's state with US ISR and without, or a baseline and a state. */
export type Compared = Ledger | LedgerDiff;

const stateOf = (compared: Compared): Ledger["state"] => ("change" in compared ? compared.state.state : compared.state);
/** The fates that the bar of a comparison shows. */
export const comparedFates = (compared: Compared, words: Words): PrintedFate[] =>
  barFates({ ...fatesOf(compared), state: stateOf(compared) }, words);

/** Height of the bar with its key for a width; 0 if there are no fates to show. */
export function barHeight(compared: Compared, words: Words, width: number, size: number): number {
  const fates = comparedFates(compared, words);
  if (fates.length === 0) return 0;
  return size * LINE_HEIGHT + ABOVE + BAR_HEIGHT + BELOW + rowsOf(fates, width, size).length * size * ROW_HEIGHT;
}

function filled(box: Box, style: AreaStyle, pattern: string, outline: string): string {
  return (
    (style.fill ? tag("rect", { ...box, fill: style.fill }) : "") +
    (style.pattern ? tag("rect", { ...box, fill: `url(#${pattern})` }) : "") +
    tag("rect", { ...box, fill: "none", stroke: outline, "stroke-width": 0.8 })
  );
}

/**
 * What becomes of the area without US ISR, or since the baseline: one stacked bar of what is kept, thinned, lost, gained
 * and unseen, in the map's styles, with its key. The printed shares add up to 100 %.
 */
export function barSvg(compared: Compared, words: Words, theme: Theme, { x, y, width }: Box, size: number): string {
  const styles = barStyles(theme, stateOf(compared));
  const lookOf = (id: FateId): AreaStyle => styles[id] ?? { fill: theme.ukraine };
  const fates = comparedFates(compared, words);
  const patterns = fates.flatMap(({ id }) => {
    const { pattern } = lookOf(id);
    return pattern ? [patternSvg(`bar-${id}`, pattern)] : [];
  });
  let content = patterns.length > 0 ? tag("defs", {}, patterns.join("")) : "";
  if (fates.length === 0) return "";
  const name = words.say(`domain.${compared.domain}`);
  const title = sayFigure(words, "change" in compared ? "figure.fates.title.baseline" : "figure.fates.title", { name });
  content += textBlock([title], x, y, { size, weight: 600, colour: theme.text });
  const barY = y + size * LINE_HEIGHT + ABOVE;
  const total = fates.reduce((sum, { percent }) => sum + percent, 0) || 1;
  const unitsOf = scaleLinear([0, total], [0, width]);
  let left = x;
  for (const { id, percent } of fates) {
    const part = unitsOf(percent);
    if (part <= 0) continue;
    content += filled({ x: left, y: barY, width: part, height: BAR_HEIGHT }, lookOf(id), `bar-${id}`, theme.quietText);
    left += part;
  }
  rowsOf(fates, width, size).forEach((row, index) => {
    const top = barY + BAR_HEIGHT + BELOW + index * size * ROW_HEIGHT;
    let at = x;
    for (const { fate, width: itemWidth } of row) {
      const { gap, ...swatch } = SWATCH;
      const box = { x: at, y: top + (size * LINE_HEIGHT - swatch.height) / 2, ...swatch };
      content += filled(box, lookOf(fate.id), `bar-${fate.id}`, theme.quietText);
      const textX = at + swatch.width + gap;
      const plain = { size, colour: theme.text };
      content += textPieces(
        [
          [fate.name, { ...plain, weight: 600 }],
          [fate.range, plain],
        ],
        textX,
        footOf(top, size),
      );
      at += itemWidth + ITEM_GAP;
    }
  });
  return tag("g", { class: "comparison" }, content);
}
