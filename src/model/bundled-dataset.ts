import type { Dataset } from "./dataset.js";
import { type Notes, withNotes } from "./notes.js";
import type { ReferenceFact, Source } from "./records.js";

let dataset: Promise<Dataset> | undefined;
let background: Promise<Background> | undefined;
let notes: Promise<Notes> | undefined;
let fine: Promise<Dataset["geography"]> | undefined;
let referenceFacts: Promise<readonly ReferenceFact[]> | undefined;
let sources: Promise<readonly Source[]> | undefined;

/** Data that the map does not draw: statements, events, and why each assumption was chosen. */
export interface Background {
  readonly claims: NonNullable<Dataset["claims"]>;
  readonly timeline: NonNullable<Dataset["timeline"]>;
  /** By the assumption's id. */
  readonly why: Readonly<Record<string, string>>;
}

/** A dataset completed with the background it lacks; what it already has stays. */
export function withBackground(dataset: Dataset, { claims, timeline, why }: Background): Dataset {
  const assumptions = dataset.assumptions.map((row) =>
    row.why === undefined && why[row.id] !== undefined ? { ...row, why: why[row.id] } : row,
  );
  return { ...dataset, assumptions, claims: dataset.claims ?? claims, timeline: dataset.timeline ?? timeline };
}

/**
 * The part of the shipped dataset that a first view needs: without notes, background, sources and reference
 * facts. Loaded once, on first use.
 */
export function loadBundledDataset(): Promise<Dataset> {
  dataset ??= Promise.all([import("../../geodata/core.json"), import("../../geodata/states-overview.json")]).then(
    ([core, geography]) => ({ ...core.default, geography: geography.default }) as unknown as Dataset,
  );
  return dataset;
}

/** Statements and events of the shipped dataset, and the reasons for its assumptions. Loaded once, on first use. */
export function loadBundledBackground(): Promise<Background> {
  background ??= import("../../geodata/background.json").then((module) => module.default as unknown as Background);
  return background;
}

/** The notes of the shipped records, for `withNotes`. Loaded once, on first use. */
export function loadBundledNotes(): Promise<Notes> {
  notes ??= import("../../geodata/notes.json").then((module) => module.default);
  return notes;
}

/** The shipped dataset with its notes and background, without its lists of sources and of reference facts. */
export async function loadDataset(): Promise<Dataset> {
  const [first, noted, rest] = await Promise.all([loadBundledDataset(), loadBundledNotes(), loadBundledBackground()]);
  return withBackground(withNotes(first, noted), rest);
}

/** The finer shapes of Ukraine and its neighbours (10m), for high zoom levels. Loaded once, on first use. */
export function loadBundledFineGeography(): Promise<Dataset["geography"]> {
  fine ??= import("../../geodata/states-fine.json").then((module) => module.default as unknown as Dataset["geography"]);
  return fine;
}

/** The sources that the shipped records refer to by id. Loaded once, on first use. */
export function loadBundledSources(): Promise<readonly Source[]> {
  sources ??= import("../../geodata/sources.json").then((module) => module.default as unknown as readonly Source[]);
  return sources;
}

/** Reference facts, which the map does not draw. Loaded once, on first use. */
export function loadBundledReferenceFacts(): Promise<readonly ReferenceFact[]> {
  referenceFacts ??= import("../../geodata/reference-facts.json").then(
    (module) => module.default as unknown as readonly ReferenceFact[],
  );
  return referenceFacts;
}
