import type { Theme } from "../scene/theme.js";
import type { House } from "./house.js";
import { UNITS_PER_MM } from "./layout.js";
import type { Box } from "./projection.js";
import { tag } from "./xml.js";

/** White between a logo and the texts beside it. */
export const LOGO_GAP = 14;
/** Largest shares of a page for a logo: of its width between the margins, and of its height. */
const MOST_WIDTH = 0.25;
const MOST_HEIGHT = 0.12;
/** The same where a page is as tall as its content, in units. */
const USUAL_HEIGHT = 70;

/** Size of a logo in the header of a page, in units; `null` without one. `height` is that of the page. */
export function logoSize(
  { logo, style }: House,
  inner: number,
  height: number | null,
): Pick<Box, "width" | "height"> | null {
  if (!logo || !style.logo) return null;
  const { width, height: tall } = logo.kind === "svg" ? logo.box : logo;
  const wished = Math.min((style.logo.widthMm ?? 20) * UNITS_PER_MM, inner * MOST_WIDTH);
  const most = height === null ? USUAL_HEIGHT : height * MOST_HEIGHT;
  const scale = Math.min(wished / width, most / tall);
  return { width: width * scale, height: tall * scale };
}

const CLIP = "house-logo";

/** A logo on its own, for programs that draw it as a picture. */
export interface LogoPicture {
  readonly svg: string;
  readonly box: Box;
  /** Width in pixels that shows all of it. */
  readonly widthPx: number;
  /** Every program draws it as it is. */
  readonly isPlain: boolean;
}

/** Width in pixels of shapes as a picture. */
const LOGO_PX = 1200;

/**
 * The logo of a figure on its own; `null` without one. A PNG is a picture already, but not one that every program reads: a
 * broken one would end the program that writes a PDF.
 */
export function logoPicture({ logo, style }: House, box: Box, theme: Theme): LogoPicture | null {
  if (!logo || !style.logo) return null;
  const own = logo.kind === "svg" ? logo.box : { x: 0, y: 0, width: logo.width, height: logo.height };
  const { x, y, width, height } = own;
  const root = {
    xmlns: "http://www.w3.org/2000/svg",
    "xmlns:xlink": "http://www.w3.org/1999/xlink",
    width,
    height,
    viewBox: `${x} ${y} ${width} ${height}`,
  };
  const markup =
    logo.kind === "svg"
      ? logo.markup.replaceAll("currentColor", theme.text).replaceAll(' href="#', ' xlink:href="#')
      : tag("image", { ...own, "xlink:href": `data:image/png;base64,${style.logo.data}` });
  const isPlain = logo.kind === "svg" && logo.isPlain;
  return { svg: tag("svg", root, markup), box, widthPx: logo.kind === "svg" ? LOGO_PX : logo.width, isPlain };
}

/** A logo drawn into a box, and what it refers to. `currentColor` in it is that of the text. */
export function logoSvg(
  { logo, style }: House,
  box: Box,
  theme: Theme,
): { readonly defs: string; readonly content: string } {
  if (!logo || !style.logo) return { defs: "", content: "" };
  if (logo.kind === "png") {
    const href = `data:image/png;base64,${style.logo.data}`;
    return { defs: "", content: tag("g", { class: "logo" }, tag("image", { ...box, "xlink:href": href })) };
  }
  const { box: own, markup } = logo;
  const scale = box.width / own.width;
  const transform = `translate(${box.x.toFixed(2)},${box.y.toFixed(2)}) scale(${scale.toPrecision(6)}) translate(${-own.x},${-own.y})`;
  const clip = tag("clipPath", { id: CLIP }, tag("rect", { ...own }));
  const content = markup.replaceAll("currentColor", theme.text);
  const outer = { transform, "clip-path": `url(#${CLIP})`, fill: "#000000" };
  return { defs: clip, content: tag("g", { class: "logo" }, tag("g", outer, content)) };
}
