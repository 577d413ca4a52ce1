/** A rectangle in units of the picture: CSS pixels of a screen, 1/96 inch on paper. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export type Point = readonly [x: number, y: number];

/** Whether two boxes come nearer to each other than `apart`. */
export const overlaps = (a: Box, b: Box, apart = 0): boolean =>
  a.x < b.x + b.width + apart &&
  b.x < a.x + a.width + apart &&
  a.y < b.y + b.height + apart &&
  b.y < a.y + a.height + apart;

/** Whether a box is within a frame and at least `rim` from its edge. */
export const within = (box: Box, frame: Box, rim = 0): boolean =>
  box.x >= frame.x + rim &&
  box.y >= frame.y + rim &&
  box.x + box.width <= frame.x + frame.width - rim &&
  box.y + box.height <= frame.y + frame.height - rim;

export const holds = ({ x, y, width, height }: Box, [px, py]: Point): boolean =>
  px >= x && py >= y && px <= x + width && py <= y + height;

export const middleOf = ({ x, y, width, height }: Box): Point => [x + width / 2, y + height / 2];

/** The box with a point in its middle. */
export const boxAround = ([x, y]: Point, width: number, height: number): Box => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
});

/** The smallest box around some others; `undefined` for none. */
export function boxOfAll(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined;
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** The point of a box that is nearest to another point. */
export const nearestIn = ({ x, y, width, height }: Box, [px, py]: Point): Point => [
  Math.min(x + width, Math.max(x, px)),
  Math.min(y + height, Math.max(y, py)),
];

/** Whether a line segment meets a box, by clipping it to the box's sides (Liang and Barsky). */
export function lineMeets([ax, ay]: Point, [bx, by]: Point, { x, y, width, height }: Box): boolean {
  const [right, bottom] = [x + width, y + height];
  if ((ax < x && bx < x) || (ax > right && bx > right) || (ay < y && by < y) || (ay > bottom && by > bottom))
    return false;
  const across = parting(ax, bx, x, right);
  const down = parting(ay, by, y, bottom);
  return Math.max(across[0], down[0], 0) <= Math.min(across[1], down[1], 1);
}

/** The shares of the way from `a` to `b` between which it is within two sides. */
function parting(a: number, b: number, low: number, high: number): Point {
  if (a === b) return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const [one, other] = [(low - a) / (b - a), (high - a) / (b - a)];
  return one < other ? [one, other] : [other, one];
}

/** Whether two line segments cross. */
export function linesCross([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean {
  const side = ([ax, ay]: Point, [bx, by]: Point, [px, py]: Point) => (bx - ax) * (py - ay) - (by - ay) * (px - ax);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** A closed outline on the picture. */
export interface Outline {
  readonly points: readonly Point[];
  readonly box: Box;
}

export function outlineOf(points: readonly Point[]): Outline {
  const box = boxOfAll(points.map(([x, y]) => ({ x, y, width: 0, height: 0 })));
  return { points, box: box ?? { x: 0, y: 0, width: 0, height: 0 } };
}

/** Whether a point is inside an outline, by counting crossings of a ray to its right. */
export function isInside([x, y]: Point, { points }: Outline): boolean {
  let inside = false;
  points.forEach(([ax, ay], index) => {
    const [bx, by] = points[(index + 1) % points.length] ?? [ax, ay];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  });
  return inside;
}

/** Whether any part of a box is inside an outline. */
export function reachesInto(box: Box, outline: Outline): boolean {
  if (!overlaps(box, outline.box)) return false;
  const { points } = outline;
  return (
    isInside(middleOf(box), outline) ||
    points.some((point, index) => lineMeets(point, points[(index + 1) % points.length] ?? point, box))
  );
}
