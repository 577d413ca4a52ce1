import { html, type TemplateResult } from "lit";
import type { Dataset } from "../../model/dataset.js";
import type { CoalitionState } from "../../model/state.js";
import { nameIn } from "../../scene/names.js";
import { sayWhatIf } from "../../scene/what-if-words.js";
import type { Words } from "../../scene/words.js";

type Change = (patch: Partial<CoalitionState>) => unknown;

/** A text without case and accents, so that "turkiye" finds Türkiye. */
const plain = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .trim();

/**
 * The ally that a text means: by its name in English or the page's language, by its code, or by a beginning that only one
 * name has. With `whole`, by its name alone.
 */
export function findAlly(dataset: Dataset, text: string, whole: boolean, words?: Words): string | undefined {
  const wanted = plain(text);
  if (!wanted) return undefined;
  const named = dataset.natoMembers.map((iso) => ({
    iso,
    names: [plain(nameIn(dataset, iso)), plain(nameIn(dataset, iso, words))],
  }));
  const exact = named.find(({ iso, names }) => names.includes(wanted) || (!whole && iso.toLowerCase() === wanted));
  if (exact || whole) return exact?.iso;
  const begun = named.filter(({ names }) => names.some((name) => name.startsWith(wanted)));
  return begun.length === 1 ? begun[0]?.iso : undefined;
}

/**
 * Which of the allies object: a search box, and a chip for each objection with a button to withdraw it. A whole name is
 * added at once, as when it is picked from the list; a code or an unambiguous beginning with Enter.
 */
export function objectionsView(state: CoalitionState, dataset: Dataset, words: Words, change: Change): TemplateResult {
  const { objections } = state;
  const count = dataset.natoMembers.length;
  const name = (iso: string) => nameIn(dataset, iso, words);
  const others = dataset.natoMembers
    .filter((iso) => !objections.includes(iso))
    .map(name)
    .sort((a, b) => a.localeCompare(b, words.locale));
  const take = (box: HTMLInputElement, whole: boolean) => {
    const iso = findAlly(dataset, box.value, whole, words);
    box.setCustomValidity("");
    if (iso === undefined || objections.includes(iso)) {
      if (whole || box.value.trim() === "") return;
      box.setCustomValidity(sayWhatIf(words, iso ? "whatif.objections.already" : "whatif.objections.noMatch"));
      box.reportValidity();
      return;
    }
    box.value = "";
    change({ objections: [...objections, iso].sort() });
  };
  const remove = (event: Event, iso: string) => {
    const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
    root.getElementById("objection")?.focus();
    change({ objections: objections.filter((other) => other !== iso) });
  };
  return html`<fieldset class="objections" part="switch">
    <legend>${sayWhatIf(words, "whatif.objections.label")}</legend>
    <input
      id="objection"
      type="search"
      list="allies"
      autocomplete="off"
      spellcheck="false"
      maxlength="60"
      aria-label=${sayWhatIf(words, "whatif.objections.search", { count })}
      placeholder=${sayWhatIf(words, "whatif.objections.search", { count })}
      @input=${(event: Event) => take(event.currentTarget as HTMLInputElement, true)}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== "Enter") return;
        event.preventDefault();
        take(event.currentTarget as HTMLInputElement, false);
      }}
    />
    <datalist id="allies">${others.map((text) => html`<option value=${text}></option>`)}</datalist>
    ${
      objections.length === 0
        ? html`<p class="hint">${sayWhatIf(words, "whatif.objections.none", { count })}</p>`
        : html`<ul class="chips">
            ${objections.map(
              (iso) => html`<li>
                <span>${name(iso)}</span>
                <button
                  type="button"
                  data-iso=${iso}
                  aria-label=${sayWhatIf(words, "whatif.objections.remove", { state: name(iso) })}
                  @click=${(event: Event) => remove(event, iso)}
                >
                  <span aria-hidden="true">×</span>
                </button>
              </li>`,
            )}
          </ul>`
    }
  </fieldset>`;
}
