import { forceLedgerOf } from "../coverage/force/force-ledger.js";
import { domainRows } from "../scene/domain-rows.js";
import { forceRows } from "../scene/force-rows.js";
import { type Finding, findingOf } from "../scene/reading-finding.js";
import type { SceneLayer } from "../scene/scene.js";
import { themeOf } from "../scene/theme.js";
import { barHeight, barSvg } from "./bar-svg.js";
import type { FigureInput } from "./figure-svg.js";
import { findingHeight, findingSvg } from "./finding-svg.js";
import { forceHeight, forceSvg } from "./force-svg.js";
import type { Box } from "./projection.js";
import { rowsHeight, rowsSvg } from "./rows-svg.js";
import type { BlockType } from "./text.js";
import { isVetoed } from "./words.js";

/** A part of a page whose height depends on its width. */
export interface Block {
  readonly height: (width: number) => number;
  /** `drawn`: the layers that the maps show; what they lack may need a note. */
  readonly svg: (box: Box, drawn: readonly SceneLayer[]) => string;
  /** Where the block has the inset of a crowd; `null` if the inset goes into a corner of the large map. */
  readonly inset?: (box: Box) => Box | null;
}

/** Space between the rows' key and the bar of the domain on the map, and between a finding and its numbers. */
const GAP = 7;

/**
 * Forms of the numbers beside a map, fullest first, of which a page takes one that fits. In Coverage: rows of all domains with
 * second lines, and the bar of fates for the domain on the map (not on a `small` page); the rows alone; rows of one line. In
 * Contributors: the bar of statements with the numbers of the component, or the bar alone. None without a mandate, or in Command (see `commandBlocks`).
 */
export function numbersBlocks(input: FigureInput, type: BlockType, small: boolean): readonly Block[] {
  const { situation, comparison, words } = input;
  const theme = themeOf(input.theme);
  const { size } = type;
  const { reading } = situation.state;
  const finding = reading === "contributors" ? findingOf(situation, theme, words) : null;
  if (finding) {
    const barOf = (shown: Finding): Block => ({
      height: (width) => findingHeight(shown, words, width, type),
      svg: (box) => findingSvg(shown, words, theme, box, type),
    });
    const bar = barOf(finding);
    const alone = barOf({ ...finding, detail: [finding.detail, finding.numbers].filter(Boolean).join(" ") });
    const force = forceLedgerOf(situation.dataset, situation.state);
    const rows = force ? forceRows(force, words) : [];
    const whole: Block = {
      height: (width) => bar.height(width) + GAP + forceHeight(rows, width, type),
      svg: (box, drawn) => {
        const top = bar.height(box.width) + GAP;
        return bar.svg(box, drawn) + forceSvg(rows, theme, { ...box, y: box.y + top }, type);
      },
    };
    return rows.length > 0 ? [whole, alone, bar] : [bar];
  }
  if (reading !== "coverage" || isVetoed(input)) return [];
  const compared = input.diff ?? input.ledger;
  const shown = domainRows(comparison, words);
  const rowsIn = (lines: 1 | 2): Block => ({
    height: (width) => rowsHeight(shown, words, width, size, lines),
    svg: (box) => rowsSvg(shown, words, theme, box, size, lines),
  });
  const rows = rowsIn(2);
  const bar = (width: number) => barHeight(compared, words, width, size);
  const whole: Block = {
    height: (width) => rows.height(width) + (bar(width) > 0 ? GAP + bar(width) : 0),
    svg: (box) =>
      rowsSvg(shown, words, theme, box, size, 2) +
      barSvg(compared, words, theme, { ...box, y: box.y + rows.height(box.width) + GAP }, size),
  };
  return [...(small ? [] : [whole]), rows, rowsIn(1)];
}
