import { documentSvg } from "./document-svg.js";
import { drawnWithOf } from "./drawn-with.js";
import { type Figure, type FigureInput, isLow } from "./figure-svg.js";
import type { House } from "./house.js";
import { LOGO_GAP, logoPicture, logoSize, logoSvg } from "./house-logo.js";
import { houseAlt, houseCredits, houseNotes } from "./house-texts.js";
import { type Page, PRESETS, roomAcross, typeOf, UNITS_PER_MM } from "./layout.js";
import { sayFigure } from "./messages.js";
import { publicSeriesText } from "./series.js";
import {
  firstOf,
  memberNames,
  repeatsIn,
  type SeriesInput,
  seriesAlt,
  seriesNotes,
  seriesSubtitle,
  seriesTitle,
} from "./series-words.js";
import { blockHeight, roomFor, type TextStyle, textBlock, wrapHeading, wrapText } from "./text.js";
import { creditsOf, sourceIdsOf } from "./words.js";
import { part, tag } from "./xml.js";

/** The page that options ask for. Throws on an unknown one. */
export function pageFor({ options = {} }: FigureInput): Page {
  const page: Page = typeof options.page === "object" ? options.page : PRESETS[options.page ?? "a4-landscape"];
  if (!page) throw new Error(`unknown page: ${options.page}`);
  return page;
}

/** The texts that the maps of a series share, set in lines, with their heights. */
export interface SheetTexts {
  readonly page: Page;
  readonly house: House;
  readonly title: string;
  readonly subtitle: string;
  readonly notes: readonly string[];
  readonly header: number;
  readonly footer: number;
  /** Header and logo, and notes and credits whose top is at a height. */
  readonly head: () => { readonly content: string; readonly defs: string };
  readonly foot: (y: number) => string;
  /** The logo of the header, for formats that draw it themselves. */
  readonly logo: () => Figure["logo"];
}

/** Sizes of a title that are taken if they save a line. */
const LINE_SAVING = [0.94, 0.88, 0.8] as const;

/** Sets the texts of a series: title, subtitle, notes and credits. `more`: notes that only the drawn maps can give. */
export function sheetTexts(series: SeriesInput, house: House, more: readonly string[]): SheetTexts {
  const first = firstOf(series);
  const { options = {} } = first;
  const { theme, style } = house;
  const page = pageFor(first);
  const type = typeOf(page);
  const width = page.widthMm * UNITS_PER_MM;
  const margin = page.marginMm * UNITS_PER_MM;
  const inner = width - 2 * margin;
  const logo = logoSize(house, inner, page.heightMm && page.heightMm * UNITS_PER_MM);
  const beside = (look: TextStyle) =>
    logo ? roomFor(inner - logo.width - LOGO_GAP, LOGO_GAP * 0.6, look) : roomAcross(page, look);
  const title = options.title ?? seriesTitle(series);
  const own = seriesSubtitle(series);
  const subtitle = style.subtitle ?? own;
  const titleAt = (share: number) => {
    const look: TextStyle = { size: type.title * share, weight: 600, colour: theme.text, heading: true };
    return { look, lines: wrapHeading(title, beside(look), look) };
  };
  const whole = titleAt(1);
  const saving = LINE_SAVING.map(titleAt).find(({ lines }) => lines.length < whole.lines.length);
  const heading = saving ?? whole;
  const sub: TextStyle = { size: type.body * 1.06, colour: theme.quietText };
  const subLines = wrapHeading(subtitle, beside(sub), sub);
  const note: TextStyle = { size: type.note, colour: theme.quietText };
  const strong: TextStyle = { ...note, weight: 600 };
  const notes = [...seriesNotes(series, isLow(page, "one")), ...more, ...houseNotes(house, [], own, first.words)];
  const noteLines = wrapText(notes.join(" "), roomAcross(page, strong), strong);
  const sources = new Set(series.members.flatMap(sourceIdsOf)).size;
  const credits = wrapText(houseCredits(house, creditsOf(first, sources)), roomAcross(page, note), note);
  const titleHeight = blockHeight(heading.lines, heading.look.size);
  const logoBox = { x: width - margin - (logo?.width ?? 0), y: margin, width: 0, height: 0, ...logo };
  return {
    page,
    house,
    title,
    subtitle,
    notes,
    header: Math.max(titleHeight + 3 + blockHeight(subLines, sub.size), logo?.height ?? 0),
    footer: blockHeight([...noteLines, ...credits], note.size),
    head: () => {
      const mark = logoSvg(house, logoBox, theme);
      const content =
        mark.content +
        part("title", textBlock(heading.lines, margin, margin, heading.look)) +
        part("subtitle", textBlock(subLines, margin, margin + titleHeight + 3, sub));
      return { content, defs: mark.defs };
    },
    foot: (y) =>
      part("notes", textBlock(noteLines, margin, y, strong)) +
      part("credits", textBlock(credits, margin, y + blockHeight(noteLines, note.size), note)),
    logo: () => logoPicture(house, logoBox, theme),
  };
}

/** Maps of a series that show the same, by their places: each with the first before it. */
export function repeatedMembers({ members }: Pick<SeriesInput, "members">): ReturnType<typeof repeatsIn> {
  return repeatsIn(
    members.map(({ scene, ledger, situation }) =>
      JSON.stringify([scene.layers, situation.state.reading === "coverage" ? ledger.average : null]),
    ),
  );
}

/** The same as a note; none if all differ. */
export function repeatedNote(series: SeriesInput): string[] {
  const { words } = firstOf(series);
  const names = memberNames(series);
  const groups = new Map<number, number[]>();
  for (const [first, second] of repeatedMembers(series)) groups.set(first, [...(groups.get(first) ?? [first]), second]);
  const lists = [...groups.values()].map((group) => words.list(group.map((index) => names[index] ?? "")));
  return lists.length > 0 ? [sayFigure(words, "series.same", { list: lists.join(words.say("list.semicolon")) })] : [];
}

/** What of a series' figure has been drawn. */
export interface DrawnSheet {
  readonly texts: SheetTexts;
  readonly content: string;
  readonly defs: string;
  readonly height: number;
  readonly footerY: number;
  readonly animated: boolean;
}

/** The document of a series, and what its files need: title, alternative text and size. Its record has the first state. */
export function sheetFigure(
  series: SeriesInput,
  { texts, content, defs, height, footerY, animated }: DrawnSheet,
  rest: Pick<Figure, "legend" | "maps"> & Partial<Pick<Figure, "annotations">>,
): Figure {
  const first = firstOf(series);
  const { page, house, title } = texts;
  const { situation, words, options = {} } = first;
  const width = page.widthMm * UNITS_PER_MM;
  const head = texts.head();
  const drawnWith = drawnWithOf(first);
  const alt = [seriesAlt(series, texts, animated), ...houseAlt(house, [], first)].join(" ");
  const { svg, widthPx } = documentSvg({
    page,
    width,
    height,
    title,
    alt,
    locale: words.locale,
    dataset: situation.dataset,
    state: situation.state,
    version: options.version,
    style: house.recorded,
    series: publicSeriesText(series.series),
    drawnWith,
    defs: tag("defs", {}, head.defs + defs),
    content: [tag("rect", { width, height, fill: house.theme.panel }), head.content, content, texts.foot(footerY)].join(
      "",
    ),
  });
  return {
    svg,
    title,
    alt,
    ...rest,
    style: house.recorded,
    series: publicSeriesText(series.series),
    drawnWith,
    fonts: house.files,
    logo: texts.logo(),
    width,
    height,
    widthPx,
  };
}
