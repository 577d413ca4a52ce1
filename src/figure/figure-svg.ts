import type { LedgerDiff } from "../coverage/ledger/diff-schema.js";
import type { Ledger } from "../coverage/ledger/schema.js";
import type { Baseline } from "../model/baseline.js";
import { areaName } from "../scene/build-scene.js";
import type { Comparison } from "../scene/comparison.js";
import { editedMark } from "../scene/edited-mark.js";
import { basesOutside } from "../scene/extent.js";
import { mergeLegends } from "../scene/legend.js";
import type { ScenePair } from "../scene/picture.js";
import type { LegendGroup, Scene, SceneLayer } from "../scene/scene.js";
import type { Situation } from "../scene/situation.js";
import { type Theme, type ThemeName, themeOf } from "../scene/theme.js";
import type { Words } from "../scene/words.js";
import { commandBlocks } from "./command-block.js";
import { documentSvg } from "./document-svg.js";
import { graticuleSvg, type ScaleBar, scaleBarSvg } from "./furniture.js";
import { conicWithCorner, crowdIn, freeCorner, insetSvg, withoutCrowdNames } from "./inset-svg.js";
import {
  isWide,
  type Page,
  PRESETS,
  type PresetName,
  planPage,
  roomAcross,
  spareOf,
  splitMap,
  typeOf,
  UNITS_PER_MM,
} from "./layout.js";
import { legendHeight, legendSvg } from "./legend-svg.js";
import { cornerNote, isZoomedIn, locatorSvg, northArrowSvg } from "./locator.js";
import { legendInFrame, type MapSvg, mapSvg, markBoxes } from "./map-svg.js";
import { sayFigure } from "./messages.js";
import { type Block, numbersBlocks } from "./numbers-block.js";
import { boundsOfFrame } from "./planar-path.js";
import {
  type Box,
  type Camera,
  cameraFor,
  conicProjection,
  type FrameProjection,
  kilometresBetween,
  mercatorProjection,
} from "./projection.js";
import { settleSigns } from "./settle-signs.js";
import { shortLegend } from "./short-legend.js";
import { blockHeight, LINE_HEIGHT, type TextStyle, textBlock, wrapHeading, wrapText } from "./text.js";
import { altTextOf, creditsOf, notesOf, sourceIdsOf, subtitleOf, titleOf } from "./words.js";
import { part, tag } from "./xml.js";

export interface FigureOptions {
  /** A ready-made page, or a custom one (`pageOf`); `a4-landscape` by default. */
  readonly page?: PresetName | Page;
  readonly projection?: "conic" | "mercator";
  /** The extent: west, south, east, north in degrees. By default the scene's own. */
  readonly bounds?: Scene["bounds"];
  /** For Mercator; by default the camera that shows the extent. */
  readonly camera?: Camera;
  /** The title, in place of the finding. */
  readonly title?: string;
  /** Version of the program, for the file's record. */
  readonly version?: string;
}

export interface FigureInput {
  readonly situation: Situation;
  readonly scene: Scene;
  /** Two scenes for a figure of two maps. */
  readonly pair?: ScenePair | null;
  readonly ledger: Ledger;
  /** The pinned baseline, if there is one, for the file's record. */
  readonly baseline?: Baseline | null;
  /** The diff from the baseline, if the state is compared with one. */
  readonly diff?: LedgerDiff | null;
  /** The numbers of all domains. */
  readonly comparison: Comparison;
  readonly words: Words;
  readonly theme: ThemeName;
  readonly options?: FigureOptions;
}

/** A map of a figure as drawn: what is in its frame, with marks in their final places. */
export interface DrawnMap {
  readonly projection: FrameProjection;
  /** Factor on the shifts of marks and labels. */
  readonly scale: number;
  readonly layers: readonly SceneLayer[];
}

