import { type CommandSeat, type CommandTree, holdersLine, STANDINGS } from "../scene/command-tree.js";
import { sayFinding } from "../scene/finding-words.js";
import { standingStyles } from "../scene/reading-finding.js";
import type { Theme } from "../scene/theme.js";
import type { Words } from "../scene/words.js";
import { swatchSvg } from "./keyed-bar-svg.js";
import { patternSvg } from "./pattern-svg.js";
import type { Box } from "./projection.js";
import type { BlockType } from "./text.js";
import {
  blockHeight,
  LINE_HEIGHT,
  mostWidth,
  roomFor,
  type TextStyle,
  textBlock,
  textWidth,
  wrapText,
} from "./text.js";
import { round, tag } from "./xml.js";

const SWATCH = { width: 11, height: 8 } as const;
const SWATCH_GAP = 5;
/** Indent of posts below another. */
const INDENT = 13;
const SEAT_GAP = 4;
const HEAD_GAP = 4;

interface Row {
  readonly seat: CommandSeat;
  readonly depth: number;
  /** Index of its parent's row; `null` for the root. */
  readonly parent: number | null;
  readonly title: readonly string[];
  readonly lines: readonly string[];
  /** Where the text begins, from the title's left edge, if both fit one line; else 0, and the lines are below the title. */
  readonly beside: number;
  readonly y: number;
}

/** The text that goes with the title of a post: its holders and a remark. */
function linesOf(seat: CommandSeat, words: Words): string {
  return [holdersLine(seat, words), seat.remark].filter(Boolean).join(words.say("list.semicolon"));
}

function rowsOf(tree: CommandTree, words: Words, width: number, { size, spare }: BlockType) {
  const rows: Row[] = [];
  const plain: TextStyle = { size, colour: "" };
  const strong: TextStyle = { ...plain, weight: 600 };
  const head = wrapText(sayFinding(words, "command.title"), roomFor(width, spare, strong), strong);
  let y = blockHeight(head, size) + HEAD_GAP;
  const add = (seat: CommandSeat, depth: number, parent: number | null) => {
    const inner = width - depth * INDENT - SWATCH.width - SWATCH_GAP;
    const title = wrapText(seat.title, roomFor(inner, spare, strong), strong);
    const text = linesOf(seat, words);
    const indent = textWidth(`${seat.title}  `, { size, weight: 600 });
    const beside = indent + mostWidth(textWidth(text, { size }), plain) <= inner + spare ? indent : 0;
    const lines = wrapText(text, roomFor(inner, spare, plain), plain);
    const index = rows.push({ seat, depth, parent, title, lines, beside, y }) - 1;
    y += blockHeight(beside > 0 ? title : [...title, ...lines], size) + SEAT_GAP;
    for (const below of seat.below) add(below, depth + 1, index);
  };
  add(tree.root, 0, null);
  return { head, rows, height: y - SEAT_GAP };
}

/** Height of the tree for a width. */
export function commandTreeHeight(tree: CommandTree, words: Words, width: number, type: BlockType): number {
  return rowsOf(tree, words, width, type).height;
}

/**
 * The chain of command as a small tree: each post has a swatch for its standing (filled, hatched or white), its holders or
 * why it has none, and lines to the posts below it.
 */
export function commandTreeSvg(
  tree: CommandTree,
  words: Words,
  theme: Theme,
  { x, y, width }: Pick<Box, "x" | "y" | "width">,
  type: BlockType,
  prefix = "tree-",
): string {
  const { size } = type;
  const styles = standingStyles(theme);
  const { head, rows } = rowsOf(tree, words, width, type);
  const patterns = STANDINGS.flatMap((id) => {
    const { pattern } = styles[id];
    return pattern && rows.some(({ seat }) => seat.standing === id) ? [patternSvg(`${prefix}${id}`, pattern)] : [];
  });
  const middle = (row: Row) => y + row.y + (size * LINE_HEIGHT) / 2;
  const left = (row: Row) => x + row.depth * INDENT;
  const links = rows.flatMap((row) => {
    const above = row.parent === null ? undefined : rows[row.parent];
    if (!above) return [];
    const from = [left(above) + SWATCH.width / 2, middle(above) + SWATCH.height / 2] as const;
    return [`M${round(from[0])},${round(from[1])}V${round(middle(row))}H${round(left(row))}`];
  });
  const content = rows.map((row) => {
    const { seat, title, lines, beside } = row;
    const box = { x: left(row), y: middle(row) - SWATCH.height / 2, ...SWATCH };
    const textX = left(row) + SWATCH.width + SWATCH_GAP;
    const top = y + row.y;
    const colour = seat.standing === "withheld" ? theme.lost : seat.standing === "open" ? theme.quietText : theme.text;
    return (
      swatchSvg(box, styles[seat.standing], `${prefix}${seat.standing}`, theme.text) +
      textBlock(title, textX, top, { size, weight: 600, colour: theme.text }) +
      textBlock(lines, textX + beside, beside > 0 ? top : top + blockHeight(title, size), { size, colour })
    );
  });
  const lines = tag("path", { d: links.join(""), fill: "none", stroke: theme.quietText, "stroke-width": 0.8 });
  return tag(
    "g",
    { class: "command-tree" },
    (patterns.length > 0 ? tag("defs", {}, patterns.join("")) : "") +
      textBlock(head, x, y, { size, weight: 600, colour: theme.text }) +
      lines +
      content.join(""),
  );
}
