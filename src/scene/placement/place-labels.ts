import type { LabelFeature, LabelLayer, MarkFeature, MarkLayer, Scene } from "../scene.js";
import { type Box, holds, lineMeets, linesCross, overlaps, type Point, within } from "./box.js";
import type { Candidate, Leader } from "./candidate.js";
import { candidatesOf } from "./candidates.js";
import type { PlacedMark } from "./place-marks.js";
import { Surroundings } from "./surroundings.js";
import type { TextStyle } from "./text-metrics.js";
import { isShownAt, type View } from "./view.js";

/** A label with its place. */
export interface PlacedLabel {
  readonly layer: string;
  readonly feature: LabelFeature;
  readonly lines: readonly string[];
  readonly style: TextStyle;
  readonly justify: Candidate["justify"];
  readonly box: Box;
  readonly tie: Candidate["tie"];
  readonly leader?: Leader;
}

/** Which of a scene's marks and labels are drawn in a view, and where. */
export interface Placement {
  /** Those of lower layers first. */
  readonly labels: readonly PlacedLabel[];
  /** The middle of a mark on the picture; `undefined` if it is not drawn. */
  readonly pointOf: (layer: MarkLayer, mark: MarkFeature) => Point | undefined;
}

/** White between two labels, and between a label and the frame. */
const PADDING = 1.5;
const FRAME_PADDING = 3;
/** A number touches its own symbol; only a label that reaches farther into a mark covers it. */
const TOUCH = 1;
/** Costs of covering lines, the heavy border, nameless dots, reserved ground and marks, and of a leader that crosses lines. */
const COSTS = { ink: 5, border: 60, dots: 12, reserved: 3, mark: 2.5, crossing: 0.3 } as const;

/** So many guests in view are given a name: more would find no room, and each costs time whenever the view moves. */
const MOST_GUESTS = 80;

/** A label to be placed. */
interface Seeker {
  readonly layer: LabelLayer;
  readonly feature: LabelFeature;
  /** Possible regardless of other labels, the cheapest first. */
  readonly candidates: readonly Candidate[];
  /** The dot that is drawn with it. */
  readonly dot: Box | undefined;
  place?: Candidate | undefined;
}

function dotsOf(marks: readonly PlacedMark[]): Map<string, Box> {
  return new Map(
    marks.flatMap(({ layer, mark, box }) => (layer.namedBy ? [[`${layer.namedBy}/${mark.id}`, box] as const] : [])),
  );
}

/** The cost of what a candidate covers and its leader crosses. */
function coverCost({ box, leader }: Candidate, { anchor }: LabelFeature, around: Surroundings): number {
  const inside = anchor?.kind === "inside";
  const reserved = inside ? 0 : Math.max(0, ...around.reserved.map((ground) => ground.share(box)));
  const foreign = anchor ? reserved * COSTS.reserved : 0;
  const crossed = !leader
    ? 0
    : (around.ink.meets(...leader.line) ? COSTS.crossing : 0) +
      (around.obstacles.some((other) => lineMeets(...leader.line, other)) ? COSTS.mark : 0);
  // Only labels that are always shown are ever on a mark: such candidates of others have been dropped.
  const marked = around.isTaken(box, -TOUCH) ? COSTS.mark : 0;
  // A ring's label has the whole rim to choose from, a base's some sides: a town's has to be near its dot, on either side of
  // the border.
  const border = anchor?.kind === "rim" || anchor?.kind === "marks" ? around.border.share(box) * COSTS.border : 0;
  return (
    border +
    around.ink.share(box) * COSTS.ink +
    (inside ? around.dots.share(box) * COSTS.dots : 0) +
    foreign +
    crossed +
    marked
  );
}

function seekersOf(scene: Scene, around: Surroundings): Seeker[] {
  const { view, marks } = around;
  const dots = dotsOf(marks);
  const dotted = new Set(
    scene.layers.flatMap((layer) => (layer.kind === "mark" && layer.namedBy ? [layer.namedBy] : [])),
  );
  return scene.layers.flatMap((layer) => {
    if (layer.kind !== "label" || !isShownAt(layer, view.zoom)) return [];
    let room = layer.isGuest ? MOST_GUESTS : Number.POSITIVE_INFINITY;
    return layer.features.flatMap((feature): Seeker[] => {
      const look = layer.styles[feature.style];
      const dot = dots.get(`${layer.id}/${feature.id}`);
      if (!look || (!dot && dotted.has(layer.id))) return [];
      const place = view.project(feature.at);
      if (!feature.anchor && !(place && holds(view.frame, place))) return [];
      if (room-- <= 0) return [];
      const candidates = candidatesOf(feature, look, around)
        .filter(({ box }) => within(box, view.frame, FRAME_PADDING) && (look.always || !around.isTaken(box, PADDING)))
        .map((candidate) => ({ ...candidate, cost: candidate.cost + coverCost(candidate, feature, around) }))
        .sort((a, b) => a.cost - b.cost);
      return [{ layer, feature, candidates, dot }];
    });
  });
}

