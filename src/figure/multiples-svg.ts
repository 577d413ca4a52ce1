import { unionOf } from "../scene/extent.js";
import { mergeLegends } from "../scene/legend.js";
import type { Bounds, LabelLayer, LegendGroup, LineLayer, MarkLayer, Scene, SceneLayer } from "../scene/scene.js";
import type { Theme } from "../scene/theme.js";
import { type Figure, type FigureInput, headingStyle, legendFor, legendType, withoutSites } from "./figure-svg.js";
import { type House, housed, inFontsOf } from "./house.js";
import { type Page, typeOf, UNITS_PER_MM } from "./layout.js";
import { legendHeight, legendSvg } from "./legend-svg.js";
import { sayFigure } from "./messages.js";
import { aspectOf, type Cell, type GridPlan, planGrid, type Way } from "./multiples-layout.js";
import { drawPanel } from "./panel-svg.js";
import { type PanelTexts, panelSet, panelTextsSvg } from "./panel-texts.js";
import type { Box } from "./projection.js";
import { repeatedNote, type SheetTexts, sheetFigure, sheetTexts } from "./series-sheet.js";
import { firstOf, namesOf, panelNumber, type SeriesInput } from "./series-words.js";
import { shortLegend } from "./short-legend.js";
import { blockHeight, LINE_HEIGHT, mostWidth, textBlock, textWidth, wrapText } from "./text.js";
import { part, round, tag } from "./xml.js";

/** Layers whose labels a small map has no room for: what they name is drawn without a name. */
const UNNAMED = new Set(["minor-labels", "towns-labels", "headquarters-close-labels", "headquarters-exact-labels"]);
/** Layers of which only the most urgent labels are drawn: tankers and unfilled stations are told by their signs. */
const CAPS: Readonly<Record<string, number>> = { "station-labels": 5, "cities-labels": 12 };
/** Style of the names of cities abroad: a small map has states to tell where they are. */
const ABROAD = "foreign";
const LOWEST = -5;
/** Layers that a map of this size shows at every zoom: the capital says where one is. */
const ALWAYS: ReadonlySet<string> = new Set(["cities", "cities-labels"]);
/** Labels by the width of a map in units: those of at most this priority are drawn. Names of rings and the capital come first. */
const LABELS = [
  { width: 0, priority: 5 },
  { width: 180, priority: 12 },
  { width: 220, priority: 62 },
  { width: 330, priority: 90 },
] as const;
/** A legend of so many rows explains a series; labels on the maps explain the rest. */
const MOST_ROWS = 14;
/** The same on a page of little width or height. */
const FEW_ROWS = 8;
/** The same where a page would otherwise grow: what is seen, and nothing else. */
const FEWEST_ROWS = 5;
/** A page that grows by no more than this factor still passes for its format. */
const NEARLY = 1.001;
const SMALL_MM = { width: 110, height: 150 } as const;

/** A scene with as many labels, and lines as heavy, as a map of this width bears. */
function forSmallMap(scene: Scene, width: number): Scene {
  const step = LABELS.findLast((one) => width >= one.width)?.priority ?? 0;
  const fewer = (layer: LabelLayer): LabelLayer => {
    const most = UNNAMED.has(layer.id) ? Number.NEGATIVE_INFINITY : Math.min(step, CAPS[layer.id] ?? step);
    const features = layer.features.filter(({ priority, style }) => priority <= most && style !== ABROAD);
    return { ...layer, features: features.map(({ brief, ...one }) => (brief ? { ...one, text: brief } : one)) };
  };
  // The smallest maps are at a zoom below zero, where layers for every zoom end too.
  const shown = ({ minZoom = LOWEST, ...layer }: SceneLayer) =>
    ({ ...layer, minZoom: ALWAYS.has(layer.id) ? LOWEST : minZoom }) as SceneLayer;
  const weight = Math.min(1, Math.max(LIGHTEST, width / FULL_WEIGHT_WIDTH));
  const sized = (layer: SceneLayer) =>
    layer.kind === "label"
      ? fewer(layer)
      : layer.kind === "line"
        ? lighter(layer, weight)
        : layer.kind === "mark"
          ? smaller(layer, weight)
          : layer;
  return { ...scene, layers: scene.layers.map((layer) => shown(sized(layer))) };
}

