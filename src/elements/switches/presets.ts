import { html, type TemplateResult } from "lit";
import { comparePresets } from "../../scene/compare-presets.js";
import type { SwitchGiven } from "./situation.js";

/** Comparisons that are asked for often, each with a button that sets both sides. */
export function presetsView({ dataset, words, store }: SwitchGiven): TemplateResult {
  return html`<ul>
    ${comparePresets(dataset, words).map(
      ({ id, label, patch, baseline }) =>
        html`<li><button type="button" data-preset=${id} @click=${() => store.change(patch, baseline)}>${label}</button></li>`,
    )}
  </ul>`;
}
