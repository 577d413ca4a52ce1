import { html, nothing, type TemplateResult } from "lit";
import type { CoalitionState } from "../../model/state.js";
import { meaningOf } from "../../scene/meaning.js";
import { compareView } from "./compare.js";
import { historyButtons } from "./history-buttons.js";
import { objectionsView } from "./objections.js";
import { altitudeView, asker, dateView, type SwitchGiven, usIsrView } from "./situation.js";
import { forceSizeView, vetoesView, whatIfAsker } from "./what-if.js";

type View = (given: SwitchGiven) => TemplateResult | typeof nothing;

const inCoverage =
  (view: View): View =>
  (given) =>
    given.state.reading === "coverage" ? view(given) : nothing;

const asked =
  <K extends keyof CoalitionState>(key: K, name: string, values: readonly (CoalitionState[K] & string)[]): View =>
  ({ state, words, store }) =>
    asker(state, words, store.change)(key, name, values);

const whatIf =
  (key: "lead" | "natoSupport" | "tankers" | "mmf", values: readonly string[], name?: string): View =>
  ({ state, words, store }) =>
    whatIfAsker(state, words, store.change)(key, values, name);

/**
 * All switches, by the names of the attributes that they turn, in the order in which they are shown; `meaning` says what they
 * come to, `history` takes changes back.
 */
const SWITCHES = {
  reading: asked("reading", "reading", ["coverage", "contributors", "command"]),
  "us-isr": usIsrView,
  "nato-support": whatIf("natoSupport", ["shared", "none"], "nato-support"),
  "as-of": dateView,
  domain: inCoverage(asked("domain", "domain", ["air", "missiles", "surface", "signals"])),
  "target-altitude": inCoverage(({ state, words, store }) =>
    state.domain === "air" || state.domain === "missiles" ? altitudeView(state, words, store.change) : nothing,
  ),
  component: ({ state, words, store }) =>
    state.reading === "contributors"
      ? asker(state, words, store.change)("component", "component", ["ground", "air", "sea"])
      : nothing,
  meaning: ({ state, dataset, words }) => html`<p class="meaning">${meaningOf(dataset, state, words)}</p>`,
  objections: ({ state, dataset, words, store }) => objectionsView(state, dataset, words, store.change),
  lead: whatIf("lead", ["coalition", "nato", "un"]),
  vetoes: ({ state, dataset, words, store }) =>
    state.lead === "un" ? vetoesView(state, dataset, words, store.change) : nothing,
  tankers: whatIf("tankers", ["on", "european", "off"]),
  mmf: (given) => (given.state.tankers === "off" ? nothing : whatIf("mmf", ["consensus", "national"])(given)),
  "force-size": ({ state, dataset, words, store }) => forceSizeView(state, dataset, words, store.change),
  compare: compareView,
  shade: inCoverage(asked("shade", "shade", ["difference", "redundancy", "hours"])),
  history: ({ words, store }) => historyButtons(store, words),
} as const satisfies Readonly<Record<string, View>>;

export type SwitchName = keyof typeof SWITCHES;
export const SWITCH_NAMES = Object.keys(SWITCHES) as readonly SwitchName[];

/** The switches of these names, in the order given. A switch that changes nothing in the present state is left out. */
export function switchesView(names: readonly SwitchName[], given: SwitchGiven): TemplateResult {
  return html`${names.map((name) => (SWITCHES[name] as View)(given))}`;
}

/** What a list of names comes to: those that there are, and the first that is none. */
export function readNames(list: string | null): { readonly names: readonly SwitchName[]; readonly unknown?: string } {
  const asked = (list ?? "").split(/[\s,]+/).filter(Boolean);
  if (asked.length === 0) return { names: SWITCH_NAMES };
  const unknown = asked.find((name) => !SWITCH_NAMES.includes(name as SwitchName));
  const names = asked.filter((name): name is SwitchName => SWITCH_NAMES.includes(name as SwitchName));
  return unknown === undefined ? { names } : { names, unknown };
}