/** Width over height of a usual map: a lower one bears as many labels as a narrower one. */
const USUAL_ASPECT = 1.3;

/** From this width on, in units, lines have their full weight; on narrower maps they would hide what they bound. */
const FULL_WEIGHT_WIDTH = 260;
const LIGHTEST = 0.5;

/** A layer of marks with their sizes times a factor. */
const smaller = (layer: MarkLayer, factor: number): MarkLayer => ({
  ...layer,
  styles: Object.fromEntries(
    Object.entries(layer.styles).map(([key, look]) => [key, { ...look, size: look.size * factor }]),
  ),
});

/** A layer of lines with their widths times a factor. */
const lighter = (layer: LineLayer, factor: number): LineLayer => ({
  ...layer,
  styles: Object.fromEntries(
    Object.entries(layer.styles).map(([key, look]) => [key, { ...look, width: look.width * factor }]),
  ),
});

/** What all members show together, so that their maps have one extent. */
export function boundsOfAll(members: readonly FigureInput[]): Bounds {
  const [first, ...others] = members.map(({ scene, options = {} }) => options.bounds ?? scene.bounds);
  return others.reduce(unionOf, first as Bounds);
}

/** The legend of maps on a page that has no rows which explain the classes of states; of fewer rows where it must be low. */
export function seriesLegend(
  legend: readonly LegendGroup[],
  { widthMm, heightMm }: Page,
  input: FigureInput,
  low = false,
): LegendGroup[] {
  const small = widthMm < SMALL_MM.width || (heightMm !== null && heightMm < SMALL_MM.height);
  const before = input.situation.state.reading === "contributors" ? ["states"] : [];
  return shortLegend(legend, low ? FEWEST_ROWS : small ? FEW_ROWS : MOST_ROWS, before);
}

/** A series with each member as its house wants it, and what their maps share. */
interface Dressed {
  readonly house: House;
  readonly members: readonly FigureInput[];
  readonly scenes: readonly Scene[];
  readonly bounds: Bounds;
}

/** Plans and draws until the legend is that of what is drawn: its height decides the size of the maps. */
function settle(texts: SheetTexts, { house, members, scenes, bounds }: Dressed, names: Names, low = false) {
  const { page } = texts;
  const { theme } = house;
  const type = typeOf(page);
  const shortened = (whole: readonly LegendGroup[]) =>
    house.shows("legend") ? seriesLegend(whole, page, firstOf({ members }), low) : [];
  const draw = (plan: GridPlan) =>
    members.map((input, index) => {
      const { frame } = plan.cells[index] as Cell;
      const scene = forSmallMap(scenes[index] as Scene, Math.min(frame.width, frame.height * USUAL_ASPECT));
      // All maps show the same part of Europe, which their names tell: none has a locator, and one has the scale.
      const shows: House["shows"] = (layer) => house.shows(layer) && (layer !== "scale" || index === 0);
      const here = { ...input, options: { ...input.options, bounds } };
      return drawPanel({ ...scene, overview: bounds }, frame as Box, `m${index}-`, here, { theme, shows }, type.note);
    });
  let whole = merged(scenes.map((scene) => scene.legend));
  for (let attempt = 0; ; attempt++) {
    const shown = shortened(whole);
    const plan = planGrid(page, {
      shape: names.shape,
      aspect: aspectOf(bounds),
      header: texts.header,
      footer: texts.footer,
      rowHead: (width, way) => rowHeight(names.rows(way), width, type.body),
      columnHead: (width, way) => columnHeight(names.columns(way), width, type.body),
      cellHead: (width, way) => panelSet(names.panels(way), width, type.body).height,
      aside: (turned) => asideWidth(names.rows({ turned, aside: true }), type.body),
      legend: (columns, width) =>
        legendHeight(shown, columns, width, theme, legendType(page), Number.POSITIVE_INFINITY),
    });
    const drawn = draw(plan);
    const found = merged(drawn.map(({ map }, index) => legendFor(map, members[index] as FigureInput)));
    const legend = shortened(found);
    if (isSettled(legend, shown, attempt)) return { plan, drawn, legend: shown };
    // A class that comes and goes with the size of the maps stays.
    whole = attempt === 0 ? found : merged([whole, found]);
  }
}

