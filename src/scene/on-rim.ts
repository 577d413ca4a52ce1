import { destination } from "../coverage/geometry/sphere.js";
import type { Ring } from "../coverage/ring.js";
import type { LabelFeature, Position } from "./scene.js";

/** Corners of the rim: labels may stand at each third of them, every 15°. */
const STEPS = 72;
const WEST = 54;

/** Ties a label to the rim of a ring: place and anchor. */
export function onRim({ lon, lat, nominalKm }: Ring): Pick<LabelFeature, "at" | "anchor"> {
  const outline = Array.from(
    { length: STEPS },
    (_, step): Position => destination([lon, lat], nominalKm, (step * 360) / STEPS),
  );
  return { at: outline[WEST] ?? [lon, lat], anchor: { kind: "rim", outline } };
}
