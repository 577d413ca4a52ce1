import type { Position } from "../scene.js";
import { middleOf, nearestIn, type Outline, reachesInto } from "./box.js";
import { beside, type Candidate } from "./candidate.js";
import type { SetText } from "./set-text.js";

/** From this distance on, in units of the picture, a ring's label needs a line to its rim. */
const LEADER = 12;

/** Distances of labels from a rim, in pixels; the far ones if the near ones leave few places: for a ring inside others. */
const REACHES = [4, 14, 26, 42, 62] as const;
const FAR_REACHES = [90, 125, 165, 210] as const;
/** Labels are placed at every third corner of a rim: every 15°. */
const EACH = 3;

export interface Rim {
  readonly outline: Outline;
  readonly places: readonly Position[];
  readonly foreign: readonly Outline[];
}

function rimPlace(rim: Rim, index: number, reach: number, set: SetText, scale: number): Candidate | undefined {
  const { outline, places, foreign } = rim;
  const [point, tie] = [outline.points[index], places[index]];
  if (!point || !tie) return undefined;
  const [cx, cy] = middleOf(outline.box);
  const length = Math.hypot(point[0] - cx, point[1] - cy) || 1;
  const inward = reach < 0;
  const way = inward ? -1 : 1;
  const [nx, ny] = [((point[0] - cx) / length) * way, ((point[1] - cy) / length) * way];
  const most = Math.max(Math.abs(nx), Math.abs(ny));
  const off = Math.abs(reach) * scale;
  const place = beside(point, set, [nx / most, ny / most], [nx * off, ny * off]);
  if (foreign.some((other) => reachesInto(place.box, other))) return undefined;
  // Words beside a ring are easier to read than words above or below it.
  const cost = (inward ? 5 : 0) + Math.abs(ny) * 0.8 + Math.max(0, Math.abs(reach) - REACHES[0]) * 0.12;
  const end = nearestIn(place.box, point);
  const leader =
    Math.hypot(end[0] - point[0], end[1] - point[1]) >= LEADER ? { from: tie, line: [point, end] as const } : undefined;
  return { set, ...place, cost, tie, ...(leader && { leader }) };
}

/** Places along the rim, every 15°: outside first, never inside another ring. */
export function onRim(rim: Rim, set: SetText, scale: number): Candidate[] {
  const all = rim.outline.points.map((_, index) => index);
  const take = (indices: readonly number[], reaches: readonly number[]) =>
    reaches.flatMap((reach) =>
      indices.map((index) => rimPlace(rim, index, reach, set, scale)).filter((place) => place !== undefined),
    );
  const usual = all.filter((index) => index % EACH === 0);
  const found = take(usual, [...REACHES, -5]);
  // At close zoom little of a rim is in the frame: then any corner will do. A label of a ring inside others gets a long leader.
  return [
    ...found,
    ...take(
      all.filter((index) => index % EACH > 0),
      [4],
    ),
    ...(found.length < 8 ? take(usual, FAR_REACHES) : []),
  ];
}
