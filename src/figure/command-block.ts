import { type CommandTree, commandTree } from "../scene/command-tree.js";
import { sayFinding } from "../scene/finding-words.js";
import { findingOf } from "../scene/reading-finding.js";
import type { Scene, SceneLayer } from "../scene/scene.js";
import { themeOf } from "../scene/theme.js";
import { commandTreeHeight, commandTreeSvg } from "./command-tree-svg.js";
import type { FigureInput } from "./figure-svg.js";
import { findingHeight, findingSvg } from "./finding-svg.js";
import { aspectOf } from "./inset-svg.js";
import type { Block } from "./numbers-block.js";
import type { Box } from "./projection.js";
import { type BlockType, blockHeight, roomFor, textBlock, wrapText } from "./text.js";

const GAP = 12;
/** From this width on, tree and inset are side by side. */
const BESIDE = 480;
/** The tree's share of that width. */
const TREE_SHARE = 0.42;

/** Headquarters that no map of the figure shows, such as those in New York, in Norfolk or north of the frame. */
function outside(scene: Scene, drawn: readonly SceneLayer[]): string[] {
  const things = (layers: readonly SceneLayer[]) =>
    new Set(layers.flatMap(({ features }) => features.flatMap(({ thing }) => thing ?? [])));
  const shown = things(drawn);
  return [...things(scene.layers)].filter((thing) => thing.startsWith("headquarters:") && !shown.has(thing));
}

interface Parts {
  readonly tree: { readonly x: number; readonly y: number; readonly width: number };
  readonly inset: Box | null;
  readonly noteY: number;
  readonly height: number;
}

/**
 * The bar of posts with the tree of command, and the tree alone, fullest first; none in other readings. On a page that is not
 * `wide` the tree has the crowd's map with it, unless the page is `small`: of a fixed height without room for two maps.
 */
export function commandBlocks(
  { situation, scene, words, theme: themeName }: FigureInput,
  type: BlockType,
  { wide, small }: { readonly wide: boolean; readonly small: boolean },
): readonly Block[] {
  const theme = themeOf(themeName);
  const { size, spare } = type;
  const finding = situation.state.reading === "command" ? findingOf(situation, theme, words) : null;
  if (!finding) return [];
  const tree: CommandTree = commandTree(situation, words);
  const bounds = scene.insets[0]?.bounds ?? null;
  const names = new Map(
    situation.headquarters.map(({ record }) => [`headquarters:${record.id}`, words.data(record.shortName)]),
  );
  const noteOf = (things: readonly string[]) =>
    things.length > 0
      ? sayFinding(words, "command.outside", {
          headquarters: words.list(things.map((thing) => names.get(thing) ?? thing)),
        })
      : "";
  // Which headquarters no map shows is known only after drawing: room is kept for all outside the extent.
  const [west, south, east, north] = scene.bounds;
  const far = situation.headquarters.filter(
    ({ record: { lon, lat } }) => lon < west || lon > east || lat < south || lat > north,
  );
  const reserved = noteOf(far.map(({ record }) => `headquarters:${record.id}`));
  const note = (text: string, width: number) => wrapText(text, roomFor(width, spare, {}), { size, colour: "" });
  const noteHeight = (width: number) => {
    const lines = note(reserved, width);
    return lines.length > 0 ? GAP / 2 + blockHeight(lines, size) : 0;
  };
  const partsOf = ({ x, y, width }: Pick<Box, "x" | "y" | "width">): Parts => {
    const treeHeight = (across: number) => commandTreeHeight(tree, words, across, type);
    if (wide || small || !bounds) {
      const bottom = y + treeHeight(width);
      return { tree: { x, y, width }, inset: null, noteY: bottom + GAP / 2, height: bottom - y + noteHeight(width) };
    }
    if (width >= BESIDE) {
      const across = width * TREE_SHARE;
      const rest = width - across - GAP;
      const [left, right] = [treeHeight(across) + noteHeight(across), rest / aspectOf(bounds)];
      const inset = { x: x + across + GAP, y, width: rest, height: right };
      return {
        tree: { x, y, width: across },
        inset,
        noteY: y + treeHeight(across) + GAP / 2,
        height: Math.max(left, right),
      };
    }
    const high = width / aspectOf(bounds);
    const inset = { x, y, width, height: high };
    const below = y + high + GAP;
    const bottom = below + treeHeight(width);
    return { tree: { x, y: below, width }, inset, noteY: bottom + GAP / 2, height: bottom - y + noteHeight(width) };
  };
  const tersest: Block = {
    height: (width) => partsOf({ x: 0, y: 0, width }).height,
    inset: (box) => partsOf(box).inset,
    svg: (box, drawn) => {
      const parts = partsOf(box);
      const lines = note(noteOf(outside(scene, drawn)), parts.tree.width);
      return (
        commandTreeSvg(tree, words, theme, parts.tree, type) +
        textBlock(lines, parts.tree.x, parts.noteY, { size, colour: theme.quietText })
      );
    },
  };
  const barSpace = (width: number) => findingHeight(finding, words, width, type) + GAP;
  const below = (box: Box): Box => ({ ...box, y: box.y + barSpace(box.width) });
  const whole: Block = {
    height: (width) => barSpace(width) + tersest.height(width),
    inset: (box) => partsOf(below(box)).inset,
    svg: (box, drawn) => findingSvg(finding, words, theme, box, type) + tersest.svg(below(box), drawn),
  };
  return small ? [tersest] : [whole, tersest];
}