/** A drawn figure with its texts, legend, maps and size. */
export interface Figure {
  readonly svg: string;
  readonly title: string;
  readonly alt: string;
  readonly legend: readonly LegendGroup[];
  /** Its maps, each followed by its inset if it has one. */
  readonly maps: readonly DrawnMap[];
  /** Size on paper in units of 1/96 inch, and width of a picture at scale 1 in pixels. */
  readonly width: number;
  readonly height: number;
  readonly widthPx: number;
}

interface Panel {
  readonly scene: Scene;
  readonly heading: string;
}

/** Marks and labels of small maps are smaller: full size from this width on. */
const FULL_SIZE_WIDTH = 640;
const LEAST_SCALE = 0.7;

/** How many bases are outside the frame, as a text; empty if there are none. */
function outsideText(scene: Scene, { frame, project }: FrameProjection, words: Words): string {
  const count = basesOutside(scene, (at) => {
    const [x, y] = project(at);
    return x >= frame.x && y >= frame.y && x <= frame.x + frame.width && y <= frame.y + frame.height;
  });
  return count > 0 ? words.say("locator.outside", { count }) : "";
}

/** Where signs are crowded, their scale follows the map's: full size up to this many kilometres per unit. */
const FULL_SIZE_KM = 6.6;

/** Scale of marks and labels on a map. */
function scaleOfMarks(scene: Scene, { frame, invert }: FrameProjection): number {
  const byWidth = (frame.width / FULL_SIZE_WIDTH) ** 0.6;
  const [x, y] = [frame.x + frame.width / 2, frame.y + frame.height / 2];
  const kmPerUnit = kilometresBetween(invert(x - 5, y), invert(x + 5, y)) / 10;
  const wished = scene.insets.length > 0 ? Math.min(byWidth, FULL_SIZE_KM / kmPerUnit) : byWidth;
  return Math.round(Math.min(1, Math.max(LEAST_SCALE, wished)) * 100) / 100;
}

/** Draws one map with graticule, scale bar and inset into a frame; the inset is in a corner unless `insetBox` is given. */
function drawPanel(
  scene: Scene,
  frame: Box,
  prefix: string,
  input: FigureInput,
  theme: Theme,
  note: number,
  insetBox: Box | null = null,
) {
  const { options = {}, words } = input;
  const bounds = options.bounds ?? scene.bounds;
  const mercator =
    options.projection === "mercator" &&
    mercatorProjection(options.camera ?? cameraFor(bounds, frame.width, frame.height), frame);
  const conic = insetBox
    ? { projection: conicProjection(bounds, frame), corner: insetBox }
    : conicWithCorner(scene, bounds, frame);
  const projection = mercator || conic.projection;
  const style: TextStyle = { size: note, colour: theme.text, halo: theme.halo };
  const markScale = scaleOfMarks(scene, projection);
  const crowd = crowdIn(scene, projection);
  const corner = crowd && mercator && !insetBox ? freeCorner(scene, mercator, crowd) : conic.corner;
  const inset = crowd && corner && insetSvg(scene, crowd, corner, projection, theme, markScale, prefix);
  const inCorner = inset && !insetBox ? [inset.box] : [];
  const scale: ScaleBar = scaleBarSvg(projection, theme, words, style, [...markBoxes(scene, projection), ...inCorner]);
  const ground = graticuleSvg(projection, boundsOfFrame(projection), theme);
  const outside = outsideText(scene, projection, words);
  const extras = isZoomedIn(scene, projection)
    ? [
        locatorSvg(scene, projection, theme, prefix, outside, style),
        northArrowSvg(projection, theme, style, sayFigure(words, "figure.north")),
      ]
    : outside
      ? [cornerNote(outside, frame, style)]
      : [];
  const keepOff = [...[scale, ...extras].map(({ box }) => box), ...inCorner];
  const shown = inset ? withoutCrowdNames(scene) : scene;
  const settled = settleSigns(shown, projection, markScale, keepOff);
  const drawn = mapSvg(settled, projection, { prefix, ground, keepOff, scale: markScale });
  const map = {
    ...drawn,
    defs: drawn.defs + (inset?.map.defs ?? "") + extras.map(({ defs }) => defs).join(""),
    layers: [...drawn.layers, ...(inset?.map.layers ?? [])],
  };
  const rim = tag("rect", { ...frame, fill: "none", stroke: theme.coast, "stroke-width": 0.8 });
  const over = [...extras.map(({ content }) => content), inset ? inset.outline + inset.content : "", scale.content];
  const maps: DrawnMap[] = [
    { projection, scale: markScale, layers: drawn.layers },
    ...(inset ? [{ projection: inset.projection, scale: inset.scale, layers: inset.map.layers }] : []),
  ];
  return { map, maps, content: map.content + over.join("") + rim };
}

