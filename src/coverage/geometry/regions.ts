import type { MultiPolygon, Polygon } from "geojson";
import type { Cap } from "./caps-union.js";
import { difference, FillRule, intersect, type PolyTree64, signedArea, treeOf, union } from "./clip.js";
import { EqualAreaPlane, type Paths } from "./equal-area-plane.js";
import { destination } from "./sphere.js";

/** Corners of a cap in the plane. The polygon is drawn a little outside, so that its area is the cap's. */
const CORNERS = 192;
/** Ratio of a circle's radius to that of a regular polygon's of equal area. */
const OUTSET = Math.sqrt((2 * Math.PI) / CORNERS / Math.sin((2 * Math.PI) / CORNERS));
/** Redundancy is told apart up to this many watchers. */
export const MOST_WATCHERS = 3;

/** The area that percentages refer to, ready to be cut by caps. */
export class Frame {
  readonly plane: EqualAreaPlane;
  readonly paths: Paths;
  readonly areaKm2: number;
  /** Regions lately divided: the ledger and the picture of one state ask for the same ones. */
  readonly recent = new Map<string, Regions>();
  readonly #cut = new Map<string, Paths>();

  constructor(geometry: Polygon | MultiPolygon) {
    this.plane = new EqualAreaPlane(middleOf(geometry));
    this.paths = union(this.plane.paths(geometry), null, FillRule.EvenOdd);
    this.areaKm2 = areaKm2(this.paths);
  }

