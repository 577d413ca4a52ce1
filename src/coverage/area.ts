import type { MultiPolygon, Polygon } from "geojson";
import type { Dataset } from "../model/dataset.js";
import { decodeGeography } from "./geography.js";
import type { Paths } from "./geometry/equal-area-plane.js";
import { Frame } from "./geometry/frame.js";
import { DRAW_POINTS, GRID_POINTS, gridOf, keepGrid, type SampleGrid } from "./geometry/grid.js";

/** The polygon that percentages refer to. */
export interface AreaOfInterest {
  readonly id: string;
  readonly name: string;
  readonly geometry: Polygon | MultiPolygon;
  /** Where the equal-area plane touches the earth in which it is measured, in degrees; the middle of its corners by default. */
  readonly centre?: readonly [lon: number, lat: number];
}

/** By dataset, not by geography: several datasets may share one, and name its states differently. */
const defaults = new WeakMap<Dataset, AreaOfInterest>();
const frames = new WeakMap<object, { readonly at: string; readonly frame: Frame }>();

/** Ukraine, from the dataset's geography. Throws if it is missing. */
export function defaultArea(dataset: Dataset): AreaOfInterest {
  const known = defaults.get(dataset);
  if (known) return known;
  const geometry = decodeGeography(dataset.geography).states.get("UKR");
  if (!geometry) throw new Error("the dataset's geography has no state UKR");
  const name = dataset.contributors.find(({ id }) => id === "UKR")?.name ?? "Ukraine";
  const area = { id: "UKR", name, geometry };
  defaults.set(dataset, area);
  return area;
}

/** The area's frame, made once per geometry and centre. */
export function frameOf({ geometry, centre }: AreaOfInterest): Frame {
  const at = String(centre);
  const known = frames.get(geometry);
  if (known?.at === at) return known.frame;
  const frame = new Frame(geometry, centre);
  frames.set(geometry, { at, frame });
  return frame;
}

/** What takes longest to make of an area, for a page to take over from a worker. */
export interface AreaBasis {
  readonly paths: Paths;
  readonly grids: readonly (readonly [points: number, grid: SampleGrid])[];
}

/** The basis of an area's ledger and of its ranges. */
export function basisOf(area: AreaOfInterest): AreaBasis {
  const frame = frameOf(area);
  return { paths: frame.paths, grids: [GRID_POINTS, DRAW_POINTS].map((points) => [points, gridOf(frame, points)]) };
}

/** Takes over the basis of an area, so that nothing of it is made again. */
export function takeBasis({ geometry, centre }: AreaOfInterest, { paths, grids }: AreaBasis): void {
  const frame = new Frame(geometry, centre, paths);
  frames.set(geometry, { at: String(centre), frame });
  for (const [points, grid] of grids) keepGrid(frame, points, grid);
}
