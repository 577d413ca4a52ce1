import type { Box } from "./projection.js";
import { roomFor, type TextStyle } from "./text.js";

/** A figure's unit is 1/96 inch in print, as large as a CSS pixel, so that sizes of marks and type hold on paper. */
export const UNITS_PER_MM = 96 / 25.4;
const POINTS = 96 / 72;

/** A page to fill: its size on paper, its width on a screen, and its sizes of type. */
export interface Page {
  readonly widthMm: number;
  /** `null`: as tall as its content. */
  readonly heightMm: number | null;
  /** Width in pixels of a picture at scale 1; without it, that of 300 dots per inch. */
  readonly widthPx?: number;
  readonly marginMm: number;
  /** Sizes of type in points. */
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
  social: { widthMm: 200, heightMm: 105, widthPx: 1200, marginMm: 5, title: 12, body: 7, note: 6.1 },
} as const satisfies Record<string, Page>;
export type PresetName = keyof typeof PRESETS;
export const PRESET_NAMES = Object.keys(PRESETS) as PresetName[];

/** Smallest and largest side of a custom page, in millimetres. */
export const SIDE_MM = { least: 60, most: 1200 } as const;

/** A page of a custom size; without a height, as tall as its content. Throws on a side outside `SIDE_MM`. */
export function pageOf(widthMm: number, heightMm: number | null): Page {
  const sides = heightMm === null ? [widthMm] : [widthMm, heightMm];
  for (const side of sides) {
    if (!(side >= SIDE_MM.least && side <= SIDE_MM.most))
      throw new Error(`expected a side of ${SIDE_MM.least} to ${SIDE_MM.most} mm, got ${side}`);
  }
  return usualPage(widthMm, heightMm);
}

/** Margin and type that follow from a page's size. */
function usualPage(widthMm: number, heightMm: number | null): Page {
  const large = Math.min(widthMm, heightMm ?? widthMm) > 140;
  return { widthMm, heightMm, marginMm: large ? 10 : 4, title: large ? 14 : 12, body: large ? 8 : 7, note: 6.4 };
}

/** A page of an own size as a style has it: what is not given follows from the size. */
export interface OwnPage {
  readonly widthMm: number;
  readonly heightMm: number | null;
  readonly widthPx?: number | undefined;
  readonly marginMm?: number | undefined;
  readonly title?: number | undefined;
  readonly body?: number | undefined;
  readonly note?: number | undefined;
}

/** A page of an own size. Throws on a side outside `SIDE_MM`. */
export function ownPage({ widthMm, heightMm, ...rest }: OwnPage): Page {
  const given = Object.entries(rest).filter(([, value]) => value !== undefined);
  return { ...pageOf(widthMm, heightMm), ...Object.fromEntries(given) };
}

const BESIDE_SIZE = ["widthPx", "marginMm", "title", "body", "note"] as const;

export const isSamePage = (a: Page, b: Page): boolean =>
  (["widthMm", "heightMm", ...BESIDE_SIZE] as const).every((key) => a[key] === b[key]);

