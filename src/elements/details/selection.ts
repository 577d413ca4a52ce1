import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from "lit";
import { classMap } from "lit/directives/class-map.js";
import { loadBundledSources } from "../../model/bundled-dataset.js";
import type { Dataset } from "../../model/dataset.js";
import type { Source } from "../../model/records.js";
import type { Thing } from "../../scene/things.js";
import type { Words } from "../../scene/words.js";
import { adoptStyles } from "../adopt-styles.js";
import { CoalitionSelectEvent } from "../events.js";
import { sizeOf } from "../frame/size.js";
import { type Lacking, Late } from "../late.js";
import type { Card } from "./seat-card.js";
import type * as Views from "./views.js";

export interface SelectionOptions {
  readonly thing: (id: string) => Thing | undefined;
  readonly dataset: () => Dataset | undefined;
  /** Loads the notes, which only details show. */
  readonly complete: () => Promise<void>;
  /** Brings a thing into view, in the part of the map that its details leave free. */
  readonly show: (thing: Thing, over: DOMRect | undefined) => void;
  /** Where focus goes if the element that had it is gone. */
  readonly home: () => HTMLElement | undefined;
  /** Called when another thing is shown, or none. */
  readonly changed: () => void;
  /** Told when the code has not arrived. */
  readonly lacking: Lacking;
}

/** The focused element, within any shadow trees, as tables may be anywhere in the page; `null` if none is focused. */
function focusedNow(): HTMLElement | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at instanceof HTMLElement && at !== document.body ? at : null;
}

