import { html, type TemplateResult } from "lit";
import { sampleSvg } from "../../figure/sample-svg.js";
import type { LegendGroup } from "../../scene/scene.js";
import { svgNode } from "./svg-node.js";

/** The legend, made from what is drawn. */
export function legendView(groups: readonly LegendGroup[], title: string, open: boolean): TemplateResult {
  return html`<details class="key" part="legend" ?open=${open}>
    <summary>${title}</summary>
    <slot name="legend">
      ${groups.map(
        (group) => html`<h3>${group.title}</h3>
          <ul>
            ${group.entries.map((entry) => html`<li>${svgNode(sampleSvg(entry))}<span>${entry.text}</span></li>`)}
          </ul>`,
      )}
    </slot>
  </details>`;
}
