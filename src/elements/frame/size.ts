import type { Density } from "../ledger/strip-view.js";

/** What fits into an element of a given size, apart from what styles alone decide. */
export interface Size {
  /** The switches have a column of their own. */
  readonly wide: boolean;
  /** The first switches are always in sight, above the map. */
  readonly chips: boolean;
  /** Two maps of a story, one below the other, would both be too low. */
  readonly cramped: boolean;
  /** How much the strip shows. */
  readonly density: Density;
}

const WIDE_PX = 720;
/** In an element lower than this, rows have no second line. */
const FULL_HEIGHT_PX = 560;
/** In an element lower than this, each domain has a number and no row. */
const ROWS_HEIGHT_PX = 400;
/** An element narrower than this (a phone) and at least this high has the first switches above the map. */
const CHIPS = { widthPx: 600, heightPx: 560 } as const;

/** A phone lower than this has too little height for two maps and the text of a step. */
const PAIR_HEIGHT_PX = 800;

/** What fits into an element; before it has a size, what fits into a wide one. */
export function sizeOf({ clientWidth: width, clientHeight: height }: Element): Size {
  if (width === 0 || height === 0) return { wide: true, chips: false, cramped: false, density: "full" };
  return {
    wide: width >= WIDE_PX,
    chips: width < CHIPS.widthPx && height >= CHIPS.heightPx,
    cramped: width < CHIPS.widthPx && height < PAIR_HEIGHT_PX,
    density: height < ROWS_HEIGHT_PX ? "tiny" : height < FULL_HEIGHT_PX || width < WIDE_PX ? "compact" : "full",
  };
}

export const sameSize = (a: Size, b: Size): boolean =>
  a.wide === b.wide && a.chips === b.chips && a.cramped === b.cramped && a.density === b.density;
