import { html, nothing, type TemplateResult } from "lit";
import { basesOutside } from "../../scene/extent.js";
import type { Bounds, Scene } from "../../scene/scene.js";
import type { ThemeName } from "../../scene/theme.js";
import type { Words } from "../../scene/words.js";
import { svgNode } from "../svg-node.js";
import type { Still } from "./still.js";

/** In CSS pixels. */
const SIZE = { width: 118, height: 92 } as const;
/** A map that shows more than this share of Europe's width and height counts as showing all of it. */
const MOST_SHARE = 0.85;
const isEurope = (bounds: Bounds, overview: Bounds): boolean =>
  [0, 1].every((axis) => {
    const length = (box: Bounds) => (box[axis + 2] as number) - (box[axis] as number);
    return length(bounds) > length(overview) * MOST_SHARE;
  });

interface Located {
  readonly scene: Scene;
  readonly bounds: Bounds;
  readonly theme: ThemeName;
  readonly words: Words;
  /** Shows all of Europe; `undefined` without a live map. */
  readonly leadThere: ((overview: Bounds) => void) | undefined;
}

const rounded = (bounds: Bounds) => bounds.map((degrees) => Math.round(degrees * 4) / 4) as unknown as Bounds;

/** The last locator map, kept because most switches do not change it. */
let last: { readonly from: readonly unknown[]; readonly svg: string } | undefined;

function smallMap(painter: NonNullable<Still["painter"]>, scene: Scene, bounds: Bounds, theme: ThemeName): string {
  const layer = (id: string) => scene.layers.find((one) => one.id === id);
  const [states, borders] = [layer("states"), layer("borders")];
  const looks = states?.features.map(({ style }) => style).join() ?? "";
  const from = [theme, bounds.join(), looks, borders?.features[0]?.id, states?.features.length];
  if (!last?.from.every((part, index) => part === from[index]))
    last = { from, svg: painter.locatorMapSvg(scene, bounds, SIZE, theme) };
  return last.svg;
}

/** The locator, with the number of bases outside the view: a button that shows all of Europe. Empty if the map already does. */
export function locatorView(painter: Still["painter"], located: Located): TemplateResult | typeof nothing {
  const { scene, theme, words, leadThere } = located;
  const { overview } = scene;
  const bounds = rounded(located.bounds);
  if (!painter || isEurope(bounds, overview)) return nothing;
  const count = basesOutside(
    scene,
    ([lon, lat]) => lon >= bounds[0] && lon <= bounds[2] && lat >= bounds[1] && lat <= bounds[3],
  );
  const text = count > 0 ? words.say("locator.outside", { count }) : words.say("locator.europe");
  const map = svgNode(smallMap(painter, scene, bounds, theme));
  if (!leadThere) return html`<div class="locator">${map}<span>${text}</span></div>`;
  return html`<button type="button" class="locator" aria-label=${`${words.say("locator.show")}: ${text}`} @click=${() => leadThere(overview)}>${map}<span>${text}</span></button>`;
}