/** A page by its size and what does not follow from that. */
export function asOwnPage(page: Page): OwnPage {
  const { widthMm, heightMm } = page;
  const usual = usualPage(widthMm, heightMm);
  const given = BESIDE_SIZE.filter((key) => page[key] !== usual[key]).map((key) => [key, page[key]]);
  return { widthMm, heightMm, ...Object.fromEntries(given) };
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

/** Share of a page's margin that texts may use in a wider font than the shipped one. */
const OF_MARGIN = 0.7;
/** The same for the gap between two columns, in units. */
const MOST_SPARE = 10;

const marginOf = ({ marginMm }: Page): number => marginMm * UNITS_PER_MM;
/** Width that lines across a page wrap to; with room for a wider font. */
export const roomAcross = (page: Page, style: Pick<TextStyle, "weight">): number =>
  roomFor(page.widthMm * UNITS_PER_MM - 2 * marginOf(page), marginOf(page) * OF_MARGIN, style);
/** White to the right of any column of a page. */
export const spareOf = (page: Page): number => Math.min(MOST_SPARE, marginOf(page) * OF_MARGIN);

/** Height of a map over its width in one column: on a page as tall as its content, and the least on others. */
const COLUMN_MAP_RATIO = 0.95;
const LEAST_MAP_RATIO = 0.35;

/** Heights, in units, of what a page has in addition to the map. */
export interface Needs {
  readonly header: number;
  /** Height of each form of the numbers for a width, fullest first; empty if there are none. */
  readonly numbers: readonly ((width: number) => number)[];
  readonly footer: number;
  /** Height of the legend for a number of columns and their width; grows as columns get fewer or narrower. */
  readonly legend: (columns: number, columnWidth: number, free: number) => number;
  /** Height of the map over its width, on a page that is as tall as its content. */
  readonly mapRatio?: number;
  /** The figure has two maps. */
  readonly pair: boolean;
}

/** Where everything is on the page. */
export interface Plan {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly map: Box;
  /** `detail`: index of the form of the numbers that fits. */
  readonly numbers: Box & { readonly detail: number };
  readonly legend: Box & { readonly columns: number; readonly columnWidth: number };
  readonly footerY: number;
}

const GAP = 12;
/** Numbers and widths of columns that a legend beside a map may have, in the order of trying. */
const SIDES = [
  { columns: 1, columnWidth: 172 },
  { columns: 1, columnWidth: 205 },
  { columns: 1, columnWidth: 240 },
  { columns: 1, columnWidth: 270 },
  { columns: 2, columnWidth: 150 },
  { columns: 2, columnWidth: 172 },
  { columns: 2, columnWidth: 205 },
  { columns: 3, columnWidth: 132 },
  { columns: 3, columnWidth: 172 },
] as const;
/** Largest share of a page's width for the side beside a map. */
const MOST_SIDE = 0.6;
/** A side that holds numbers is at least this wide. */
const LEAST_NUMBERS = 240;

interface Sheet {
  readonly width: number;
  readonly margin: number;
  readonly inner: number;
  readonly top: number;
  /** Height of the page; `null` if it is as tall as its content. */
  readonly fixed: number | null;
}

const space = (height: number, gap: number): number => (height > 0 ? height + gap : 0);

/** What `find` returns for the fullest form of the numbers that fits; `undefined` if none does. */
function fittingForm<T>(
  { numbers }: Needs,
  find: (height: (width: number) => number, detail: number) => T | undefined,
): T | undefined {
  const forms = numbers.length > 0 ? numbers : [() => 0];
  for (const [detail, height] of forms.entries()) {
    const found = find(height, detail);
    if (found) return found;
  }
  return undefined;
}

const widthOf = ({ columns, columnWidth }: (typeof SIDES)[number]) => columns * columnWidth + (columns - 1) * GAP;

/** A page whose numbers and legend exceed its height by up to this share grows by that much; by more, everything is stacked. */
const LARGEST_OVERFLOW = 0.1;

/** A wide page with one map: numbers and legend in a column beside it. */
function planBeside(sheet: Sheet, fixed: number, needs: Needs): Plan {
  const { width, margin, inner, top } = sheet;
  const bottom = fixed - margin - needs.footer - GAP * 0.6;
  const free = bottom - top;
  const hasNumbers = needs.numbers.length > 0;
  const sides = SIDES.filter(
    (side) => widthOf(side) < inner * MOST_SIDE && !(hasNumbers && widthOf(side) < LEAST_NUMBERS),
  );
  if (sides.length === 0) return planStacked(sheet, needs);
  const at = (side: (typeof SIDES)[number], height: (width: number) => number, detail: number) => {
    const numbers = height(widthOf(side));
    return { ...side, width: widthOf(side), numbers, detail, rest: free - space(numbers, GAP) };
  };
  const fitting = fittingForm(needs, (height, detail) =>
    sides
      .map((side) => at(side, height, detail))
      .find(({ columns, columnWidth, rest }) => needs.legend(columns, columnWidth, rest) <= rest),
  );
  const last = Math.max(0, needs.numbers.length - 1);
  const missing = ({ columns, columnWidth, rest }: ReturnType<typeof at>) =>
    needs.legend(columns, columnWidth, rest) - rest;
  /** If no side fits, the one that lacks the least height. */
  const nearest = () =>
    sides
      .map((side) => at(side, needs.numbers[last] ?? (() => 0), last))
      .reduce((best, side) => (missing(side) < missing(best) ? side : best));
  const side = fitting ?? nearest();
  if (missing(side) > free * LARGEST_OVERFLOW) return planStacked(sheet, needs);
  if (missing(side) > 0) return planBeside(sheet, fixed + Math.ceil(missing(side)), needs);
  const map = { x: margin, y: top, width: inner - side.width - GAP, height: free };
  const x = margin + map.width + GAP;
  const { columns, columnWidth, rest, detail } = side;
  return {
    width,
    height: fixed,
    margin,
    map,
    numbers: { x, y: top, width: side.width, height: side.numbers, detail },
    legend: { x, y: bottom - rest, width: side.width, height: rest, columns, columnWidth },
    footerY: bottom + GAP * 0.6,
  };
}

/** Share of a wide page's width that the numbers have below two maps, beside the legend. */
const NUMBERS_SHARE = 0.56;
/** Least height of two maps side by side, over the width of both. */
const LEAST_PAIR_RATIO = 0.08;
/** Least share of the height between header and footer that two maps have. */
const LEAST_MAPS = 0.6;

/** A wide page with two maps: both over the whole width, numbers and legend side by side below them. */
function planBelow(sheet: Sheet, fixed: number, needs: Needs): Plan {
  const { width, margin, inner, top } = sheet;
  const bottom = fixed - margin - needs.footer - GAP * 0.6;
  const numbersWidth = needs.numbers.length > 0 ? inner * NUMBERS_SHARE : 0;
  const legendWidth = inner - numbersWidth - (numbersWidth > 0 ? 2 * GAP : 0);
  const columns = Math.max(1, Math.floor((legendWidth + GAP) / 150));
  const columnWidth = (legendWidth - (columns - 1) * GAP) / columns;
  const legend = needs.legend(columns, columnWidth, Number.POSITIVE_INFINITY);
  const form = (height: (width: number) => number, detail: number) => ({ numbers: height(numbersWidth), detail });
  const last = needs.numbers.length - 1;
  const { numbers, detail } =
    fittingForm(needs, (height, index) => {
      const made = form(height, index);
      return made.numbers <= Math.max(legend, (bottom - top) * (1 - LEAST_MAPS)) ? made : undefined;
    }) ?? form(needs.numbers[last] ?? (() => 0), Math.max(0, last));
  const below = Math.max(numbers, legend);
  const y = bottom - below;
  if (y - top - GAP < inner * LEAST_PAIR_RATIO) return planStacked(sheet, needs);
  return {
    width,
    height: fixed,
    margin,
    map: { x: margin, y: top, width: inner, height: y - top - GAP },
    numbers: { x: margin, y, width: numbersWidth, height: numbers, detail },
    legend: { x: margin + inner - legendWidth, y, width: legendWidth, height: below, columns, columnWidth },
    footerY: bottom + GAP * 0.6,
  };
}

/** A tall page: everything in one column. */
function planStacked({ width, margin, inner, top, fixed }: Sheet, needs: Needs): Plan {
  const columns = Math.max(1, Math.min(4, Math.floor((inner + GAP) / 175)));
  const columnWidth = (inner - (columns - 1) * GAP) / columns;
  const legendHeight = needs.legend(columns, columnWidth, Number.POSITIVE_INFINITY);
  const numbers = needs.numbers[0]?.(inner) ?? 0;
  const below = space(numbers, GAP) + GAP + legendHeight + GAP + needs.footer + margin;
  const wished = inner * (needs.mapRatio ?? COLUMN_MAP_RATIO) * (needs.pair ? 2 : 1);
  const mapHeight = fixed === null ? wished : Math.max(fixed - top - below, inner * LEAST_MAP_RATIO);
  const map = { x: margin, y: top, width: inner, height: mapHeight };
  const numbersY = top + mapHeight + GAP;
  const legendY = numbersY + space(numbers, GAP);
  const footerY = legendY + legendHeight + GAP;
  return {
    width,
    height: Math.max(fixed ?? 0, footerY + needs.footer + margin),
    margin,
    map,
    numbers: { x: margin, y: numbersY, width: inner, height: numbers, detail: 0 },
    legend: { x: margin, y: legendY, width: inner, height: legendHeight, columns, columnWidth },
    footerY,
  };
}

/** Whether a page has room for something beside its map. */
export const isWide = ({ widthMm, heightMm }: Page): boolean => heightMm !== null && widthMm > heightMm * 1.15;

/** Shares out a page: numbers and legend beside a single map on a wide page, otherwise below the maps. */
export function planPage(page: Page, needs: Needs): Plan {
  const width = page.widthMm * UNITS_PER_MM;
  const margin = page.marginMm * UNITS_PER_MM;
  const fixed = page.heightMm === null ? null : page.heightMm * UNITS_PER_MM;
  const sheet = { width, margin, inner: width - 2 * margin, top: margin + needs.header + GAP * 0.6, fixed };
  const isBare = needs.numbers.length === 0 && needs.legend(1, width, Number.POSITIVE_INFINITY) === 0;
  if (fixed === null || !isWide(page) || isBare) return planStacked(sheet, needs);
  return needs.pair ? planBelow(sheet, fixed, needs) : planBeside(sheet, fixed, needs);
}

/** Splits a box into two frames, side by side if it is wide, else one above the other; each has room for its heading. */
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
