import {
  type Box,
  boxAround,
  holds,
  lineMeets,
  linesCross,
  middleOf,
  nearestIn,
  overlaps,
  type Point,
  within,
} from "../scene/placement/box.js";
import { type PlacedLabel, placeLabels } from "../scene/placement/place-labels.js";
import { Surroundings } from "../scene/placement/surroundings.js";
import { isShownAt } from "../scene/placement/view.js";
import type { Scene } from "../scene/scene.js";
import type { Theme } from "../scene/theme.js";
import { type DataCost, dataCosts } from "./annotation-costs.js";
import { UNITS_PER_MM } from "./layout.js";
import type { FrameProjection } from "./projection.js";
import type { Annotation } from "./style.js";
import { blockHeight, footOf, mostWidth, type TextStyle, textLine, textWidth, wrapText } from "./text.js";
import { tag } from "./xml.js";

/** Where an annotation is on a figure, in its units. */
export interface PlacedAnnotation {
  /** Its number in the style. */
  readonly index: number;
  /** The box of its text; `null` if it is not drawn. */
  readonly box: Box | null;
  /** The place that it is about. */
  readonly tip: Point;
  /** Why it is not drawn: its place is outside the map, or no place for the text was left. */
  readonly dropped?: "outside" | "no-room";
}

/** The annotations of a map: their places, their markup, and what labels keep off. */
export interface Annotated {
  readonly annotations: readonly PlacedAnnotation[];
  readonly content: string;
  readonly keepOff: readonly Box[];
}

/** What annotations are placed in. */
export interface AnnotationGround {
  readonly scene: Scene;
  readonly projection: FrameProjection;
  readonly scale: number;
  readonly keepOff: readonly Box[];
  readonly theme: Theme;
  /** Size of their type. */
  readonly size: number;
}

/** A text as it is set. */
interface Note {
  readonly index: number;
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly tip: Point;
  /** Where the middle of the text is wished. */
  readonly wish: Point | null;
}
/** A text wrapped at different widths, in the order of preference. */
type Forms = readonly Note[];
interface Seat {
  readonly note: Note;
  readonly box: Box;
  /** From the text to its place; `null` where the text is at the place itself. */
  readonly arrow: readonly [Point, Point] | null;
}

/** White around a text, between it and what is drawn, and between an arrow's tip and its place. */
const PADDING = 3;
const APART = 3;
const TIP_GAP = 3.5;
const RIM = 4;
/** A shorter arrow would be all head. */
const LEAST_ARROW = 9;
/** An arrow of this length is short on any map. */
const LONGEST_ARROW = 60;
/** Widths in ems at which texts wrap, in the order of trying, and their largest share of the map. */
const WRAPS_EM = [15, 10, 22] as const;
const MOST_WIDTH = 0.42;
/** Distances of a text from its place, nearest first, and the step and reach of the search around a wish, in units. */
const REACHES = [18, 30, 44, 62, 84, 110, 140, 180, 230] as const;
const DIRECTIONS = Array.from({ length: 24 }, (_, index) => (index * Math.PI) / 12);
const [STEP, FARTHEST] = [7, 320];
/** Where not all find room, all are this much smaller; type is never smaller than 6 points. */
const SMALLER = 0.88;
const LEAST_SIZE = 8;
/** Costs: a unit of distance, another form, a label that has to move, ink and marks under the text or its arrow. */
const COSTS = { distance: 0.02, form: 0.6, label: 1.2, ink: 2, crossed: 0.8 } as const;

/** Labels that a reader would miss: those of rings and headquarters, numbers of symbols, the host and its capital. */
function isNeeded({ layer, feature, style: _ }: PlacedLabel, scene: Scene): boolean {
  const own = scene.layers.find(({ id }) => id === layer);
  const look = own?.kind === "label" ? own.styles[feature.style] : undefined;
  return (
    feature.anchor?.kind === "rim" ||
    look?.always === true ||
    layer === "host-label" ||
    layer.startsWith("headquarters") ||
    feature.style === "capital"
  );
}

/** A text in as few lines as fit a width, all about as long. */
function evenLines(text: string, width: number, style: TextStyle): readonly string[] {
  let lines = wrapText(text, width, style);
  for (let share = 0.95; share > 0.4; share -= 0.05) {
    const narrower = wrapText(text, width * share, style, true);
    if (narrower.length > lines.length || narrower.some((line) => textWidth(line, style) > width)) break;
    lines = narrower;
  }
  return lines;
}

