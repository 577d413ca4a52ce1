import type { Bounds } from "../scene/scene.js";
import { type Page, UNITS_PER_MM } from "./layout.js";
import { type Box, conicProjection } from "./projection.js";

/** What a grid of maps needs in addition to the maps, in units. */
export interface GridNeeds {
  /** Numbers of rows and columns, or how many maps there are if they may be arranged freely. */
  readonly shape: readonly [rows: number, columns: number] | number;
  /** Width over height of the extent. */
  readonly aspect: number;
  readonly header: number;
  readonly footer: number;
  /** Height of a row's heading above it, of the headings of columns above all rows, and of the texts above each map. */
  readonly rowHead: (width: number, way: Way) => number;
  readonly columnHead: (width: number, way: Way) => number;
  readonly cellHead: (width: number, way: Way) => number;
  /** Width of the headings beside rows, with the white to their right. */
  readonly aside: (turned: boolean) => number;
  /** Height of the legend for a number of columns and their width. */
  readonly legend: (columns: number, columnWidth: number) => number;
}

/** How a grid of fixed shape is set. */
export interface Way {
  /** Whether its rows have become its columns. */
  readonly turned: boolean;
  /** Whether the headings of rows are beside them, as in a table, and not above. */
  readonly aside: boolean;
}

/** Where a member is: its texts begin at `head`, its map is in `frame`. */
export interface Cell {
  readonly head: Pick<Box, "x" | "y" | "width">;
  readonly frame: Box;
}

/** Where everything of a grid is on its page. */
export interface GridPlan extends Way {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly rows: number;
  readonly columns: number;
  /** In the order of the members. */
  readonly cells: readonly Cell[];
  /** Tops and widths of the headings of columns and rows. */
  readonly columnHeads: readonly Pick<Box, "x" | "y" | "width">[];
  readonly rowHeads: readonly Pick<Box, "x" | "y" | "width">[];
  readonly legend: Box & { readonly columns: number; readonly columnWidth: number };
  readonly footerY: number;
}

const GAP = 12;
/** White between two maps of a row, and between two rows. */
const BETWEEN = { columns: 9, rows: 8 } as const;
/** The least size of a map: a smaller one says nothing. */
const LEAST_MAP = { width: 88, height: 62 } as const;
/** Height over width of a page that is as tall as its content, at most: a column of a newspaper is not longer. */
const TALLEST = 2.7;
/** Widths of a legend's columns: below the maps, and beside them. */
const LEGEND_COLUMN = { least: 150, beside: 150 } as const;
/** A map is not taller than this share of what its extent needs: a column would show more of Africa than of Ukraine. */
const TALLEST_MAP = 1.5;

/** Width over height of bounds as the conic projection draws them. */
export function aspectOf(bounds: Bounds): number {
  const side = 1000;
  const { project } = conicProjection(bounds, { x: 0, y: 0, width: side, height: side }, 0);
  const [west, south, east, north] = bounds;
  const rim = Array.from({ length: 21 }, (_, i) => i / 20).flatMap((t) => {
    const [lon, lat] = [west + (east - west) * t, south + (north - south) * t];
    return [project([lon, south]), project([lon, north]), project([west, lat]), project([east, lat])];
  });
  const span = (of: readonly number[]) => Math.max(...of) - Math.min(...of);
  return span(rim.map(([x]) => x)) / span(rim.map(([, y]) => y));
}

/** A way to arrange the maps. */
interface Arrangement extends Way {
  readonly rows: number;
  readonly columns: number;
}

/** All ways to arrange so many maps: rows and columns of a grid may change places; maps in free order fill row after row. */
function arrangements(shape: GridNeeds["shape"]): Arrangement[] {
  if (typeof shape !== "number") {
    const [rows, columns] = shape;
    return [false, true].flatMap((aside) => [
      { rows, columns, turned: false, aside },
      { rows: columns, columns: rows, turned: true, aside },
    ]);
  }
  const ways = Array.from({ length: shape }, (_, index) => ({
    rows: Math.ceil(shape / (index + 1)),
    columns: index + 1,
    turned: false,
    aside: false,
  }));
  // Of ways with as many rows, the one with fewer columns leaves fewer places empty.
  return ways.filter(({ rows }, index) => ways.findIndex((other) => other.rows === rows) === index);
}

/** What an arrangement gives with its legend below or beside it. */
interface Attempt extends Arrangement {
  readonly beside: boolean;
  readonly gridWidth: number;
  readonly mapWidth: number;
  readonly mapHeight: number;
  readonly legendHeight: number;
  readonly legendColumns: number;
  readonly legendColumnWidth: number;
  /** Height of the page. */
  readonly height: number;
}

/** Size of the extent in a map: what a reader sees of the maps' scale. */
const scaleOf = ({ mapWidth, mapHeight }: Attempt, aspect: number) => Math.min(mapWidth / aspect, mapHeight);

