import { html, type LitElement, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Ledger } from "../../scene/ledger-text.js";
import type { Words } from "../../scene/words.js";
import { sayLate } from "../folds/late-words.js";
import type { Store } from "../store/store.js";

/** The number in a text, with a point or a comma; `null` for an empty one, which sets the data's value back. */
function valueIn(text: string): number | null {
  const plain = text.trim().replace(",", ".").replace("−", "-");
  return plain === "" ? null : Number(plain);
}

/**
 * Sets an assumption, or sets it back. A number that may not be is reported, and the field shows what counts. The table comes
 * back with the ranges of the new numbers: a reader who was in it is then in the same field.
 */
async function take(store: Store, id: string, box: HTMLInputElement): Promise<void> {
  const root = box.getRootNode() as ShadowRoot;
  const wasHere = root.activeElement === box;
  const value = box.validity.badInput ? Number.NaN : valueIn(box.value);
  const editor = await store.input.needEditor();
  const result = editor?.apply([{ do: "set", what: "assumption", id, value }]);
  if (result && "problems" in result) store.report(result.problems);
  box.value = textOf(store, id);
  if (!wasHere) return;
  await store.ranges.settled();
  await (root.host as LitElement).updateComplete;
  if (root.activeElement === null && document.activeElement === document.body)
    root.querySelector<HTMLElement>(`[data-assumption="${CSS.escape(id)}"]`)?.focus();
}

const textOf = ({ state }: Store, id: string): string => String(state.overrides[id] ?? "");

/** A field in which a reader sets an assumption where it is shown; empty while the data's value counts. */
export function ownValueView(
  store: Store,
  { id, label, value, low, high }: Ledger["assumptions"][number],
  words: Words,
): TemplateResult {
  return html`<input
    type="number"
    step="any"
    min=${low}
    max=${high}
    data-assumption=${id}
    placeholder=${Number(value.toPrecision(4))}
    aria-label=${sayLate(words, "table.assumption.ownOf", { name: words.data(label) })}
    .value=${live(textOf(store, id))}
    @change=${(event: Event) => void take(store, id, event.currentTarget as HTMLInputElement)}
  />`;
}
