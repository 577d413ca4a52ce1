import type { LedgerDiff } from "../coverage/ledger/diff-schema.js";
import type { Ledger } from "../coverage/ledger/schema.js";
import type { Baseline } from "../model/baseline.js";
import { areaName } from "../scene/build-scene.js";
import type { Comparison } from "../scene/comparison.js";
import { editedMark } from "../scene/edited-mark.js";
import { mergeLegends } from "../scene/legend.js";
import type { ScenePair } from "../scene/picture.js";
import type { LegendGroup, Scene } from "../scene/scene.js";
import type { Situation } from "../scene/situation.js";
import type { Theme, ThemeName } from "../scene/theme.js";
import type { Words } from "../scene/words.js";
import type { PlacedAnnotation } from "./annotations.js";
import { commandBlocks } from "./command-block.js";
import { documentSvg } from "./document-svg.js";
import { type DrawnWith, drawnWithOf } from "./drawn-with.js";
import { type House, housed, inFontsOf } from "./house.js";
import type { HouseFiles } from "./house-fonts.js";
import { LOGO_GAP, type LogoPicture, logoPicture, logoSize, logoSvg } from "./house-logo.js";
import { explained, highlightGroup } from "./house-scene.js";
import { houseAlt, houseCredits, houseNotes, houseSubtitle } from "./house-texts.js";
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
import { legendInFrame, type MapSvg } from "./map-svg.js";
import { sayFigure } from "./messages.js";
import { type Block, numbersBlocks } from "./numbers-block.js";
import { type DrawnMap, drawPanel } from "./panel-svg.js";
import type { Box, Camera } from "./projection.js";
import { shortLegend } from "./short-legend.js";
import type { FigureStyle } from "./style.js";
import { blockHeight, LINE_HEIGHT, roomFor, type TextStyle, textBlock, wrapHeading, wrapText } from "./text.js";
import { altTextOf, creditsOf, notesOf, sourceIdsOf, stateText, titleOf } from "./words.js";
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
  /** How a house sets its figures, checked (`parseStyle`); page, extent, projection and title given beside it take precedence. */
  readonly style?: FigureStyle;
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
  /** By its name, or a theme itself. */
  readonly theme: ThemeName | Theme;
  readonly options?: FigureOptions;
}

/** A drawn figure with its texts, legend, maps and size. */
export interface Figure {
  readonly svg: string;
  readonly title: string;
  readonly alt: string;
  readonly legend: readonly LegendGroup[];
  /** Its maps, each followed by its inset if it has one. */
  readonly maps: readonly DrawnMap[];
  /** Where the annotations of its style are, all on the first map, and which were left out. */
  readonly annotations?: readonly PlacedAnnotation[];
  /** Its style as drawn, for its record; `null` without one. */
  readonly style?: FigureStyle | null;
  /** The series that it shows, for its record; without one, it shows one situation. */
  readonly series?: string;
  /** What else it was drawn with, for its record. */
  readonly drawnWith?: DrawnWith | null;
  /** The font files of its style. */
  readonly fonts?: HouseFiles;
  /** Its SVG logo, for a PDF that cannot have it as vectors. */
  readonly logo?: LogoPicture | null;
  /** Size on paper in units of 1/96 inch, and width of a picture at scale 1 in pixels. */
  readonly width: number;
  readonly height: number;
  readonly widthPx: number;
}

interface Panel {
  readonly scene: Scene;
  readonly heading: string;
}

/**
 * The classes in the frame decide the legend, and the legend's size decides the frame. Starts from the legend of the whole
 * scene and draws again until both agree, or `MOST_ATTEMPTS` times. A map is drawn again only if its frame has changed.
 */
