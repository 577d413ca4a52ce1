import { quantize } from "topojson-client";
import { filter, filterAttachedWeight, planarRingArea, presimplify, simplify } from "topojson-simplify";
import type { Objects, Topology } from "topojson-specification";

/** A box in degrees within which points count `weight` times as much. */
export interface DetailBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  readonly weight: number;
}

type Weighted = [number, number, number];

const within = (box: DetailBox, x: number, y: number): boolean =>
  x >= box.west && x <= box.east && y >= box.south && y <= box.north;

const weightAt = (boxes: readonly DetailBox[], x: number, y: number): number =>
  boxes.find((box) => within(box, x, y))?.weight ?? 1;

/**
 * Drops points whose triangle (in square degrees, Visvalingam) is smaller than `minArea` divided by the weight of the first
 * box they lie in, and islands smaller than that times `islandFactor`; then snaps points to a grid of `quanta` steps across
 * the extent.
 */
export const simplifyByRegion = (
  topology: Topology,
  boxes: readonly DetailBox[],
  minArea: number,
  islandFactor: number,
  quanta: number,
): Topology => {
  const weighed = presimplify(topology);
  for (const arc of weighed.arcs as unknown as Weighted[][])
    for (const point of arc) point[2] *= weightAt(boxes, point[0], point[1]);
  const simpler = simplify(weighed, minArea);
  const weighRing = (ring: number[][], interior: boolean): number => {
    const [x = 0, y = 0] = ring[0] ?? [];
    return planarRingArea(ring, interior) * weightAt(boxes, x, y);
  };
  const visible = filter(simpler, filterAttachedWeight(simpler, minArea * islandFactor, weighRing));
  return quantize(visible as Topology<Objects<object>>, quanta);
};
