import type { LabelFeature, LabelStyle, Position } from "../scene.js";
import { type Box, boxAround, holds, middleOf, nearestIn, type Point } from "./box.js";
import { beside, type Candidate } from "./candidate.js";
import type { Ground } from "./ground.js";
import { type SetText, setText } from "./set-text.js";
import type { Surroundings } from "./surroundings.js";

/** Distance between the rows tried for a state's name, above and below its preferred place, in units of the picture. */
const ROW_STEP = 5;
/** Costs of small type, and of a place on water. */
const TIGHT_COST = 8;
const WATER_COST = 14;
const LOOSE = 1.5;
/** At most this many places inside a state are tried, those nearest to the preferred one. */
const MOST = 40;

function insideGround(ground: Ground, [px, py]: Point, set: SetText, frame: Box, cost: number): Candidate[] {
  const { width, height } = set;
  const [highest, lowest] = ground.reach;
  const top = Math.floor((highest + height / 2 - LOOSE - py) / ROW_STEP);
  const bottom = Math.ceil((lowest - height / 2 + LOOSE - py) / ROW_STEP);
  const found: Candidate[] = [];
  for (let row = top; row <= bottom; row++) {
    const y = py + row * ROW_STEP;
    const spans = ground.spansBetween(y - height / 2 + LOOSE, y + height / 2 - LOOSE, width - LOOSE);
    for (let i = 0; i + 1 < spans.length; i += 2) {
      const from = Math.max(spans[i] ?? 0, frame.x + LOOSE * 2) + width / 2;
      const to = Math.min(spans[i + 1] ?? 0, frame.x + frame.width - LOOSE * 2) - width / 2;
      if (to - from < -LOOSE) continue;
      const near = Math.min(Math.max(from, to), Math.max(Math.min(from, to), px));
      for (const x of new Set([near, (from + to) / 2, (from * 3 + to) / 4, (from + to * 3) / 4])) {
        const far = Math.hypot(x - px, (y - py) * 1.5) / (set.style.size * 3);
        found.push({
          set,
          box: boxAround([x, y], width, height),
          justify: "middle",
          cost: cost + far * 0.5,
          tie: null,
        });
      }
    }
  }
  return found.sort((a, b) => a.cost - b.cost).slice(0, MOST);
}

/** Open water begins this far off the coast, in units of the picture: coasts are drawn finer than they are measured. */
const OFFSHORE = 4;
const WATER_REACHES = [10, 20, 34, 50] as const;
const COMPASS = Array.from({ length: 16 }, (_, index) => (index * Math.PI) / 8);

/** On open water beside a state, with a leader that crosses no other state. */
function onWater(ground: Ground, at: Position, point: Point, set: SetText, around: Surroundings): Candidate[] {
  const { land } = around;
  const isForeign = ([x, y]: Point) => {
    const spot = { x: x - 0.5, y: y - 0.5, width: 1, height: 1 };
    return land.share(spot) > 0 && ground.share({ ...spot, x: x - 5, width: 10 }) === 0;
  };
  return WATER_REACHES.flatMap((reach) =>
    COMPASS.flatMap((angle): Candidate[] => {
      const [nx, ny] = [Math.cos(angle), Math.sin(angle)];
      const most = Math.max(Math.abs(nx), Math.abs(ny));
      const { box, justify } = beside(point, set, [nx / most, ny / most], [nx * reach, ny * reach]);
      const end = nearestIn(box, point);
      const steps = [0.2, 0.4, 0.6, 0.8].map(
        (t): Point => [point[0] + (end[0] - point[0]) * t, point[1] + (end[1] - point[1]) * t],
      );
      const shore = boxAround(middleOf(box), box.width + 2 * OFFSHORE, box.height + 2 * OFFSHORE);
      if (land.share(shore) > 0 || steps.some(isForeign)) return [];
      return [
        { set, box, justify, cost: WATER_COST + reach * 0.05, tie: at, leader: { from: at, line: [point, end] } },
      ];
    }),
  );
}

/** Places of a state's name: inside the state, also in smaller type; if its style says so, also on open water beside it. */
export function ofState(feature: LabelFeature, look: LabelStyle, around: Surroundings): Candidate[] {
  const { anchor, text, at } = feature;
  const { view } = around;
  const point = view.project(at);
  if (anchor?.kind !== "inside" || !point) return [];
  const ground = around.groundOf(anchor.shape);
  const scale = view.scale ?? 1;
  const set = setText(text, look, scale);
  const tight = setText(text, look, scale, true);
  const inside = insideGround(ground, point, set, view.frame, 0);
  const closer = insideGround(ground, point, tight, view.frame, TIGHT_COST);
  // A leader to a place outside the frame would point at nothing.
  const leads = look.leads && holds(view.frame, point);
  return [...inside, ...closer, ...(leads ? onWater(ground, at, point, tight, around) : [])];
}
