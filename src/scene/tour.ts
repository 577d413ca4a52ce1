import type { Baseline } from "../model/baseline.js";
import { claimsInTour } from "../model/claims.js";
import type { Dataset } from "../model/dataset.js";
import type { Scenario } from "../model/scenario.js";
import { findScenario } from "../model/scenario-of.js";
import { type CoalitionState, DEFAULT_STATE } from "../model/state.js";
import { stepBaseline, stepState } from "../model/story.js";
import type { Catalogue } from "./message.js";
import FOLDS from "./messages/folds.en.json" with { type: "json" };
import { sayStory } from "./story-words.js";
import { toldIn } from "./told-in.js";
import type { Words } from "./words.js";

/** Where a step's sentence comes from. */
export interface TourSource {
  readonly text: string;
  /** The text's language, if not the page's. */
  readonly lang: string | undefined;
  /** An http(s) address; `null` if none is given. */
  readonly href: string | null;
}

/** One step of a tour: a sentence, and the state of the map that shows it. */
export interface TourStep {
  /** Id of the claim, or `step-1` and so on. */
  readonly id: string;
  /** What the step is about, in a few words. */
  readonly title: string;
  /** The sentence as the data or the file has it. */
  readonly text: string;
  /** The sentence's language, if not the page's. */
  readonly lang: string | undefined;
  /** Language of the title, likewise. */
  readonly titleLang: string | undefined;
  /** Who said so; `null` if nobody is named. */
  readonly source: TourSource | null;
  /** Ids of `dataset.sources`. */
  readonly sources: readonly string[];
  readonly state: CoalitionState;
  /** What it is compared with; `undefined`: the present baseline stays. */
  readonly baseline: Baseline | null | undefined;
  /** West, south, east, north in degrees; `null` for the map's usual extent. */
  readonly bounds: readonly [number, number, number, number] | null;
}

/** Steps in order, and whose words they are: empty for the report's statements, which each name their source. */
export interface Tour {
  readonly steps: readonly TourStep[];
  readonly by: string;
}

const REPORT_ITSELF = "the report itself";

/** The report's statements as steps in the order that tells its story; empty for a dataset without statements. */
export function tourSteps(dataset: Dataset, words: Words): TourStep[] {
  const say = (key: string) => words.find(key, {}, FOLDS as Catalogue);
  return claimsInTour(dataset).map(({ claim, illustration }) => {
    const source =
      claim.attributedTo === REPORT_ITSELF
        ? (say("claim.theReport") ?? claim.attributedTo)
        : words.data(claim.attributedTo);
    return {
      id: claim.id,
      title: say(`tour.${claim.id}`) ?? claim.statement,
      titleLang: undefined,
      text: words.data(claim.statement),
      lang: words.langOf(claim.statement),
      source: {
        text: source,
        lang: claim.attributedTo === REPORT_ITSELF ? undefined : words.langOf(claim.attributedTo),
        href: dataset.report?.url ?? null,
      },
      sources: claim.sources,
      state: { ...DEFAULT_STATE, ...illustration },
      baseline: undefined,
      bounds: null,
    };
  });
}

/** The steps that a scenario brings with it. */
const ownSteps = (scenario: Scenario, { locale }: Words): TourStep[] =>
  (scenario.story ?? []).map((step, index) => {
    const { source } = step;
    const title = toldIn(locale, step.title, step.lang);
    return {
      id: `step-${index + 1}`,
      title: title.text,
      titleLang: title.lang,
      ...toldIn(locale, step.text, step.lang),
      source: source ? { ...toldIn(locale, source.label, step.lang), href: source.href ?? null } : null,
      sources: [],
      state: stepState(scenario, step),
      baseline: stepBaseline(step),
      bounds: (step.bounds as TourStep["bounds"] | undefined) ?? null,
    };
  });

/** The story of a state's scenario, marked as its author's; if it has none, the report's statements. */
export function tourOf(dataset: Dataset, state: Pick<CoalitionState, "scenario">, words: Words): Tour {
  const scenario = findScenario(dataset, state.scenario);
  if (!scenario?.story) return { steps: tourSteps(dataset, words), by: "" };
  const { author } = scenario;
  const by = author ? sayStory(words, "story.by", { author }) : sayStory(words, "story.byAuthor");
  return { steps: ownSteps(scenario, words), by };
}