/**
 * The classes in the frame decide the legend, and the legend's size decides the frame. Starts from the legend of the whole
 * scene and draws again until both agree, or `MOST_ATTEMPTS` times. A map is drawn again only if its frame has changed.
 */
function settle(page: Page, panels: readonly Panel[], input: FigureInput, theme: Theme, texts: Texts) {
  const type = typeOf(page);
  const drawnIn = new Map<string, ReturnType<typeof drawPanel>>();
  const draw = (scene: Scene, frame: Box, prefix: string, inset: Box | null) => {
    const key = prefix + Object.values(frame).join();
    const drawn = drawnIn.get(key) ?? drawPanel(scene, frame, prefix, input, theme, type.note, inset);
    drawnIn.set(key, drawn);
    return drawn;
  };
  let legend: readonly LegendGroup[] = shortened(panels.map(({ scene }) => scene.legend).reduce(mergeBoth, []), page);
  for (let attempt = 0; ; attempt++) {
    const shown = legend;
    const plan = planPage(page, {
      header: texts.header,
      footer: texts.footer,
      numbers: texts.numbers.map(({ height }) => height),
      ...(panels.some(({ scene }) => scene.insets.length > 0) && { mapRatio: COMMAND_MAP_RATIO }),
      legend: (columns, width, free) => legendHeight(shown, columns, width, theme, legendType(page), free),
      pair: panels.length > 1,
    });
    const frames = framesOf(plan.map, panels, type.body);
    const inset = texts.numbers[plan.numbers.detail]?.inset?.(plan.numbers) ?? null;
    const drawn = panels.map(({ scene }, i) =>
      draw(scene, frames[i] ?? plan.map, panels.length > 1 ? `m${i}-` : "", inset),
    );
    legend = shortened(
      drawn
        .map(({ map }) => legendInFrame(map, input.words, areaName(input.situation, input.words)))
        .reduce(mergeBoth, []),
      page,
    );
    const same = JSON.stringify(legend) === JSON.stringify(shown);
    if (same || attempt === MOST_ATTEMPTS) return { plan, frames, drawn, legend };
  }
}
const MOST_ATTEMPTS = 4;
const legendType = (page: Page) => ({ size: typeOf(page).body * 0.94, spare: spareOf(page) });
/** A page of a fixed height that is narrower than this has no room for a crowd's map below the large one. */
const TWO_MAPS_WIDTH = 480;
/** Height over width of a map with an inset: Europe with its headquarters is wider than it is tall. */
const COMMAND_MAP_RATIO = 0.74;

const headingStyle = (size: number, theme: Theme): TextStyle => ({ size, weight: 600, colour: theme.text });

/** Frames of the maps below their headings; both leave room for the longer heading. */
function framesOf(map: Box, panels: readonly Panel[], size: number): readonly Box[] {
  const style = headingStyle(size, themeOf("light"));
  const [only] = panels;
  if (only && panels.length < 2) {
    const lines = only.heading ? wrapText(only.heading, map.width, style).length : 0;
    const above = lines && size * (0.3 + LINE_HEIGHT * lines);
    return [{ ...map, y: map.y + above, height: map.height - above }];
  }
  const frames = splitMap(map, size * 1.5);
  const lines = Math.max(...panels.map(({ heading }, i) => wrapText(heading, frames[i]?.width ?? 0, style).length));
  return splitMap(map, size * (0.3 + LINE_HEIGHT * lines));
}