/** One legend for many maps. */
export const merged = (legends: readonly (readonly LegendGroup[])[]): LegendGroup[] =>
  legends.reduce<LegendGroup[]>((a, b) => mergeLegends(a, b), []);

const MOST_ATTEMPTS = 3;

/** Whether a legend of what is drawn is the one that the page was planned with, or enough has been tried. */
export const isSettled = (drawn: readonly LegendGroup[], planned: readonly LegendGroup[], attempt: number): boolean =>
  attempt === MOST_ATTEMPTS || JSON.stringify(drawn) === JSON.stringify(planned);

/** Headings of a grid's rows and columns, and the texts above each map. */
interface Names {
  readonly shape: number | readonly [number, number];
  readonly rows: (way: Way) => readonly string[];
  /** Headings above all rows; none where each map has its own. */
  readonly columns: (way: Way) => readonly string[];
  readonly panels: (way: Way) => readonly PanelTexts[];
}

function namesIn(series: SeriesInput["series"], members: readonly FigureInput[]): Names {
  const first = firstOf({ members });
  const [rows = [], columns] = series.map((dimension) => namesOf(dimension, first));
  const numbers = members.map(panelNumber);
  const panels = (nameOf: (index: number) => string | undefined): PanelTexts[] =>
    numbers.map((number, index) => ({ name: nameOf(index) ?? "", number }));
  if (!columns)
    return { shape: rows.length, rows: () => [], columns: () => [], panels: () => panels((index) => rows[index]) };
  const across = columns.length;
  const nameOf = ({ turned, aside }: Way, index: number) =>
    aside ? "" : turned ? rows[Math.floor(index / across)] : columns[index % across];
  return {
    shape: [rows.length, across],
    rows: ({ turned }) => (turned ? columns : rows),
    columns: ({ turned, aside }) => (!aside ? [] : turned ? rows : columns),
    panels: (way) => panels((index) => nameOf(way, index)),
  };
}

/** Height of the headings of columns, with the white below them. */
const columnHeight = (names: readonly string[], width: number, body: number): number => {
  const lines = names.map((name) => wrapText(name, width, headingStyle(body, "")).length);
  return lines.length > 0 ? Math.max(...lines) * body * LINE_HEIGHT + body * 0.1 : 0;
};

/** Size of a row's heading, white above its text where its rule is, and below, in ems of the body. */
const ROW = { size: 1.12, above: 0.35, below: 0.15 } as const;

const rowHeight = (names: readonly string[], width: number, body: number): number => {
  const look = headingStyle(body * ROW.size, "");
  const heights = names.map((name) => blockHeight(wrapText(name, width, look), look.size));
  return heights.length > 0 ? Math.max(...heights) + body * (ROW.above + ROW.below) : 0;
};

/** White between the headings beside rows and the maps. */
const ASIDE_GAP = 12;
/** Least width of these headings, in ems of the body. */
const LEAST_ASIDE = 5;

/** Width of the headings beside rows: no word of theirs is broken. */
const asideWidth = (names: readonly string[], body: number): number => {
  const look = headingStyle(body, "");
  const words = names.flatMap((name) => name.split(/\s+/)).map((word) => mostWidth(textWidth(word, look), look));
  return Math.max(body * LEAST_ASIDE, ...words) + ASIDE_GAP;
};

