import type { Finding } from "../scene/reading-finding.js";
import type { Theme } from "../scene/theme.js";
import type { Words } from "../scene/words.js";
import { type KeyedPart, keyEnd, keyedBarHeight, keyedBarSvg, ROW_HEIGHT } from "./keyed-bar-svg.js";
import type { Box } from "./projection.js";
import { type BlockType, blockHeight, mostWidth, roomFor, textBlock, textWidth, wrapText } from "./text.js";
import { tag } from "./xml.js";

/** Space between the key and the detail below it. */
const ABOVE_DETAIL = 2;
/** Space between the key and the detail beside it. */
const ASIDE = 4;

const partsOf = ({ parts }: Finding, words: Words): KeyedPart[] =>
  parts.map(({ id, name, value, style }) => ({ id, name, value, style, printed: words.number(value) }));

/** Places the finding's detail: beside the key if there is room, else below it. */
function detailOf(finding: Finding, words: Words, width: number, { size, spare }: BlockType) {
  const parts = partsOf(finding, words);
  const bar = keyedBarHeight(parts, width, size);
  const right = keyEnd(parts, width, size) + ASIDE;
  if (finding.detail && right + mostWidth(textWidth(finding.detail, { size }), {}) <= width + spare)
    return { parts, lines: [finding.detail], x: right, y: bar - size * ROW_HEIGHT, height: bar };
  const lines = wrapText(finding.detail, roomFor(width, spare, {}), { size, colour: "" });
  const below = lines.length > 0 ? ABOVE_DETAIL + blockHeight(lines, size) : 0;
  return { parts, lines, x: 0, y: bar + ABOVE_DETAIL, height: bar + below };
}

/** Height of a finding's bar, key and detail for a width. */
export function findingHeight(finding: Finding, words: Words, width: number, type: BlockType): number {
  return detailOf(finding, words, width, type).height;
}

/** The finding of a reading as a stacked bar with its key and detail; its sentence is the figure's title. */
export function findingSvg(finding: Finding, words: Words, theme: Theme, box: Box, type: BlockType): string {
  const { size } = type;
  const { parts, lines, x, y } = detailOf(finding, words, box.width, type);
  const colours = { text: theme.text, outline: theme.quietText };
  const content =
    keyedBarSvg(parts, box, size, colours, "finding-") +
    textBlock(lines, box.x + x, box.y + y, { size, colour: theme.quietText });
  return tag("g", { class: "finding" }, content);
}
