import type { DomainRow, DomainRows } from "../scene/domain-rows.js";
import type { Theme } from "../scene/theme.js";
import type { Words } from "../scene/words.js";
import {
  DUMBBELL_HEIGHT,
  dumbbell,
  KEY_SIGNS,
  type KeySign,
  keySign,
  SIGN,
  tickLines,
  unitScale,
} from "./dumbbell-svg.js";
import { sayFigure } from "./messages.js";
import type { Box } from "./projection.js";
import {
  ASCENT,
  blockHeight,
  footOf,
  LINE_HEIGHT,
  mostWidth,
  roomFor,
  type TextStyle,
  textLine,
  textPieces,
  textWidth,
  wrapText,
} from "./text.js";
import { tag } from "./xml.js";

/** Least width of a dumbbell beside two lines of text, and beside one. */
const LEAST_AXIS = { 2: 120, 1: 80 } as const;
/** Greatest width of an axis: on a wider one the eye loses the row. */
const MOST_AXIS = 420;
const GAP = 10;
const ROW_GAP = 3;
const INSET = 4;
const KEY_GAP = 12;
const SIGN_GAP = 4;

type Columns = { readonly axisX: number; readonly axisWidth: number };

/**
 * How the parts of a row are arranged. `line`: side by side, without the second line; `beside`: side by side; `below`: texts
 * above, dumbbell and second line below; `stacked`: one under the other.
 */
type Form = "line" | "beside" | "below" | "stacked";

interface RowsPlan extends Columns {
  readonly form: Form;
  readonly rowHeight: number;
  /** Of the first row, from the top of the block. */
  readonly rowsY: number;
  /** Foot of the axis' numbers. */
  readonly ticksY: number;
  readonly key: readonly (readonly KeyItem[])[];
  readonly keyY: number;
  readonly height: number;
}

interface KeyItem {
  readonly sign: KeySign;
  readonly lines: readonly string[];
  readonly width: number;
}

/** The note after a row's name: target altitude, "at most", and whether the map shows the domain. */
const noteOf = ({ note, chosen }: DomainRow, words: Words): string =>
  [note, ...(chosen ? [sayFigure(words, "figure.rows.shown")] : [])].filter(Boolean).join(", ");

const strong = (size: number): TextStyle => ({ size, weight: 600, colour: "" });
const plain = (size: number): TextStyle => ({ size, colour: "" });

const widest = (widths: readonly number[]): number => Math.max(0, ...widths);

/** The signs and their meanings, in lines no wider than `width`. */
function keyOf({ key }: DomainRows, width: number, size: number): KeyItem[][] {
  const lines: KeyItem[][] = [[]];
  let used = 0;
  for (const sign of KEY_SIGNS) {
    if (!key[sign]) continue;
    const text = wrapText(key[sign], roomFor(width - SIGN.width - SIGN_GAP, 0, {}), plain(size));
    const item = SIGN.width + SIGN_GAP + widest(text.map((line) => textWidth(line, plain(size))));
    if (used > 0 && used + KEY_GAP + item > width) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push({ sign, lines: text, width: item });
    used += (used > 0 ? KEY_GAP : 0) + item;
  }
  return lines;
}

const keyLineHeight = (line: readonly KeyItem[], size: number): number =>
  Math.max(SIGN.height, ...line.map(({ lines }) => blockHeight(lines, size))) + 1;

function formOf(beside: number, below: number, lines: 1 | 2): Form {
  if (beside >= LEAST_AXIS[lines]) return lines === 1 ? "line" : "beside";
  return below >= LEAST_AXIS[2] ? "below" : "stacked";
}

