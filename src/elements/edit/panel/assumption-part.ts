import { html, nothing, type TemplateResult } from "lit";
import type { Assumption } from "../../../model/quantity.js";
import { amountText, assumptionName } from "../../../scene/moves-words.js";
import { sayEdit } from "../edit-words.js";
import type { PanelContext } from "./context.js";
import { fieldView, numberIn } from "./fields.js";

const SEARCH = "edit-assumption-search";
/** Rows that are shown at once; the search finds the others. */
const MOST_SHOWN = 12;

/**
 * Assumptions with a field for each: those that move the present numbers most, or those that a search finds. An empty field
 * sets back the data's value.
 */
export function assumptionPart(context: PanelContext, mattering: readonly string[]): TemplateResult {
  const { words, facts, form } = context;
  const { assumptions } = facts;
  const wanted = form.get(SEARCH).trim().toLocaleLowerCase(words.locale);
  const rank = new Map(mattering.map((id, index) => [id, index]));
  const sorted = [...assumptions].sort((a, b) => (rank.get(a.id) ?? 1e6) - (rank.get(b.id) ?? 1e6));
  const named = sorted.map((row) => ({ row, name: assumptionName(facts, row, words) }));
  const found = wanted
    ? named.filter(({ row, name }) => `${name} ${row.id}`.toLocaleLowerCase(words.locale).includes(wanted))
    : named;
  const shown = found.slice(0, MOST_SHOWN);
  const rest = found.length - shown.length;
  return html`${fieldView(form, {
    id: SEARCH,
    label: sayEdit(words, "edit.assumptions.search", { count: assumptions.length }),
    longest: 80,
    enter: (text) => form.set(SEARCH, text),
  })}
    <p class="hint">${sayEdit(words, "edit.assumptions.hint")}</p>
    ${shown.map(({ row, name }) => rowView(context, row, name))}
    ${found.length === 0 ? html`<p class="hint">${sayEdit(words, "edit.assumptions.none")}</p>` : nothing}
    ${rest > 0 ? html`<p class="hint">${sayEdit(words, "edit.assumptions.more", { count: rest })}</p>` : nothing}`;
}

function rowView({ words, state, scenario, form, apply }: PanelContext, row: Assumption, name: string): TemplateResult {
  const { id, value, low, high, unit, integer } = row;
  // Shares are shown in per cent, as everywhere.
  const times = unit === "share" ? 100 : 1;
  const shown = (one: number) => String(Number((one * times).toPrecision(6)));
  const field = `edit-assumption-${id}`;
  const own = scenario.overrides?.assumptions?.[id] ?? value;
  const now = state.overrides[id] ?? own;
  const enter = (text: string) => {
    const typed = numberIn(text);
    if (typed === null && text.trim() !== "") {
      form.tell(field, sayEdit(words, "edit.number.bad", { text }));
      return;
    }
    const next = typed === null || text.trim() === shown(own) ? null : typed / times;
    if (apply([{ do: "set", what: "assumption", id, value: next }], { field, group: field })) form.clear(field);
  };
  return fieldView(form, {
    id: field,
    label: name,
    hint: sayEdit(words, "edit.assumptions.range", {
      low: amountText(low, unit, words),
      high: amountText(high, unit, words),
      usual: amountText(own, unit, words),
    }),
    type: "number",
    min: low * times,
    max: high * times,
    step: integer ? 1 : "any",
    usual: shown(now),
    enter,
  });
}