/** Headings of rows, each below a rule over the width of the grid; beside the rows, as high as their maps' texts. */
function rowHeadsSvg(names: readonly string[], { aside, rowHeads }: GridPlan, body: number, theme: Theme): string {
  const look = headingStyle(aside ? body : body * ROW.size, theme.text);
  return names
    .map((name, index) => {
      const { x = 0, y = 0, width = 0 } = rowHeads[index] ?? {};
      const lines = wrapText(name, width, look);
      if (aside) return textBlock(lines, x, y, look);
      const d = `M${round(x)},${round(y)}h${round(width)}`;
      const rule = tag("path", { d, stroke: theme.text, "stroke-width": 0.8 });
      return rule + textBlock(lines, x, y + body * ROW.above, look);
    })
    .join("");
}

/** Headings of columns above all rows. */
function columnHeadsSvg(names: readonly string[], { columnHeads }: GridPlan, body: number, theme: Theme): string {
  const look = headingStyle(body, theme.text);
  return names
    .map((name, index) => {
      const { x = 0, y = 0, width = 0 } = columnHeads[index] ?? {};
      return textBlock(wrapText(name, width, look), x, y, look);
    })
    .join("");
}

/** Each member as its house wants it, without what small maps have no room for. */
function dress({ members }: SeriesInput): Dressed {
  const dressed = members.map(housed);
  const [first] = dressed;
  if (!first) throw new Error("a series has at least one map, got none");
  const inputs = dressed.map(({ input }) => input);
  const scenes = inputs.map(({ scene, situation }) =>
    situation.state.reading === "coverage" ? withoutSites(scene) : scene,
  );
  return { house: first.house, members: inputs, scenes, bounds: boundsOfAll(inputs) };
}

/**
 * Draws a series as small multiples: a grid of maps of the same size, extent and scale, with one title, legend, scale bar and
 * block of notes. The numbers in the panels are those of each map's own ledger.
 */
export function drawMultiples(series: SeriesInput): Figure {
  const dressed = dress(series);
  const { house, members } = dressed;
  return inFontsOf(house.style, () => {
    const shown = { ...series, members };
    const coverage = members.some(({ situation }) => situation.state.reading === "coverage");
    const simple = coverage ? [sayFigure(firstOf(shown).words, "figure.simple")] : [];
    const texts = sheetTexts(shown, house, [...simple, ...repeatedNote(shown)]);
    const names = namesIn(series.series, members);
    const usual = settle(texts, dressed, names);
    // Only what is seen can do without the rest of its legend: labels name the rings.
    const fits = usual.plan.height <= (texts.page.heightMm ?? Number.POSITIVE_INFINITY) * UNITS_PER_MM * NEARLY;
    const { plan, drawn, legend } = fits || !coverage ? usual : settle(texts, dressed, names, true);
    const { theme } = house;
    const { body } = typeOf(texts.page);
    const heads = names.panels(plan);
    const set = panelSet(heads, plan.cells[0]?.head.width ?? 0, body);
    const panels = drawn.map(({ content }, index) => {
      const { head } = plan.cells[index] as Cell;
      const above = panelTextsSvg(heads[index] as PanelTexts, set, head, body, theme);
      return tag("g", { class: "panel" }, above + content);
    });
    const content = [
      part("columns", columnHeadsSvg(names.columns(plan), plan, body, theme)),
      part("rows", rowHeadsSvg(names.rows(plan), plan, body, theme)),
      ...panels,
      legendSvg(legend, plan.legend, theme, legendType(texts.page)),
    ].join("");
    const defs = drawn.map(({ map }) => map.defs).join("");
    return sheetFigure(
      shown,
      { texts, content, defs, height: plan.height, footerY: plan.footerY, animated: false },
      { legend, maps: drawn.flatMap(({ maps }) => maps) },
    );
  });
}
