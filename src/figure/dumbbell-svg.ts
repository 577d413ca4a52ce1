import type { Comparison } from "../scene/comparison.js";
import type { DomainRow, Mark, RowAxis } from "../scene/domain-rows.js";
import type { Theme } from "../scene/theme.js";
import { tag } from "./xml.js";

/** Height of a dumbbell, in units or CSS pixels. */
export const DUMBBELL_HEIGHT = 18;
const BAR = 9;
const LINK = 2;
/** Distance of the two whiskers from the middle: one is above it, one below. */
const LANE = 2.5;
const CAP = 4.5;
const THIN = 0.8;
const RING = { radius: 4.9, stroke: 1.5 } as const;
const DOT = 4.4;
/** Radius of a dot inside its ring, which leaves some white between them. */
const DOT_IN_RING = 2.8;
/** Closer than this, as a share of the axis, the dot is drawn inside the ring. */
const TOGETHER = 0.012;

/** Writes a place on the axis, from 0 to 1, or a length on it: in units, or in per cent of the width. */
export interface AxisScale {
  readonly at: (share: number) => number | string;
  readonly length: (share: number) => number | string;
}

/** An axis in units that starts at `x`. */
export const unitScale = (x: number, width: number): AxisScale => ({
  at: (share) => x + share * width,
  length: (share) => share * width,
});

const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;
/** An axis as wide as its container. */
export const FLUID: AxisScale = { at: percent, length: percent };

/** How dumbbells look: colours, and what is compared. */
export interface DumbbellLook {
  readonly theme: Theme;
  readonly basis: Comparison["basis"];
}

/** Faint lines down from the ticks of the axis, behind dumbbells. */
export function tickLines(
  axis: RowAxis,
  { theme }: Pick<DumbbellLook, "theme">,
  scale: AxisScale,
  y: number,
  height: number,
): string {
  return axis.ticks
    .map(({ at }) => tag("rect", { x: scale.at(at), y, width: THIN, height, fill: theme.rule }))
    .join("");
}

/** What is watched at some time: filled up to what both sides watch, outlined up to what only one does. */
function barOf({ from, to }: DomainRow["atSomeTime"], theme: Theme, scale: AxisScale, y: number): string {
  const [least, most] = [Math.min(from, to), Math.max(from, to)];
  const box = { y: y - BAR / 2, height: BAR };
  const outline = { stroke: theme.quietText, "stroke-width": THIN };
  return (
    (most > least
      ? tag("rect", { x: scale.at(least), width: scale.length(most - least), ...box, fill: theme.panel, ...outline })
      : "") +
    (least > 0
      ? tag("rect", { x: scale.at(0), width: scale.length(least), ...box, fill: theme.coverage.steps[0], ...outline })
      : "")
  );
}

function whisker({ low, high }: Mark, theme: Theme, scale: AxisScale, y: number): string {
  if (low === null || high === null || high <= low) return "";
  const cap = (share: number) =>
    tag("rect", { x: scale.at(share), y: y - CAP / 2, width: THIN, height: CAP, fill: theme.text });
  const line = tag("rect", {
    x: scale.at(low),
    y: y - THIN / 2,
    width: scale.length(high - low),
    height: THIN,
    fill: theme.text,
  });
  return line + cap(low) + cap(high);
}

const ringOf = (cx: number | string, cy: number, theme: Theme): string =>
  tag("circle", { cx, cy, r: RING.radius, fill: theme.panel, stroke: theme.text, "stroke-width": RING.stroke });
const dotOf = (cx: number | string, cy: number, theme: Theme, r: number = DOT): string =>
  tag("circle", { cx, cy, r, fill: theme.text });

/** Colour of the line between the two averages: that of the United States if US ISR is what differs. */
const linkColour = ({ theme, basis }: DumbbellLook): string =>
  basis === "us-isr" ? theme.owner.us.line : theme.quietText;

/**
 * One row's dumbbell around the height `y`: a pale bar for what is watched at some time, a solid dot for the average on the
 * first side, a ring for the second, a line between them, and whiskers for their 5–95 % ranges.
 */
export function dumbbell(row: DomainRow, look: DumbbellLook, scale: AxisScale, y: number): string {
  const { theme } = look;
  const { from, to } = row.average;
  const apart = Math.abs(from.at - to.at);
  const left = Math.min(from.at, to.at);
  const link = { x: scale.at(left), y: y - LINK / 2, width: scale.length(apart), height: LINK };
  return [
    barOf(row.atSomeTime, theme, scale, y),
    whisker(from, theme, scale, y - LANE),
    whisker(to, theme, scale, y + LANE),
    apart > 0 ? tag("rect", { ...link, fill: linkColour(look) }) : "",
    ringOf(scale.at(to.at), y, theme),
    dotOf(scale.at(from.at), y, theme, apart < TOGETHER ? DOT_IN_RING : DOT),
  ].join("");
}

/** The same as an SVG document as wide as its container; legible from 120 pixels on. */
export function dumbbellSvg(row: DomainRow, axis: RowAxis, look: DumbbellLook): string {
  const content = tickLines(axis, look, FLUID, 0, DUMBBELL_HEIGHT) + dumbbell(row, look, FLUID, DUMBBELL_HEIGHT / 2);
  const root = { width: "100%", height: DUMBBELL_HEIGHT, overflow: "visible", "aria-hidden": "true" };
  return tag("svg", { xmlns: "http://www.w3.org/2000/svg", ...root }, content);
}

/** The signs that a key explains. */
export const KEY_SIGNS = ["from", "to", "atSomeTime", "oneSide", "range"] as const;
export type KeySign = (typeof KEY_SIGNS)[number];
/** Size of a sign of the key. */
export const SIGN = { width: 18, height: 12 } as const;

/** One sign of the key, drawn as in the rows, with its top left corner at `x`, `y`. A dot or ring marks each whisker's side. */
export function keySign(sign: KeySign, { theme }: Pick<DumbbellLook, "theme">, x = 0, y = 0): string {
  const scale = unitScale(x, SIGN.width);
  const [middle, half] = [y + SIGN.height / 2, x + SIGN.width / 2];
  if (sign === "from") return dotOf(half, middle, theme);
  if (sign === "to") return ringOf(half, middle, theme);
  if (sign === "atSomeTime") return barOf({ from: 0.95, to: 0.95 }, theme, scale, middle);
  if (sign === "oneSide") return barOf({ from: 0.95, to: 0 }, theme, scale, middle);
  const range = { at: 0.5, low: 0.05, high: 0.9 };
  const [above, below] = [middle - 3, middle + 3];
  const small = { r: 1.9, stroke: theme.text, "stroke-width": THIN };
  return (
    whisker(range, theme, scale, above) +
    whisker(range, theme, scale, below) +
    tag("circle", { cx: half, cy: above, ...small, fill: theme.text }) +
    tag("circle", { cx: half, cy: below, ...small, fill: theme.panel })
  );
}

/** The same as an SVG document. */
export function keySignSvg(sign: KeySign, look: Pick<DumbbellLook, "theme">): string {
  const { width, height } = SIGN;
  const viewBox = `0 0 ${width} ${height}`;
  const root = { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox, overflow: "visible" };
  return tag("svg", { ...root, "aria-hidden": "true" }, keySign(sign, look));
}
