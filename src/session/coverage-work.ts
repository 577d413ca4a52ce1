import type { AreaOfInterest } from "../coverage/area.js";
import type { AreasLedger } from "../coverage/ledger/areas-schema.js";
import type { ByAreaOptions } from "../coverage/ledger/by-area.js";
import { diffRanges } from "../coverage/ledger/diff-ranges.js";
import type { DomainRanges, LedgerRanges } from "../coverage/ledger/ledger.js";
import { type RangeOptions, rangeSteps } from "../coverage/ledger/ranges.js";
import { type Sensitivity, type SensitivityOptions, sensitivitySteps } from "../coverage/ledger/sensitivity.js";
import type { Suggestions, SuggestOptions } from "../coverage/suggest.js";
import { watchOf } from "../coverage/watch.js";
import type { Dataset } from "../model/dataset.js";
import type { CoalitionState } from "../model/state.js";
import { inSlices } from "./slices.js";

export type { DomainRanges, LedgerRanges, Sensitivity, SensitivityOptions, Suggestions, SuggestOptions };

/** What can be asked. Of each kind, only the latest question is answered. */
export type Question =
  | {
      readonly kind: "ranges";
      readonly state: CoalitionState;
      readonly area: AreaOfInterest | null;
      readonly options: Pick<RangeOptions, "draws" | "seed">;
    }
  | {
      /** The ranges of what changes from a baseline to a state, for `diffWith`. */
      readonly kind: "diff";
      readonly baseline: CoalitionState;
      readonly state: CoalitionState;
      readonly area: AreaOfInterest | null;
      readonly options: Pick<RangeOptions, "draws" | "seed">;
    }
  | {
      readonly kind: "sensitivity";
      readonly state: CoalitionState;
      readonly area: AreaOfInterest | null;
      readonly options: Omit<SensitivityOptions, "area">;
    }
  | {
      /** Where the next aircraft should go. */
      readonly kind: "suggest";
      readonly state: CoalitionState;
      readonly area: AreaOfInterest | null;
      readonly options: Omit<SuggestOptions, "area">;
    }
  | {
      /** A row for each of several areas, such as the oblasts, with ranges. */
      readonly kind: "by-area";
      readonly state: CoalitionState;
      readonly area: null;
      readonly options: ByAreaOptions;
    };
export type Kind = Question["kind"];
/** The answer to each kind of question. */
export interface Answers {
  readonly ranges: LedgerRanges | undefined;
  readonly diff: LedgerRanges | undefined;
  readonly sensitivity: Sensitivity;
  readonly suggest: Suggestions;
  readonly "by-area": AreasLedger;
}

/** Messages from the page to the worker: hello, which it answers, the dataset once, then questions. */
export type ToWorker =
  | { readonly kind: "hello" }
  | { readonly kind: "dataset"; readonly dataset: Dataset }
  | { readonly kind: "drop"; readonly of: Kind }
  | (Question & { readonly id: number });
/** Messages from the worker to the page: an answer, or why there is none. */
export type FromWorker = { readonly id: number } & ({ readonly answer: unknown } | { readonly error: string });

const stepsFor = async (dataset: Dataset, question: Question) => {
  const { kind, state, area } = question;
  const where = area ? { area } : {};
  if (kind === "sensitivity") return sensitivitySteps(dataset, state, { ...question.options, ...where });
  // Few pages ask for this or for the next, and it needs what scenarios are read with.
  if (kind === "suggest")
    return (await import("../coverage/suggest.js")).suggestSteps(dataset, state, { ...question.options, ...where });
  if (kind === "by-area")
    return (await import("../coverage/ledger/by-area.js")).byAreaSteps(watchOf(dataset, state), question.options);
  const options = { ...question.options, ...where };
  if (kind === "ranges") return rangeSteps(watchOf(dataset, state), options);
  return diffRanges({ before: watchOf(dataset, question.baseline), after: watchOf(dataset, state) }, options);
};

/** Works out an answer in slices of about `sliceMs`; resolves to `undefined` once `wanted` is false. */
export async function workOut<K extends Kind>(
  dataset: Dataset,
  question: Extract<Question, { kind: K }>,
  wanted: () => boolean,
  sliceMs?: number,
): Promise<{ readonly result: Answers[K] } | undefined> {
  const steps = (await stepsFor(dataset, question)) as ReturnType<typeof sensitivitySteps>;
  return (await inSlices(steps, wanted, sliceMs)) as { readonly result: Answers[K] } | undefined;
}

/** Length of a worker's slice: the longest that a newer question waits to be received. */
const WORKER_SLICE_MS = 40;

/**
 * The worker's side of the protocol: messages in, answers out. A newer question of the same kind ends the work on an older
 * one, which is never answered.
 */
export function workerSide(answer: (message: FromWorker) => void): (message: ToWorker) => void {
  let dataset: Dataset | undefined;
  const latest = new Map<Kind, number>();
  const work = async (question: Question & { readonly id: number }): Promise<void> => {
    const { id, kind } = question;
    latest.set(kind, id);
    try {
      if (!dataset) throw new Error("a question came before the data");
      const worked = await workOut(dataset, question, () => latest.get(kind) === id, WORKER_SLICE_MS);
      if (worked) answer({ id, answer: worked.result });
    } catch (error) {
      answer({ id, error: error instanceof Error ? error.message : String(error) });
    }
  };
  return (message) => {
    if (message.kind === "hello") answer({ id: 0, answer: null });
    else if (message.kind === "dataset") dataset = message.dataset;
    else if (message.kind === "drop") latest.delete(message.of);
    else void work(message);
  };
}
