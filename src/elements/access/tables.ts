import { html, type ReactiveElement, type TemplateResult } from "lit";
import { drawnThings } from "../../scene/drawn.js";
import type { Thing } from "../../scene/things.js";
import { twinOf } from "../../scene/twin.js";
import type { Shown } from "../parts/part-of.js";
import { scenesOf } from "./access.js";
import { tablesView } from "./tables-view.js";

export { tablesStyles } from "./tables-styles.js";

/** The scroll container of an element within its map; `undefined` if only the page scrolls it. */
function scrollerOf(element: Element): Element | undefined {
  const top = element.getRootNode() as ShadowRoot;
  for (let at: Node | null = top.host; at; at = at.parentNode ?? (at as ShadowRoot).host ?? null)
    if (at instanceof Element && /auto|scroll/.test(getComputedStyle(at).overflowY)) {
      // A container outside shadow trees is the page's, which we do not scroll.
      return at.getRootNode() instanceof ShadowRoot ? at : undefined;
    }
  return undefined;
}

/** Scrolls a row into view, moving nothing outside the map. */
function reveal(row: Element): void {
  const box = scrollerOf(row);
  if (!box) return;
  const [inner, frame] = [row.getBoundingClientRect(), box.getBoundingClientRect()];
  if (inner.top < frame.top) box.scrollTop -= frame.top - inner.top + 8;
  else if (inner.bottom > frame.bottom) box.scrollTop += inner.bottom - frame.bottom + 8;
}

/** The tables of everything that a map draws, with their events. */
export class TablesView {
  readonly #part: ReactiveElement;
  #revealed: string | null = null;
  #shown: Shown | undefined;

  constructor(part: ReactiveElement) {
    this.#part = part;
  }

  render(shown: Shown): TemplateResult {
    this.#shown = shown;
    const { picture, words, stage } = shown;
    const groups = twinOf(picture.situation, picture.things, drawnThings(scenesOf(picture)), words);
    const kinds = new Set(groups.map(({ kind }) => kind));
    const unplaced = picture.things.filter(({ at, kind }) => at === null && kinds.has(kind));
    const current = stage?.access.now?.current ?? null;
    return html`<div class="twin" @focusin=${this.#enter} @focusout=${this.#leave} @keydown=${this.#key}>
      ${tablesView(groups, unplaced, current, words, this.#open)}
    </div>`;
  }

  /** Brings the marked row into view, also when the tables are first opened. */
  updated({ stage }: Shown): void {
    const current = stage?.access.now?.current ?? null;
    const row = current ? this.#part.shadowRoot?.querySelector(`[data-row="${CSS.escape(current)}"]`) : null;
    const shown = row ? current : null;
    if (shown !== this.#revealed && row) reveal(row);
    this.#revealed = shown;
  }

  readonly #open = (thing: Thing): void => this.#shown?.stage?.selection.open(thing);

  readonly #enter = (event: Event): void => {
    const row = (event.target as Element).closest<HTMLElement>("[data-row]");
    if (row?.dataset.row) this.#shown?.stage?.access.enter(row.dataset.row, () => row.matches(":focus-within"));
  };

  readonly #leave = (event: FocusEvent): void => this.#shown?.stage?.access.now?.leave(event.relatedTarget);

  readonly #key = (event: KeyboardEvent): void => {
    this.#shown?.stage?.access.key(event);
  };
}
