import type { Box } from "./projection.js";

/** Units of a figure are 1/96 inch of its print size, so that sizes of the map and of type mean what they say. */
export const UNITS_PER_MM = 96 / 25.4;
const POINTS = 96 / 72;

/** A page to fill: its size on paper, and what it is called on a screen. */
export interface Page {
  readonly widthMm: number;
  /** `null`: as tall as its content. */
  readonly heightMm: number | null;
  /** Width in pixels of a picture at scale 1; otherwise 300 dots per inch. */
  readonly widthPx?: number;
  readonly marginMm: number;
  /** Point sizes. */
  readonly title: number;
  readonly body: number;
  readonly note: number;
}

/** Ready-made pages. No type is below 6 points on paper. */
export const PRESETS = {
  slide: { widthMm: 254, heightMm: 142.875, widthPx: 1600, marginMm: 6, title: 14, body: 8, note: 6.4 },
  "a4-landscape": { widthMm: 297, heightMm: 210, marginMm: 11, title: 14, body: 8, note: 6.8 },
  "a4-portrait": { widthMm: 210, heightMm: 297, marginMm: 12, title: 14, body: 8, note: 6.8 },
  "column-85mm": { widthMm: 85, heightMm: null, marginMm: 0.5, title: 10, body: 7, note: 6.1 },
  social: { widthMm: 200, heightMm: 105, widthPx: 1200, marginMm: 5, title: 13, body: 7, note: 6.1 },
} as const satisfies Record<string, Page>;
export type PresetName = keyof typeof PRESETS;
export const PRESET_NAMES = Object.keys(PRESETS) as PresetName[];

/** Smallest and largest side of a figure of one's own, in millimetres. */
export const SIDE_MM = { least: 60, most: 1200 } as const;

/** A page of one's own size. Throws on a size that no figure fits. */
export function pageOf(widthMm: number, heightMm: number): Page {
  for (const side of [widthMm, heightMm]) {
    if (!(side >= SIDE_MM.least && side <= SIDE_MM.most))
      throw new Error(`expected a side of ${SIDE_MM.least} to ${SIDE_MM.most} mm, got ${side}`);
  }
  const large = Math.min(widthMm, heightMm) > 140;
  return { widthMm, heightMm, marginMm: large ? 10 : 4, title: large ? 14 : 12, body: large ? 8 : 7, note: 6.4 };
}

/** Sizes of type in units. */
export interface TypeSizes {
  readonly title: number;
  readonly body: number;
  readonly note: number;
}
export const typeOf = ({ title, body, note }: Page): TypeSizes => ({
  title: title * POINTS,
  body: body * POINTS,
  note: note * POINTS,
});

/** Least height of a map on a page of that width, where the page is as tall as its content. */
const COLUMN_MAP_RATIO = 0.95;
const LEAST_MAP_RATIO = 0.35;

/** What must stand on a page beside the map, by height. */
export interface Needs {
  readonly header: number;
  /** Height of the comparison on a width; none is 0. */
  readonly bar: (width: number) => number;
  readonly footer: number;
  /** Height of the legend in so many columns of a width; grows as columns get fewer or narrower. */
  readonly legend: (columns: number, columnWidth: number, free: number) => number;
  /** Height of what stands above the legend: in its column where the page is wide, else between map and legend. */
  readonly beside?: (width: number, wide: boolean) => number;
  /** Height of the map over its width, where the page is as tall as its content. */
  readonly mapRatio?: number;
  /** The figure has two maps. */
  readonly pair: boolean;
}

/** Where everything stands. `legend` has its number of columns. */
export interface Plan {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly map: Box;
  readonly bar: Box;
  /** What stands above the legend. */
  readonly beside: Box;
  /** Whether the legend is beside the map. */
  readonly wide: boolean;
  readonly legend: Box & { readonly columns: number; readonly columnWidth: number };
  readonly footerY: number;
}

const GAP = 12;

