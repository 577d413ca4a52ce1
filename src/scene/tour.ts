import { claimsInTour } from "../model/claims.js";
import type { Dataset } from "../model/dataset.js";
import type { CoalitionState } from "../model/state.js";
import type { Catalogue } from "./message.js";
import FOLDS from "./messages/folds.en.json" with { type: "json" };
import type { Words } from "./words.js";

/** One statement of the report, and the state that shows it. */
export interface TourStep {
  /** Id of the claim. */
  readonly id: string;
  /** What the step is about, in a few words. */
  readonly title: string;
  /** The statement as the data has it. */
  readonly text: string;
  /** The statement's language, if not the page's. */
  readonly lang: "en" | undefined;
  /** Who said so. */
  readonly source: string;
  /** Ids of `dataset.sources`. */
  readonly sources: readonly string[];
  /** Fields to set over the default state. */
  readonly patch: Partial<CoalitionState>;
}

const REPORT_ITSELF = "the report itself";

/** The report's statements as steps in the order that tells its story; empty for a dataset without statements. */
export function tourSteps(dataset: Dataset, words: Words): TourStep[] {
  const say = (key: string) => words.find(key, {}, FOLDS as Catalogue);
  return claimsInTour(dataset).map(({ claim, illustration }) => ({
    id: claim.id,
    title: say(`tour.${claim.id}`) ?? claim.statement,
    text: words.data(claim.statement),
    lang: words.langOf(claim.statement),
    source:
      claim.attributedTo === REPORT_ITSELF
        ? (say("claim.theReport") ?? claim.attributedTo)
        : words.data(claim.attributedTo),
    sources: claim.sources,
    patch: illustration,
  }));
}