function attempt(page: Page, needs: GridNeeds, way: Arrangement, beside: boolean): Attempt {
  const margin = page.marginMm * UNITS_PER_MM;
  const inner = page.widthMm * UNITS_PER_MM - 2 * margin;
  const fixed = page.heightMm === null ? null : page.heightMm * UNITS_PER_MM;
  const { rows, columns, aside } = way;
  const asideWidth = aside ? needs.aside(way.turned) : 0;
  const gridWidth = beside ? inner - LEGEND_COLUMN.beside - GAP : inner;
  const mapWidth = (gridWidth - asideWidth - (columns - 1) * BETWEEN.columns) / columns;
  const legendColumns = beside ? 1 : Math.max(1, Math.floor((inner + GAP) / (LEGEND_COLUMN.least + GAP)));
  const legendColumnWidth = beside ? LEGEND_COLUMN.beside : (inner - (legendColumns - 1) * GAP) / legendColumns;
  const legendHeight = needs.legend(legendColumns, legendColumnWidth);
  const rowHead = aside ? 0 : needs.rowHead(gridWidth, way);
  const texts =
    needs.columnHead(mapWidth, way) + rows * (rowHead + needs.cellHead(mapWidth, way)) + (rows - 1) * BETWEEN.rows;
  const below = legendHeight > 0 && !beside ? legendHeight + GAP : 0;
  const around = 2 * margin + needs.header + GAP * 0.6 + needs.footer + GAP * 0.6 + below;
  const most = (mapWidth / needs.aspect) * TALLEST_MAP;
  const wished = fixed === null ? mapWidth / needs.aspect : Math.min(most, (fixed - around - texts) / rows);
  const mapHeight = Math.max(LEAST_MAP.height, wished);
  const grid = texts + rows * mapHeight;
  const needed = around + Math.max(grid, beside ? legendHeight : 0);
  const shared = { ...way, beside, gridWidth, mapWidth, mapHeight, legendHeight, legendColumns, legendColumnWidth };
  return { ...shared, height: Math.max(fixed ?? 0, needed) };
}

/** The attempt with the largest maps among those that fit the page; if none does, the lowest. */
function best(page: Page, needs: GridNeeds): Attempt {
  const width = page.widthMm * UNITS_PER_MM;
  const most = page.heightMm === null ? width * TALLEST : page.heightMm * UNITS_PER_MM;
  const sides = needs.legend(1, LEGEND_COLUMN.beside) > 0 && page.heightMm !== null ? [false, true] : [false];
  const attempts = arrangements(needs.shape).flatMap((way) => sides.map((beside) => attempt(page, needs, way, beside)));
  const wide = attempts.filter(({ mapWidth }) => mapWidth >= LEAST_MAP.width);
  const possible = wide.length > 0 ? wide : attempts;
  const fitting = possible.filter(({ height }) => height <= most + 1e-6);
  const [found] =
    fitting.length > 0
      ? fitting.toSorted((a, b) => scaleOf(b, needs.aspect) - scaleOf(a, needs.aspect))
      : possible.toSorted((a, b) => a.height - b.height);
  return found as Attempt;
}

/**
 * Arranges a series of maps on a page so that they are as large as possible: all of the same size, in rows and columns below
 * their headings, with one legend below or beside them. A page without room grows.
 */
export function planGrid(page: Page, needs: GridNeeds): GridPlan {
  const found = best(page, needs);
  const { rows, columns, turned, aside, beside, gridWidth, mapWidth, mapHeight, legendHeight, height } = found;
  const width = page.widthMm * UNITS_PER_MM;
  const margin = page.marginMm * UNITS_PER_MM;
  const top = margin + needs.header + GAP * 0.6;
  const columnHead = needs.columnHead(mapWidth, found);
  const rowHead = aside ? 0 : needs.rowHead(gridWidth, found);
  const cellHead = needs.cellHead(mapWidth, found);
  const asideWidth = aside ? needs.aside(turned) : 0;
  const left = (column: number) => margin + asideWidth + column * (mapWidth + BETWEEN.columns);
  const pitch = rowHead + cellHead + mapHeight + BETWEEN.rows;
  const above = (row: number) => top + columnHead + row * pitch;
  const count = typeof needs.shape === "number" ? needs.shape : needs.shape[0] * needs.shape[1];
  const cells = Array.from({ length: count }, (_, index): Cell => {
    const [row, column] = turned
      ? [index % rows, Math.floor(index / rows)]
      : [Math.floor(index / columns), index % columns];
    const y = above(row) + rowHead;
    return {
      head: { x: left(column), y, width: mapWidth },
      frame: { x: left(column), y: y + cellHead, width: mapWidth, height: mapHeight },
    };
  });
  const gridEnd = above(rows - 1) + pitch - BETWEEN.rows;
  const footerY = height - margin - needs.footer;
  const legend = {
    columns: found.legendColumns,
    columnWidth: found.legendColumnWidth,
    ...(beside
      ? { x: margin + gridWidth + GAP, y: top, width: LEGEND_COLUMN.beside, height: footerY - top }
      : { x: margin, y: gridEnd + GAP, width: gridWidth, height: legendHeight }),
  };
  return {
    width,
    height,
    margin,
    rows,
    columns,
    turned,
    aside,
    cells,
    columnHeads: Array.from({ length: columns }, (_, column) => ({ x: left(column), y: top, width: mapWidth })),
    rowHeads: Array.from({ length: rows }, (_, row) => ({
      x: margin,
      y: above(row),
      width: aside ? asideWidth - GAP : gridWidth,
    })),
    legend,
    footerY,
  };
}
