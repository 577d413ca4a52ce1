import type { LabelFeature, LabelStyle, Position } from "../scene.js";
import { type Box, boxAround, middleOf, type Point } from "./box.js";
import { beside, type Candidate } from "./candidate.js";
import { onRim } from "./on-rim.js";
import { type SetText, setText } from "./set-text.js";
import { ofState } from "./state-names.js";
import type { Surroundings } from "./surroundings.js";
import { isLow } from "./view.js";

/** Sides of a point, most readable first: the side, the offset of the label's near edge in gaps, the cost. */
const SIDES: readonly (readonly [side: Point, off: Point, cost: number])[] = [
  [[1, 0], [1, 0], 0],
  [[-1, 0], [-1, 0], 0.6],
  [[0, -1], [0, -1], 0.9],
  [[0, 1], [0, 1], 0.9],
  [[1, -1], [0.72, -0.72], 1.1],
  [[1, 1], [0.72, 0.72], 1.1],
  [[-1, -1], [-0.72, -0.72], 1.4],
  [[-1, 1], [-0.72, 0.72], 1.4],
  [[0.6, -1], [0, -1], 1.2],
  [[-0.6, -1], [0, -1], 1.3],
  [[0.6, 1], [0, 1], 1.2],
  [[-0.6, 1], [0, 1], 1.3],
];

/** Around a point, at the gap and a little farther: a name too far from its dot would be read as another's. */
function around(point: Point, set: SetText, gap: number, tie: Position): Candidate[] {
  const reaches = gap > 6.5 ? [gap, gap * 1.7 + 3, gap * 2.6 + 6] : [gap, gap * 1.5 + 2];
  return reaches.flatMap((reach, farther) =>
    SIDES.map(([side, off, cost]): Candidate => {
      const place = beside(point, set, side, [off[0] * reach, off[1] * reach]);
      return { set, ...place, cost: cost + farther * 1.6, tie };
    }),
  );
}

/** Offsets of a name without a dot from its point, in multiples of its type size, nearest first. */
const NUDGES = [0, 0.8, -0.8, 1.6, -1.6, 3, -3].flatMap((dy) =>
  [0, 1.2, -1.2, 2.4, -2.4, 4, -4].map((dx) => [dx, dy] as const),
);
const SEA_COST = 12;

function centred(point: Point, set: SetText, look: LabelStyle, tie: Position, surroundings: Surroundings): Candidate[] {
  const { size } = set.style;
  const nudges = look.always ? ([[0, 0]] as const) : NUDGES;
  return nudges.flatMap(([dx, dy]): Candidate[] => {
    const box = boxAround([point[0] + dx * size, point[1] + dy * size], set.width, set.height);
    // Only names of seas, in italics, have no ground of their own: they avoid all land.
    const dry = look.italic ? surroundings.land.share(box) : 0;
    if (dry > 0.4) return [];
    return [{ set, box, justify: "middle", cost: Math.hypot(dx, dy * 1.5) * 0.4 + dry * SEA_COST, tie }];
  });
}

/** Places around marks: below first, where numbers leave room, then to the sides. */
function aroundBox(box: Box, set: SetText, look: LabelStyle, scale: number, tie: Position): Candidate[] {
  const gap = (look.gap ?? 2) * scale;
  const [x, y] = middleOf(box);
  const [halfWidth, halfHeight] = [box.width / 2, box.height / 2];
  const line = set.style.size * 1.25;
  const sides: readonly (readonly [Point, Point, number])[] = [
    [[0, 1], [0, halfHeight + gap], 0],
    [[1, 0], [halfWidth + gap, 0], 1],
    [[-1, 0], [-halfWidth - gap, 0], 1.2],
    [[0, -1], [0, -halfHeight - gap], 1.4],
    [[1, 1], [halfWidth * 0.7, halfHeight + gap], 1.6],
    [[-1, 1], [-halfWidth * 0.7, halfHeight + gap], 1.6],
    [[1, -1], [halfWidth * 0.7, -halfHeight - gap], 1.8],
    [[-1, -1], [-halfWidth * 0.7, -halfHeight - gap], 1.8],
    // Below a number.
    ...(look.always ? [] : ([[[0, 1], [0, halfHeight + gap + line], 0.2]] as const)),
  ];
  return sides.map(([side, off, cost]) => ({ set, ...beside([x, y], set, side, off), cost, tie }));
}

/** All possible places of a label in its surroundings; obstacles are checked later. */
export function candidatesOf(feature: LabelFeature, look: LabelStyle, surroundings: Surroundings): Candidate[] {
  const { view, rims } = surroundings;
  const { scale = 1 } = view;
  const { anchor, at, shift = [0, 0], brief } = feature;
  const text = brief !== undefined && isLow(view) ? brief : feature.text;
  if (anchor?.kind === "inside") return ofState(feature, look, surroundings);
  const set = setText(text, look, scale);
  if (anchor?.kind === "rim") {
    const own = rims.get(feature);
    const foreign = [...rims].flatMap(([other, { outline }]) => (other === feature ? [] : [outline]));
    return own ? onRim({ ...own, foreign }, set, scale) : [];
  }
  if (anchor?.kind === "marks") {
    const box = surroundings.boxOf(anchor.layer, anchor.ids);
    return box ? aroundBox(box, set, look, scale, at) : [];
  }
  const place = view.project(at);
  if (!place) return [];
  const point: Point = [place[0] + shift[0] * scale, place[1] + shift[1] * scale];
  const gap = (look.gap ?? 6) * scale;
  switch (look.side) {
    case "around":
      return around(point, set, gap, at);
    case "centre":
      return centred(point, set, look, at, surroundings);
    case "right":
      return [{ set, ...beside(point, set, [1, 0], [gap, 0]), cost: 0, tie: at }];
    case "below":
      return [{ set, ...beside(point, set, [0, 1], [0, gap]), cost: 0, tie: at }];
    case "above":
      return [{ set, ...beside(point, set, [0, -1], [0, -gap]), cost: 0, tie: at }];
  }
}
