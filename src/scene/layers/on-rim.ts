import { destination } from "../../coverage/geometry/sphere.js";
import type { Ring } from "../../coverage/ring.js";
import type { Place } from "../../model/distance.js";
import type { LabelAnchor, Position } from "../scene.js";

/** Corners of the rim; labels are placed at every third of them, every 15°. */
const STEPS = 72;

/** Anchors a label to the rim of a circle, so that it is placed in no other ring. */
export function onRimOf({ lon, lat }: Place, radiusKm: number): LabelAnchor {
  const corner = (_: unknown, step: number): Position => destination([lon, lat], radiusKm, (step * 360) / STEPS);
  return { kind: "rim", outline: Array.from({ length: STEPS }, corner) };
}

/** The same for the rim of a ring. */
export const onRim = (ring: Ring): LabelAnchor => onRimOf(ring, ring.nominalKm);
