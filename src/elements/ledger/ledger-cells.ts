import { html, nothing, type TemplateResult } from "lit";
import { brief } from "../../scene/gap-text.js";
import type { Ledger } from "../../scene/ledger-text.js";
import type { Words } from "../../scene/words.js";

type LedgerRange = Ledger["atSomeTime"]["with"]["percent"];

/** Printed for a missing number; nought is a number. */
export const NOTHING = "–";

/** A table that scrolls in a box of its own if it is wider than its column. */
export function wideTable(caption: string, content: TemplateResult): TemplateResult {
  return html`<div class="wide" role="group" tabindex="0" aria-label=${caption}>
    <table><caption>${caption}</caption>${content}</table>
  </div>`;
}

/** Column headings; `text`: indices of the columns that hold text, not numbers. */
export const headings = (titles: readonly string[], text: readonly number[] = []): TemplateResult =>
  html`<thead><tr>
    ${titles.map((title, index) => html`<th scope="col" class=${text.includes(index) ? "text" : nothing}>${title}</th>`)}
  </tr></thead>`;

/** A cell whose text may break before the range in brackets, but not inside it. */
export function cell(text: string): TemplateResult {
  const at = text.lastIndexOf(" (");
  if (at < 0) return html`<td>${text}</td>`;
  return html`<td>${text.slice(0, at)} <span class="range">${text.slice(at + 1)}</span></td>`;
}

/** A number with its range, each end through the same rounding: `41,000 (20,000–44,000)`. */
export function amountText({ value, low, high }: LedgerRange, round: (value: number) => number, words: Words): string {
  const text = words.number(round(value));
  if (low === null || high === null) return text;
  const [from, to] = [words.number(round(low)), words.number(round(high))];
  return from === text && to === text ? text : `${text} (${from}–${to})`;
}

/** A longest gap in hours; a dash if nobody watches at any time. */
export const gapText = (gapH: number | null, words: Words): string => (gapH === null ? NOTHING : brief(gapH, words));
