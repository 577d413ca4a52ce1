import { destination } from "../../coverage/geometry/sphere.js";
import type { Ring } from "../../coverage/ring.js";
import type { LabelAnchor, Position } from "../scene.js";

/** Corners of the rim; labels are placed at every third of them, every 15°. */
const STEPS = 72;

/** Anchors a label to the rim of its ring, so that it is placed in no other ring. */
export function onRim({ lon, lat, nominalKm }: Ring): LabelAnchor {
  const corner = (_: unknown, step: number): Position => destination([lon, lat], nominalKm, (step * 360) / STEPS);
  return { kind: "rim", outline: Array.from({ length: STEPS }, corner) };
}
