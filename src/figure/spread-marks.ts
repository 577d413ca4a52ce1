import { LEAST_SIZE } from "../scene/placement/set-text.js";
import type { LabelFeature, LabelLayer, MarkFeature, MarkLayer, Scene, SceneLayer } from "../scene/scene.js";
import { markSvg } from "./mark-svg.js";
import type { FrameProjection } from "./projection.js";
import { type Block, relax } from "./relax-blocks.js";
import { LINE_HEIGHT, textWidth } from "./text.js";
import { tag } from "./xml.js";

/** A scene whose signs no longer cover each other, and lines from them to where they belong. */
export interface SpreadScene {
  readonly scene: Scene;
  readonly leaders: string;
}

/** A sign with what is written below it, or a ring with what is written beside it. */
interface Sign extends Block {
  readonly mark: MarkFeature;
  readonly lines: readonly string[];
  /** From the middle of the block to that of the mark, and to where its label is anchored, in units. */
  readonly toMark: readonly [number, number];
  readonly toLabel: readonly [number, number];
  readonly withheld: boolean;
  readonly leads: boolean;
}

/** A sign that moved less than this needs no line to its place. */
const NOTABLE = 7;
const DOT = 1.6;
const ROLE = /^(held|withheld)-/;
const OPEN = /^open-/;

const layerOf = <L extends SceneLayer>(scene: Scene, kind: L["kind"], id: string): L | undefined =>
  scene.layers.find((layer): layer is L => layer.kind === kind && layer.id === id);

/**
 * Signs of headquarters stand close in Belgium and Germany: on paper nobody can zoom, so those that would cover each
 * other are moved apart, each with its name and role below it and a line to where it belongs.
 */
