import { html, nothing, type TemplateResult } from "lit";
import { stackedBarSvg } from "../../figure/stacked-bar-svg.js";
import { findingOf } from "../../scene/reading-finding.js";
import type { Situation } from "../../scene/situation.js";
import type { Theme } from "../../scene/theme.js";
import type { Words } from "../../scene/words.js";
import { svgNode } from "../svg-node.js";
import type { Density } from "./strip-view.js";

/** The finding of the readings Contributors and Command: a sentence, and a bar in the classes of map and legend. */
export function readingView(situation: Situation, theme: Theme, words: Words, density: Density): TemplateResult {
  const finding = findingOf(situation, theme, words);
  if (!finding) return html``;
  const { sentence, described, parts } = finding;
  const detail = [finding.detail, finding.numbers].filter(Boolean).join(" ");
  const bar = stackedBarSvg(
    parts.map(({ id, share, style }) => ({ id, percent: share, style })),
    theme.quietText,
  );
  return html`<section class="strip ${density}" role="group" aria-labelledby="lead">
    <h3 id="lead" tabindex="-1">${sentence}</h3>
    <div class="bar" role="img" aria-label=${described}>${svgNode(bar)}</div>
    <ul class="bar-key" aria-hidden="true">
      ${parts.map(({ name, value }) => html`<li><strong>${name}</strong> ${words.number(value)}</li>`)}
    </ul>
    ${detail && density !== "tiny" ? html`<p class="signs">${detail}</p>` : nothing}
  </section>`;
}
