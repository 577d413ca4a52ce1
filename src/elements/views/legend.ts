import { html, type TemplateResult } from "lit";
import type { markSvg } from "../../figure/mark-svg.js";
import { sampleSvg } from "../../figure/sample-svg.js";
import type { LegendGroup } from "../../scene/scene.js";
import { svgNode } from "./svg-node.js";

/** What draws symbols, once it is there. */
export let drawMark: typeof markSvg | undefined;

/** Loads what draws the symbols of the legend: a large library, so after the first paint. Answers whether they are new. */
export async function loadSymbols(): Promise<boolean> {
  if (drawMark) return false;
  drawMark = (await import("../../figure/mark-svg.js")).markSvg;
  return true;
}

/** The legend, made from what is drawn. */
export function legendView(groups: readonly LegendGroup[], title: string, open: boolean): TemplateResult {
  return html`<details class="key" part="legend" ?open=${open}>
    <summary>${title}</summary>
    <slot name="legend">
      ${groups.map(
        (group) => html`<h3>${group.title}</h3>
          <ul>
            ${group.entries.map((entry) => html`<li>${svgNode(sampleSvg(entry, drawMark))}<span>${entry.text}</span></li>`)}
          </ul>`,
      )}
    </slot>
  </details>`;
}
