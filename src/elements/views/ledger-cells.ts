import { html, nothing, type TemplateResult } from "lit";
import type { Ledger } from "../../scene/ledger-text.js";
import type { Words } from "../../scene/words.js";

type LedgerRange = Ledger["atSomeTime"]["with"]["percent"];

/** Stands where there is no number; nought is a number. */
export const NOTHING = "–";
/** From here on, in hours, a gap is one that does not end: in some draws nobody holds the station at all. */
const ENDLESS_H = 24 * 365;

/** A table that scrolls in a box of its own where it is wider than its column. */
export function wideTable(caption: string, content: TemplateResult): TemplateResult {
  return html`<div class="wide" role="group" tabindex="0" aria-label=${caption}>
    <table><caption>${caption}</caption>${content}</table>
  </div>`;
}

/** Headings of columns; `text`: which of them hold text and not numbers. */
export const headings = (titles: readonly string[], text: readonly number[] = []): TemplateResult =>
  html`<thead><tr>
    ${titles.map((title, index) => html`<th scope="col" class=${text.includes(index) ? "text" : nothing}>${title}</th>`)}
  </tr></thead>`;

/** A number with its range, each end through the same rounding: `41,000 (20,000–44,000)`. */
export function amountText({ value, low, high }: LedgerRange, round: (value: number) => number, words: Words): string {
  const text = words.number(round(value));
  if (low === null || high === null) return text;
  const [from, to] = [words.number(round(low)), words.number(round(high))];
  return from === text && to === text ? text : `${text} (${from}–${to})`;
}

const hours = (value: number, words: Words): string => words.number(value, value < 10 ? 1 : 0);

/** Hours of a longest gap; a dash where nobody is ever there. */
export const gapText = (gapH: number | null, words: Words): string => (gapH === null ? NOTHING : hours(gapH, words));

/** The same with its range. */
export function gapRangeText(range: LedgerRange | null, words: Words): string {
  if (!range) return NOTHING;
  const end = (value: number) => (value >= ENDLESS_H ? "∞" : hours(value, words));
  const { value, low, high } = range;
  const [text, from, to] = [end(value), low === null ? "" : end(low), high === null ? "" : end(high)];
  return from === to && (from === "" || from === text) ? text : `${text} (${from}–${to})`;
}
