import signs from "./signs.json" with { type: "json" };

/** A colour of a part: `fill` and `ink` are the style's fill and stroke, any other is used as it is. */
export type SignColour = string;

interface SignPath {
  /** Data of an SVG path. */
  readonly d: string;
  readonly fill?: SignColour;
  readonly stroke?: SignColour;
  readonly width?: number;
  readonly dash?: readonly number[];
  /** Whether ends and corners are round. */
  readonly round?: boolean;
}
/** Letters: `x` is their middle, `y` their baseline. */
interface SignText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: SignColour;
}
export type SignPart = SignPath | SignText;

/**
 * An APP-6 sign as milsymbol draws it, in hundredths of its height, with the middle of its frame at 100, 100. `box` is
 * left, top, width and height of all of it.
 */
export interface Sign {
  readonly box: readonly number[];
  readonly parts: readonly SignPart[];
}

/** The middle of every sign's frame, in its own units. */
export const SIGN_MIDDLE = 100;

const added: Record<string, Sign> = {};

/** Makes the signs of kinds that are loaded late known. */
export const addSigns = (more: Readonly<Record<string, Sign>>): unknown => Object.assign(added, more);

/** The sign for a letter code. Throws on any other code, quoting it. */
export function signOf(code: string | undefined): Sign {
  const sign = (signs as Readonly<Record<string, Sign>>)[code ?? ""] ?? added[code ?? ""];
  if (!sign) throw new Error(`no sign for code "${code}": run npm run signs`);
  return sign;
}

/** How far a sign reaches from the middle of its frame, horizontally and vertically, in pixels at a height of `size`. */
export function reachOf({ box }: Sign, size: number): { readonly x: number; readonly y: number } {
  const [left = 0, top = 0, width = 0, height = 0] = box;
  const reach = (start: number, length: number) => Math.max(SIGN_MIDDLE - start, start + length - SIGN_MIDDLE);
  return { x: (reach(left, width) * size) / 100, y: (reach(top, height) * size) / 100 };
}

/** Resolves the colour of a part in a style; `none` if it has no colour. */
export const colourIn = (colour: SignColour | undefined, style: { readonly fill: string; readonly stroke: string }) =>
  colour === undefined ? "none" : colour === "fill" ? style.fill : colour === "ink" ? style.stroke : colour;
