import { editedOf } from "../model/apply-scenario.js";
import { BASELINE_FIELDS, type BaselineKey } from "../model/baseline.js";
import type { ComparedStates } from "../model/compared-states.js";
import type { Dataset } from "../model/dataset.js";
import { findScenario } from "../model/scenario-of.js";
import type { CoalitionState } from "../model/state.js";
import { nameIn } from "./names.js";
import { usIsrStatus } from "./us-isr-words.js";
import type { MessageKey, Words } from "./words.js";

/** Input of a clause, which describes `to` by its difference from `from`. */
interface Step {
  readonly dataset: Dataset;
  readonly from: CoalitionState;
  readonly to: CoalitionState;
  readonly words: Words;
}

/** Who refuses: those who have begun to, else those who no longer do. */
function refusal(key: "objections" | "vetoes", { dataset, from, to, words }: Step): string {
  const added = to[key].filter((iso) => !from[key].includes(iso));
  const changed = added.length > 0 ? added : from[key].filter((iso) => !to[key].includes(iso));
  if (to[key].length === 0) return words.say(`compared.${key}.none`);
  const states = words.list(changed.map((iso) => nameIn(dataset, iso, words)));
  return words.say(`compared.${key}${added.length > 0 ? "" : ".not"}` as MessageKey, { count: changed.length, states });
}

const choice =
  (key: "usIsr" | "lead" | "natoSupport" | "tankers" | "mmf" | "straits") =>
  ({ to, words }: Step): string =>
    words.say(`compared.${key}.${to[key]}` as MessageKey);

/** Clauses for fields that differ, in lower case, so that they can be joined in a list. */
const CLAUSES: Readonly<Record<BaselineKey, (step: Step) => string>> = {
  scenario: ({ dataset, to, words }) =>
    words.say("compared.scenario", { name: words.data(findScenario(dataset, to.scenario)?.name ?? to.scenario) }),
  asOf: ({ dataset, to, words }) =>
    words.say("compared.asOf", { date: words.date(to.asOf === "latest" ? dataset.compiledThrough : to.asOf) }),
  usIsr: choice("usIsr"),
  lead: choice("lead"),
  natoSupport: choice("natoSupport"),
  objections: (step) => refusal("objections", step),
  vetoes: (step) => refusal("vetoes", step),
  tankers: choice("tankers"),
  mmf: choice("mmf"),
  straits: choice("straits"),
  targetAltitude: ({ to, words }) => words.say("compared.targetAltitude", { m: to.targetAltitude }),
  overrides: ({ from, to, words }) => {
    const ids = new Set([...Object.keys(from.overrides), ...Object.keys(to.overrides)]);
    const count = [...ids].filter((id) => from.overrides[id] !== to.overrides[id]).length;
    return words.say("compared.overrides", { count });
  },
  edits: ({ dataset, to, words }) => {
    const edited = editedOf(dataset, to);
    if (!edited) return words.say("compared.edits.none");
    const { author } = edited;
    return author === null ? words.say("compared.edits.some") : words.say("compared.edits.by", { author });
  },
};

/** The switches in which two states differ. */
export const differingKeys = (from: CoalitionState, to: CoalitionState): BaselineKey[] =>
  BASELINE_FIELDS.map(({ key }) => key as BaselineKey).filter(
    (key) => JSON.stringify(from[key]) !== JSON.stringify(to[key]),
  );

/** How a state differs from another, such as "if Hungary objects, without tankers"; empty if it does not. */
export function changesText(dataset: Dataset, from: CoalitionState, to: CoalitionState, words: Words): string {
  return differingKeys(from, to)
    .map((key) => CLAUSES[key]({ dataset, from, to, words }))
    .join(", ");
}

/** Capitalises the first letter of a text, by the rules of the locale. */
export const asSentence = (text: string, { locale }: Words): string =>
  text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

/** Names of the two sides: "With US surveillance (sought, not offered)", "Baseline (if no ally objects)". */
export interface SideLabels {
  readonly before: string;
  readonly after: string;
}

/** The labels of two compared states. */
export function sideLabels(dataset: Dataset, { basis, before, after }: ComparedStates, words: Words): SideLabels {
  if (basis === "us-isr") {
    const stood = usIsrStatus(dataset, after.asOf, words);
    const label = words.say("compare.with");
    return { before: stood ? `${label} (${stood})` : label, after: words.say("compare.without") };
  }
  const what = changesText(dataset, after, before, words);
  return {
    before: what ? words.say("compared.baseline.with", { what }) : words.say("compared.baseline"),
    after: asSentence(changesText(dataset, before, after, words), words) || words.say("compared.now"),
  };
}
