import type { Baseline } from "../model/baseline.js";
import type { Dataset } from "../model/dataset.js";
import type { CoalitionState } from "../model/state.js";
import { sayDiff } from "./diff-sentence.js";
import { nameIn } from "./names.js";
import type { Words } from "./words.js";

/** A common comparison: its name, and the settings that show it. */
export interface ComparePreset {
  readonly id: string;
  readonly label: string;
  /** What to compare with; `null` if `compare` alone decides. */
  readonly baseline: Baseline | null;
  /** Changes to the present state. */
  readonly patch: Partial<CoalitionState>;
}

export interface PresetOptions {
  /** ISO code of the ally that objects; Hungary by default. */
  readonly ally?: string;
}

/** Comparisons to start from: US ISR, an objection, NATO support, tankers, dates. They leave the rest of the state unchanged. */
export function comparePresets(dataset: Dataset, words: Words, { ally = "HUN" }: PresetOptions = {}): ComparePreset[] {
  const agreed = { natoSupport: "shared", objections: [] } as const;
  const against = (id: string, label: string, baseline: Baseline, patch: Partial<CoalitionState>): ComparePreset => ({
    id,
    label,
    baseline,
    patch: { ...patch, compare: "baseline" },
  });
  return [
    { id: "us-isr", label: sayDiff(words, "preset.us-isr"), baseline: null, patch: { compare: "us-isr" } },
    against("objects", sayDiff(words, "preset.objects", { ally: nameIn(dataset, ally, words) }), agreed, {
      natoSupport: "shared",
      objections: [ally],
    }),
    against("nato-support", sayDiff(words, "preset.nato-support"), agreed, { natoSupport: "none", objections: [] }),
    against("tankers-off", sayDiff(words, "preset.tankers-off"), { tankers: "on" }, { tankers: "off" }),
    against("tankers-european", sayDiff(words, "preset.tankers-european"), { tankers: "on" }, { tankers: "european" }),
    against(
      "date",
      sayDiff(words, "preset.date", { from: words.date("2025-04"), to: words.date(dataset.compiledThrough) }),
      { asOf: "2025-04" },
      { asOf: "latest" },
    ),
  ];
}
