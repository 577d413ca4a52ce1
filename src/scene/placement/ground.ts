import type { MultiPolygon, Polygon } from "geojson";
import type { Position } from "../scene.js";
import type { Box } from "./box.js";
import type { View } from "./view.js";

/** Distance between two rows in which a shape is measured, in units of the picture. */
const ROW = 3;
/** Land smaller than this on the picture bears no name, and stands in none's way. */
const LEAST = 3;

interface Part {
  readonly rings: readonly (readonly Position[])[];
  /** West, south, east, north. */
  readonly bounds: readonly [number, number, number, number];
}

const known = new WeakMap<object, readonly Part[]>();

/** The polygons of a shape with their bounds, found once a shape. */
function partsOf(shape: Polygon | MultiPolygon): readonly Part[] {
  const found = known.get(shape);
  if (found) return found;
  const polygons = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
  const parts = polygons.map((rings): Part => {
    const [outer = []] = rings;
    const [lons, lats] = [outer.map(([lon = 0]) => lon), outer.map(([, lat = 0]) => lat)];
    const bounds = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)] as const;
    return { rings: rings as unknown as Position[][], bounds };
  });
  known.set(shape, parts);
  return parts;
}

/** Whether any of a part may be in the frame, and is large enough to be seen there. */
function mayShow({ bounds: [west, south, east, north] }: Part, { frame, project }: View): boolean {
  const [lon, lat] = [(west + east) / 2, (south + north) / 2];
  const around: Position[] = [
    [west, south],
    [west, lat],
    [west, north],
    [lon, south],
    [lon, north],
    [east, south],
    [east, lat],
    [east, north],
  ];
  const points = around.map(project).filter((point) => point !== null);
  if (points.length === 0) return false;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (right - left < LEAST || bottom - top < LEAST) return false;
  // A parallel may bulge beyond its corners.
  const spare = (bottom - top) * 0.2;
  return (
    left < frame.x + frame.width && right > frame.x && top - spare < frame.y + frame.height && bottom + spare > frame.y
  );
}

/** A shape as it lies on the picture, in rows: where each of them enters it and leaves it again. */
export class Ground {
  readonly #top: number;
  readonly #rows: number[][] = [];

  constructor(shape: Polygon | MultiPolygon, view: View) {
    const { frame } = view;
    this.#top = frame.y;
    const count = Math.ceil(frame.height / ROW);
    for (const part of partsOf(shape)) {
      if (!mayShow(part, view)) continue;
      for (const ring of part.rings) {
        const points = ring.map(view.project).filter((point) => point !== null);
        points.forEach(([ax, ay], index) => {
          const [bx, by] = points[(index + 1) % points.length] ?? [ax, ay];
          const first = Math.max(0, Math.ceil((Math.min(ay, by) - frame.y) / ROW));
          const last = Math.min(count - 1, Math.ceil((Math.max(ay, by) - frame.y) / ROW) - 1);
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

  /** Calls back with each stretch of it: from, to, and at which height. */
  eachSpan(take: (from: number, to: number, y: number) => void): void {
    this.#rows.forEach((row, index) => {
      for (let i = 0; i + 1 < row.length; i += 2) take(row[i] ?? 0, row[i + 1] ?? 0, this.#top + index * ROW);
    });
  }

  /** The stretches that lie inside the shape all the way from one height to another. */
  spansBetween(top: number, bottom: number): readonly (readonly [from: number, to: number])[] {
    let spans: (readonly [number, number])[] | undefined;
    for (let index = Math.floor((top - this.#top) / ROW); index <= Math.ceil((bottom - this.#top) / ROW); index++) {
      const row = this.#rows[index] ?? [];
      const own: (readonly [number, number])[] = [];
      for (let i = 0; i + 1 < row.length; i += 2) own.push([row[i] ?? 0, row[i + 1] ?? 0]);
      spans = spans
        ? spans.flatMap(([from, to]) =>
            own.flatMap(([a, b]) =>
              Math.max(from, a) < Math.min(to, b) ? [[Math.max(from, a), Math.min(to, b)] as const] : [],
            ),
          )
        : own;
      if (spans.length === 0) return [];
    }
    return spans ?? [];
  }

  /** The share of a box that lies inside the shape, 0 to 1. */
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