function noteOf({ text, lon, lat, offsetMm }: Annotation, index: number, em: number, ground: AnnotationGround): Note {
  const { projection, size } = ground;
  const style: TextStyle = { size, colour: "" };
  const lines = evenLines(text, Math.min(em * size, projection.frame.width * MOST_WIDTH), style);
  const widest = Math.max(...lines.map((line) => textWidth(line, style)));
  const tip = projection.project([lon, lat]);
  return {
    index,
    lines,
    width: mostWidth(widest, style) + 2 * PADDING,
    height: blockHeight(lines, size) + 2 * PADDING,
    tip,
    wish: offsetMm ? [tip[0] + offsetMm[0] * UNITS_PER_MM, tip[1] + offsetMm[1] * UNITS_PER_MM] : null,
  };
}

/** The middle of a box kept within a frame. */
function inFrame([x, y]: Point, { width, height }: Note, frame: Box): Point {
  const clamp = (value: number, low: number, high: number) => Math.min(Math.max(low, high), Math.max(low, value));
  return [
    clamp(x, frame.x + RIM + width / 2, frame.x + frame.width - RIM - width / 2),
    clamp(y, frame.y + RIM + height / 2, frame.y + frame.height - RIM - height / 2),
  ];
}

/** Possible middles of a text, and what each costs by its distance. */
function middlesOf(note: Note, frame: Box): { readonly at: Point; readonly cost: number }[] {
  const { tip, wish, width, height } = note;
  const wished = wish && inFrame(wish, note, frame);
  const home = wished ?? tip;
  const around = (reach: number): Point[] =>
    DIRECTIONS.map((angle) => {
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
      return [tip[0] + dx * (reach + width / 2), tip[1] + dy * (reach + height / 2)];
    });
  const near = wished ? [wished] : REACHES.flatMap(around);
  const grid: Point[] = [];
  for (let dy = -FARTHEST; dy <= FARTHEST; dy += STEP)
    for (let dx = -FARTHEST; dx <= FARTHEST; dx += STEP)
      if (Math.hypot(dx, dy) <= FARTHEST) grid.push([home[0] + dx, home[1] + dy]);
  return [...near, ...grid].map((at) => {
    const fromHome = Math.hypot(at[0] - home[0], at[1] - home[1]);
    // Far from its wish a text should still be near its place.
    const fromTip = wished ? Math.hypot(at[0] - tip[0], at[1] - tip[1]) * 0.1 : 0;
    return { at, cost: (fromHome + fromTip) * COSTS.distance };
  });
}

/** The arrow from a box to a place; `null` if the box is at the place. */
function arrowFrom(box: Box, tip: Point): readonly [Point, Point] | null {
  const start = nearestIn(box, tip);
  const length = Math.hypot(tip[0] - start[0], tip[1] - start[1]);
  if (length < TIP_GAP + LEAST_ARROW) return null;
  const share = 1 - TIP_GAP / length;
  return [start, [start[0] + (tip[0] - start[0]) * share, start[1] + (tip[1] - start[1]) * share]];
}

const lengthOf = ([from, to]: readonly [Point, Point]) => Math.hypot(to[0] - from[0], to[1] - from[1]);

/** How long an arrow may be: the eye does not follow a longer one across a map, unless it is wished so. */
const reachOf = ({ tip, wish }: Note, { width, height }: Box): number =>
  Math.max(LONGEST_ARROW, Math.min(width, height) * 0.26, wish ? Math.hypot(wish[0] - tip[0], wish[1] - tip[1]) : 0);

/** What is on the map already. */
interface Taken {
  readonly frame: Box;
  /** Never covered: furniture, marks, needed labels. */
  readonly solid: readonly Box[];
  /** Of these what an arrow may not cross either. */
  readonly walls: readonly Box[];
  /** Labels that can move. */
  readonly loose: readonly Box[];
  readonly around: Surroundings;
  readonly hides: DataCost;
}

