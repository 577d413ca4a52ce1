import { scaleLinear } from "d3-scale";
import type { Sensitivity } from "../coverage/ledger/sensitivity.js";
import type { Dataset } from "../model/dataset.js";
import { amountText, assumptionName, measureName, movesNotes, sayMoves, valueText } from "../scene/moves-words.js";
import { percentText } from "../scene/range-text.js";
import { usStatus } from "../scene/sentence.js";
import { type Theme, themeOf } from "../scene/theme.js";
import type { Words } from "../scene/words.js";
import { documentSvg } from "./document-svg.js";
import type { Figure, FigureInput } from "./figure-svg.js";
import { type Page, PRESETS, roomAcross, typeOf, UNITS_PER_MM } from "./layout.js";
import { sayFigure } from "./messages.js";
import type { Box } from "./projection.js";
import {
  blockHeight,
  LINE_HEIGHT,
  type TextStyle,
  textBlock,
  textLine,
  textWidth,
  wrapHeading,
  wrapText,
} from "./text.js";
import { creditsOf, lookedForText, sourceIdsOf, subtitleOf } from "./words.js";
import { part, round, tag } from "./xml.js";

/** What the figure is drawn from: a state as it is shown, and its sensitivity. */
export interface MovesInput extends Pick<FigureInput, "situation" | "ledger" | "words" | "theme" | "options"> {
  readonly found: Sensitivity;
}

/** From this width on, names are beside the bars and indices have columns; on narrower pages names are above the bars. */
const WIDE = 460;
const GAP = 10;
const BAR = 9;
/** Largest number of bars, however tall the page: nobody reads more. */
const MOST_BARS = { wide: 16, narrow: 10 } as const;
/** Largest factor by which rows are spread on a page with room to spare. */
const MOST_STRETCH = 1.6;

interface Row {
  readonly name: readonly string[];
  readonly low: { readonly text: string; readonly at: number };
  readonly high: { readonly text: string; readonly at: number };
  readonly indices: readonly [string, string];
}

/** Columns of the chart, in units from the left edge of the page. */
interface Columns {
  readonly wide: boolean;
  readonly nameWidth: number;
  readonly bars: { readonly x: number; readonly width: number };
  /** Right ends of the two columns of indices; none on a narrow page. */
  readonly indices: readonly number[];
}

function columnsOf(x: number, inner: number, hasIndices: boolean): Columns {
  const wide = inner >= WIDE;
  if (!wide) return { wide, nameWidth: inner, bars: { x, width: inner }, indices: [] };
  const nameWidth = inner * 0.33;
  const taken = hasIndices ? 128 : 0;
  return {
    wide,
    nameWidth,
    bars: { x: x + nameWidth + GAP, width: inner - nameWidth - GAP - taken },
    indices: hasIndices ? [x + inner - 72, x + inner] : [],
  };
}

function rowsOf(
  found: Sensitivity,
  dataset: Dataset,
  words: Words,
  { wide, nameWidth: width }: Columns,
  style: TextStyle,
): Row[] {
  return found.oneAtATime.slice(0, wide ? MOST_BARS.wide : MOST_BARS.narrow).map(({ id, low, high, atLow, atHigh }) => {
    const assumption = dataset.assumptions.find((row) => row.id === id);
    const index = found.indices.find((row) => row.id === id);
    const amount = (value: number) => amountText(value, assumption?.unit ?? "", words);
    const share = (value: number | undefined) => (value === undefined ? "–" : words.percent(Math.max(0, value) * 100));
    return {
      name: wrapText(assumption ? assumptionName(dataset, assumption, words) : id, width, style),
      low: { text: amount(low), at: atLow },
      high: { text: amount(high), at: atHigh },
      indices: [share(index?.first), share(index?.total)],
    };
  });
}

const rowHeight = ({ name }: Row, wide: boolean, size: number): number =>
  wide ? Math.max(name.length * size * LINE_HEIGHT, BAR + 2) + 5 : name.length * size * LINE_HEIGHT + BAR + 11;

/** The rows that fit a height, those with the widest bars first. */
function fitting(rows: readonly Row[], room: number, wide: boolean, size: number): Row[] {
  let left = room;
  return rows.filter((row) => {
    left -= rowHeight(row, wide, size);
    return left >= 0;
  });
}

interface Chart {
  readonly rows: readonly Row[];
  readonly columns: Columns;
  readonly found: Sensitivity;
  readonly words: Words;
  readonly theme: Theme;
  readonly size: number;
  /** Factor by which rows are spread. */
  readonly stretch: number;
}

/** Height of the value's label and the axis, above the first bar. */
const headHeight = (size: number): number => size * LINE_HEIGHT * 2 + 8;

