import type { SvgNode } from "./parse-svg.js";

type Matrix = readonly [number, number, number, number, number, number];

/** How an element is drawn, including what it inherits. */
export interface Look {
  readonly fill: string;
  readonly stroke: string;
  readonly width: number;
  readonly dash: readonly number[];
  readonly join: "round" | "miter";
  readonly cap: "round" | "butt";
  readonly opacity: number;
  readonly size: number;
  readonly weight: string;
  readonly italic: boolean;
  /** Set in the font for headings. */
  readonly heading: boolean;
}
/** What a document's root inherits. */
export const PLAIN: Look = {
  fill: "#000000",
  stroke: "none",
  width: 1,
  dash: [],
  join: "miter",
  cap: "butt",
  opacity: 1,
  size: 10,
  weight: "400",
  italic: false,
  heading: false,
};

function colourOf(text: string): string {
  const rgb = /^rgb\((\d+),\s*(\d+),\s*(\d+)\)$/.exec(text);
  if (rgb)
    return `#${rgb
      .slice(1)
      .map((value) => Number(value).toString(16).padStart(2, "0"))
      .join("")}`;
  return /^#[0-9a-f]{3}$/i.test(text) ? `#${[...text.slice(1)].map((digit) => digit + digit).join("")}` : text;
}

/** The look of an element inside another. */
export function inherit(look: Look, a: SvgNode["attributes"]): Look {
  const number = (key: string, usual: number) => (a[key] === undefined ? usual : Number(a[key]));
  const dash = a["stroke-dasharray"];
  return {
    fill: colourOf(a.fill ?? look.fill),
    stroke: colourOf(a.stroke ?? look.stroke),
    width: number("stroke-width", look.width),
    dash: dash === undefined ? look.dash : dash.split(/[\s,]+/).map(Number),
    join: a["stroke-linejoin"] === "round" ? "round" : look.join,
    cap: a["stroke-linecap"] === "round" ? "round" : look.cap,
    opacity: look.opacity * number("opacity", 1),
    size: number("font-size", look.size),
    weight: a["font-weight"] ?? look.weight,
    italic: a["font-style"] === "italic" || look.italic,
    heading: a["font-family"] !== undefined || look.heading,
  };
}

/** The transforms of a `transform`, in order, as PDF matrices. Throws on one that a figure does not use, quoting it. */
export function matrices(transform: string): Matrix[] {
  return [...transform.matchAll(/([a-zA-Z]+)\(([^)]*)\)/g)].map(([whole, kind, list = ""]): Matrix => {
    const [x = 0, y] = list.split(/[\s,]+/).map(Number);
    if (kind === "translate") return [1, 0, 0, 1, x, y ?? 0];
    if (kind === "scale") return [x, 0, 0, y ?? x, 0, 0];
    if (kind === "matrix")
      return list
        .trim()
        .split(/[\s,]+/)
        .map(Number) as unknown as Matrix;
    if (kind !== "rotate") throw new RangeError(`expected translate, scale, rotate or matrix, got ${whole}`);
    const [cos, sin] = [Math.cos((x * Math.PI) / 180), Math.sin((x * Math.PI) / 180)];
    return [cos, sin, -sin, cos, 0, 0];
  });
}

export const round3 = (value: number) => Math.round(value * 1000) / 1000;
/** A filled circle of four curves, as PDF operators. */
function circleStream(cx: number, cy: number, r: number): string {
  const k = r * 0.5523;
  const curve = (...values: number[]) => `${values.map(round3).join(" ")} c`;
  return [
    `${round3(cx + r)} ${round3(cy)} m`,
    curve(cx + r, cy + k, cx + k, cy + r, cx, cy + r),
    curve(cx - k, cy + r, cx - r, cy + k, cx - r, cy),
    curve(cx - r, cy - k, cx - k, cy - r, cx, cy - r),
    curve(cx + k, cy - r, cx + r, cy - k, cx + r, cy),
    "f",
  ].join(" ");
}

/** A pattern's tile as PDF operators, and its one colour, which is set where the tile is used. */
export function tileStream(pattern: SvgNode): { stream: string; colour: string } {
  let colour = "#000000";
  const parts = pattern.children.map(({ name, attributes: a }) => {
    if (name === "circle") {
      colour = colourOf(a.fill ?? colour);
      return circleStream(Number(a.cx), Number(a.cy), Number(a.r));
    }
    colour = colourOf(a.stroke ?? colour);
    const path = (a.d ?? "").replace(
      /([ML])([\d.-]+),([\d.-]+)/g,
      (_, op: string, x, y) => `${x} ${y} ${op.toLowerCase()} `,
    );
    return `${a["stroke-width"] ?? 1} w ${path}S`;
  });
  return { stream: parts.join(" "), colour };
}
