import type { Position } from "./scene.js";

/** Records of one place, which must not be drawn on top of each other. */
export interface Site<T> {
  readonly at: Position;
  readonly members: readonly T[];
}

/** About 12 km: at the scale of Europe closer marks cover each other. */
const SAME_PLACE_DEGREES = 0.12;

/** Groups records of one place, in their given order; the first gives the site its position. */
export function groupBySite<T extends { readonly lon: number; readonly lat: number }>(
  records: readonly T[],
): Site<T>[] {
  const sites: { at: Position; members: T[] }[] = [];
  for (const record of records) {
    const near = sites.find(
      ({ at }) =>
        Math.abs(at[0] - record.lon) < SAME_PLACE_DEGREES && Math.abs(at[1] - record.lat) < SAME_PLACE_DEGREES,
    );
    if (near) near.members.push(record);
    else sites.push({ at: [record.lon, record.lat], members: [record] });
  }
  return sites;
}

/** Shifts in pixels that put marks of the given widths side by side, centred on their site. */
export function sideBySide(widths: readonly number[], gap = 2): number[] {
  const total = widths.reduce((sum, width) => sum + width + gap, -gap);
  let left = -total / 2;
  return widths.map((width) => {
    const centre = left + width / 2;
    left += width + gap;
    return Math.round(centre * 10) / 10;
  });
}
