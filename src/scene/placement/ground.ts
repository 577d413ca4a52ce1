import type { MultiPolygon, Polygon } from "geojson";
import type { Position } from "../scene.js";
import type { Box } from "./box.js";
import type { View } from "./view.js";

/** Distance between the rows in which a shape is measured, in units of the picture. */
const ROW = 3;
/** Land smaller than this on the picture is ignored: it carries no name, and no name has to avoid it. */
const LEAST = 2;

/** West, south, east, north, in degrees. */
type Bounds = readonly [number, number, number, number];

interface Part {
  readonly rings: readonly (readonly Position[])[];
  readonly bounds: Bounds;
}
interface Parts {
  readonly bounds: Bounds;
  readonly parts: readonly Part[];
}

/** Corners nearer to each other than this are merged, in units of the picture. */
const COARSE = 2;
const WORLD = 512;

/** Leaves out corners of a ring that are within `degrees` of the one before. */
function coarser(ring: readonly Position[], degrees: number): readonly Position[] {
  let last: Position | undefined;
  const kept = ring.filter((corner) => {
    if (last && Math.abs(corner[0] - last[0]) + Math.abs(corner[1] - last[1]) < degrees) return false;
    last = corner;
    return true;
  });
  return kept.length > 3 ? kept : ring;
}

const known = new WeakMap<object, Map<number, Parts>>();

/** The polygons of a shape with their bounds, simplified for a whole zoom level; cached by shape and level. */
function partsOf(shape: Polygon | MultiPolygon, zoom: number): Parts {
  const level = Math.ceil(zoom);
  const levels = known.get(shape) ?? new Map<number, Parts>();
  known.set(shape, levels);
  const found = levels.get(level);
  if (found) return found;
  const degrees = (COARSE * 360) / (WORLD * 2 ** level);
  const polygons = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
  const parts = (polygons as unknown as Position[][][]).flatMap((rings): Part[] => {
    const [outer = []] = rings;
    const [lons, lats] = [outer.map(([lon]) => lon), outer.map(([, lat]) => lat)];
    const bounds = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)] as const;
    const [west, south, east, north] = bounds;
    if (Math.max(east - west, north - south) < degrees * LEAST) return [];
    return [{ rings: rings.map((ring) => coarser(ring, degrees)), bounds }];
  });
  const [wests, souths, easts, norths] = [0, 1, 2, 3].map((side) => parts.map(({ bounds }) => bounds[side] ?? 0));
  const [west, south] = [Math.min(...(wests ?? [])), Math.min(...(souths ?? []))];
  const made: Parts = { bounds: [west, south, Math.max(...(easts ?? [])), Math.max(...(norths ?? []))], parts };
  levels.set(level, made);
  return made;
}

/** Whether anything within bounds may be in the frame, and is large enough to be seen there. */
function mayShow([west, south, east, north]: Bounds, { frame, project }: View): boolean {
  const corners: Position[] = [
    [west, south],
    [(west + east) / 2, (south + north) / 2],
    [east, north],
  ];
  const points = corners.map(project).filter((point) => point !== null);
  if (points.length === 0) return false;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  // If a projection rotates or bends, the other corners are beyond these.
  const spare = Math.max(right - left, bottom - top);
  if (spare < LEAST) return false;
  return (
    left - spare < frame.x + frame.width &&
    right + spare > frame.x &&
    top - spare < frame.y + frame.height &&
    bottom + spare > frame.y
  );
}

/** The stretches that two rows have in common, each at least `least` wide. */
function shared(a: readonly number[], b: readonly number[], least: number): number[] {
  const found: number[] = [];
  let [i, j] = [0, 0];
  while (i + 1 < a.length && j + 1 < b.length) {
    const [endA, endB] = [a[i + 1] ?? 0, b[j + 1] ?? 0];
    const [from, to] = [Math.max(a[i] ?? 0, b[j] ?? 0), Math.min(endA, endB)];
    if (to - from >= least) found.push(from, to);
    if (endA < endB) i += 2;
    else j += 2;
  }
  return found;
}

/** A shape on the picture in rows: the places where each row enters it and leaves it again. */
export class Ground {
  readonly #top: number;
  readonly #rows: number[][] = [];
  #first = Number.POSITIVE_INFINITY;

  constructor(shape: Polygon | MultiPolygon, view: View) {
    const { frame } = view;
    this.#top = frame.y;
    const count = Math.ceil(frame.height / ROW);
    const { bounds, parts } = partsOf(shape, view.zoom);
    if (parts.length === 0 || !mayShow(bounds, view)) return;
    for (const part of parts) {
      if (parts.length > 1 && !mayShow(part.bounds, view)) continue;
      for (const ring of part.rings) {
        const points = ring.map(view.project).filter((point) => point !== null);
        points.forEach(([ax, ay], index) => {
          const [bx, by] = points[(index + 1) % points.length] ?? [ax, ay];
          const first = Math.max(0, Math.ceil((Math.min(ay, by) - frame.y) / ROW));
          const last = Math.min(count - 1, Math.ceil((Math.max(ay, by) - frame.y) / ROW) - 1);
          if (first <= last) this.#first = Math.min(this.#first, first);
          for (let row = first; row <= last; row++) {
            const x = ax + ((bx - ax) * (frame.y + row * ROW - ay)) / (by - ay);
            this.#rows[row] ??= [];
            this.#rows[row]?.push(x);
          }
        });
      }
    }
    for (const row of this.#rows) row?.sort((a, b) => a - b);
  }

  /** The y coordinates between which any of it is in the frame. */
  get reach(): readonly [top: number, bottom: number] {
    return [this.#top + this.#first * ROW, this.#top + (this.#rows.length - 1) * ROW];
  }

  /** Calls back with each stretch of it: x from and to, and y. */
  eachSpan(take: (from: number, to: number, y: number) => void): void {
    this.#rows.forEach((row, index) => {
      for (let i = 0; i + 1 < row.length; i += 2) take(row[i] ?? 0, row[i + 1] ?? 0, this.#top + index * ROW);
    });
  }

  /**
   * The stretches, each at least `least` wide, that are inside the shape all the way from `top` to `bottom`: from, to, from,
   * to.
   */
  spansBetween(top: number, bottom: number, least: number): readonly number[] {
    const [first, last] = [Math.floor((top - this.#top) / ROW), Math.ceil((bottom - this.#top) / ROW)];
    let spans = this.#rows[first] ?? [];
    for (let index = first + 1; index <= last && spans.length > 0; index++)
      spans = shared(spans, this.#rows[index] ?? [], least);
    return spans;
  }

  /** The share of a box that is inside the shape, 0 to 1. */
  share({ x, y, width, height }: Box): number {
    let [inside, rows] = [0, 0];
    for (let index = Math.floor((y - this.#top) / ROW); index <= (y + height - this.#top) / ROW; index++) {
      rows++;
      const row = this.#rows[index] ?? [];
      for (let i = 0; i + 1 < row.length; i += 2)
        inside += Math.max(0, Math.min(row[i + 1] ?? 0, x + width) - Math.max(row[i] ?? 0, x));
    }
    return rows > 0 && width > 0 ? inside / (rows * width) : 0;
  }
}
