import { EARTH_RADIUS_KM } from "../../model/distance.js";
import type { LonLat } from "./sphere.js";

/** A disc on the sphere: centre in degrees, radius along the ground in km. */
export interface Cap {
  readonly centre: Readonly<LonLat>;
  readonly radiusKm: number;
}

/** A cap, and its indices in a list that may contain it several times. */
export interface CapGroup {
  readonly cap: Cap;
  readonly members: readonly number[];
}

/** Caps of the same centre and radius are merged, so that each rim is cut and each point counted once. Empty caps are dropped. */
export function groupedCaps(caps: readonly Cap[]): CapGroup[] {
  const groups: { cap: Cap; members: number[] }[] = [];
  for (const [index, cap] of caps.entries()) {
    if (!(cap.radiusKm > 0)) continue;
    const known = groups.find(({ cap: { centre, radiusKm } }) => {
      return radiusKm === cap.radiusKm && centre[0] === cap.centre[0] && centre[1] === cap.centre[1];
    });
    if (known) known.members.push(index);
    else groups.push({ cap, members: [index] });
  }
  return groups;
}

/** Part of a cap's rim that no other cap covers, counter-clockwise in azimuth (radians) as seen from its centre. */
interface Arc {
  readonly cap: number;
  readonly from: number;
  readonly to: number;
  /** The caps that cover the rim before `from` and after `to`; −1 for a whole rim. */
  readonly before: number;
  readonly after: number;
}

/** Area and boundary of a union of caps. */
export interface CapsUnion {
  readonly areaKm2: number;
  /** Closed boundary lines with the region on their left, each a list of arcs. */
  readonly loops: readonly (readonly Arc[])[];
  readonly components: number;
}

interface Ball {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** Unit vectors of local east and north at the centre. */
  readonly east: readonly [number, number];
  readonly north: readonly [number, number, number];
  readonly cos: number;
  readonly sin: number;
  readonly angle: number;
}

const RADIANS = Math.PI / 180;
const TURN = 2 * Math.PI;
/** Angles closer than this (a centimetre on the ground) are the same. */
const SAME = 1.6e-9;

function ballOf({ centre: [lon, lat], radiusKm }: Cap): Ball {
  const [phi, lambda, angle] = [lat * RADIANS, lon * RADIANS, radiusKm / EARTH_RADIUS_KM];
  const [cosPhi, sinPhi, cosLambda, sinLambda] = [Math.cos(phi), Math.sin(phi), Math.cos(lambda), Math.sin(lambda)];
  return {
    x: cosPhi * cosLambda,
    y: cosPhi * sinLambda,
    z: sinPhi,
    east: [-sinLambda, cosLambda],
    north: [-sinPhi * cosLambda, -sinPhi * sinLambda, cosPhi],
    cos: Math.cos(angle),
    sin: Math.sin(angle),
    angle,
  };
}

/**
 * For each cap, the groups of caps near enough to touch it (its own included), by a spatial hash with cells as wide as
 * the largest cap: about n log n for caps that are spread out. Caps in one cell share their groups, so nothing is copied.
 */
function neighbours(balls: readonly Ball[]): (readonly (readonly number[])[])[] {
  const widest = balls.reduce((most, { angle }) => Math.max(most, angle), 0);
  const cell = Math.max(2 * Math.sin(Math.min(widest, Math.PI / 2)), 1e-3) + SAME;
  const cells = new Map<number, number[]>();
  const at = (value: number) => Math.floor((value + 1) / cell) + 1;
  const key = (x: number, y: number, z: number) => (x * 4096 + y) * 4096 + z;
  balls.forEach(({ x, y, z }, index) => {
    const name = key(at(x), at(y), at(z));
    const members = cells.get(name);
    if (members) members.push(index);
    else cells.set(name, [index]);
  });
  const around = new Map<number, readonly number[][]>();
  return balls.map(({ x, y, z }) => {
    const name = key(at(x), at(y), at(z));
    const known = around.get(name);
    if (known) return known;
    const groups: number[][] = [];
    for (let step = 0; step < 27; step++) {
      const [i, j, k] = [step % 3, Math.floor(step / 3) % 3, Math.floor(step / 9)];
      const members = cells.get(key(at(x) + i - 1, at(y) + j - 1, at(z) + k - 1));
      if (members) groups.push(members);
    }
    around.set(name, groups);
    return groups;
  });
}

