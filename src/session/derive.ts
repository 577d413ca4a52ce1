import type { AreaOfInterest } from "../coverage/area.js";
import type { DomainRanges } from "../coverage/ledger/ledger.js";
import type { Baseline } from "../model/baseline.js";
import type { Dataset } from "../model/dataset.js";
import type { CoalitionState } from "../model/state.js";
import { leadSentence } from "../scene/lead-sentence.js";
import { ledgerHeadline } from "../scene/ledger-sentence.js";
import { type Picture, pictureOf } from "../scene/picture.js";
import type { Reference } from "../scene/reference.js";
import type { ThemeName } from "../scene/theme.js";
import type { Words } from "../scene/words.js";

/** The picture of the present state, and the inputs that it was made from. */
export interface Derived extends Picture {
  readonly from: readonly unknown[];
  /** What a screen reader announces after a change. */
  readonly announcement: string;
}

/** The inputs that everything is derived from. */
export interface Given {
  readonly dataset: Dataset;
  readonly state: CoalitionState;
  readonly area: AreaOfInterest | null;
  readonly fine: Dataset["geography"] | null;
  /** A reader's own layer. */
  readonly reference?: Reference | null;
  /** Ranges of the ledgers by domain, once they have been drawn. */
  readonly ranges: DomainRanges | undefined;
  /** The pinned baseline, if there is one, and its ranges. */
  readonly baseline?: Baseline | null;
  readonly baselineRanges?: DomainRanges | undefined;
}

/** The comparison in one sentence. */
const numbersOf = ({ compared, comparison, ledger }: Picture, words: Words): string =>
  compared.basis === "baseline" ? leadSentence(comparison, words) : ledgerHeadline(ledger, words);

/** Derives the picture; returns the last one if none of its inputs has changed. */
export function derive(
  { dataset, state, area, fine, reference, ranges, baseline, baselineRanges }: Given,
  theme: ThemeName,
  words: Words,
  last: Derived | undefined,
): Derived {
  const from = [dataset, state, area, fine, reference, ranges, baseline, baselineRanges, theme, words] as const;
  if (last?.from.every((part, index) => part === from[index])) return last;
  const picture = pictureOf(dataset, state, { theme, words, area, fine, reference, ranges, baseline, baselineRanges });
  return Object.defineProperties({ from } as unknown as Derived, {
    ...Object.getOwnPropertyDescriptors(picture),
    announcement: {
      get: () => (state.reading === "coverage" ? `${picture.sentence} ${numbersOf(picture, words)}` : picture.sentence),
    },
  });
}