/** A figure lower or narrower than this has a short legend; labels on the map explain the rest. */
const SMALL_MM = 110;
const MOST_ROWS = 6;

function shortened(legend: readonly LegendGroup[], { widthMm, heightMm }: Page): readonly LegendGroup[] {
  const isSmall = widthMm < SMALL_MM || (heightMm !== null && heightMm < SMALL_MM);
  return isSmall ? shortLegend(legend, MOST_ROWS) : legend;
}

const mergeBoth = (a: readonly LegendGroup[], b: readonly LegendGroup[]) => mergeLegends(a, b);

/** On small maps of coverage, bases and headquarters would crowd out the rings: they are left out, and the notes say so. */
const SITES = new Set(["fleets", "fleet-labels", "headquarters", "headquarters-labels"]);
const WIDE_ENOUGH_MM = { one: 100, two: 220 } as const;
const LEAST_HEIGHT_MM = { one: 120, two: 160 } as const;

function isSimple({ situation }: FigureInput, page: Page, maps: "one" | "two"): boolean {
  return situation.state.reading === "coverage" && (page.widthMm < WIDE_ENOUGH_MM[maps] || isLow(page, maps));
}

/** Seven points, in units. */
const LEAST_NUMBERS_SIZE = (7 * 96) / 72;

/** Whether a page is wide with little height to share out. */
const isLow = ({ widthMm, heightMm }: Page, maps: "one" | "two"): boolean =>
  heightMm !== null && heightMm < widthMm && heightMm < LEAST_HEIGHT_MM[maps];

function withoutSites(scene: Scene): Scene {
  return { ...scene, layers: scene.layers.filter(({ id }) => !SITES.has(id)) };
}

/** Sizes of a title, as shares of the usual one, that are tried before a page grows beyond its height. */
const SMALLER_TITLES = [0.88, 0.78] as const;
/** Sizes that are taken if they save a line of the title. */
const LINE_SAVING = [0.97, 0.94, 0.91, 0.88] as const;
/** A page that grows by no more than this factor still passes for its format. */
const NEARLY = 1.02;

interface Texts {
  readonly header: number;
  readonly footer: number;
  readonly numbers: readonly Block[];
}

