import type { LabelLayer, MarkFeature, MarkLayer, SceneLayer } from "../scene.js";
import { type Box, boxAround, holds, type Point } from "./box.js";
import { markSize } from "./mark-size.js";
import { LINE_HEIGHT } from "./text-metrics.js";
import { isShownAt, type View } from "./view.js";

/** A mark as placed on the picture. */
export interface PlacedMark {
  readonly layer: MarkLayer;
  readonly mark: MarkFeature;
  /** Its place on the map, and its middle after all shifts. */
  readonly home: Point;
  readonly point: Point;
  readonly box: Box;
}

/** A mark that gives way to others, with the number below it. */
interface Block {
  readonly placed: PlacedMark;
  readonly wide: number;
  readonly up: number;
  readonly down: number;
  x: number;
  y: number;
}

const ROUNDS = 80;
/** Share of the rounds in which marks are also pulled home; later rounds only push them apart. */
const PULLED = 0.6;
const PULL = 0.05;
const GAP = 1;
/** Largest distances of a mark from its base, in pixels; a longer one is used only if the one before was not enough. */
const LEASHES = [18, 30, 44] as const;

/** Height of the number below a mark, by the mark's id. */
function roomBelow(layers: readonly SceneLayer[], marks: MarkLayer): Map<string, number> {
  const room = new Map<string, number>();
  for (const layer of layers)
    if (layer.kind === "label")
      for (const { anchor, style } of layer.features) {
        const look = layer.styles[style];
        if (anchor?.kind === "marks" && anchor.layer === marks.id && look?.side === "below")
          for (const id of anchor.ids) room.set(id, look.size * LINE_HEIGHT);
      }
  return room;
}

function pushApart(a: Block, b: Block): boolean {
  const overX = a.wide / 2 + b.wide / 2 + GAP - Math.abs(a.x - b.x);
  // Middles of blocks: a block's point is not in its middle, because of the number below.
  const [middleA, middleB] = [a.y + (a.down - a.up) / 2, b.y + (b.down - b.up) / 2];
  const overY = (a.up + a.down + b.up + b.down) / 2 + GAP - Math.abs(middleA - middleB);
  if (overX <= 0.01 || overY <= 0.01) return false;
  if (overX <= overY) {
    const way = a.x <= b.x ? -0.5 : 0.5;
    a.x += overX * way;
    b.x -= overX * way;
  } else {
    const way = middleA <= middleB ? -0.5 : 0.5;
    a.y += overY * way;
    b.y -= overY * way;
  }
  return true;
}

/** One round of pushing; returns whether any blocks overlapped. */
function pushAll(blocks: readonly Block[], leash: number): boolean {
  let pushed = false;
  blocks.forEach((a, index) => {
    for (const b of blocks.slice(index + 1)) if (pushApart(a, b)) pushed = true;
  });
  for (const block of blocks) {
    const [homeX, homeY] = block.placed.home;
    const far = Math.hypot(block.x - homeX, block.y - homeY);
    if (far <= leash) continue;
    block.x = homeX + ((block.x - homeX) * leash) / far;
    block.y = homeY + ((block.y - homeY) * leash) / far;
  }
  return pushed;
}

/**
 * Moves the marks of bases until none covers another, each as near to its base as the others allow. The same marks in the
 * same view give the same result.
 */
function spread(blocks: readonly Block[], scale: number): void {
  for (const leash of LEASHES) {
    let pushed = false;
    for (let round = 0; round < ROUNDS; round++) {
      if (round < ROUNDS * PULLED)
        for (const block of blocks) {
          block.x += (block.placed.point[0] - block.x) * PULL;
          block.y += (block.placed.point[1] - block.y) * PULL;
        }
      pushed = pushAll(blocks, leash * scale);
      if (!pushed && round >= ROUNDS * PULLED) return;
    }
  }
}

/** Places the marks of a scene that are in the frame, and moves apart those of all layers with `spreads`. */
export function placeMarks(layers: readonly SceneLayer[], view: View): PlacedMark[] {
  const { frame, project, zoom, scale = 1 } = view;
  const all: Block[] = [];
  const placed = layers.flatMap((layer): (PlacedMark | Block)[] => {
    if (layer.kind !== "mark" || !isShownAt(layer, zoom)) return [];
    const room = layer.spreads ? roomBelow(layers, layer) : undefined;
    const marks = layer.features.flatMap((mark): PlacedMark[] => {
      const look = layer.styles[mark.style];
      const home = project(mark.at);
      if (!look || !home) return [];
      const point = [home[0] + mark.shift[0] * scale, home[1] + mark.shift[1] * scale] as const;
      if (!holds(frame, point)) return [];
      const { width, height } = markSize(look);
      return [{ layer, mark, home, point, box: boxAround(point, width * scale, height * scale) }];
    });
    if (!room) return marks;
    const blocks = marks.map((placed): Block => {
      const { width, height } = placed.box;
      const down = height / 2 + (room.get(placed.mark.id) ?? 0);
      return { placed, wide: width, up: height / 2, down, x: placed.point[0], y: placed.point[1] };
    });
    all.push(...blocks);
    return blocks;
  });
  spread(all, scale);
  return placed.map((one) => {
    if (!("placed" in one)) return one;
    const { placed: mark, x, y } = one;
    return { ...mark, point: [x, y], box: boxAround([x, y], mark.box.width, mark.box.height) };
  });
}

/** Whether the marks of a layer appear, disappear or move with the view: painters take them from the placement. */
export const movesWithView = (layer: SceneLayer): layer is MarkLayer =>
  layer.kind === "mark" && (layer.spreads === true || layer.namedBy !== undefined);

/** The label layer without whose names the marks of a layer are not drawn; `undefined` if there is none. */
export function namesOf({ namedBy }: MarkLayer, layers: readonly SceneLayer[]): LabelLayer | undefined {
  return layers.find((layer): layer is LabelLayer => layer.kind === "label" && layer.id === namedBy);
}
