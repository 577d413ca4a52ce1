import { html, nothing, type TemplateResult } from "lit";
import { meaningOf } from "../../scene/meaning.js";
import { findWhatIf } from "../../scene/what-if-words.js";
import { objectionsView } from "./objections.js";
import { type SwitchGiven, whatIfView } from "./situation.js";
import { forceSizeView, vetoesView } from "./what-if.js";

const supposed = (
  given: SwitchGiven,
  key: "lead" | "tankers" | "mmf" | "straits",
  values: readonly string[],
): TemplateResult => whatIfView(given, key, values, { hintOf: (hint) => findWhatIf(given.words, hint) });

/** The what-if switches: loaded when first shown, because a map's fold of them is closed at first. */
export const LATE_SWITCHES = {
  meaning: ({ state, dataset, words }: SwitchGiven) => html`<p class="meaning">${meaningOf(dataset, state, words)}</p>`,
  objections: ({ state, dataset, words, store }: SwitchGiven) => objectionsView(state, dataset, words, store.change),
  lead: (given: SwitchGiven) => supposed(given, "lead", ["coalition", "nato", "un"]),
  vetoes: ({ state, dataset, words, store }: SwitchGiven) =>
    state.lead === "un" ? vetoesView(state, dataset, words, store.change) : nothing,
  tankers: (given: SwitchGiven) => supposed(given, "tankers", ["on", "european", "off"]),
  mmf: (given: SwitchGiven) =>
    given.state.tankers === "off" ? nothing : supposed(given, "mmf", ["consensus", "national"]),
  straits: (given: SwitchGiven) =>
    given.state.reading === "contributors" && given.state.component === "sea"
      ? supposed(given, "straits", ["closed", "open"])
      : nothing,
  "force-size": ({ state, dataset, words, store }: SwitchGiven) => forceSizeView(state, dataset, words, store.change),
} as const;