/** Draws a figure as one SVG document: title, maps, legend, comparison, notes and credits. Throws on an unknown page. */
export function drawFigure(input: FigureInput): Figure {
  const { situation, words, options = {} } = input;
  const page: Page = typeof options.page === "object" ? options.page : PRESETS[options.page ?? "a4-landscape"];
  if (!page) throw new Error(`unknown page: ${options.page}`);
  const theme = themeOf(input.theme);
  const type = typeOf(page);
  const width = page.widthMm * UNITS_PER_MM;
  const inner = width - 2 * page.marginMm * UNITS_PER_MM;
  const across = (style: TextStyle) => roomAcross(page, style);
  const title = options.title ?? titleOf(input);
  const subStyle: TextStyle = { size: type.body * 1.06, colour: theme.quietText };
  const noteStyle: TextStyle = { size: type.note, colour: theme.quietText };
  const heading = headingStyle(type.body, theme);
  const subLines = wrapHeading(subtitleOf(input), across(subStyle), subStyle);
  const { pair = null } = input;
  const maps = pair ? "two" : "one";
  const simple = isSimple(input, page, maps);
  const low = isLow(page, maps);
  // A page of little height has room only for what a reader would misread without it.
  const fates = !low || pair !== null || situation.state.usIsr === "off";
  const notes = [...notesOf(input, { fates, bounds: !low }), ...(simple ? [sayFigure(words, "figure.simple")] : [])];
  const strongNote: TextStyle = { ...noteStyle, weight: 600 };
  const noteLines = wrapText(notes.join(" "), across(strongNote), strongNote);
  const creditLines = wrapText(creditsOf(input, sourceIdsOf(input).length), across(noteStyle), noteStyle);
  const shown = (scene: Scene) => (simple ? withoutSites(scene) : scene);
  const panels: Panel[] = pair
    ? [
        { scene: shown(pair.before), heading: pair.labels.before },
        { scene: shown(pair.after), heading: pair.labels.after },
      ]
    : [{ scene: shown(input.scene), heading: editedMark(situation, words) }];
  const blocks = { size: Math.max(type.body * 0.94, LEAST_NUMBERS_SIZE), spare: spareOf(page) };
  const small = page.heightMm !== null && inner < TWO_MAPS_WIDTH;
  const command = commandBlocks(input, blocks, { wide: isWide(page), small });
  const numbers = command.length > 0 ? command : numbersBlocks(input, blocks, low);
  const titleAt = (share: number) => {
    const titleStyle: TextStyle = { size: type.title * share, weight: 600, colour: theme.text };
    return { titleStyle, titleLines: wrapHeading(title, across(titleStyle), titleStyle) };
  };
  const withTitle = (share: number) => {
    const { titleStyle, titleLines } = titleAt(share);
    const titleHeight = blockHeight(titleLines, titleStyle.size);
    const header = titleHeight + 3 + blockHeight(subLines, subStyle.size);
    const footer = blockHeight([...noteLines, ...creditLines], noteStyle.size);
    return { titleStyle, titleLines, titleHeight, ...settle(page, panels, input, theme, { header, footer, numbers }) };
  };
  const fullSize = titleAt(1).titleLines.length;
  const usual = withTitle(LINE_SAVING.find((share) => titleAt(share).titleLines.length < fullSize) ?? 1);
  const height = page.heightMm === null ? usual.plan.height : page.heightMm * UNITS_PER_MM;
  let settled = usual;
  for (const share of SMALLER_TITLES) if (settled.plan.height > height) settled = withTitle(share);
  // A page that is far too small gains nothing by a smaller title.
  if (settled.plan.height > height * NEARLY) settled = usual;
  const { titleStyle, titleLines, titleHeight, plan, frames, drawn, legend } = settled;
  const margin = plan.margin;
  const content = [
    tag("rect", { width, height: plan.height, fill: theme.panel }),
    part("title", textBlock(titleLines, margin, margin, titleStyle)),
    part("subtitle", textBlock(subLines, margin, margin + titleHeight + 3, subStyle)),
    ...drawn.map(({ content: map }, i) => {
      const { x, y } = frames[i] ?? plan.map;
      const lines = wrapText(panels[i]?.heading ?? "", frames[i]?.width ?? inner, heading);
      const head = textBlock(lines, x, y - type.body * 0.2 - blockHeight(lines, type.body), heading);
      return tag("g", { class: "panel" }, head + map);
    }),
    numbers[plan.numbers.detail]?.svg(
      plan.numbers,
      drawn.flatMap(({ map }) => map.layers),
    ) ?? "",
    legendSvg(legend, plan.legend, theme, legendType(page)),
    part("notes", textBlock(noteLines, margin, plan.footerY, strongNote)),
    part("credits", textBlock(creditLines, margin, plan.footerY + blockHeight(noteLines, noteStyle.size), noteStyle)),
  ].join("");
  const alt = altTextOf(input, legend);
  const defs = tag("defs", {}, drawn.map(({ map }: { map: MapSvg }) => map.defs).join(""));
  const { svg, widthPx } = documentSvg({
    page,
    width,
    height: plan.height,
    title,
    alt,
    locale: words.locale,
    dataset: situation.dataset,
    state: situation.state,
    baseline: input.baseline,
    version: options.version,
    defs,
    content,
  });
  return { svg, title, alt, legend, maps: drawn.flatMap(({ maps }) => maps), width, height: plan.height, widthPx };
}

/** The figure as a standalone SVG document; the same input gives the same text. */
export function figureSvg(input: FigureInput): string {
  return drawFigure(input).svg;
}
