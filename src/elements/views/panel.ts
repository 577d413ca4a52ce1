import { html, nothing, type TemplateResult } from "lit";
import type { Dataset } from "../../model/dataset.js";
import type { CoalitionState } from "../../model/state.js";
import { DOMAINS } from "../../model/terms.js";
import { heightAtPosition, positionOfHeight } from "../../scene/scales.js";
import { usIsrStood } from "../../scene/us-isr-words.js";
import type { MessageKey, Words } from "../../scene/words.js";
import { choices } from "./choices.js";

type Change = (patch: Partial<CoalitionState>) => void;

/** Asks for a field of the state whose name and answers have words in the catalogue. */
function asker(state: CoalitionState, words: Words, change: Change) {
  return <K extends keyof CoalitionState>(
    key: K,
    name: string,
    values: readonly (CoalitionState[K] & string)[],
    hint?: (value: string) => string | undefined,
  ) =>
    choices(
      name,
      words.say(`${name}.label` as MessageKey),
      values.map((value) => {
        const small = hint?.(value);
        return { value, text: words.say(`${name}.${value}` as MessageKey), ...(small && { hint: small }) };
      }),
      String(state[key]),
      (value) => change({ [key]: value } as Partial<CoalitionState>),
    );
}

/** Where there is no room for a column: opens the panel over the map, and closes it. */
export function sheetButton(open: boolean, words: Words, toggle: () => void): TemplateResult {
  return html`<button class="sheet-button" type="button" aria-expanded=${open} aria-controls="panel" @click=${toggle}>
    ${words.say(open ? "panel.close" : "panel.open")}
  </button>`;
}

/** How coverage is shown: on one map or two, and by what it is shaded. Nothing in the other readings. */
export function shadingView(state: CoalitionState, words: Words, change: Change): TemplateResult | typeof nothing {
  if (state.reading !== "coverage") return nothing;
  const ask = asker(state, words, change);
  return html`${ask("compare", "compare", ["none", "us-isr"])} ${ask("shade", "shade", ["difference", "redundancy", "hours"])}`;
}

/** The switches: what the reader may change. */
export function switchesView(state: CoalitionState, dataset: Dataset, words: Words, change: Change): TemplateResult {
  const ask = asker(state, words, change);
  const through = words.date(dataset.compiledThrough);
  return html`
    ${ask("reading", "reading", ["coverage", "contributors", "command"])}
    ${ask("usIsr", "us-isr", ["on", "off"], (value) => (value === "on" ? usIsrStood(dataset, state.asOf, words) : undefined))}
    ${choices(
      "as-of",
      words.say("date.label"),
      [
        { value: "2025-04", text: words.say("date.2025-04"), hint: words.say("date.2025-04.hint") },
        { value: "latest", text: words.say("date.latest"), hint: words.say("date.latest.hint", { date: through }) },
      ],
      state.asOf,
      (value) => change({ asOf: value as CoalitionState["asOf"] }),
    )}
    ${
      state.reading === "coverage"
        ? html`${ask("domain", "domain", DOMAINS)}
          ${state.domain === "air" || state.domain === "missiles" ? altitudeView(state, words, change) : nothing}`
        : nothing
    }
    ${state.reading === "contributors" ? ask("component", "component", ["ground", "air", "sea"]) : nothing}
  `;
}

/** How high the target flies: the rings follow while the slider is dragged. */
function altitudeView(
  { targetAltitude }: CoalitionState,
  words: Words,
  change: (patch: Partial<CoalitionState>) => void,
): TemplateResult {
  const text = words.say("altitude.value", { m: targetAltitude });
  return html`<fieldset part="switch">
    <legend><label for="altitude">${words.say("altitude.label")}</label>: <output for="altitude" aria-live="off">${text}</output></legend>
    <input
      id="altitude"
      type="range"
      min="0"
      max="100"
      .value=${String(positionOfHeight(targetAltitude))}
      aria-valuetext=${text}
      @input=${(event: Event) => change({ targetAltitude: heightAtPosition(Number((event.target as HTMLInputElement).value)) })}
    />
  </fieldset>`;
}
