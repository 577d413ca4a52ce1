import { html, type TemplateResult } from "lit";
import type { markSvg } from "../../figure/mark-svg.js";
import { sampleSvg } from "../../figure/sample-svg.js";
import type { LegendEntry, LegendGroup } from "../../scene/scene.js";

let drawMark: typeof markSvg | undefined;

/** Loads what draws the symbols of the legend: a large library, so after the first paint. */
export async function loadSymbols(): Promise<void> {
  drawMark ??= (await import("../../figure/mark-svg.js")).markSvg;
}

const samples = new Map<string, Element>();

/** A sample as a node of the page. Parsed as XML, so that nothing in it can be markup of the page. */
function sampleNode(entry: LegendEntry): Node {
  const source = sampleSvg(entry, drawMark);
  let parsed = samples.get(source);
  if (!parsed) {
    parsed = new DOMParser().parseFromString(source, "image/svg+xml").documentElement;
    samples.set(source, parsed);
  }
  return document.importNode(parsed, true);
}

/** The legend, made from what is drawn. */
export function legendView(groups: readonly LegendGroup[], title: string, open: boolean): TemplateResult {
  return html`<details class="key" part="legend" ?open=${open}>
    <summary>${title}</summary>
    <slot name="legend">
      ${groups.map(
        (group) => html`<h4>${group.title}</h4>
          <ul>
            ${group.entries.map((entry) => html`<li>${sampleNode(entry)}<span>${entry.text}</span></li>`)}
          </ul>`,
      )}
    </slot>
  </details>`;
}
