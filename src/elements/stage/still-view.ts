import { html, type TemplateResult } from "lit";
import type { staticMapSvg } from "../../figure/static-map.js";
import type { Box } from "../../scene/placement/box.js";
import type { Scene } from "../../scene/scene.js";
import type { ThemeName } from "../../scene/theme.js";
import type { Words } from "../../scene/words.js";
import { svgNode } from "../svg-node.js";
import type { View } from "./painter.js";

/** The still shown instead of the map, or as its poster. */
export interface StillPicture {
  readonly scenes: readonly Scene[];
  readonly theme: ThemeName;
  /** Whether it is drawn in the size for paper, whatever the size of its box on the screen. */
  readonly paper: boolean;
  /** Accessible name. */
  readonly label: string;
  /** Boxes that cover the picture, in CSS pixels from its upper left corner. */
  readonly covered: readonly Box[];
  /** For a poster: the view of the coming live map, and what a press on it does, at a point of the stage. `null` otherwise. */
  readonly poster: { readonly view: View | "start"; readonly press: (at: { x: number; y: number }) => void } | null;
}

/** In a narrower box two maps are stacked; the breakpoint in `stage-styles.ts` must match. */
export const STACKED_BELOW_PX = 600;

/** The size of each of `maps` maps in a box, in CSS pixels: side by side, or stacked in a narrow box. */
export function stillSize(box: Element | null, maps: number): { readonly width: number; readonly height: number } {
  const [width, height] = [box?.clientWidth ?? 900, box?.clientHeight ?? 600];
  return width < STACKED_BELOW_PX
    ? { width: Math.max(200, width), height: Math.max(80, height / maps) }
    : { width: Math.max(200, width / maps), height: Math.max(110, height) };
}

/** Width of paper between usual margins, and height of the map in the print style, in CSS pixels. */
const PAPER = { width: 700, height: 320 } as const;

/** One or two still maps in the size of their box. */
export function stillView(
  draw: typeof staticMapSvg,
  { scenes, theme, paper, label, covered, poster }: StillPicture,
  box: Element | null,
  words: Words,
): TemplateResult {
  const size = paper ? { ...PAPER, width: PAPER.width / scenes.length } : stillSize(box, scenes.length);
  const isStacked = size.height < (box?.clientHeight ?? 0) - 1;
  const coveredBy = (index: number): Box[] =>
    covered.map((one) => ({
      ...one,
      x: one.x - (isStacked ? 0 : index * size.width),
      y: one.y - (isStacked ? index * size.height : 0),
    }));
  const drawn = scenes.map((scene, index) =>
    draw(scene, size, theme, words, label, {
      prefix: `still${index}-`,
      covered: coveredBy(index),
      ...(poster && { mercator: poster.view }),
    }),
  );
  const press = ({ clientX, clientY }: MouseEvent) => {
    const { left = 0, top = 0 } = box?.getBoundingClientRect() ?? {};
    poster?.press({ x: clientX - left, y: clientY - top });
  };
  return html`<div class=${poster ? "still poster" : "still"} @click=${press}>${drawn.map((svg) => svgNode(svg))}</div>`;
}
