import type { Dataset } from "./dataset.js";
import type { Forces } from "./forces.js";
import { loadOnce } from "./load-once.js";
import { type Notes, withNotes } from "./notes.js";
import type { Oblasts } from "./oblasts.js";
import type { ReferenceFact, Source } from "./records.js";

let shipped: Dataset | undefined;

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

const core = loadOnce(
  () => import("../../geodata/core.json"),
  (file) => file.default,
);
const overview = loadOnce(
  () => import("../../geodata/states-overview.json"),
  (file) => file.default,
);

/**
 * The part of the shipped dataset that a first view needs: without notes, background, sources and reference
 * facts. Loaded once, on first use. This and all loaders below forget a failure: the next call tries again.
 */
export async function loadBundledDataset(): Promise<Dataset> {
  const [first, geography] = await Promise.all([core(), overview()]);
  shipped ??= { ...first, geography } as unknown as Dataset;
  return shipped;
}

/** Whether a dataset is the shipped one or derived from it: both share the same geography object. */
export const isBundled = (data: unknown): boolean =>
  shipped !== undefined && (data as Dataset | null | undefined)?.geography === shipped.geography;

/** Statements and events of the shipped dataset, and the reasons for its assumptions. Loaded once, on first use. */
export const loadBundledBackground: () => Promise<Background> = loadOnce(
  () => import("../../geodata/background.json"),
  (file) => file.default as unknown as Background,
);

/** The notes of the shipped records, for `withNotes`. Loaded once, on first use. */
export const loadBundledNotes: () => Promise<Notes> = loadOnce(
  () => import("../../geodata/notes.json"),
  (file) => file.default,
);

/** A dataset with the forces that it lacks; its own take precedence. */
export const withForces = (dataset: Dataset, forces: Forces): Dataset =>
  dataset.forces ? dataset : { ...dataset, forces };

/** Bases, detachments, ships, statements and what else the components of the force need. Loaded once, on first use. */
export const loadBundledForces: () => Promise<Forces> = loadOnce(
  () => import("../../geodata/forces.json"),
  (file) => file.default as unknown as Forces,
);

/** A dataset with the oblasts that it lacks; its own take precedence. */
export const withOblasts = (dataset: Dataset, oblasts: Oblasts): Dataset =>
  dataset.oblasts ? dataset : { ...dataset, oblasts };

/** The oblasts of Ukraine with their outlines. Loaded once, on first use. */
export const loadBundledOblasts: () => Promise<Oblasts> = loadOnce(
  () => import("../../geodata/oblasts.json"),
  (file) => file.default as unknown as Oblasts,
);

/** The shipped dataset with its notes and background, without its lists of sources and of reference facts. */
export async function loadDataset(): Promise<Dataset> {
  const [first, noted, rest, forces, oblasts] = await Promise.all([
    loadBundledDataset(),
    loadBundledNotes(),
    loadBundledBackground(),
    loadBundledForces(),
    loadBundledOblasts(),
  ]);
  return withOblasts(withForces(withBackground(withNotes(first, noted), rest), forces), oblasts);
}

/** The finer shapes of Ukraine and its neighbours (10m), for high zoom levels. Loaded once, on first use. */
export const loadBundledFineGeography: () => Promise<Dataset["geography"]> = loadOnce(
  () => import("../../geodata/states-fine.json"),
  (file) => file.default as unknown as Dataset["geography"],
);

/** The sources that the shipped records refer to by id. Loaded once, on first use. */
export const loadBundledSources: () => Promise<readonly Source[]> = loadOnce(
  () => import("../../geodata/sources.json"),
  (file) => file.default as unknown as readonly Source[],
);

/** Reference facts, which the map does not draw. Loaded once, on first use. */
export const loadBundledReferenceFacts: () => Promise<readonly ReferenceFact[]> = loadOnce(
  () => import("../../geodata/reference-facts.json"),
  (file) => file.default as unknown as readonly ReferenceFact[],
);
