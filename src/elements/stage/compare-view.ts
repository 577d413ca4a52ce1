import { html, nothing, type TemplateResult } from "lit";
import type { SideLabels } from "../../scene/compared-words.js";
import type { Words } from "../../scene/words.js";

/** Whether two maps are side by side, or one on top of the other with a movable edge. */
export type CompareView = "beside" | "swipe";

/** Labels of the two maps, the button between the views, and the slider that moves the edge, also by keyboard. */
export function compareLabels(
  words: Words,
  { before, after }: SideLabels,
  view: CompareView,
  swipe: number,
  change: { view: (view: CompareView) => void; swipe: (percent: number) => void },
): TemplateResult {
  const next = view === "beside" ? "swipe" : "beside";
  return html`<p class="side with">${before}</p>
    <p class="side without">${after}</p>
    <button class="view" type="button" @click=${() => change.view(next)}>
      ${words.say("compare.view")}: ${words.say(`compare.view.${view}`)}
    </button>
    ${
      view === "swipe"
        ? html`<div class="edge"></div>
          <input
            class="swipe-range"
            type="range"
            min="0"
            max="100"
            .value=${String(swipe)}
            aria-label=${words.say("compare.swipe")}
            @input=${(event: Event) => change.swipe(Number((event.target as HTMLInputElement).value))}
          />`
        : nothing
    }`;
}
