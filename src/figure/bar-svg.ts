import { scaleLinear } from "d3-scale";
import type { Ledger } from "../coverage/ledger/schema.js";
import { coverageStyles } from "../scene/layers/coverage.js";
import { ledgerHeadline, roundArea, roundPeople } from "../scene/ledger-sentence.js";
import type { AreaStyle } from "../scene/scene.js";
import type { Theme } from "../scene/theme.js";
import type { Words } from "../scene/words.js";
import { patternSvg } from "./pattern-svg.js";
import type { Box } from "./projection.js";
import { LINE_HEIGHT, textBlock, textWidth } from "./text.js";
import { tag } from "./xml.js";

export const PARTS = ["kept", "thinned", "lost", "unseen"] as const;
type Part = (typeof PARTS)[number];

const BAR_HEIGHT = 14;
const SWATCH = { width: 15, height: 9, gap: 4 } as const;
const ITEM_GAP = 14;

function partText(ledger: Ledger, id: Part, words: Words): { name: string; numbers: string } {
  const { percent, areaKm2, population } = ledger[id];
  const share = percent > 0 && percent < 1 ? words.say("ledger.lessThanOne") : words.percent(percent);
  const km2 = words.say("strip.km2", { n: roundArea(areaKm2) });
  const people = words.say("strip.people", { n: roundPeople(population) });
  return { name: words.say(`strip.${id}`), numbers: `${share} · ${km2} · ${people}` };
}

/** The parts that are not empty, in rows no wider than `width`. */
function rowsOf(ledger: Ledger, words: Words, width: number, size: number) {
  const rows: { id: Part; name: string; numbers: string; nameWidth: number; width: number }[][] = [[]];
  let used = 0;
  for (const id of PARTS) {
    if (ledger[id].areaKm2 <= 0) continue;
    const { name, numbers } = partText(ledger, id, words);
    const nameWidth = textWidth(`${name} `, { size, weight: 600 });
    const item = SWATCH.width + SWATCH.gap + nameWidth + textWidth(numbers, { size });
    const gap = used > 0 ? ITEM_GAP : 0;
    if (used > 0 && used + gap + item > width) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push({ id, name, numbers, nameWidth, width: item });
    used += (used > 0 ? ITEM_GAP : 0) + item;
  }
  return rows;
}

/** Height of the comparison on a width: headline, bar and key. */
export function barHeight(ledger: Ledger, words: Words, width: number, size: number): number {
  return size * 1.15 * LINE_HEIGHT + 3 + BAR_HEIGHT + 4 + rowsOf(ledger, words, width, size).length * size * 1.35;
}

function filled(box: Box, style: AreaStyle, pattern: string, outline: string): string {
  return (
    (style.fill ? tag("rect", { ...box, fill: style.fill }) : "") +
    (style.pattern ? tag("rect", { ...box, fill: `url(#${pattern})` }) : "") +
    tag("rect", { ...box, fill: "none", stroke: outline, "stroke-width": 0.8 })
  );
}

/** The comparison with and without US surveillance: two numbers, one stacked bar in the map's styles, and its key. */
export function barSvg(ledger: Ledger, words: Words, theme: Theme, { x, y, width }: Box, size: number): string {
  const styles = coverageStyles(theme);
  const lookOf = (id: Part): AreaStyle => styles[id] ?? { fill: theme.ukraine };
  const head = { size: size * 1.15, weight: 600, colour: theme.text } as const;
  let content = PARTS.flatMap((id) => {
    const { pattern } = lookOf(id);
    return pattern ? [patternSvg(`bar-${id}`, pattern)] : [];
  }).join("");
  content = content && tag("defs", {}, content);
  content += textBlock([ledgerHeadline(ledger, words)], x, y, head);
  const barY = y + head.size * LINE_HEIGHT + 3;
  const total = PARTS.reduce((sum, id) => sum + ledger[id].areaKm2, 0) || 1;
  const unitsOf = scaleLinear([0, total], [0, width]);
  let left = x;
  for (const id of PARTS) {
    const part = unitsOf(ledger[id].areaKm2);
    if (part <= 0) continue;
    content += filled({ x: left, y: barY, width: part, height: BAR_HEIGHT }, lookOf(id), `bar-${id}`, theme.quietText);
    left += part;
  }
  rowsOf(ledger, words, width, size).forEach((row, index) => {
    const top = barY + BAR_HEIGHT + 4 + index * size * 1.35;
    let at = x;
    for (const item of row) {
      const box = { x: at, y: top + (size * LINE_HEIGHT - SWATCH.height) / 2, ...SWATCH };
      const { gap, ...swatch } = box;
      content += filled(swatch, lookOf(item.id), `bar-${item.id}`, theme.quietText);
      const textX = at + SWATCH.width + gap;
      content += textBlock([item.name], textX, top, { size, weight: 600, colour: theme.text });
      content += textBlock([item.numbers], textX + item.nameWidth, top, { size, colour: theme.text });
      at += item.width + ITEM_GAP;
    }
  });
  return tag("g", { class: "comparison" }, content);
}
