import { destination } from "../../coverage/geometry/sphere.js";
import type { Ring } from "../../coverage/ring.js";
import type { LabelAnchor, Position } from "../scene.js";

/** Corners of the rim: labels may stand at each third of them, every 15°. */
const STEPS = 72;

/** Ties a label to the rim of a ring, so that it stands in no other. */
export function onRim({ lon, lat, nominalKm }: Ring): LabelAnchor {
  const corner = (_: unknown, step: number): Position => destination([lon, lat], nominalKm, (step * 360) / STEPS);
  return { kind: "rim", outline: Array.from({ length: STEPS }, corner) };
}
