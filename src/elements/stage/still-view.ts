import { html, type TemplateResult } from "lit";
import type { staticMapSvg } from "../../figure/static-map.js";
import type { Scene } from "../../scene/scene.js";
import type { ThemeName } from "../../scene/theme.js";
import type { Words } from "../../scene/words.js";
import { svgNode } from "../views/svg-node.js";
import type { Camera } from "./live-map.js";

/** What stands where the map would be, or until it is there. */
export interface StillPicture {
  readonly scenes: readonly Scene[];
  readonly theme: ThemeName;
  /** Whether it is drawn for paper, whatever the size of its box on the screen. */
  readonly paper: boolean;
  /** What a screen reader says of it. */
  readonly label: string;
  /** Before the live map: as that will look, and a press asks for it, at a point of the stage. */
  readonly poster: { readonly camera: Camera | "start"; readonly press: (at: { x: number; y: number }) => void } | null;
}

/** The size of one of so many still maps in a box, in CSS pixels. */
export const stillSize = (box: Element | null, maps: number): { readonly width: number; readonly height: number } => ({
  width: Math.max(200, (box?.clientWidth ?? 900) / maps),
  height: Math.max(160, box?.clientHeight ?? 600),
});

/** The width that paper has between usual margins, and the height that the print style gives the map, in CSS pixels. */
const PAPER = { width: 700, height: 320 } as const;

/** Corners where caveat, button and legend lie over a still picture. */
const coveredOf = ({ width, height }: { readonly width: number; readonly height: number }) => [
  { x: 0, y: 0, width: 220, height: 46 },
  { x: width - 150, y: 0, width: 150, height: 50 },
  { x: width - 130, y: height - 52, width: 130, height: 52 },
];

/** The map as a still picture, or two, in the size of its box. */
export function stillView(
  draw: typeof staticMapSvg,
  { scenes, theme, paper, label, poster }: StillPicture,
  box: Element | null,
  words: Words,
): TemplateResult {
  const size = paper ? { ...PAPER, width: PAPER.width / scenes.length } : stillSize(box, scenes.length);
  const drawn = scenes.map((scene, index) =>
    draw(scene, size, theme, words, label, {
      prefix: `still${index}-`,
      covered: coveredOf(size),
      ...(poster && { mercator: poster.camera }),
    }),
  );
  const press = ({ clientX, clientY }: MouseEvent) => {
    const { left = 0, top = 0 } = box?.getBoundingClientRect() ?? {};
    poster?.press({ x: clientX - left, y: clientY - top });
  };
  return html`<div class=${poster ? "still poster" : "still"} @click=${press}>${drawn.map((svg) => svgNode(svg))}</div>`;
}