function planOf(shown: DomainRows, words: Words, width: number, size: number, lines: 1 | 2): RowsPlan {
  const { rows } = shown;
  const line = size * LINE_HEIGHT;
  const inner = width - 2 * INSET;
  const label = widest(
    rows.map((row) => textWidth(`${row.name} `, strong(size)) + textWidth(noteOf(row, words), plain(size))),
  );
  const small = widest(rows.map((row) => textWidth(row.small.text, plain(size))));
  const amounts = widest(rows.map((row) => textWidth(row.numbers.text, strong(size))));
  // In a wider font the texts after the axis extend into the white beyond the block.
  const numbers = Math.max(amounts, mostWidth(amounts, strong(size)) - GAP);
  const second = Math.max(small, mostWidth(small, plain(size)) - GAP);
  const beside = inner - label - (lines === 1 ? numbers : Math.max(second, numbers)) - 2 * GAP;
  const below = inner - small - GAP;
  const form = formOf(beside, below, lines);
  const onTop = form === "line" || form === "beside";
  const axisX = INSET + (onTop ? label + GAP : 0);
  // The ring at 0 and the number at the end need room beyond the axis.
  const room = onTop ? Math.min(beside, MOST_AXIS) : form === "below" ? below : inner;
  const axis = { axisX: axisX + SIGN.height / 2, axisWidth: room - SIGN.height };
  const heights = {
    line: Math.max(line, DUMBBELL_HEIGHT - 2),
    beside: 2 * line,
    below: line + DUMBBELL_HEIGHT,
    stacked: 2 * line + DUMBBELL_HEIGHT,
  };
  const rowHeight = heights[form] + (form === "beside" ? 2 : 1) * ROW_GAP;
  const rowsY = onTop ? line + 2 : 0;
  const rowsFoot = rowsY + rows.length * rowHeight;
  const ticksY = onTop ? size * ASCENT : rowsFoot + size * (ASCENT + 0.15);
  const keyY = (onTop ? rowsFoot : rowsFoot + line) + 4;
  const key = keyOf(shown, width, size);
  const height = keyY + key.reduce((sum, each) => sum + keyLineHeight(each, size), 0);
  return { form, ...axis, rowHeight, rowsY, ticksY, key, keyY, height };
}

/** Height of the rows with axis and key for a width. */
export const rowsHeight = (shown: DomainRows, words: Words, width: number, size: number, lines: 1 | 2): number =>
  planOf(shown, words, width, size, lines).height;

/** A number of the axis: its text, the line that it belongs to, and how much of the text is on that line. */
interface Tick {
  readonly text: string;
  readonly middle: number;
  readonly number: string;
}

/**
 * Numbers of the axis, each centred on its line. The last says what they refer to: "40% of Ukraine", with 40% on its line and
 * the rest after it; where that would leave the block, the first says it. Those that would touch one of these are left out.
 */
function ticksSvg({ axis }: DomainRows, words: Words, plan: RowsPlan, { x, y, width }: Box, style: TextStyle): string {
  const unit = words.percent(axis.most);
  const ticks = axis.ticks.map(({ at, text }): Tick => {
    const number = text.startsWith(unit) ? unit : text;
    return { text, middle: x + plan.axisX + at * plan.axisWidth, number };
  });
  const from = ({ middle, number }: Tick) => middle - textWidth(number, style) / 2;
  const [first, last] = [ticks[0], ticks.at(-1)];
  if (!first || !last || first === last) return "";
  const rest = last.text.slice(last.number.length);
  // In a wider font the text extends into the white beyond the block.
  const fits = from(last) + mostWidth(textWidth(last.text, style), style) - GAP <= x + width;
  const zero = words.percent(0);
  const ends = fits
    ? [last, first]
    : [
        { ...last, text: last.number },
        { ...first, text: zero + rest, number: zero },
      ];
  const taken: (readonly [from: number, to: number])[] = [];
  return [...ends, ...ticks.slice(1, -1).reverse()]
    .map((tick, index) => {
      const length = textWidth(tick.text, style);
      const start = Math.max(x, fits && index === 0 ? from(tick) : Math.min(from(tick), x + width - length));
      const end = start + length;
      if (index > 1 && taken.some(([left, right]) => start < right + TICK_GAP && left < end + TICK_GAP)) return "";
      taken.push([start, end]);
      const foot = y + plan.ticksY;
      if (tick.text !== tick.number) return textLine(tick.text, start, foot, style);
      return index === 0 && !fits
        ? textLine(tick.text, end, foot, style, "end")
        : textLine(tick.text, (start + end) / 2, foot, style, "middle");
    })
    .join("");
}
const TICK_GAP = 6;

