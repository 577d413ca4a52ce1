import type { Position } from "./scene.js";

/** A rectangle that belongs at its home and may give way a little. Positions in pixels, right and down. */
export interface Block {
  /** Where its middle belongs. */
  readonly home: readonly [number, number];
  readonly half: readonly [number, number];
  /** Stays where it is: others make way. */
  readonly fixed?: boolean;
  /** Its middle. */
  x: number;
  y: number;
}

/** A mark that belongs at its place. */
export interface Nudged {
  readonly at: Position;
  /** Its shift from its place if it were alone, in pixels, right and down. */
  readonly shift: readonly [number, number];
  /** Half the width and height of its block, with its name, in pixels. */
  readonly half: readonly [number, number];
  /** From the mark to the middle of its block, right and down. */
  readonly middle: readonly [number, number];
}

const WORLD_PX = 512;
const ROUNDS = 400;
/** Share of the rounds in which blocks are also pulled home, and by what part of the way; later rounds only push them apart. */
const PULLED = 0.5;
const PULL = 0.05;
const RADIANS = Math.PI / 180;

/** Pixels of a Web Mercator map at a zoom. */
function pixels([lon, lat]: Position, zoom: number): [number, number] {
  const world = WORLD_PX * 2 ** zoom;
  const y = Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2));
  return [(world * lon) / 360, (-world * y) / (2 * Math.PI)];
}

/** Pushes two blocks apart if they overlap, along the axis of the smaller overlap, weighted by `slant`. */
function part(a: Block, b: Block, slant: number): void {
  const overX = a.half[0] + b.half[0] - Math.abs(a.x - b.x);
  const overY = a.half[1] + b.half[1] - Math.abs(a.y - b.y);
  if (overX <= 0 || overY <= 0) return;
  const share = a.fixed === b.fixed ? 0.5 : a.fixed ? 0 : 1;
  if (overX * slant < overY) {
    const way = a.x <= b.x ? -1 : 1;
    a.x += overX * share * way;
    b.x -= overX * (1 - share) * way;
  } else {
    const way = a.y <= b.y ? -1 : 1;
    a.y += overY * share * way;
    b.y -= overY * (1 - share) * way;
  }
}

/** A frame that blocks stay in. */
interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/**
 * Moves blocks until they no longer overlap, each as near to its home as the others allow and none further than `most`;
 * without enough room some still overlap. A `slant` above 1 favours moves up and down, below 1 sideways. The same blocks in
 * the same order give the same result.
 */
export function giveWay(blocks: readonly Block[], most: number, frame?: Frame, slant = 1): void {
  const movable = blocks.filter(({ fixed }) => !fixed);
  for (let round = 0; round < ROUNDS; round++) {
    const pull = round < ROUNDS * PULLED ? PULL : 0;
    for (const block of movable) {
      block.x += (block.home[0] - block.x) * pull;
      block.y += (block.home[1] - block.y) * pull;
    }
    for (const [index, a] of blocks.entries()) for (const b of blocks.slice(index + 1)) part(a, b, slant);
    for (const block of movable) {
      if (frame) {
        block.x = within(block.x, frame.x + block.half[0], frame.x + frame.width - block.half[0]);
        block.y = within(block.y, frame.y + block.half[1], frame.y + frame.height - block.half[1]);
      }
      const [dx, dy] = [block.x - block.home[0], block.y - block.home[1]];
      const far = Math.hypot(dx, dy);
      if (far <= most) continue;
      block.x = block.home[0] + (dx * most) / far;
      block.y = block.home[1] + (dy * most) / far;
    }
  }
}

/** Shifts in pixels that keep marks from covering each other at a zoom of a Web Mercator map. */
export function nudge(marks: readonly Nudged[], zoom: number, most: number): [number, number][] {
  const blocks = marks.map(({ at, shift, half, middle }): Block => {
    const [x, y] = pixels(at, zoom);
    const home = [x + middle[0], y + middle[1]] as const;
    return { home, half, x: home[0] + shift[0], y: home[1] + shift[1] };
  });
  giveWay(blocks, most);
  const tenth = (value: number) => Math.round(value * 10) / 10 + 0;
  return blocks.map(({ home, x, y }) => [tenth(x - home[0]), tenth(y - home[1])]);
}
