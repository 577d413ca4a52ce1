import { type AreaOfInterest, defaultArea } from "../coverage/area.js";
import type { Dataset } from "../model/dataset.js";

/** West, south, east, north in degrees. */
type Box = readonly [number, number, number, number];

function boxOf({ geometry }: AreaOfInterest): Box {
  const corners = geometry.type === "Polygon" ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon = 0, lat = 0] of corners) {
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  return [west, south, east, north];
}

/** How much of a box is inside a frame, from 0 to 1. */
function shareIn(frame: Box, [west, south, east, north]: Box): number {
  const width = Math.min(frame[2], east) - Math.max(frame[0], west);
  const height = Math.min(frame[3], north) - Math.max(frame[1], south);
  return (Math.max(0, width) * Math.max(0, height)) / ((east - west) * (north - south));
}

/**
 * What to say about a frame that misses the area of interest, or `undefined`. If the numbers would show it with latitude and
 * longitude swapped, it suggests that: maps on the web often put latitude first.
 */
export function frameWarning(frame: Box | undefined, dataset: Dataset): string | undefined {
  if (!frame) return undefined;
  const area = defaultArea(dataset);
  const box = boxOf(area);
  const swapped: Box = [frame[1], frame[0], frame[3], frame[2]];
  const [share, other] = [shareIn(frame, box), shareIn(swapped, box)];
  if (share > 0 && !(share < 0.5 && other === 1)) return undefined;
  const shown = share > 0 ? `only a part of ${area.name}` : `nothing of ${area.name}`;
  const advice =
    other > share
      ? `; longitude comes first: is --bounds ${swapped.join(",")} meant?`
      : `, which lies within ${[Math.floor, Math.floor, Math.ceil, Math.ceil].map((round, side) => round(box[side] as number)).join(",")}`;
  return `--bounds: west,south,east,north of "${frame.join(",")}" shows ${shown}${advice}`;
}