/** Removes caps that lie wholly inside another; of equal caps the first stays. */
function withoutContained(caps: readonly Cap[]): Cap[] {
  const balls = caps.map(ballOf);
  const near = neighbours(balls);
  return caps.filter((_, i) => {
    const a = balls[i] as Ball;
    const holds = (j: number) => {
      if (j === i) return false;
      const b = balls[j] as Ball;
      if (b.angle < a.angle - SAME) return false;
      const inside = chordSquared(a, b) <= (2 * Math.sin(Math.max(0, b.angle - a.angle + SAME) / 2)) ** 2;
      return inside && (b.angle > a.angle + SAME || j < i);
    };
    return !near[i]?.some((group) => group.some(holds));
  });
}

/** Square of the chord between two centres: unlike a dot product, accurate for centres close together. */
function chordSquared(a: Ball, b: Ball): number {
  const [x, y, z] = [a.x - b.x, a.y - b.y, a.z - b.z];
  return x * x + y * y + z * z;
}

function angleBetween(a: Ball, b: Ball): number {
  return 2 * Math.asin(Math.min(1, Math.sqrt(chordSquared(a, b)) / 2));
}

/** Number of sectors of a rim, used to detect early that it is wholly covered. */
const SECTORS = 48;

/** Exposed arcs of one cap, given the caps that may touch it. Reports each overlap to `joined`. */
function exposedArcs(
  balls: readonly Ball[],
  index: number,
  near: readonly (readonly number[])[],
  joined: (other: number) => void,
): Arc[] {
  const a = balls[index] as Ball;
  const covered: { from: number; to: number; by: number }[] = [];
  const sectors = new Uint8Array(SECTORS);
  let open = SECTORS;
  const cover = (from: number, to: number, by: number) => {
    covered.push({ from, to, by });
    const last = Math.floor((to / TURN) * SECTORS);
    for (let sector = Math.ceil((from / TURN) * SECTORS); sector < last; sector++) {
      if (sectors[sector] === 0) open--;
      sectors[sector] = 1;
    }
  };
  for (const group of near) {
    for (const other of group) {
      if (other === index) continue;
      const b = balls[other] as Ball;
      const chord = chordSquared(a, b);
      const dot = 1 - chord / 2;
      if (dot <= a.cos * b.cos - a.sin * b.sin) continue;
      joined(other);
      if (open === 0 || (dot >= a.cos * b.cos + a.sin * b.sin && b.angle <= a.angle)) continue;
      const cosine = (b.cos - a.cos * dot) / (a.sin * Math.sqrt(chord * (1 - chord / 4)));
      const half = Math.acos(Math.max(-1, Math.min(1, cosine)));
      const azimuth = Math.atan2(
        b.x * a.north[0] + b.y * a.north[1] + b.z * a.north[2],
        b.x * a.east[0] + b.y * a.east[1],
      );
      const from = (((azimuth - half) % TURN) + TURN) % TURN;
      const to = from + 2 * half;
      cover(from, Math.min(to, TURN), other);
      if (to > TURN) cover(0, to - TURN, other);
    }
  }
  if (open === 0) return [];
  if (covered.length === 0) return [{ cap: index, from: 0, to: TURN, before: -1, after: -1 }];
  return gapsOf(index, covered);
}

