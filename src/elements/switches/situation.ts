import { html, type TemplateResult } from "lit";
import type { Dataset } from "../../model/dataset.js";
import type { CoalitionState } from "../../model/state.js";
import { heightAtPosition, positionOfHeight } from "../../scene/scales.js";
import { usIsrStatus } from "../../scene/us-isr-words.js";
import type { MessageKey, Words } from "../../scene/words.js";
import type { Late } from "../late.js";
import type { Store } from "../store/store.js";
import { choices } from "./choices.js";
import type * as PresetsModule from "./presets.js";

type Change = (patch: Partial<CoalitionState>) => unknown;

/** What a switch is drawn from. */
export interface SwitchGiven {
  readonly state: CoalitionState;
  readonly dataset: Dataset;
  readonly words: Words;
  readonly store: Store;
  /** Ready-made comparisons, loaded when a reader first opens their list. */
  readonly presets: Late<typeof PresetsModule>;
}

/** Returns a function that draws the question for a field of the state; `name` is its prefix in the catalogue of messages. */
export function questionView(state: CoalitionState, words: Words, change: Change) {
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

/** Whether US surveillance takes part, and how firm it was at the date. */
export function usIsrView({ state, dataset, words, store }: SwitchGiven): TemplateResult {
  return questionView(state, words, store.change)("usIsr", "us-isr", ["on", "off"], (value) =>
    value === "on" ? usIsrStatus(dataset, state.asOf, words) : undefined,
  );
}

/** The date of the facts. */
export function dateView({ state, dataset, words, store }: SwitchGiven): TemplateResult {
  const through = words.date(dataset.compiledThrough);
  return choices(
    "as-of",
    words.say("date.label"),
    [
      { value: "2025-04", text: words.say("date.2025-04"), hint: words.say("date.2025-04.hint") },
      { value: "latest", text: words.say("date.latest"), hint: words.say("date.latest.hint", { date: through }) },
    ],
    state.asOf,
    (value) => store.change({ asOf: value as CoalitionState["asOf"] }),
  );
}

/** How high the target flies: the rings follow while the slider is dragged. */
export function altitudeView({ targetAltitude }: CoalitionState, words: Words, change: Change): TemplateResult {
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

/** A what-if question. An answer has a hint if `hintOf` finds one; it looks in the catalogue of messages by default. */
export function whatIfView(
  { state, words, store }: SwitchGiven,
  key: "lead" | "natoSupport" | "tankers" | "mmf" | "straits",
  values: readonly string[],
  {
    name = key,
    hintOf = (hint: string) => words.find(hint),
  }: { name?: string; hintOf?: (hint: string) => string | undefined } = {},
): TemplateResult {
  return choices(
    name,
    words.say(`whatif.${key}.label`),
    values.map((value) => {
      const hint = hintOf(`whatif.${key}.${value}.hint`);
      return { value, text: words.say(`whatif.${key}.${value}` as MessageKey), ...(hint && { hint }) };
    }),
    state[key],
    (value) => store.change({ [key]: value } as Partial<CoalitionState>),
  );
}
