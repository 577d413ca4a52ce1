import { html, nothing, type TemplateResult } from "lit";
import type { CoalitionState } from "../../model/state.js";
import { compareView } from "./compare.js";
import { historyButtons } from "./history-buttons.js";
import type { LATE_SWITCHES } from "./late-switches.js";
import { altitudeView, dateView, questionView, type SwitchGiven, usIsrView, whatIfView } from "./situation.js";

/** Switches that are loaded when they are first shown. */
export type LateSwitches = typeof LATE_SWITCHES;
type View = (given: SwitchGiven, late: LateSwitches | undefined) => TemplateResult | typeof nothing;

const inCoverage =
  (view: View): View =>
  (given, late) =>
    given.state.reading === "coverage" ? view(given, late) : nothing;

const asked =
  <K extends keyof CoalitionState>(key: K, name: string, values: readonly (CoalitionState[K] & string)[]): View =>
  ({ state, words, store }) =>
    questionView(state, words, store.change)(key, name, values);

const late =
  (name: keyof LateSwitches): View =>
  (given, views) =>
    views?.[name](given) ?? nothing;

/**
 * All switches by the attributes that they set, in the order in which they are shown. `meaning` says what they mean
 * together; `history` undoes and redoes changes.
 */
const SWITCHES = {
  reading: asked("reading", "reading", ["coverage", "contributors", "command"]),
  "us-isr": usIsrView,
  "nato-support": (given) => whatIfView(given, "natoSupport", ["shared", "none"], { name: "nato-support" }),
  "as-of": dateView,
  domain: inCoverage(asked("domain", "domain", ["air", "missiles", "surface", "signals"])),
  "target-altitude": inCoverage(({ state, words, store }) =>
    state.domain === "air" || state.domain === "missiles" ? altitudeView(state, words, store.change) : nothing,
  ),
  component: ({ state, words, store }) =>
    state.reading === "contributors"
      ? questionView(state, words, store.change)("component", "component", ["ground", "air", "sea"])
      : nothing,
  meaning: late("meaning"),
  objections: late("objections"),
  lead: late("lead"),
  vetoes: late("vetoes"),
  tankers: late("tankers"),
  mmf: late("mmf"),
  straits: late("straits"),
  "force-size": late("force-size"),
  compare: compareView,
  shade: inCoverage(asked("shade", "shade", ["difference", "redundancy", "hours", "oblast"])),
  history: ({ words, store }) => historyButtons(store, words),
} as const satisfies Readonly<Record<string, View>>;

export type SwitchName = keyof typeof SWITCHES;
export const SWITCH_NAMES = Object.keys(SWITCHES) as readonly SwitchName[];

const LATE: ReadonlySet<SwitchName> = new Set<keyof LateSwitches>([
  "meaning",
  "objections",
  "lead",
  "vetoes",
  "tankers",
  "mmf",
  "straits",
  "force-size",
]);

/** Whether any of these switches has to be loaded before it is shown. */
export const needsLate = (names: readonly SwitchName[]): boolean => names.some((name) => LATE.has(name));

/** The switches of these names, in the order given. A switch that changes nothing in the present state is left out. */
export function switchesView(
  names: readonly SwitchName[],
  given: SwitchGiven,
  late: LateSwitches | undefined,
): TemplateResult {
  return html`${names.map((name) => (SWITCHES[name] as View)(given, late))}`;
}

/** Reads a list of names: those of switches, and the first that is not one. An empty list means all switches. */
export function readNames(list: string | null): { readonly names: readonly SwitchName[]; readonly unknown?: string } {
  const asked = (list ?? "").split(/[\s,]+/).filter(Boolean);
  if (asked.length === 0) return { names: SWITCH_NAMES };
  const unknown = asked.find((name) => !SWITCH_NAMES.includes(name as SwitchName));
  const names = asked.filter((name): name is SwitchName => SWITCH_NAMES.includes(name as SwitchName));
  return unknown === undefined ? { names } : { names, unknown };
}