function chartSvg({ rows, columns, found, words, theme, size, stretch }: Chart, x: number, y: number): string {
  const style: TextStyle = { size, colour: theme.text };
  const quiet: TextStyle = { size, colour: theme.quietText };
  const { bars, wide } = columns;
  const amounts = rows.flatMap(({ low, high }) => [low.text, high.text]);
  const room = Math.min(bars.width * 0.3, Math.max(...amounts.map((text) => textWidth(text, style))) + 5);
  const ends = [found.value, found.p5, found.p95, ...rows.flatMap(({ low, high }) => [low.at, high.at])];
  const at = scaleLinear([Math.min(...ends), Math.max(...ends)], [bars.x + room, bars.x + bars.width - room]).nice(4);
  const top = y + headHeight(size);
  const [ticksFrom, ticksTo] = at.domain() as [number, number];
  const tickText = (value: number) => words.percent(value, ticksTo - ticksFrom < 4 ? 1 : 0);
  const ticks = at.ticks(wide ? 6 : 4);
  const line = (value: number, from: number, height: number, stroke: string, width: number) =>
    tag("path", {
      d: `M${round(at(value))},${round(from)}v${round(height)}`,
      stroke,
      "stroke-width": width,
      fill: "none",
    });
  /** Range and axis behind a row's bar, but not behind a name above it. */
  const ground = (from: number, height: number) =>
    (found.draws > 0
      ? tag("rect", {
          x: at(found.p5),
          y: from,
          width: at(found.p95) - at(found.p5),
          height,
          fill: theme.coverage.steps[0],
        })
      : "") + ticks.map((tick) => line(tick, from, height, theme.rule, 0.7)).join("");
  const parts: string[] = ticks.map((tick) => textLine(tickText(tick), at(tick), top - 4, quiet, "middle"));
  const [first, total] = columns.indices;
  if (first !== undefined && total !== undefined)
    parts.push(
      textLine(sayMoves(words, "moves.alone"), first, top - 4, quiet, "end"),
      textLine(sayMoves(words, "moves.interplay"), total, top - 4, quiet, "end"),
    );
  const heights = rows.map((row) => rowHeight(row, wide, size) * stretch);
  const all = heights.reduce((sum, height) => sum + height, 0);
  if (wide) parts.push(ground(top, all));
  let rowY = top;
  for (const [place, row] of rows.entries()) {
    const whole = heights[place] as number;
    const nameHeight = row.name.length * size * LINE_HEIGHT;
    const barY = wide ? rowY + (whole - BAR) / 2 : rowY + nameHeight + 4;
    const strip = { from: barY - 2, height: BAR + 4 };
    if (!wide) parts.push(ground(strip.from, strip.height));
    parts.push(textBlock(row.name, x, wide ? rowY + (whole - nameHeight) / 2 : rowY + 1, style));
    const [left, right] = row.low.at <= row.high.at ? [row.low, row.high] : [row.high, row.low];
    const box: Box = { x: at(left.at), y: barY, width: Math.max(0.8, at(right.at) - at(left.at)), height: BAR };
    parts.push(tag("rect", { ...box, fill: theme.coverage.steps[2] }));
    if (!wide) parts.push(line(found.value, strip.from, strip.height, theme.text, 1.2));
    const foot = barY + BAR / 2 + size * 0.35;
    const halo = { ...style, halo: theme.panel };
    // A long amount at the rim moves onto its bar rather than off the page.
    const leftEnd = Math.max(box.x - 3, bars.x + textWidth(left.text, style));
    const rightStart = Math.min(box.x + box.width + 3, bars.x + bars.width - textWidth(right.text, style));
    parts.push(textLine(left.text, leftEnd, foot, halo, "end"), textLine(right.text, rightStart, foot, halo));
    columns.indices.forEach((end, index) => {
      parts.push(textLine(row.indices[index] ?? "", end, foot, style, "end"));
    });
    rowY += whole;
  }
  if (wide) parts.push(line(found.value, top, all, theme.text, 1.2));
  const label = percentText(found.value, words);
  parts.push(textLine(label, at(found.value), top - 5 - size * LINE_HEIGHT, { ...style, weight: 600 }, "middle"));
  return tag("g", { class: "moves" }, parts.join(""));
}

/** What a blind reader needs: the number, its range, each bar. */
function altOf(title: string, subtitle: string, rows: readonly Row[], words: Words, notes: readonly string[]): string {
  const bars = rows.map(({ name, low, high }) => {
    const [from, to] = [low, high].map(({ text, at }) =>
      sayMoves(words, "moves.end", { amount: text, percent: percentText(at, words) }),
    );
    return sayMoves(words, "moves.alt", { name: name.join(" "), low: from ?? "", high: to ?? "" });
  });
  return [title, subtitle, ...bars, ...notes].join(" ");
}

