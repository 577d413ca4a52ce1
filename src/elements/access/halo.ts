import { html, type TemplateResult } from "lit";
import type { Anchor } from "../../scene/drawn.js";
import type { Position } from "../../scene/scene.js";

/** A ring and a trace for each map, hidden until placed. */
export function haloView(): TemplateResult {
  const trace = () => html`<svg class="trace" aria-hidden="true" focusable="false"><path></path></svg>`;
  return html`${trace()}${trace()}
    <div class="halo" aria-hidden="true" hidden></div>
    <div class="halo" aria-hidden="true" hidden></div>`;
}

/** Projects a place to CSS pixels from the upper left corner of a map's box; `undefined` without a map or on its far side. */
export type Project = (at: readonly [number, number]) => { readonly x: number; readonly y: number } | undefined;

/** Puts a ring round a place on each map whose box contains it. */
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

/** A line as SVG path data in CSS pixels, without the parts on the far side of the globe. */
export function pathOf(line: readonly Position[], project: Project): string {
  let pen = "M";
  return line
    .map((at) => {
      const point = project(at);
      const step = point ? `${pen}${point.x.toFixed(1)} ${point.y.toFixed(1)}` : "";
      pen = point ? "L" : "M";
      return step;
    })
    .join("");
}

/** Traces the lines and outlines of a thing on each map, in a broad translucent stroke so that they stay legible. */
export function placeTraces(
  root: ShadowRoot | null,
  maps: readonly Project[],
  lines: readonly (readonly (readonly Position[])[])[],
): void {
  const boxes = root?.querySelectorAll<HTMLElement>(".stage > .map");
  root?.querySelectorAll<SVGSVGElement>(".stage > .trace").forEach((trace, index) => {
    const [box, project] = [boxes?.[index], maps[index]];
    const data = project ? (lines[index] ?? []).map((line) => pathOf(line, project)).join("") : "";
    trace.toggleAttribute("hidden", !box || data === "");
    trace.firstElementChild?.setAttribute("d", data);
    if (!box) return;
    trace.style.translate = `${box.offsetLeft + box.clientLeft}px ${box.offsetTop}px`;
    trace.style.width = `${box.clientWidth}px`;
    trace.style.height = `${box.clientHeight}px`;
  });
}
