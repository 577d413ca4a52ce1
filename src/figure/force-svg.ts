import type { ForceRow } from "../scene/force-rows.js";
import type { Theme } from "../scene/theme.js";
import type { Box } from "./projection.js";
import {
  type BlockType,
  footOf,
  LINE_HEIGHT,
  mostWidth,
  roomFor,
  textBlock,
  textLine,
  textWidth,
  wrapText,
} from "./text.js";
import { tag } from "./xml.js";

/** Space between a label and its number, and between two rows. */
const GAP = 8;
const BETWEEN = 2;
/** The widest share of the block that a number may take beside its label. */
const MOST_VALUE = 0.55;

interface PlacedRow {
  readonly lines: readonly string[];
  readonly value: string;
  /** The number on a line of its own below the label. */
  readonly below: boolean;
  readonly top: number;
}

/** Sets the rows: each number to the right of its label, or below it where both do not fit. */
function placed(rows: readonly ForceRow[], width: number, { size, spare }: BlockType) {
  let top = 0;
  const made = rows.map(({ label, value }): PlacedRow => {
    const across = mostWidth(textWidth(value, { size, weight: 600 }), { weight: 600 });
    const below = across > width * MOST_VALUE;
    const room = below ? roomFor(width, spare, {}) : roomFor(width - across - GAP, 0, {});
    const lines = wrapText(label, room, { size, colour: "" });
    const row = { lines, value, below, top };
    top += (lines.length + (below ? 1 : 0)) * size * LINE_HEIGHT + BETWEEN;
    return row;
  });
  return { rows: made, height: top };
}

/** Height of the numbers of a component for a width. */
export const forceHeight = (rows: readonly ForceRow[], width: number, type: BlockType): number =>
  placed(rows, width, type).height;

/** The numbers of a component: a label and a number with its range in each row. */
export function forceSvg(rows: readonly ForceRow[], theme: Theme, { x, y, width }: Box, type: BlockType): string {
  const { size } = type;
  const content = placed(rows, width, type).rows.map(({ lines, value, below, top }) => {
    const last = below ? lines.length : lines.length - 1;
    return (
      textBlock(lines, x, y + top, { size, colour: theme.quietText }) +
      textLine(value, x + width, footOf(y + top, size, last), { size, weight: 600, colour: theme.text }, "end")
    );
  });
  return tag("g", { class: "force" }, content.join(""));
}