const isAlwaysShown = ({ layer, feature }: Seeker): boolean => layer.styles[feature.style]?.always === true;

/** Whether a label at a candidate place collides with a placed one, dots and leaders included. */
function collide(seeker: Seeker, place: Candidate, other: Seeker): boolean {
  const taken = other.place;
  if (!taken || seeker === other) return false;
  if (overlaps(place.box, taken.box, PADDING)) return true;
  if (other.dot && overlaps(place.box, other.dot)) return true;
  if (seeker.dot && overlaps(taken.box, seeker.dot)) return true;
  const [line, otherLine] = [place.leader?.line, taken.leader?.line];
  if (line && [taken.box, other.dot].some((box) => box && lineMeets(...line, box))) return true;
  if (otherLine && [place.box, seeker.dot].some((box) => box && lineMeets(...otherLine, box))) return true;
  return line !== undefined && otherLine !== undefined && linesCross(line, otherLine);
}

const isFree = (seeker: Seeker, place: Candidate, placed: readonly Seeker[]) =>
  !placed.some((other) => collide(seeker, place, other));

/** How much cost a label may gain by making room for another. */
const GIVES_WAY = 2;

/** The only label in the way of a candidate; `undefined` if there are none or several. */
function onlyOneInTheWay(seeker: Seeker, place: Candidate, placed: readonly Seeker[]): Seeker | undefined {
  let found: Seeker | undefined;
  for (const other of placed) {
    if (!collide(seeker, place, other)) continue;
    if (found) return undefined;
    found = other;
  }
  return found;
}

/** Gives a label without a place that of another, if the other can move to a place that is nearly as good. */
function squeezeIn(seeker: Seeker, placed: readonly Seeker[]): boolean {
  for (const place of seeker.candidates) {
    const other = onlyOneInTheWay(seeker, place, placed);
    if (!other?.place || isAlwaysShown(other)) continue;
    const [before, most] = [other.place, other.place.cost + GIVES_WAY];
    seeker.place = place;
    other.place = other.candidates.find(
      (one) => one.cost <= most && !collide(other, one, seeker) && isFree(other, one, placed),
    );
    if (other.place) return true;
    [other.place, seeker.place] = [before, undefined];
  }
  return false;
}

/**
 * Finds a place for each label of a scene in a view: for those that are always shown first, then by priority, each at its
 * cheapest free place; then again for those that found none, if another label can make room. A label that still has none is
 * left out, and so is the dot that it names. Guests come after all this and move nothing. The same scene in the same view gives the same placement.
 *
 * Never: a label over another, over a mark that keeps labels off unless always shown, or cut by the frame; a ring's label
 * inside another ring; a state's name outside its state without a leader.
 */
export function placeLabels(scene: Scene, view: View): Placement {
  const around = new Surroundings(scene.layers, view);
  const seekers = seekersOf(scene, around);
  const urgency = (seeker: Seeker) => (isAlwaysShown(seeker) ? Number.NEGATIVE_INFINITY : seeker.feature.priority);
  const queue = [...seekers].sort((a, b) => urgency(a) - urgency(b) || a.feature.priority - b.feature.priority);
  const [own, guests] = [queue.filter(({ layer }) => !layer.isGuest), queue.filter(({ layer }) => layer.isGuest)];
  const placed: Seeker[] = [];
  const settle = (seeker: Seeker) => {
    seeker.place = seeker.candidates.find((place) => isFree(seeker, place, placed));
    if (seeker.place) placed.push(seeker);
  };
  own.forEach(settle);
  for (const seeker of own) if (!seeker.place && squeezeIn(seeker, placed)) placed.push(seeker);
  guests.forEach(settle);
  const points = new Map(around.marks.map(({ mark, point }) => [mark, point]));
  const named = new Set(placed.map(({ layer, feature }) => `${layer.id}/${feature.id}`));
  const labelled = new Set(scene.layers.flatMap(({ kind, id }) => (kind === "label" ? [id] : [])));
  return {
    labels: seekers.flatMap(({ layer, feature, place }): PlacedLabel[] => {
      if (!place) return [];
      const { set, box, justify, tie, leader } = place;
      const { lines, style } = set;
      return [{ layer: layer.id, feature, lines, style, justify, box, tie, ...(leader && { leader }) }];
    }),
    pointOf: ({ namedBy }, mark) => {
      const nameless = namedBy !== undefined && labelled.has(namedBy) && !named.has(`${namedBy}/${mark.id}`);
      return nameless ? undefined : points.get(mark);
    },
  };
}
