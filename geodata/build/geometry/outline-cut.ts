import type { Position } from "geojson";

/** A line along which a division of an outline runs, and where its two ends may be moved to. */
interface Hit {
  readonly at: Position;
  readonly distance: number;
  readonly side: number;
}

/** Longitudes are shorter than latitudes by this factor in the middle of Ukraine; only the choice of nearest points needs it. */
const LON_SCALE = Math.cos((48.5 * Math.PI) / 180);
/** Places are rounded to a grid of 1 m, so that lines that meet do so in the same place. */
const GRID = 1e5;
export const onGrid = ([x = 0, y = 0]: Position): Position => [
  Math.round(x * GRID) / GRID,
  Math.round(y * GRID) / GRID,
];
const keyOf = ([x = 0, y = 0]: Position): string => `${x},${y}`;

const sidesOf = (ring: readonly Position[]): (readonly [Position, Position])[] =>
  ring.slice(1).map((end, index) => [ring[index] as Position, end]);

/** Where two segments cross, as a share of the first; `undefined` if they do not. */
function crossing([a, b]: readonly [Position, Position], [c, d]: readonly [Position, Position]): number | undefined {
  const [[ax = 0, ay = 0], [bx = 0, by = 0], [cx = 0, cy = 0], [dx = 0, dy = 0]] = [a, b, c, d];
  const turn = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
  if (turn === 0) return undefined;
  const t = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / turn;
  const u = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / turn;
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? t : undefined;
}

const between = ([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, share: number): Position => [
  ax + (bx - ax) * share,
  ay + (by - ay) * share,
];

function nearestOn(
  [a, b]: readonly [Position, Position],
  [px = 0, py = 0]: Position,
): { at: Position; distance: number } {
  const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [a, b];
  const [ux, uy] = [(bx - ax) * LON_SCALE, by - ay];
  const along = (px - ax) * LON_SCALE * ux + (py - ay) * uy;
  const at = between(a, b, Math.min(1, Math.max(0, along / (ux * ux + uy * uy || 1))));
  return { at, distance: Math.hypot((px - (at[0] ?? 0)) * LON_SCALE, py - (at[1] ?? 0)) };
}

/**
 * Rings that lines divide: the parts of the lines inside, their loose ends led on to the nearest point of a ring, and the rings
 * with a corner wherever a line meets them. All corners are on the grid, so that the result can be made into faces.
 *
 * @param inside whether a place is enclosed by the rings
 */
export function cutOutline(
  rings: readonly (readonly Position[])[],
  lines: readonly (readonly Position[])[],
  inside: (place: Position) => boolean,
): { readonly rings: Position[][]; readonly lines: Position[][] } {
  const sides = rings.flatMap((ring) => sidesOf(ring.map(onGrid)));
  /** Corners to add, by side. */
  const added = new Map<number, Position[]>();
  const meet = (side: number, at: Position): Position => {
    const place = onGrid(at);
    added.set(side, [...(added.get(side) ?? []), place]);
    return place;
  };
  const ends = new Map<string, number>();
  const given = lines.map((line) => line.map(onGrid));
  for (const place of given.flat()) ends.set(keyOf(place), (ends.get(keyOf(place)) ?? 0) + 1);

  const kept = given.flatMap((line) => {
    const parts: Position[][] = [];
    let part: Position[] = [];
    const close = () => {
      if (part.length > 1) parts.push(part);
      part = [];
    };
    if (inside(line[0] as Position)) part.push(line[0] as Position);
    for (const [from, to] of sidesOf(line)) {
      const hits = sides
        .flatMap((side, index): Hit[] => {
          const share = crossing([from, to], side);
          return share === undefined ? [] : [{ at: between(from, to, share), distance: share, side: index }];
        })
        .sort((a, b) => a.distance - b.distance);
      for (const { at, side } of hits) {
        const place = meet(side, at);
        if (part.length > 0) {
          part.push(place);
          close();
        } else part.push(place);
      }
      if (part.length > 0) part.push(to);
    }
    close();
    return parts;
  });
  for (const part of kept)
    for (const atStart of [true, false]) {
      const end = (atStart ? part[0] : part.at(-1)) as Position;
      const isLoose = ends.get(keyOf(end)) === 1;
      if (!isLoose || keyOf(part[0] as Position) === keyOf(part.at(-1) as Position)) continue;
      const nearest = sides
        .map((side, index): Hit => ({ ...nearestOn(side, end), side: index }))
        .reduce((least, hit) => (hit.distance < least.distance ? hit : least));
      const place = meet(nearest.side, nearest.at);
      if (keyOf(place) === keyOf(end)) continue;
      if (atStart) part.unshift(place);
      else part.push(place);
    }

  let first = 0;
  const cut = rings.map((ring) => {
    const own = sidesOf(ring.map(onGrid));
    const corners = own.flatMap(([from], index) => {
      const far = (place: Position) => Math.hypot((place[0] ?? 0) - (from[0] ?? 0), (place[1] ?? 0) - (from[1] ?? 0));
      return [from, ...(added.get(first + index) ?? []).sort((a, b) => far(a) - far(b))];
    });
    first += own.length;
    return [...corners, corners[0] as Position].filter(
      (place, index, all) => keyOf(place) !== keyOf(all[index - 1] ?? []),
    );
  });
  return { rings: cut, lines: kept };
}