/** Whether a seat is free of what is on the map and of other texts and arrows. */
function isFree({ box, arrow, note }: Seat, taken: Taken, seats: readonly Seat[]): boolean {
  if (!within(box, taken.frame, RIM)) return false;
  if (taken.solid.some((other) => overlaps(box, other, APART))) return false;
  if (arrow && taken.walls.some((other) => lineMeets(...arrow, other))) return false;
  if (arrow && lengthOf(arrow) > reachOf(note, taken.frame)) return false;
  // A text may not cover another's place, nor its own, unless it is wished there.
  if (!arrow && !(note.wish && holds(box, note.tip))) return false;
  return seats.every(
    (other) =>
      !overlaps(box, other.box, APART) &&
      !(other.note.index !== note.index && overlaps(box, boxAround(other.note.tip, 4, 4))) &&
      !(other.arrow && lineMeets(...other.arrow, box)) &&
      !(arrow && lineMeets(...arrow, other.box)) &&
      !(arrow && other.arrow && linesCross(arrow, other.arrow)),
  );
}

function coverCost({ box, arrow, note }: Seat, { loose, solid, around, hides }: Taken): number {
  const covered = loose.filter((other) => overlaps(box, other, 1) || (arrow && lineMeets(...arrow, other))).length;
  const crossed = arrow ? solid.filter((other) => lineMeets(...arrow, other) && !holds(other, note.tip)).length : 0;
  return (
    covered * COSTS.label + crossed * COSTS.crossed + around.ink.share(box) * COSTS.ink + hides(box, arrow, note.tip)
  );
}

/** The best free seat of a text in any of its forms, the first rather than the others; `undefined` if there is none. */
function seatOf(forms: Forms, taken: Taken, seats: readonly Seat[]): Seat | undefined {
  let best: { readonly seat: Seat; readonly cost: number } | undefined;
  for (const [index, note] of forms.entries())
    for (const { at, cost } of middlesOf(note, taken.frame)) {
      const least = cost + index * COSTS.form;
      if (best && least >= best.cost) continue;
      const box = boxAround(at, note.width, note.height);
      const seat: Seat = { note, box, arrow: arrowFrom(box, note.tip) };
      if (!isFree(seat, taken, seats)) continue;
      // Exactly where it is wished, a text makes the labels below it move.
      const isThere = note.wish !== null && at[0] === note.wish[0] && at[1] === note.wish[1];
      const whole = isThere ? index * COSTS.form : least + coverCost(seat, taken);
      if (!best || whole < best.cost) best = { seat, cost: whole };
    }
  return best?.seat;
}

/** An arrow as small boxes, which labels keep off. */
function boxesOf([from, to]: readonly [Point, Point]): Box[] {
  const steps = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / 5);
  return Array.from({ length: steps + 1 }, (_, step) => {
    const share = step / steps;
    return boxAround([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share], 4, 4);
  });
}

const HEAD = { length: 5.5, half: 2.1 } as const;

