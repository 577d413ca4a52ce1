import type { Theme } from "../scene/theme.js";
import { headingStyle } from "./figure-svg.js";
import type { Cell } from "./multiples-layout.js";
import type { PanelNumber } from "./series-words.js";
import {
  blockHeight,
  footOf,
  LINE_HEIGHT,
  mostWidth,
  type TextStyle,
  textBlock,
  textPieces,
  textWidth,
  wrapText,
} from "./text.js";

/** A member's heading and number. */
export interface PanelTexts {
  readonly name: string;
  readonly number: PanelNumber;
}

/** How the texts above all maps of a grid are set, so that their maps begin at one height. */
export interface PanelSet {
  /** Whether the number is on the heading's line, and its range on that of the number. */
  readonly inOne: boolean;
  readonly numberInOne: boolean;
  readonly height: number;
}

const typesOf = (size: number) => ({
  name: headingStyle(size, ""),
  value: { size: size * 1.12, weight: 600, colour: "" } as const,
  rest: { size: size * 0.94, colour: "" } as const,
});

/** White below the texts, in ems. */
const BELOW = 0.4;

/** Sets the texts above maps of a width: in one line if that is enough for all, else the heading above the number. */
export function panelSet(panels: readonly PanelTexts[], width: number, size: number): PanelSet {
  const { name, value, rest } = typesOf(size);
  const number = (one: PanelNumber) => mostWidth(textWidth(`${one.value} `, value) + textWidth(one.rest, rest), value);
  const numberInOne = panels.every((one) => one.number.value !== "" && number(one.number) <= width);
  const heading = (one: PanelTexts) => mostWidth(textWidth(`${one.name}  `, { ...name, size: value.size }), name);
  const inOne = numberInOne && panels.every((one) => heading(one) + number(one.number) <= width);
  const lines = Math.max(...panels.map((one) => (one.name ? wrapText(one.name, width, name).length : 0)));
  const rests = numberInOne ? 0 : Math.max(...panels.map((one) => wrapText(one.number.rest, width, rest).length));
  const values = panels.some((one) => one.number.value) ? blockHeight([""], value.size) : 0;
  const above = inOne ? 0 : lines * size * LINE_HEIGHT;
  return { inOne, numberInOne, height: above + values + rests * rest.size * LINE_HEIGHT + size * BELOW };
}

/** Draws the texts above a map. */
export function panelTextsSvg(
  { name, number }: PanelTexts,
  set: PanelSet,
  { x, y, width }: Cell["head"],
  size: number,
  theme: Theme,
) {
  const types = typesOf(size);
  const heading = { ...types.name, colour: theme.text };
  const value = { ...types.value, colour: theme.text };
  const rest = { ...types.rest, colour: theme.quietText };
  const lines = set.inOne || !name ? [] : wrapText(name, width, heading);
  const top = y + blockHeight(lines, size);
  const foot = footOf(top, value.size);
  const pieces: (readonly [string, TextStyle])[] = [
    // The name and the number are both strong: more white parts them.
    ...(set.inOne && name ? [[`${name}\u00a0`, value] as const] : []),
    ...(number.value ? [[number.value, value] as const] : []),
    ...(set.numberInOne && number.rest ? [[number.rest, rest] as const] : []),
  ];
  const below = set.numberInOne ? [] : wrapText(number.rest, width, rest);
  return [
    textBlock(lines, x, y, heading),
    pieces.length > 0 ? textPieces(pieces, x, foot) : "",
    textBlock(below, x, top + (number.value ? blockHeight([""], value.size) : 0), rest),
  ].join("");
}
