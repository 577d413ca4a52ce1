import type { Density } from "../ledger/strip-view.js";

/** What fits an element of a size, besides what its styles do alone. */
export interface Size {
  /** The switches stand in a column of their own. */
  readonly wide: boolean;
  /** The first switches are always in sight, above the map. */
  readonly chips: boolean;
  /** How much the numbers say. */
  readonly density: Density;
}

const WIDE_PX = 720;
/** Lower than this, rows have no second line. */
const FULL_HEIGHT_PX = 560;
/** Lower than this, domains have a number each and no row. */
const ROWS_HEIGHT_PX = 400;
/** There is room for switches above the map in a column as narrow as a phone. */
const CHIPS = { widthPx: 600, heightPx: 560 } as const;

/** What fits an element; before it is in a page, what fits a wide one. */
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
