import type { MultiPolygon, Polygon } from "geojson";
import type { Dataset } from "../model/dataset.js";
import { decodeGeography } from "./geography.js";
import { Frame } from "./geometry/frame.js";

/** The polygon that percentages refer to. */
export interface AreaOfInterest {
  readonly id: string;
  readonly name: string;
  readonly geometry: Polygon | MultiPolygon;
}

const defaults = new WeakMap<object, AreaOfInterest>();
const frames = new WeakMap<object, Frame>();

/** Ukraine, from the dataset's geography. Throws if it is missing. */
export function defaultArea(dataset: Dataset): AreaOfInterest {
  const known = defaults.get(dataset.geography);
  if (known) return known;
  const geometry = decodeGeography(dataset.geography).states.get("UKR");
  if (!geometry) throw new Error("the dataset's geography has no state UKR");
  const name = dataset.contributors.find(({ id }) => id === "UKR")?.name ?? "Ukraine";
  const area = { id: "UKR", name, geometry };
  defaults.set(dataset.geography, area);
  return area;
}

/** The area's frame, made once per geometry. */
export function frameOf({ geometry }: AreaOfInterest): Frame {
  const known = frames.get(geometry);
  if (known) return known;
  const frame = new Frame(geometry);
  frames.set(geometry, frame);
  return frame;
}
