// Imported from core and engine directly: the package's main entry also pulls in offsetting, triangulation and more.
import { ClipType, FillRule, PathType } from "clipper2-ts/dist/Core.js";
import { Clipper64, PolyTree64 } from "clipper2-ts/dist/Engine.js";
import type { Paths } from "./equal-area-plane.js";

export { FillRule, PolyTree64 };

function clip(type: ClipType, subject: Paths, other: Paths | null, rule: FillRule): Paths {
  const paths: Paths = [];
  const clipper = new Clipper64();
  clipper.addPaths(subject, PathType.Subject);
  if (other) clipper.addPaths(other, PathType.Clip);
  clipper.execute(type, rule, paths);
  return paths;
}

export const intersect = (a: Paths, b: Paths): Paths => clip(ClipType.Intersection, a, b, FillRule.NonZero);
export const difference = (a: Paths, b: Paths): Paths => clip(ClipType.Difference, a, b, FillRule.NonZero);
export const union = (a: Paths, b: Paths | null, rule: FillRule = FillRule.NonZero): Paths =>
  clip(ClipType.Union, a, b, rule);

/** Paths as a tree in which holes are children of their outlines. */
export function treeOf(paths: Paths): PolyTree64 {
  const tree = new PolyTree64();
  const clipper = new Clipper64();
  clipper.addPaths(paths, PathType.Subject);
  clipper.execute(ClipType.Union, FillRule.NonZero, tree);
  return tree;
}

/** Area enclosed by paths, those of opposite orientation subtracted (shoelace formula). */
export function signedArea(paths: Paths): number {
  let sum = 0;
  for (const path of paths) {
    let twice = 0;
    let before = path.at(-1);
    for (const point of path) {
      if (before) twice += (before.y + point.y) * (before.x - point.x);
      before = point;
    }
    if (path.length > 2) sum += twice * 0.5;
  }
  return sum;
}
