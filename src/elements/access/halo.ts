import { html, type TemplateResult } from "lit";
import type { Anchor } from "../../scene/drawn.js";

/** A ring for each map, out of sight until it is placed. */
export function haloView(): TemplateResult {
  return html`<div class="halo" aria-hidden="true" hidden></div>
    <div class="halo" aria-hidden="true" hidden></div>`;
}

/** Where a map puts a place, in CSS pixels from the upper left corner of its box; `undefined` where there is no map. */
export type Project = (at: readonly [number, number]) => { readonly x: number; readonly y: number } | undefined;

/** Puts the rings round a place on each map, where the place is within the map's box. */
export function placeHalos(root: ShadowRoot | null, maps: readonly Project[], anchor: Anchor | undefined): void {
  const boxes = root?.querySelectorAll<HTMLElement>(".stage > .map");
  root?.querySelectorAll<HTMLElement>(".stage > .halo").forEach((halo, index) => {
    const box = boxes?.[index];
    const point = anchor && maps[index]?.(anchor.at);
    const [x, y] = [(point?.x ?? -1) + (anchor?.shift[0] ?? 0), (point?.y ?? -1) + (anchor?.shift[1] ?? 0)];
    halo.hidden = !point || !box || x < 0 || y < 0 || x > box.clientWidth || y > box.clientHeight;
    if (!box || halo.hidden) return;
    halo.style.translate = `${box.offsetLeft + box.clientLeft + x}px ${box.offsetTop + y}px`;
  });
}