  /** What of the frame lies in a cap. Kept, because the same cap is asked for in many situations. */
  cut({ centre, radiusKm }: Cap): Paths {
    const key = `${centre[0]},${centre[1]},${radiusKm}`;
    const known = this.#cut.get(key);
    if (known) return known;
    const corners = Array.from({ length: CORNERS }, (_, index) =>
      this.plane.project(destination([centre[0], centre[1]], radiusKm * OUTSET, (360 * index) / CORNERS)),
    );
    const paths = radiusKm > 0 ? intersect([corners], this.paths) : [];
    if (this.#cut.size >= MOST_KEPT) this.#cut.clear();
    this.#cut.set(key, paths);
    return paths;
  }

  /** Paths of the plane as a GeoJSON shape, holes in their polygons. */
  toGeometry(paths: Paths): MultiPolygon {
    const polygons: MultiPolygon["coordinates"] = [];
    const ring = (points: Paths[number]) => {
      const open = points.map((point) => this.plane.unproject(point));
      return open[0] ? [...open, open[0]] : [];
    };
    const visit = (node: PolyTree64) => {
      for (let index = 0; index < node.count; index++) {
        const outer = node.child(index) as PolyTree64 & { polygon: Paths[number] | null };
        const holes: Paths = [];
        for (let hole = 0; hole < outer.count; hole++) {
          const inner = outer.child(hole) as PolyTree64 & { polygon: Paths[number] | null };
          if (inner.polygon) holes.push(inner.polygon);
          visit(inner);
        }
        if (outer.polygon) polygons.push([ring(outer.polygon), ...holes.map(ring)]);
      }
    };
    visit(treeOf(paths));
    return { type: "MultiPolygon", coordinates: polygons };
  }
}
const MOST_KEPT = 512;
const MOST_RECENT = 16;

function middleOf(geometry: Polygon | MultiPolygon): [number, number] {
  const points = (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates).flatMap(
    ([outer = []]) => outer,
  );
  // The mean direction, so that an area across the antimeridian has its middle inside.
  let [x, y, z] = [0, 0, 0];
  for (const [lon = 0, lat = 0] of points) {
    const [lambda, phi] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180];
    x += Math.cos(phi) * Math.cos(lambda);
    y += Math.cos(phi) * Math.sin(lambda);
    z += Math.sin(phi);
  }
  return [(Math.atan2(y, x) * 180) / Math.PI, (Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI];
}

/** Whether a place, `[lon, lat]` in degrees, lies in a frame. */
export function contains(frame: Frame, place: readonly [number, number]): boolean {
  const { x, y } = frame.plane.project([place[0], place[1]]);
  let inside = false;
  for (const path of frame.paths) {
    let a = path[path.length - 1];
    for (const b of path) {
      if (a && a.y <= y !== b.y <= y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) inside = !inside;
      a = b;
    }
  }
  return inside;
}

/** Area of paths in km²: holes run the other way round and take theirs off. */
export function areaKm2(paths: Paths): number {
  return Math.max(0, signedArea(paths) / 1e6);
}

/** Regions watched by at least 1, 2, … caps (up to `MOST_WATCHERS`), inside a frame. */
export function levelsOf(frame: Frame, caps: readonly Cap[], below: readonly Paths[] = []): Paths[] {
  const levels: Paths[] = Array.from({ length: MOST_WATCHERS }, (_, index) => below[index] ?? []);
  for (const cap of caps) {
    const cut = frame.cut(cap);
    if (cut.length === 0) continue;
    for (let level = MOST_WATCHERS - 1; level > 0; level--) {
      const under = levels[level - 1] ?? [];
      if (under.length === 0) continue;
      const both = intersect(under, cut);
      if (both.length > 0) levels[level] = join(levels[level] ?? [], both);
    }
    levels[0] = join(levels[0] ?? [], cut);
  }
  return levels;
}

const join = (a: Paths, b: Paths): Paths => (a.length === 0 ? b : b.length === 0 ? a : union(a, b));
/** What of one region is not in another. */
export const minus = (a: Paths, b: Paths): Paths => (a.length === 0 || b.length === 0 ? a : difference(a, b));
const both = (a: Paths, b: Paths): Paths => (a.length === 0 || b.length === 0 ? [] : intersect(a, b));

/** What two sets of watchers make of a frame. All regions lie inside it and none overlaps another, but for `seen`. */
export interface Regions {
  /** Watched with US ISR, and without. */
  readonly seenWith: Paths;
  readonly seenWithout: Paths;
  readonly kept: Paths;
  readonly thinned: Paths;
  readonly lost: Paths;
  readonly unseen: Paths;
  /** Watched by at least 1, 2, 3 with US ISR, and without. */
  readonly levelsWith: readonly Paths[];
  readonly levelsWithout: readonly Paths[];
}

const sameCap = (a: Cap, b: Cap) =>
  a.radiusKm === b.radiusKm && a.centre[0] === b.centre[0] && a.centre[1] === b.centre[1];

/** Takes from a list what another list has too, one for one. */
function split(all: readonly Cap[], others: readonly Cap[]): { common: Cap[]; own: Cap[] } {
  const left = [...others];
  const common: Cap[] = [];
  const own: Cap[] = [];
  for (const cap of all) {
    const found = left.findIndex((other) => sameCap(cap, other));
    if (found < 0) own.push(cap);
    else {
      common.push(cap);
      left.splice(found, 1);
    }
  }
  return { common, own };
}

/**
 * Kept, thinned, lost and unseen for the watchers with and without US ISR: with `w` and `o` watchers of a point,
 * lost is `w > 0, o = 0`, thinned `0 < o < w`, kept `o ≥ w > 0`, unseen `w = 0`.
 */
export function regionsOf(frame: Frame, withUs: readonly Cap[], without: readonly Cap[]): Regions {
  const key = [withUs, without]
    .map((caps) => caps.map(({ centre, radiusKm }) => [...centre, radiusKm].join()).join(";"))
    .join("|");
  const recent = frame.recent.get(key);
  if (recent) return recent;
  if (frame.recent.size >= MOST_RECENT) frame.recent.clear();
  const regions = divide(frame, withUs, without);
  frame.recent.set(key, regions);
  return regions;
}

function divide(frame: Frame, withUs: readonly Cap[], without: readonly Cap[]): Regions {
  const { common, own: usOnly } = split(withUs, without);
  const { own: backfill } = split(without, withUs);
  const shared = levelsOf(frame, common);
  const levelsWith = levelsOf(frame, usOnly, shared);
  const levelsWithout = levelsOf(frame, backfill, shared);
  const [seenWith = [], seenWithout = []] = [levelsWith[0], levelsWithout[0]];
  const lost = minus(seenWith, seenWithout);
  const watchedByBoth = minus(seenWith, lost);
  const thinned =
    backfill.length === 0
      ? both(watchedByBoth, joinAll(frame, usOnly))
      : thinnedBy(frame, usOnly, backfill, watchedByBoth);
  return {
    seenWith,
    seenWithout,
    kept: minus(watchedByBoth, thinned),
    thinned,
    lost,
    unseen: minus(frame.paths, seenWith),
    levelsWith,
    levelsWithout,
  };
}

/** What any of some caps has of a frame. */
export function joinAll(frame: Frame, caps: readonly Cap[]): Paths {
  return caps.reduce<Paths>((all, cap) => join(all, frame.cut(cap)), []);
}

/** Where more watch only with the United States than only without: at least one more, at any count. */
function thinnedBy(frame: Frame, usOnly: readonly Cap[], backfill: readonly Cap[], within: Paths): Paths {
  const more = everyLevel(frame, usOnly);
  const fewer = everyLevel(frame, backfill);
  const parts = more.map((atLeast, index) => minus(atLeast, fewer[index] ?? []));
  return both(within, parts.reduce<Paths>(join, []));
}

function everyLevel(frame: Frame, caps: readonly Cap[]): Paths[] {
  const levels: Paths[] = [];
  for (const cap of caps) {
    const cut = frame.cut(cap);
    for (let level = levels.length; level > 0; level--) {
      levels[level] = join(levels[level] ?? [], both(levels[level - 1] ?? [], cut));
    }
    levels[0] = join(levels[0] ?? [], cut);
  }
  return levels;
}
