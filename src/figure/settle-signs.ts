import { type Block, giveWay } from "../scene/nudge.js";
import { markSize } from "../scene/placement/mark-size.js";
import { setText } from "../scene/placement/set-text.js";
import { LINE_HEIGHT } from "../scene/placement/text-metrics.js";
import { isShownAt } from "../scene/placement/view.js";
import type { LabelLayer, MarkLayer, Scene, SceneLayer } from "../scene/scene.js";
import type { Box, FrameProjection } from "./projection.js";

/** How far a sign may be from its place on paper, in units: 7.8 of the 8 mm that are allowed. */
const MOST = 29.5;
/** Space between two signs with their names. */
const GAP = 1.5;
/** Space between a sign and the rim of the map: a name nearer to the rim would not be placed. */
const RIM = 3;
/** Prefix of the ids of layers with rings around signs. */
const RINGS = "command-marks";

/** Small marks of a crowd, which stay where they are. */
function smallMarks(shown: readonly SceneLayer[], { project }: FrameProjection, scale: number): Block[] {
  return shown.flatMap((layer) => {
    if (layer.kind !== "mark" || !layer.leader || shown.some(({ id }) => id === `${layer.id}-labels`)) return [];
    return layer.features.map(({ at, shift, style }): Block => {
      const [px, py] = project(at);
      const middle = [px + shift[0] * scale, py + shift[1] * scale] as const;
      const side = ((layer.styles[style]?.size ?? 0) / 2) * scale + GAP;
      return { fixed: true, home: middle, half: [side, side], x: middle[0], y: middle[1] };
    });
  });
}

interface Sign extends Block {
  readonly layer: MarkLayer;
  readonly names: LabelLayer;
  readonly id: string;
  readonly place: readonly [number, number];
  /** Offsets from the middle of the block: up to the middle of the mark, and down to the top of the name. */
  readonly up: number;
  readonly down: number;
}

/** The signs of a layer with the names below them. */
function signsOf(
  layer: MarkLayer,
  names: LabelLayer,
  projection: FrameProjection,
  scale: number,
  rings: ReadonlyMap<string, number>,
): Sign[] {
  const { frame, project } = projection;
  return layer.features.flatMap((mark): Sign[] => {
    const look = layer.styles[mark.style];
    const name = names.features.find(({ id }) => id === `hq-${mark.id}`);
    const nameLook = name && names.styles[name.style];
    const place = project(mark.at);
    const [px, py] = place;
    if (!look || !nameLook || px < frame.x || py < frame.y || px > frame.x + frame.width || py > frame.y + frame.height)
      return [];
    const drawn = markSize(look);
    const ring = (rings.get(mark.id) ?? 0) * scale;
    const tall = Math.max(drawn.height * scale, ring);
    const set = setText(name.text, nameLook, scale);
    const line = set.style.size * LINE_HEIGHT;
    const wide = Math.max(drawn.width * scale, ring, set.width);
    const home = [px, py + line / 2] as const;
    return [
      {
        layer,
        names,
        id: mark.id,
        place,
        home,
        half: [wide / 2 + GAP, (tall + line) / 2 + GAP],
        up: -line / 2,
        down: (tall - line) / 2,
        x: home[0] + mark.shift[0] * scale,
        y: home[1] + mark.shift[1] * scale,
      },
    ];
  });
}

/** Factors by which signs shrink until they no longer cover each other, and their least size in units. */
const SMALLER = [1, 0.85, 0.72, 0.6, 0.5] as const;
const LEAST_SIGN = 6.5;
/** How strongly signs prefer moving up and down to moving sideways, in the order of trying. */
const SLANTS = [1, 1.6, 0.7, 2.5, 0.45] as const;

/** The scene with smaller signs and rings. */
function withSmaller(scene: Scene, factor: number, scale: number): Scene {
  if (factor === 1) return scene;
  return {
    ...scene,
    layers: scene.layers.map((layer): SceneLayer => {
      if (layer.kind !== "mark" || !(layer.leader || layer.id.startsWith(RINGS))) return layer;
      const styles = Object.entries(layer.styles).map(([key, look]) => {
        const least = Math.min(look.size, LEAST_SIGN / scale);
        return [key, { ...look, size: Math.max(least, look.size * factor) }] as const;
      });
      return { ...layer, styles: Object.fromEntries(styles) };
    }),
  };
}