export function spreadMarks(scene: Scene, projection: FrameProjection, scale: number, colour: string): SpreadScene {
  const { frame, project } = projection;
  const signs = layerOf<MarkLayer>(scene, "mark", "headquarters");
  const names = layerOf<LabelLayer>(scene, "label", "headquarters-labels");
  const rings = layerOf<MarkLayer>(scene, "mark", "command-marks");
  const roles = layerOf<LabelLayer>(scene, "label", "command-labels");
  const look = names?.styles.headquarters;
  if (!signs || !names || !rings || !roles || !look) return { scene, leaders: "" };
  if (!Object.values(signs.styles).some(({ shape }) => shape === "app6")) return { scene, leaders: "" };
  const type = { size: Math.max(LEAST_SIZE, look.size * scale), weight: 600 as const };
  const line = type.size * LINE_HEIGHT;
  const roleOf = (id: string) => roles.features.find((role) => role.id.replace(ROLE, "") === id && ROLE.test(role.id));
  const inFrame = ([x, y]: readonly [number, number]) =>
    x > frame.x && y > frame.y && x < frame.x + frame.width && y < frame.y + frame.height;

  const blocks = signs.features.flatMap((mark): Sign[] => {
    const style = signs.styles[mark.style];
    const home = project(mark.at);
    if (!style || !inFrame(home)) return [];
    const role = roleOf(mark.id);
    const drawn = markSvg(style);
    const ring = role ? (rings.styles.held?.size ?? 0) * scale : 0;
    const tall = Math.max(drawn.height * scale, ring);
    const lines = [mark.name ?? "", ...(role ? [role.text] : [])];
    // Names of two that stand beside each other are kept a word space apart.
    const wide = Math.max(drawn.width * scale, ring, ...lines.map((text) => textWidth(text, type) + type.size));
    const below = lines.length * line;
    return [
      {
        mark,
        lines,
        home: [home[0], home[1] + below / 2],
        half: [wide / 2, (tall + below) / 2],
        toMark: [0, -below / 2],
        toLabel: [0, tall / 2 - below / 2],
        withheld: role?.style === "withheld",
        leads: true,
        x: home[0] + mark.shift[0] * scale,
        y: home[1] + mark.shift[1] * scale + below / 2,
      },
    ];
  });
  const open = rings.features.flatMap((mark): Sign[] => {
    const label = OPEN.test(mark.id) && roles.features.find(({ id }) => id === mark.id);
    const place = project(mark.at);
    if (!label || !inFrame(place)) return [];
    const ring = (rings.styles.open?.size ?? 0) * scale;
    const wide = ring + 6 + textWidth(label.text, { ...type, weight: 400 });
    const home: [number, number] = [place[0] + mark.shift[0] * scale + wide / 2, place[1] + mark.shift[1] * scale];
    const half: [number, number] = [wide / 2, Math.max(ring, line) / 2];
    const [x, y] = home;
    const toMark: [number, number] = [ring / 2 - wide / 2, 0];
    return [
      { mark, lines: [label.text], home, half, toMark, toLabel: [ring / 2 + 5, 0], withheld: true, leads: false, x, y },
    ];
  });
  const host = layerOf<LabelLayer>(scene, "label", "host-label");
  const obstacles = (host?.features ?? []).flatMap(({ at, text, style }): Block[] => {
    const how = host?.styles[style];
    if (!how) return [];
    const wide = textWidth(text.toUpperCase(), { ...how, size: Math.max(LEAST_SIZE, how.size * scale) });
    const home = project(at);
    return [{ home, half: [wide / 2, how.size * scale * 0.6], fixed: true, x: home[0], y: home[1] }];
  });
  relax([...obstacles, ...blocks, ...open], frame);

  /** Shift of a mark or label, in the scene's pixels, that puts it at a point of the figure. */
  const shiftTo = (at: MarkFeature["at"], x: number, y: number): [number, number] => {
    const [px, py] = project(at);
    return [(x - px) / scale, (y - py) / scale];
  };
  const markAt = ({ mark, x, y, toMark }: Sign) => ({ ...mark, shift: shiftTo(mark.at, x + toMark[0], y + toMark[1]) });
  const labels = blocks.flatMap((sign) =>
    sign.lines.map(
      (text, index): LabelFeature => ({
        id: `${index > 0 ? "role" : "hq"}-${sign.mark.id}`,
        style: sign.withheld && index > 0 ? "withheld" : "headquarters",
        at: sign.mark.at,
        text,
        priority: 0,
        shift: shiftTo(sign.mark.at, sign.x + sign.toLabel[0], sign.y + sign.toLabel[1] + index * line),
      }),
    ),
  );
  const below = { ...look, side: "below", gap: 0, wrap: 99, always: true } as const;
  const moved = new Map<SceneLayer, SceneLayer>([
    [signs, { ...signs, features: blocks.map(markAt) }],
    [
      names,
      {
        ...names,
        features: labels,
        styles: { headquarters: below, withheld: { ...below, colour: roles.styles.withheld?.colour ?? look.colour } },
      },
    ],
    [
      rings,
      {
        ...rings,
        features: [
          ...rings.features.flatMap((ring) => {
            const own = ROLE.test(ring.id) && blocks.find(({ mark }) => mark.id === ring.id.replace(ROLE, ""));
            return own ? [{ ...ring, shift: shiftTo(ring.at, own.x + own.toMark[0], own.y + own.toMark[1]) }] : [];
          }),
          ...open.map(markAt),
        ],
      },
    ],
    [
      roles,
      {
        ...roles,
        features: open.flatMap(({ mark, x, y, toMark, toLabel }) =>
          roles.features
            .filter(({ id }) => id === mark.id)
            .map((label) => ({ ...label, shift: shiftTo(label.at, x + toMark[0] + toLabel[0], y) })),
        ),
      },
    ],
  ]);
  const leaders = blocks.flatMap(({ mark, x, y, toMark }) => {
    const [fromX, fromY] = project(mark.at);
    const [toX, toY] = [x + toMark[0], y + toMark[1]];
    if (Math.hypot(toX - fromX, toY - fromY) <= NOTABLE) return [];
    const d = `M${fromX.toFixed(1)},${fromY.toFixed(1)}L${toX.toFixed(1)},${toY.toFixed(1)}`;
    return [tag("path", { d }) + tag("circle", { cx: fromX, cy: fromY, r: DOT, fill: colour })];
  });
  const group = { class: "leaders", fill: "none", stroke: colour, "stroke-width": 0.7 };
  return {
    scene: { ...scene, layers: scene.layers.map((layer) => moved.get(layer) ?? layer) },
    leaders: leaders.length > 0 ? tag("g", group, leaders.join("")) : "",
  };
}
