import type { Box } from "./projection.js";

/** A rectangle that wants to stand at its home and may be moved. */
export interface Block {
  /** Where its middle would stand if it were alone. */
  readonly home: readonly [number, number];
  /** Half its width and height. */
  readonly half: readonly [number, number];
  /** Stays where it is: others make way. */
  readonly fixed?: boolean;
  /** Its middle. */
  x: number;
  y: number;
}

const ROUNDS = 300;
/** Share of the rounds in which blocks are drawn home; after them they are only pushed, so that none overlap at the end. */
const PULLED = 0.7;
const PULL = 0.04;
/** White between two blocks, and between a block and the frame, in units. */
const GAP = 2;
const RIM = 3;

/** Pushes two blocks apart if they overlap, along the axis on which they do so least. */
function part(a: Block, b: Block): void {
  const overX = a.half[0] + b.half[0] + GAP - Math.abs(a.x - b.x);
  const overY = a.half[1] + b.half[1] + GAP - Math.abs(a.y - b.y);
  if (overX <= 0 || overY <= 0) return;
  const share = a.fixed === b.fixed ? 0.5 : a.fixed ? 0 : 1;
  if (overX < overY) {
    const way = a.x <= b.x ? -1 : 1;
    a.x += overX * share * way;
    b.x -= overX * (1 - share) * way;
  } else {
    const way = a.y <= b.y ? -1 : 1;
    a.y += overY * share * way;
    b.y -= overY * (1 - share) * way;
  }
}

/**
 * Moves blocks until they no longer overlap, each as near to its home as the others let it, all within a frame. The same
 * blocks in the same order always come to stand the same way. Where the frame is too small for all, some still overlap.
 */
export function relax(blocks: readonly Block[], frame: Box): void {
  for (let round = 0; round < ROUNDS; round++) {
    const pull = round < ROUNDS * PULLED ? PULL : 0;
    for (const block of blocks) {
      block.x += (block.home[0] - block.x) * pull;
      block.y += (block.home[1] - block.y) * pull;
    }
    for (const [index, a] of blocks.entries()) for (const b of blocks.slice(index + 1)) part(a, b);
    for (const block of blocks) {
      if (block.fixed) continue;
      const [w, h] = [block.half[0] + RIM, block.half[1] + RIM];
      block.x = Math.min(frame.x + frame.width - w, Math.max(frame.x + w, block.x));
      block.y = Math.min(frame.y + frame.height - h, Math.max(frame.y + h, block.y));
    }
  }
}