/** The thing that the reader points at (a card) and the one opened (details with sources). */
export class Selection implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: SelectionOptions;
  readonly #views: Late<typeof Views>;
  #card: Card | null = null;
  #selected: string | null = null;
  #sources: ReadonlyMap<string, Source> | "loading" | "failed" = "loading";
  /** The dataset whose notes and sources have been requested. */
  #loadedOf: Dataset | undefined;
  #loading: Promise<void> | undefined;
  #returnTo: HTMLElement | null = null;
  #pointer = "mouse";
  /** Whether something else takes the presses on the map. */
  isPaused = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: SelectionOptions) {
    this.#host = host;
    this.#options = options;
    this.#views = new Late(
      () => import("./views.js"),
      ({ detailsStyles }) => {
        adoptStyles(host.shadowRoot, detailsStyles, true);
        options.changed();
      },
      options.lacking,
    );
    for (const type of ["focusin", "pointerenter"]) host.addEventListener(type, () => void this.#views.now());
    host.addController(this);
  }

  /** The thing whose details are open. */
  get selected(): string | null {
    return this.#selected;
  }

  get shownCard(): Card | null {
    return this.#card;
  }

  /** Whether the last press was by touch. */
  get byTouch(): boolean {
    return this.#pointer === "touch";
  }

  /** Settles when the open details are loaded, with their notes and sources, or have failed. */
  get loading(): Promise<void> | undefined {
    return this.#loading;
  }

  hostUpdated(): void {
    if (this.#selected && this.#options.dataset() !== this.#loadedOf) this.#load();
  }

  hostDisconnected(): void {
    this.#card = null;
    this.#returnTo = null;
  }

  readonly notePointer = (event: PointerEvent): void => {
    this.#pointer = event.pointerType;
  };

  /** Shows the card of the thing under a moving pointer, at `x` and `y` in CSS pixels of its map. */
  readonly hover = (things: readonly string[], x: number, y: number, map = 0): void => {
    if (this.isPaused || this.#card?.pinned || this.byTouch) return;
    const id = things[0];
    if (!id && !this.#card) return;
    this.#card = id ? this.#cardAt(id, x, y, map, false) : null;
    this.#options.changed();
  };

  /**
   * Handles a press. A click opens the details at once. A tap does so where they are a sheet at the foot; in a wide element,
   * where they would cover a third of the map, it shows the card, which has a button to them.
   */
  readonly pick = (things: readonly string[], x: number, y: number, map = 0): void => {
    if (this.isPaused) return;
    const id = things[0];
    const thing = id ? this.#options.thing(id) : undefined;
    if (thing && (!this.byTouch || !sizeOf(this.#host).wide)) this.open(thing);
    else {
      this.#card = thing ? this.#cardAt(thing.id, x, y, map, true) : null;
      this.#options.changed();
    }
  };

  #cardAt(id: string, x: number, y: number, map: number, pinned: boolean): Card {
    const box = this.#host.shadowRoot?.querySelectorAll<HTMLElement>(".stage > .map")[map];
    return { id, map, x: x + (box?.offsetLeft ?? 0), y: y + (box?.offsetTop ?? 0), pinned };
  }

  readonly open = (thing: Thing): void => {
    const root = this.#host.shadowRoot;
    if (!this.#selected) this.#returnTo = focusedNow();
    this.#card = null;
    this.#selected = thing.id;
    this.#load();
    this.#options.changed();
    this.#host.dispatchEvent(new CoalitionSelectEvent({ thing }));
    const shown = this.#views.need().then(() => this.#host.updateComplete);
    void shown.then(() => {
      root?.querySelector<HTMLElement>("#details-title")?.focus();
      if (this.#selected === thing.id)
        this.#options.show(thing, root?.querySelector(".details")?.getBoundingClientRect());
    });
  };

  /** Shows the details that a link has open: no reader has pressed, so that focus and map stay where they are. */
  restore(id: string): void {
    this.#selected = id;
    this.#load();
    this.#options.changed();
  }

  readonly close = (): void => {
    if (!this.#selected) return;
    this.#selected = null;
    this.#options.changed();
    this.#host.dispatchEvent(new CoalitionSelectEvent({ thing: null }));
    const back = this.#returnTo?.isConnected ? this.#returnTo : this.#options.home();
    this.#returnTo = null;
    back?.focus();
  };

  /** Closes details, else the card; returns whether either was open. */
  escape(): boolean {
    if (this.#selected) this.close();
    else if (this.#card) {
      this.#card = null;
      this.#options.changed();
    } else return false;
    return true;
  }

  #load(): void {
    this.#loadedOf = this.#options.dataset();
    this.#loading = Promise.all([this.#options.complete(), this.#loadSources(), this.#views.need()]).then(() => {
      this.#loadedOf = this.#options.dataset();
    });
  }

  async #loadSources(): Promise<void> {
    const own = this.#options.dataset()?.sources;
    try {
      const list = own ?? (await loadBundledSources());
      this.#sources = new Map(list.map((source) => [source.id, source]));
    } catch {
      this.#sources = "failed";
    }
    this.#options.changed();
  }

  /** The card, on the roomier side of the pointer until `seatCard` moves it beside the whole thing. */
  card(words: Words): TemplateResult | typeof nothing {
    const card = this.#card;
    const thing = card && this.#options.thing(card.id);
    const views = card && this.#views.now();
    if (!card || !thing || !views) return nothing;
    const stage = this.#host.shadowRoot?.querySelector(".stage");
    const { clientWidth: width = 0, clientHeight: height = 0 } = stage ?? {};
    const place = [
      card.x > width / 2 ? `right: ${width - card.x + 12}px` : `left: ${card.x + 12}px`,
      card.y > height / 2 ? `bottom: ${height - card.y + 12}px` : `top: ${card.y + 12}px`,
    ].join("; ");
    return html`<div class=${classMap({ card: true, pinned: card.pinned })} .style=${place}>
      ${views.cardView(thing, words, card.pinned ? () => this.open(thing) : null)}
    </div>`;
  }

  details(words: Words): TemplateResult | typeof nothing {
    const thing = this.#selected ? this.#options.thing(this.#selected) : undefined;
    const views = thing && this.#views.now();
    if (!thing || !views) return nothing;
    return html`<section class="details" part="details" role="dialog" aria-labelledby="details-title">
      <button class="close" type="button" aria-label=${words.say("details.close")} @click=${this.close}>×</button>
      ${views.detailsView(thing, this.#sources, words, { thing: this.#options.thing, open: this.open })}
    </section>`;
  }
}