function settle(page: Page, panels: readonly Panel[], input: FigureInput, house: House, texts: Texts) {
  const { theme } = house;
  const type = typeOf(page);
  const drawnIn = new Map<string, ReturnType<typeof drawPanel>>();
  // Of two maps the first has the annotations.
  const annotationsOf = (prefix: string) => (prefix === "m1-" ? [] : house.style.annotations);
  const draw = (scene: Scene, frame: Box, prefix: string, inset: Box | null) => {
    const key = prefix + Object.values(frame).join();
    const drawn =
      drawnIn.get(key) ?? drawPanel(scene, frame, prefix, input, house, type.note, inset, annotationsOf(prefix));
    drawnIn.set(key, drawn);
    return drawn;
  };
  const shortened = (whole: readonly LegendGroup[]) => (house.shows("legend") ? shortenedFor(whole, page) : []);
  let legend: readonly LegendGroup[] = shortened(panels.map(({ scene }) => scene.legend).reduce(mergeBoth, []));
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
    legend = shortened(drawn.map(({ map }) => legendFor(map, input)).reduce(mergeBoth, []));
    const same = JSON.stringify(legend) === JSON.stringify(shown);
    if (same || attempt === MOST_ATTEMPTS) return { plan, frames, drawn, legend };
  }
}
const MOST_ATTEMPTS = 4;
/** How the legend of a page is set. */
export const legendType = (page: Page) => ({ size: typeOf(page).body * 0.94, spare: spareOf(page) });
/** A page of a fixed height that is narrower than this has no room for a crowd's map below the large one. */
const TWO_MAPS_WIDTH = 480;
/** Height over width of a map with an inset: Europe with its headquarters is wider than it is tall. */
const COMMAND_MAP_RATIO = 0.74;

/** How a heading of this size is set. */
export const headingStyle = (size: number, colour: string): TextStyle => ({ size, weight: 600, colour, heading: true });