/** Shares out a page: a legend beside the map where the page is wide, below it where it is not. */
export function planPage(page: Page, needs: Needs): Plan {
  const width = page.widthMm * UNITS_PER_MM;
  const margin = page.marginMm * UNITS_PER_MM;
  const inner = width - 2 * margin;
  const top = margin + needs.header + GAP * 0.6;
  const barSpace = (height: number) => (height > 0 ? height + GAP * 0.7 : 0);
  const fixed = page.heightMm === null ? null : page.heightMm * UNITS_PER_MM;
  if (fixed !== null && width > fixed * 1.15) {
    const bottom = fixed - margin - needs.footer - GAP * 0.6;
    const free = bottom - top;
    const options = [
      { columns: 1, columnWidth: 172 },
      { columns: 1, columnWidth: 205 },
      { columns: 1, columnWidth: 240 },
      { columns: 2, columnWidth: 150 },
      { columns: 2, columnWidth: 172 },
      { columns: 2, columnWidth: 205 },
    ].filter(({ columns, columnWidth }) => columns * columnWidth < inner * 0.5);
    const widthOf = ({ columns, columnWidth }: (typeof options)[number]) => columns * columnWidth + (columns - 1) * GAP;
    const above = (width: number) => (needs.beside ? needs.beside(width, true) + GAP : 0);
    const fitting = options.find((option) => {
      const rest = free - above(widthOf(option));
      return needs.legend(option.columns, option.columnWidth, rest) <= rest;
    });
    const side = fitting ?? options.at(-1);
    if (side) {
      const sideWidth = widthOf(side);
      const besideHeight = above(sideWidth);
      const mapWidth = inner - sideWidth - GAP;
      const bar = needs.bar(mapWidth);
      const map = { x: margin, y: top, width: mapWidth, height: free - barSpace(bar) };
      return {
        width,
        height: fixed,
        margin,
        map,
        bar: { x: margin, y: map.y + map.height + GAP * 0.7, width: map.width, height: bar },
        beside: { x: margin + map.width + GAP, y: top, width: sideWidth, height: besideHeight },
        wide: true,
        legend: {
          x: margin + map.width + GAP,
          y: top + besideHeight,
          width: sideWidth,
          height: free - besideHeight,
          ...side,
        },
        footerY: bottom + GAP * 0.6,
      };
    }
  }
  const columns = Math.max(1, Math.min(4, Math.floor((inner + GAP) / 175)));
  const columnWidth = (inner - (columns - 1) * GAP) / columns;
  const legendHeight = needs.legend(columns, columnWidth, Number.POSITIVE_INFINITY);
  const bar = needs.bar(inner);
  const beside = needs.beside?.(inner, false) ?? 0;
  const below = barSpace(bar) + barSpace(beside) + GAP + legendHeight + GAP + needs.footer + margin;
  const wished = inner * (needs.mapRatio ?? COLUMN_MAP_RATIO) * (needs.pair ? 2 : 1);
  const mapHeight = fixed === null ? wished : Math.max(fixed - top - below, inner * LEAST_MAP_RATIO);
  const map = { x: margin, y: top, width: inner, height: mapHeight };
  const barY = top + mapHeight + GAP * 0.7;
  const besideY = barY + barSpace(bar);
  const legendY = top + mapHeight + barSpace(bar) + barSpace(beside) + GAP;
  const footerY = legendY + legendHeight + GAP;
  return {
    width,
    height: Math.max(fixed ?? 0, footerY + needs.footer + margin),
    margin,
    map,
    bar: { x: margin, y: barY, width: inner, height: bar },
    beside: { x: margin, y: besideY, width: inner, height: beside },
    wide: false,
    legend: { x: margin, y: legendY, width: inner, height: legendHeight, columns, columnWidth },
    footerY,
  };
}

/** Two frames in the box of one: beside each other where it is wide, else above each other; each below its heading. */
export function splitMap({ x, y, width, height }: Box, heading: number): readonly [Box, Box] {
  const gap = GAP * 0.8;
  if (width > height * 1.2) {
    const half = (width - gap) / 2;
    const frame = { y: y + heading, width: half, height: height - heading };
    return [
      { x, ...frame },
      { x: x + half + gap, ...frame },
    ];
  }
  const half = (height - gap) / 2;
  const frame = { x, width, height: half - heading };
  return [
    { y: y + heading, ...frame },
    { y: y + half + gap + heading, ...frame },
  ];
}