/** The gaps that intervals of azimuth leave on a rim; a gap across azimuth zero counts as one. */
function gapsOf(cap: number, covered: { from: number; to: number; by: number }[]): Arc[] {
  covered.sort((p, q) => p.from - q.from);
  const arcs: Arc[] = [];
  let end = 0;
  let by = -1;
  for (const interval of covered) {
    if (interval.from > end) arcs.push({ cap, from: end, to: interval.from, before: by, after: interval.by });
    if (interval.to > end || by === -1) [end, by] = [Math.max(end, interval.to), interval.by];
  }
  const first = arcs[0]?.before === -1 ? arcs.shift() : undefined;
  if (end < TURN) {
    const next = first ?? { to: 0, after: (covered[0] as { by: number }).by };
    arcs.push({ cap, from: end, to: TURN + next.to, before: by, after: next.after });
  } else if (first) {
    // The rim is covered up to azimuth zero exactly.
    arcs.push({ ...first, before: by });
  }
  return arcs;
}

/**
 * Exact area and boundary of a union of caps. The arcs of each rim that no other cap covers are chained to loops; the area
 * is by Gauss–Bonnet, `2πχ − Σ w cos ρ + Σ β` for arcs of width `w` on rims of radius `ρ` that meet at angles `β`. No
 * polygon approximates the caps, so there is no error from corners. About n log n for caps that are spread out.
 */
export function unionOfCaps(caps: readonly Cap[]): CapsUnion {
  const kept = withoutContained(caps.filter(({ radiusKm }) => radiusKm > 0));
  const balls = kept.map(ballOf);
  const near = neighbours(balls);
  const group = balls.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (group[at] !== at) at = group[at] as number;
    group[index] = at;
    return at;
  };
  const arcs = balls.flatMap((_, index) =>
    exposedArcs(balls, index, near[index] ?? [], (other) => {
      group[root(index)] = root(other);
    }),
  );
  let sum = 0;
  const starts = new Map<number, Arc>();
  for (const arc of arcs) {
    const a = balls[arc.cap] as Ball;
    sum -= (arc.to - arc.from) * a.cos;
    if (arc.after >= 0) sum += meetingAngle(a, balls[arc.after] as Ball);
    if (arc.before >= 0) starts.set(arc.cap * balls.length + arc.before, arc);
  }
  const loops: Arc[][] = arcs.filter(({ after }) => after < 0).map((arc) => [arc]);
  while (starts.size > 0) {
    const [key, first] = starts.entries().next().value as [number, Arc];
    starts.delete(key);
    const loop = [first];
    let arc = first;
    for (;;) {
      const next = starts.get(arc.after * balls.length + arc.cap);
      if (!next) break;
      starts.delete(next.cap * balls.length + next.before);
      loop.push(next);
      arc = next;
    }
    loops.push(loop);
  }
  const components = new Set(balls.map((_, index) => root(index))).size;
  const areaKm2 = (TURN * (2 * components - loops.length) + sum) * EARTH_RADIUS_KM ** 2;
  return { areaKm2: Math.max(0, areaKm2), loops: loops.map((loop) => loop), components };
}

/** Angle at which two rims meet: the angle between the radii to the meeting point. */
function meetingAngle(a: Ball, b: Ball): number {
  const cosine = (Math.cos(angleBetween(a, b)) - a.cos * b.cos) / (a.sin * b.sin);
  return Math.acos(Math.max(-1, Math.min(1, cosine)));
}

/** Area in km² common to all caps: the sphere less the union of their complements. */
export function intersectionAreaKm2(caps: readonly Cap[]): number {
  if (caps.length === 0) return 0;
  const half = Math.PI * EARTH_RADIUS_KM;
  const outside = caps.map(
    ({ centre: [lon, lat], radiusKm }): Cap => ({
      centre: [lon > 0 ? lon - 180 : lon + 180, -lat],
      radiusKm: half - radiusKm,
    }),
  );
  return Math.max(0, 4 * Math.PI * EARTH_RADIUS_KM ** 2 - unionOfCaps(outside).areaKm2);
}
