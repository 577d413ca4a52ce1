import { html, type ReactiveElement, type TemplateResult } from "lit";
import { drawnThings } from "../../scene/drawn.js";
import type { Thing } from "../../scene/things.js";
import { twinOf } from "../../scene/twin.js";
import type { Shown } from "../parts/part-of.js";
import { scenesOf } from "./access.js";
import { tablesView } from "./tables-view.js";

export { tablesStyles } from "./tables-styles.js";

/** The box that an element scrolls in, inside the map that it stands in; none where the page itself scrolls. */
function scrollerOf(element: Element): Element | undefined {
  const top = element.getRootNode() as ShadowRoot;
  for (let at: Node | null = top.host; at; at = at.parentNode ?? (at as ShadowRoot).host ?? null)
    if (at instanceof Element && /auto|scroll/.test(getComputedStyle(at).overflowY)) {
      // Outside a map it would be the page's own box, which is the page's to scroll.
      return at.getRootNode() instanceof ShadowRoot ? at : undefined;
    }
  return undefined;
}

/** Scrolls the box that a row scrolls in, and nothing outside the map, until the row is in view. */
function reveal(row: Element): void {
  const box = scrollerOf(row);
  if (!box) return;
  const [inner, frame] = [row.getBoundingClientRect(), box.getBoundingClientRect()];
  if (inner.top < frame.top) box.scrollTop -= frame.top - inner.top + 8;
  else if (inner.bottom > frame.bottom) box.scrollTop += inner.bottom - frame.bottom + 8;
}

/** The tables of everything that a map draws, and what a reader does in them. */
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

  /** Brings the row that is pointed at into view, also where it has come with the opening of the tables. */
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