function keySvg(plan: RowsPlan, theme: Theme, { x, y }: Box, style: TextStyle): string {
  let [top, content] = [y + plan.keyY, ""];
  for (const line of plan.key) {
    let left = x;
    for (const { sign, lines, width } of line) {
      content += keySign(sign, { theme }, left, top + (style.size * LINE_HEIGHT - SIGN.height) / 2);
      lines.forEach((text, index) => {
        const foot = footOf(top, style.size, index);
        content += textLine(text, left + SIGN.width + SIGN_GAP, foot, style);
      });
      left += width + KEY_GAP;
    }
    top += keyLineHeight(line, style.size);
  }
  return content;
}

/** The texts of a row, placed around its dumbbell. */
function rowTexts(row: DomainRow, words: Words, theme: Theme, size: number, at: RowPlace): string {
  const { form, left, right, besideX, texts, middle } = at;
  const line = size * LINE_HEIGHT;
  const bold: TextStyle = { size, weight: 600, colour: theme.text };
  const quiet: TextStyle = { size, colour: theme.quietText };
  const foot = (top: number) => footOf(top, size);
  const centred = middle + size * 0.36;
  const note = noteOf(row, words);
  const onTop = form === "line" || form === "beside";
  const nameFoot = onTop ? centred : foot(texts);
  const name = note
    ? textPieces(
        [
          [row.name, bold],
          [note, quiet],
        ],
        left,
        nameFoot,
      )
    : textLine(row.name, left, nameFoot, bold);
  const { numbers, small } = { numbers: row.numbers.text, small: row.small.text };
  if (form === "line") return name + textLine(numbers, besideX, centred, bold);
  if (form === "beside")
    return name + textLine(numbers, besideX, foot(texts), bold) + textLine(small, besideX, foot(texts + line), quiet);
  const below =
    form === "below" ? textLine(small, right, centred, quiet, "end") : textLine(small, left, foot(texts + line), quiet);
  return name + textLine(numbers, right, foot(texts), bold, "end") + below;
}

interface RowPlace {
  readonly form: Form;
  readonly left: number;
  readonly right: number;
  /** Where texts beside the dumbbell begin. */
  readonly besideX: number;
  readonly texts: number;
  /** Height of the dumbbell's middle. */
  readonly middle: number;
}

/**
 * The four domains as rows in the form that the width allows: name, dumbbell on a common axis, numbers and, if `lines` is 2,
 * a second line. The domain on the map is tinted. The key to the signs is below.
 */
export function rowsSvg(shown: DomainRows, words: Words, theme: Theme, box: Box, size: number, lines: 1 | 2): string {
  const plan = planOf(shown, words, box.width, size, lines);
  const { form, rowHeight } = plan;
  const line = size * LINE_HEIGHT;
  const scale = unitScale(box.x + plan.axisX, plan.axisWidth);
  const look = { theme, basis: shown.basis };
  const onTop = form === "line" || form === "beside";
  const besideX = box.x + plan.axisX + plan.axisWidth + SIGN.height / 2 + GAP;
  const content = shown.rows.map((row, index) => {
    const top = box.y + plan.rowsY + index * rowHeight;
    const texts = top + (form === "beside" ? ROW_GAP : ROW_GAP / 2);
    const middle = onTop ? top + rowHeight / 2 : texts + line * (form === "stacked" ? 2 : 1) + DUMBBELL_HEIGHT / 2;
    const ticks = onTop ? { y: top, height: rowHeight } : { y: middle - DUMBBELL_HEIGHT / 2, height: DUMBBELL_HEIGHT };
    const place = { form, left: box.x + INSET, right: box.x + box.width - INSET, besideX, texts, middle };
    return [
      row.chosen ? tag("rect", { x: box.x, y: top, width: box.width, height: rowHeight, rx: 3, fill: theme.land }) : "",
      tickLines(shown.axis, look, scale, ticks.y, ticks.height),
      rowTexts(row, words, theme, size, place),
      dumbbell(row, look, scale, middle),
    ].join("");
  });
  const quiet: TextStyle = { size, colour: theme.quietText };
  const axis = ticksSvg(shown, words, plan, box, quiet);
  return tag("g", { class: "rows" }, content.join("") + axis + keySvg(plan, theme, box, quiet));
}