const covers = (a: Block, b: Block): boolean =>
  a.half[0] + b.half[0] - Math.abs(a.x - b.x) > 2 * GAP && a.half[1] + b.half[1] - Math.abs(a.y - b.y) > 2 * GAP;

/** How many signs with their names still cover another. */
function conflicts(blocks: readonly Block[]): number {
  return blocks.filter((a, index) =>
    blocks.some((b, other) => other !== index && !(a.fixed && b.fixed) && covers(a, b)),
  ).length;
}

/**
 * Moves signs with names below them, in the figure's own projection and type, so that they give way to each other and to what
 * is over the map: on paper nobody can zoom, and type shrinks less than the figure. Signs stay within 8 mm of their place; if
 * that is not enough, they are drawn smaller.
 */
export function settleSigns(scene: Scene, projection: FrameProjection, scale: number, keepOff: readonly Box[]): Scene {
  let best = settleOnce(scene, projection, scale, keepOff, 1);
  for (const factor of SMALLER)
    for (const slant of SLANTS) {
      if (best.conflicts === 0) return best.scene;
      const next = settleOnce(withSmaller(scene, factor, scale), projection, scale, keepOff, slant);
      if (next.conflicts < best.conflicts) best = next;
    }
  return best.scene;
}

/** Moves the signs of a scene, and counts those that still cover each other. */
function settleOnce(
  scene: Scene,
  projection: FrameProjection,
  scale: number,
  keepOff: readonly Box[],
  slant: number,
): { readonly scene: Scene; readonly conflicts: number } {
  const shown = scene.layers.filter((layer) => isShownAt(layer, projection.zoom));
  const rings = new Map(
    shown.flatMap((layer) =>
      layer.kind === "mark" && layer.id.startsWith(RINGS)
        ? layer.features.map(({ id, style }) => [id.replace(/^role-/, ""), layer.styles[style]?.size ?? 0] as const)
        : [],
    ),
  );
  const signs = shown.flatMap((layer) => {
    const names = shown.find(({ kind, id }) => kind === "label" && id === `${layer.id}-labels`);
    return layer.kind === "mark" && layer.leader && names?.kind === "label" && Object.hasOwn(names.styles, "name")
      ? signsOf(layer, names, projection, scale, rings)
      : [];
  });
  if (signs.length === 0) return { scene, conflicts: 0 };
  const over = keepOff.map(({ x, y, width, height }): Block => {
    const middle = [x + width / 2, y + height / 2] as const;
    return { fixed: true, home: middle, half: [width / 2, height / 2], x: middle[0], y: middle[1] };
  });
  const fixed = [...over, ...smallMarks(shown, projection, scale)];
  const { x, y, width, height } = projection.frame;
  const room = { x: x + RIM, y: y + RIM, width: width - 2 * RIM, height: height - 2 * RIM };
  giveWay([...fixed, ...signs], MOST, room, slant);
  const shifts = new Map(
    signs.map(({ id, place, x, y, up, down }) => [
      id,
      {
        mark: [(x - place[0]) / scale, (y + up - place[1]) / scale] as const,
        name: [(x - place[0]) / scale, (y + down - place[1]) / scale] as const,
      },
    ]),
  );
  const moved = new Set<SceneLayer>(signs.flatMap(({ layer, names }) => [layer, names]));
  const layers = scene.layers.map((layer): SceneLayer => {
    if (layer.kind === "mark" && (moved.has(layer) || (layer.id.startsWith(RINGS) && shown.includes(layer))))
      return {
        ...layer,
        features: layer.features.map((mark) => {
          const own = shifts.get(mark.id.replace(/^role-/, ""));
          return own ? { ...mark, shift: own.mark } : mark;
        }),
      };
    if (layer.kind === "label" && moved.has(layer))
      return {
        ...layer,
        features: layer.features.map((label) => {
          const own = shifts.get(label.id.replace(/^hq-/, ""));
          return own ? { ...label, shift: own.name } : label;
        }),
      };
    return layer;
  });
  return { scene: { ...scene, layers }, conflicts: conflicts([...fixed, ...signs]) };
}
