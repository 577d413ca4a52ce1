import type { Density } from "../ledger/strip-view.js";

/** What fits into an element of a given size, apart from what styles alone decide. */
export interface Size {
  /** The switches have a column of their own. */
  readonly wide: boolean;
  /** The first switches are always in sight, above the map. */
  readonly chips: boolean;
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

/** What fits into an element; before it has a size, what fits into a wide one. */
export function sizeOf({ clientWidth: width, clientHeight: height }: Element): Size {
  if (width === 0 || height === 0) return { wide: true, chips: false, density: "full" };
  return {
    wide: width >= WIDE_PX,
    chips: width < CHIPS.widthPx && height >= CHIPS.heightPx,
    density: height < ROWS_HEIGHT_PX ? "tiny" : height < FULL_HEIGHT_PX || width < WIDE_PX ? "compact" : "full",
  };
}

export const sameSize = (a: Size, b: Size): boolean =>
  a.wide === b.wide && a.chips === b.chips && a.density === b.density;
