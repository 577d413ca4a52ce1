import { html, nothing, type TemplateResult } from "lit";
import type { SideLabels } from "../../scene/compared-words.js";
import type { Words } from "../../scene/words.js";

/** Whether two maps stand beside each other or lie on top of each other with a movable edge. */
export type CompareView = "beside" | "swipe";

/** What names the two maps, lets the reader lay them on each other, and moves the edge: a slider, so by keyboard too. */
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