/** Draws what moves a number as a figure: one bar per assumption, widest first. Throws on an unknown page. */
export function drawMoves(input: MovesInput): Figure {
  const { found, situation, ledger, words, options = {} } = input;
  const { dataset, state } = situation;
  const page: Page = typeof options.page === "object" ? options.page : PRESETS[options.page ?? "a4-landscape"];
  if (!page) throw new Error(`unknown page: ${options.page}`);
  const theme = themeOf(input.theme);
  const type = typeOf(page);
  const [width, margin] = [page.widthMm * UNITS_PER_MM, page.marginMm * UNITS_PER_MM];
  const inner = width - 2 * margin;
  const titleStyle: TextStyle = { size: type.title, weight: 600, colour: theme.text };
  const subStyle: TextStyle = { size: type.body * 1.06, colour: theme.quietText };
  const noteStyle: TextStyle = { size: type.note, colour: theme.quietText };
  const strongNote: TextStyle = { ...noteStyle, weight: 600 };
  const bodyStyle: TextStyle = { size: type.body, colour: theme.text };
  const measure = measureName(words, found.measure);
  const value = valueText(found, ledger.atMost, words);
  const title = options.title ?? sayMoves(words, "moves.title", { measure, value });
  const axis =
    found.measure === "us-share"
      ? sayMoves(words, "moves.ofAverage")
      : sayMoves(words, "moves.ofArea", { area: words.country(ledger.area.id, ledger.area.name) });
  const subtitle = `${subtitleOf({ situation, words }, lookedForText(situation, words))} ${axis}.`;
  const status = usStatus(situation, words);
  const across = (style: TextStyle) => roomAcross(page, style);
  const titleLines = wrapHeading(title, across(titleStyle), titleStyle);
  const subLines = wrapHeading(subtitle, across(subStyle), subStyle);
  const columns = columnsOf(margin, inner, found.indices.length > 0);
  const rows = rowsOf(found, dataset, words, columns, bodyStyle);
  const nothing = wrapText(rows.length > 0 ? "" : sayMoves(words, "moves.nothing"), across(bodyStyle), bodyStyle);
  const notesFor = (shown: number) => [
    ...movesNotes(found, found.oneAtATime.length > 0, ledger.atMost, words),
    ...(found.draws > 0 && shown > 0 ? [sayMoves(words, "moves.band")] : []),
    ...(columns.indices.length > 0 ? [sayMoves(words, "moves.indices.note")] : []),
    ...(found.oneAtATime.length > shown && shown > 0
      ? [sayMoves(words, "moves.less", { count: found.oneAtATime.length - shown })]
      : []),
    sayFigure(words, "figure.notional"),
    sayFigure(words, "figure.notCounted"),
    ...(status ? [sayFigure(words, "figure.usIsr", { status })] : []),
  ];
  const credits = wrapText(
    creditsOf({ situation, words }, sourceIdsOf({ situation, ledger }).length),
    across(noteStyle),
    noteStyle,
  );
  const chartY = margin + blockHeight(titleLines, type.title) + 3 + blockHeight(subLines, subStyle.size) + GAP;
  const fixed = page.heightMm === null ? null : page.heightMm * UNITS_PER_MM;
  // Room is kept for the note that some bars are missing.
  const reserved = blockHeight(wrapText(notesFor(1).join(" "), across(strongNote), strongNote), type.note);
  const room =
    fixed === null
      ? Number.POSITIVE_INFINITY
      : fixed - margin - reserved - blockHeight(credits, type.note) - GAP - chartY - headHeight(type.body);
  const shown = fitting(rows, room, columns.wide, type.body);
  const notes = notesFor(shown.length);
  const noteLines = wrapText(notes.join(" "), across(strongNote), strongNote);
  const bars = shown.reduce((sum, row) => sum + rowHeight(row, columns.wide, type.body), 0);
  const stretch = fixed === null || !columns.wide ? 1 : Math.max(1, Math.min(MOST_STRETCH, room / bars));
  const chartHeight = shown.length > 0 ? headHeight(type.body) + bars * stretch : blockHeight(nothing, type.body);
  const footer = blockHeight([...noteLines, ...credits], type.note);
  const height = Math.max(fixed ?? 0, chartY + chartHeight + GAP + footer + margin);
  const footerY = height - margin - footer;
  const chart = { rows: shown, columns, found, words, theme, size: type.body, stretch };
  const content = [
    tag("rect", { width, height, fill: theme.panel }),
    part("title", textBlock(titleLines, margin, margin, titleStyle)),
    part("subtitle", textBlock(subLines, margin, margin + blockHeight(titleLines, type.title) + 3, subStyle)),
    shown.length > 0 ? chartSvg(chart, margin, chartY) : part("notes", textBlock(nothing, margin, chartY, bodyStyle)),
    part("notes", textBlock(noteLines, margin, footerY, strongNote)),
    part("credits", textBlock(credits, margin, footerY + blockHeight(noteLines, type.note), noteStyle)),
  ].join("");
  const alt = altOf(title, subtitle, shown, words, notes);
  const { locale } = words;
  const { version } = options;
  const defs = "<defs/>";
  const { svg, widthPx } = documentSvg({
    page,
    width,
    height,
    title,
    alt,
    locale,
    dataset,
    state,
    version,
    defs,
    content,
  });
  return { svg, title, alt, legend: [], maps: [], width, height, widthPx };
}
