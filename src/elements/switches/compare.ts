import { html, nothing, type TemplateResult } from "lit";
import type { CoalitionState } from "../../model/state.js";
import { changesText } from "../../scene/compared-words.js";
import type { MessageKey } from "../../scene/words.js";
import { choices } from "./choices.js";
import type { SwitchGiven } from "./situation.js";

/** What is compared: nothing, the state with US surveillance and without, or a baseline that the reader has pinned. */
export function compareView(given: SwitchGiven): TemplateResult | typeof nothing {
  const { state, dataset, words, store, presets } = given;
  if (state.reading !== "coverage") return nothing;
  const pinned = store.baseline;
  const values = ["none", "us-isr", ...(pinned || state.compare === "baseline" ? ["baseline"] : [])];
  const { before } = store.picture()?.compared ?? {};
  const differs = before && state.compare === "baseline" ? changesText(dataset, before, state, words) : "";
  const toggle = (event: Event) => {
    if ((event.currentTarget as HTMLDetailsElement).open) void presets.need();
  };
  return html`${choices(
    "compare",
    words.say("compare.label"),
    values.map((value) => ({ value, text: words.say(`compare.${value}` as MessageKey) })),
    state.compare,
    (value) => store.change({ compare: value as CoalitionState["compare"] }),
  )}
    ${differs ? html`<p class="hint">${words.say("compare.baseline.now", { changes: differs })}</p>` : nothing}
    <div class="history">
      <button type="button" data-action="pin" @click=${() => store.pin()}>${words.say("compare.pin")}</button>
      ${pinned ? html`<button type="button" data-action="unpin" @click=${() => store.change({ compare: "none" }, null)}>${words.say("compare.unpin")}</button>` : nothing}
    </div>
    <details class="presets" @toggle=${toggle}>
      <summary>${words.say("compare.presets")}</summary>
      ${presets.value?.presetsView(given) ?? nothing}
    </details>`;
}