/** Frames of the maps below their headings; both leave room for the longer heading. */
function framesOf(map: Box, panels: readonly Panel[], size: number): readonly Box[] {
  const style = headingStyle(size, "");
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

function shortenedFor(legend: readonly LegendGroup[], { widthMm, heightMm }: Page): readonly LegendGroup[] {
  const isSmall = widthMm < SMALL_MM || (heightMm !== null && heightMm < SMALL_MM);
  return isSmall ? shortLegend(legend, MOST_ROWS) : legend;
}

/** The legend of a map, with the states that a style highlights. */
export function legendFor(map: MapSvg, input: FigureInput): LegendGroup[] {
  const { situation, words } = input;
  const own = legendInFrame({ ...map, layers: explained(map.layers) }, words, areaName(situation, words));
  return [...own, ...highlightGroup(map.layers, input)];
}

const mergeBoth = (a: readonly LegendGroup[], b: readonly LegendGroup[]) => mergeLegends(a, b);

/** On small maps of coverage, bases and headquarters would crowd out the rings: they are left out, and the notes say so. */
const SITES = new Set(["fleets", "fleet-labels", "headquarters", "headquarters-labels"]);
const WIDE_ENOUGH_MM = { one: 100, two: 220 } as const;
const LEAST_HEIGHT_MM = { one: 120, two: 160 } as const;

/** Whether a page has no room for bases and headquarters. */
export function isSimple({ situation }: FigureInput, page: Page, maps: "one" | "two"): boolean {
  return situation.state.reading === "coverage" && (page.widthMm < WIDE_ENOUGH_MM[maps] || isLow(page, maps));
}

/** The least size of the numbers' type: seven points, in units. */
export const LEAST_NUMBERS_SIZE = (7 * 96) / 72;

/** Whether a page is wide with little height to share out. */
export const isLow = ({ widthMm, heightMm }: Page, maps: "one" | "two"): boolean =>
  heightMm !== null && heightMm < widthMm && heightMm < LEAST_HEIGHT_MM[maps];

/** A scene without bases and headquarters. */
export function withoutSites(scene: Scene): Scene {
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
  const { house, input: dressed } = housed(input);
  return inFontsOf(house.style, () => drawIn(house, dressed, input));
}

/** Draws a figure whose input is as its house wants it; `whole` is the input with all of its parts. */
function drawIn(house: House, input: FigureInput, whole: FigureInput): Figure {
  const { situation, words, options = {} } = input;
  const page: Page = typeof options.page === "object" ? options.page : PRESETS[options.page ?? "a4-landscape"];
  if (!page) throw new Error(`unknown page: ${options.page}`);
  const { theme } = house;
  const type = typeOf(page);
  const width = page.widthMm * UNITS_PER_MM;
  const inner = width - 2 * page.marginMm * UNITS_PER_MM;
  const across = (style: TextStyle) => roomAcross(page, style);
  const logo = logoSize(house, inner, page.heightMm && page.heightMm * UNITS_PER_MM);
  /** Lines of the header leave room for the logo. */
  const beside = (style: TextStyle) =>
    logo ? roomFor(inner - logo.width - LOGO_GAP, LOGO_GAP * 0.6, style) : across(style);
  const title = options.title ?? titleOf(input);
  const subStyle: TextStyle = { size: type.body * 1.06, colour: theme.quietText };
  const noteStyle: TextStyle = { size: type.note, colour: theme.quietText };
  const heading = headingStyle(type.body, theme.text);
  const subtitle = houseSubtitle(house, input);
  /** Below the logo, the subtitle has the whole width. */
  const subtitleBelow = (titleHeight: number) => {
    const width = logo && logo.height > titleHeight ? beside(subStyle) : across(subStyle);
    return wrapHeading(subtitle, width, subStyle);
  };
  const { pair = null } = input;
  const maps = pair ? "two" : "one";
  const simple = isSimple(input, page, maps);
  const low = isLow(page, maps);
  // A page of little height has room only for what a reader would misread without it.
  const fates = !low || pair !== null || situation.state.usIsr === "off";
  const scenes = whole.pair ? [whole.pair.before, whole.pair.after] : [whole.scene];
  const notes = [
    ...notesOf(input, { fates, bounds: !low }),
    ...(simple ? [sayFigure(words, "figure.simple")] : []),
    ...houseNotes(house, simple ? [] : scenes, stateText(input), words),
  ];
  const strongNote: TextStyle = { ...noteStyle, weight: 600 };
  const noteLines = wrapText(notes.join(" "), across(strongNote), strongNote);
  const creditLines = wrapText(
    houseCredits(house, creditsOf(input, sourceIdsOf(input).length)),
    across(noteStyle),
    noteStyle,
  );
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
  const numbers = !house.shows("rows") ? [] : command.length > 0 ? command : numbersBlocks(input, blocks, low);
  const titleAt = (share: number) => {
    const titleStyle: TextStyle = {
      size: type.title * share,
      weight: 600,
      colour: theme.text,
      heading: true,
    };
    return { titleStyle, titleLines: wrapHeading(title, beside(titleStyle), titleStyle) };
  };
  const withTitle = (share: number) => {
    const { titleStyle, titleLines } = titleAt(share);
    const titleHeight = blockHeight(titleLines, titleStyle.size);
    const subLines = subtitleBelow(titleHeight);
    const header = Math.max(titleHeight + 3 + blockHeight(subLines, subStyle.size), logo?.height ?? 0);
    const footer = blockHeight([...noteLines, ...creditLines], noteStyle.size);
    const settled = settle(page, panels, input, house, { header, footer, numbers });
    return { titleStyle, titleLines, titleHeight, subLines, ...settled };
  };
  const fullSize = titleAt(1).titleLines.length;
  const usual = withTitle(LINE_SAVING.find((share) => titleAt(share).titleLines.length < fullSize) ?? 1);
  const height = page.heightMm === null ? usual.plan.height : page.heightMm * UNITS_PER_MM;
  let settled = usual;
  for (const share of SMALLER_TITLES) if (settled.plan.height > height) settled = withTitle(share);
  // A page that is far too small gains nothing by a smaller title.
  if (settled.plan.height > height * NEARLY) settled = usual;
  const { titleStyle, titleLines, titleHeight, subLines, plan, frames, drawn, legend } = settled;
  const margin = plan.margin;
  const logoBox = { x: width - margin - (logo?.width ?? 0), y: margin, width: 0, height: 0, ...logo };
  const mark = logoSvg(house, logoBox, theme);
  const content = [
    tag("rect", { width, height: plan.height, fill: theme.panel }),
    mark.content,
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
  const annotations = drawn.flatMap((panel) => panel.annotations);
  const written = annotations.flatMap(({ index, box }) => (box && house.style.annotations?.[index]?.text) ?? []);
  const alt = [altTextOf(input, legend), ...houseAlt(house, written, input)].join(" ");
  const drawnWith = drawnWithOf(input);
  const defs = tag("defs", {}, mark.defs + drawn.map(({ map }: { map: MapSvg }) => map.defs).join(""));
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
    style: house.recorded,
    drawnWith,
    defs,
    content,
  });
  return {
    svg,
    title,
    alt,
    legend,
    maps: drawn.flatMap(({ maps }) => maps),
    annotations,
    style: house.recorded,
    drawnWith,
    fonts: house.files,
    logo: logoPicture(house, logoBox, theme),
    width,
    height: plan.height,
    widthPx,
  };
}

/** The figure as a standalone SVG document; the same input gives the same text. */
export function figureSvg(input: FigureInput): string {
  return drawFigure(input).svg;
}