function arrowSvg([from, to]: readonly [Point, Point], theme: Theme): string {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const [ux, uy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const at = (along: number, across: number) =>
    `${(to[0] - ux * along - uy * across).toFixed(2)},${(to[1] - uy * along + ux * across).toFixed(2)}`;
  const line = `M${from[0].toFixed(2)},${from[1].toFixed(2)}L${at(HEAD.length * 0.7, 0)}`;
  const head = `M${at(0, 0)}L${at(HEAD.length, HEAD.half)}L${at(HEAD.length, -HEAD.half)}Z`;
  return (
    tag("path", { d: line, fill: "none", stroke: theme.halo, "stroke-width": 3 }) +
    tag("path", { d: head, fill: theme.halo, stroke: theme.halo, "stroke-width": 2.2 }) +
    tag("path", { d: line, fill: "none", stroke: theme.text, "stroke-width": 0.9 }) +
    tag("path", { d: head, fill: theme.text })
  );
}

function seatSvg({ note, box, arrow }: Seat, { theme, size }: AnnotationGround): string {
  const [x] = middleOf(box);
  const style: TextStyle = { size, colour: theme.text };
  const lines = note.lines.map((line, index) =>
    textLine(line, x, footOf(box.y + PADDING, size, index), style, "middle"),
  );
  const ground = tag("rect", { ...box, rx: 2, fill: theme.panel, opacity: 0.9 });
  return (arrow ? arrowSvg(arrow, theme) : "") + ground + lines.join("");
}

const keyOf = ({ layer, feature }: PlacedLabel) => `${layer}/${feature.id}`;

const isWished = ([note]: Forms) => Number(note?.wish != null);
const areaOf = ([note]: Forms) => (note ? note.width * note.height : 0);
type Order = (notes: readonly Forms[]) => readonly Forms[];
/** Orders of placing notes, always first those that are wished somewhere: as they are given, the largest first, from the last. */
const ORDERS: readonly Order[] = (
  [
    (notes) => notes,
    (notes) => [...notes].sort((a, b) => areaOf(b) - areaOf(a)),
    (notes) => [...notes].reverse(),
  ] satisfies Order[]
).map((order: Order) => (notes) => [...order(notes)].sort((a, b) => isWished(b) - isWished(a)));

/** An order with those first that are not among some seats. */
const lackingFirst =
  (seats: readonly Seat[], order: Order): Order =>
  (notes) => {
    const isSeated = ([note]: Forms) => Number(seats.some((seat) => seat.note.index === note?.index));
    return [...order(notes)].sort((a, b) => isSeated(a) - isSeated(b));
  };

/** Places as many notes as find room, in an order. */
function seatsOf(notes: readonly Forms[], taken: Taken): Seat[] {
  const seats: Seat[] = [];
  for (const forms of notes) {
    const seat = seatOf(forms, taken, seats);
    if (seat) seats.push(seat);
  }
  return seats;
}

/**
 * Finds a place for each annotation: where it is wished, or near its own place, but never over a label that a reader would
 * miss, a symbol, the furniture of the map or another annotation; other labels are placed around it. If a needed label would
 * find no room, the last annotations are left out. The same input gives the same places.
 */
export function annotate(annotations: readonly Annotation[], ground: AnnotationGround): Annotated {
  if (annotations.length === 0) return { annotations: [], content: "", keepOff: [] };
  const { scene, projection, scale, keepOff } = ground;
  const { frame, zoom } = projection;
  const around = new Surroundings(
    scene.layers.filter((layer) => isShownAt(layer, zoom)),
    { ...projection, scale, keepOff },
  );
  const labelsOff = (boxes: readonly Box[]) =>
    placeLabels(scene, { ...projection, scale, keepOff: [...keepOff, ...boxes] }).labels;
  const labels = labelsOff([]);
  const needed = labels.filter((label) => isNeeded(label, scene));
  const isOn = ([x, y]: Point) => holds(frame, [x, y]);
  const walls = [...keepOff, ...needed.map(({ box }) => box)];
  const taken: Taken = {
    frame,
    walls,
    solid: [...around.obstacles, ...walls],
    loose: labels.filter((label) => !needed.includes(label)).map(({ box }) => box),
    around,
    hides: dataCosts(scene, around),
  };
  const formsAt = (size: number) =>
    annotations.map((annotation, index) => WRAPS_EM.map((em) => noteOf(annotation, index, em, { ...ground, size })));
  const isShown = ([note]: Forms) => note !== undefined && isOn(note.tip);
  const notes = formsAt(ground.size).flatMap(([note]) => note ?? []);
  const reserved = (of: readonly Seat[]) => of.flatMap(({ box, arrow }) => [box, ...(arrow ? boxesOf(arrow) : [])]);
  const isLost = (of: readonly Seat[]) => {
    const left = new Set(labelsOff(reserved(of)).map(keyOf));
    return needed.some((label) => !left.has(keyOf(label)));
  };
  const placedIn = (order: Order, size: number) => {
    let seats = seatsOf(order(formsAt(size).filter(isShown)), taken);
    while (seats.length > 0 && isLost(seats)) seats = seats.slice(0, -1);
    return seats;
  };
  const most = notes.filter(({ tip }) => isOn(tip)).length;
  let seats: readonly Seat[] = [];
  let { size } = ground;
  // A text that finds no place in one order may find one in another, and the smaller the more.
  for (const tried of [ground.size, Math.max(LEAST_SIZE, ground.size * SMALLER)]) {
    const attempt = (order: Order) => {
      const found = placedIn(order, tried);
      if (found.length > seats.length) [seats, size] = [found, tried];
      return found;
    };
    for (const [index, order] of ORDERS.entries()) {
      if (seats.length === most) break;
      const found = attempt(order);
      // What has found no place chooses first the next time; once, since all labels are placed again each time.
      if (index === 0 && seats.length < most) attempt(lackingFirst(found, order));
    }
  }
  return {
    annotations: notes.map(({ index, tip }): PlacedAnnotation => {
      const seat = seats.find(({ note }) => note.index === index);
      return seat
        ? { index, tip, box: seat.box }
        : { index, tip, box: null, dropped: isOn(tip) ? "no-room" : "outside" };
    }),
    content: tag("g", { class: "annotations" }, seats.map((seat) => seatSvg(seat, { ...ground, size })).join("")),
    keepOff: reserved(seats),
  };
}
