import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from "lit";
import { markupLoading } from "../../assets/markup.js";
import type { ThemeName } from "../../scene/theme.js";
import type { Words } from "../../scene/words.js";
import type { Derived } from "../../session/derive.js";
import { themeDeclarations } from "../theme-properties.js";
import { isComing, onSources, type Source, sourceOf } from "./source.js";

/** The place of a part that has nothing to show yet. */
export const HOLDING: TemplateResult = html`<div class="holding"></div>`;

/** A part of a map as an element: with `for` it belongs to the map of that id, else to the one around it. */
export interface PartElement extends ReactiveElement {
  readonly for: string | null;
}

/** What a part shows: the map's source, its picture, words and theme. */
export interface Shown extends Source {
  readonly picture: Derived;
  readonly words: Words;
  readonly theme: ThemeName;
}

export interface PartOptions {
  /** Settles when the part has loaded what it loads late. */
  readonly loading?: () => Promise<unknown> | undefined;
  /** Called when the part belongs to another map, or to none. */
  readonly changed?: (source: Source | undefined) => void;
  /** The part's own source, used when no map is named. */
  readonly own?: () => Source | undefined;
}

/**
 * Ties a part to its map, whichever of the two is added or defined first, moved or removed; and draws the part's frame, in
 * the map's language and theme.
 */
export class PartOf implements ReactiveController {
  readonly #host: PartElement;
  readonly #options: PartOptions;
  #source: Source | undefined;
  #for: string | null = null;
  #apart = false;
  #printing = false;
  #end: (() => void)[] = [];
  #unfollow: (() => void) | undefined;

  constructor(host: PartElement, options: PartOptions = {}) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get source(): Source | undefined {
    return this.#source;
  }

  hostConnected(): void {
    const during = (type: string, listener: () => void) => {
      addEventListener(type, listener);
      this.#end.push(() => removeEventListener(type, listener));
    };
    // A missing map is reported only when the page has loaded.
    during("load", () => this.#host.requestUpdate());
    during("beforeprint", () => this.#print(true));
    during("afterprint", () => this.#print(false));
    this.#end.push(onSources(() => this.#seek()));
    this.#seek();
  }

  hostDisconnected(): void {
    for (const end of this.#end.splice(0)) end();
    this.#take(undefined);
  }

  hostUpdate(): void {
    if (this.#host.for !== this.#for) this.#seek();
  }

  /** Whether templates cannot become nodes yet, under a strict policy; the part is drawn again when they can. */
  #awaitsMarkup(): boolean {
    const loading = markupLoading();
    void loading?.then(() => this.#host.requestUpdate());
    return loading !== undefined;
  }

  #print(printing: boolean): void {
    this.#printing = printing;
    this.#host.requestUpdate();
  }

  #seek(): void {
    this.#for = this.#host.for;
    const own = this.#for ? undefined : this.#options.own?.();
    this.#apart = Boolean(this.#for || own);
    this.#take(own ?? sourceOf(this.#host, this.#for));
  }

  #take(source: Source | undefined): void {
    if (source === this.#source) return;
    this.#unfollow?.();
    this.#source = source;
    // A part that is made for printing connects after `beforeprint` has been fired.
    this.#printing ||= source?.stage?.still.printing ?? false;
    this.#unfollow = source?.store.follow({
      changed: () => this.#host.requestUpdate(),
      idle: async () => {
        await this.#host.updateComplete;
        await this.#options.loading?.();
        await this.#host.updateComplete;
      },
    });
    this.#options.changed?.(source);
    this.#host.requestUpdate();
  }

  /**
   * What the part shows; `undefined` while there is no map or its data is loading. On paper it has the print theme:
   * printers leave backgrounds out, and a dark theme's text would be pale on white.
   */
  get shown(): Shown | undefined {
    const source = this.#source;
    const picture = source?.store.picture();
    if (!source || !picture) return undefined;
    const words = source.store.words();
    if (this.#printing) return { ...source, picture: source.store.pictureIn("print"), words, theme: "print" };
    return { ...source, picture, words, theme: source.store.themeName() };
  }

  /**
   * The part in its frame, with a background of its own if it is not inside its map; until there is something to show, its
   * place; a message about what is missing if there is still no map when the page has loaded.
   */
  frame(content: (shown: Shown) => TemplateResult | typeof nothing): TemplateResult | typeof nothing {
    const { shown } = this;
    if (this.#awaitsMarkup()) return nothing;
    if (shown) {
      const { words, theme } = shown;
      return html`<div class=${this.#apart ? "part apart" : "part"} lang=${words.locale} dir=${words.direction} .style=${themeDeclarations(theme)}>
        ${content(shown)}
      </div>`;
    }
    if (this.#source || document.readyState !== "complete") return HOLDING;
    const name = this.#host.localName;
    const id = this.#for;
    if (id && isComing(this.#host, id)) return HOLDING;
    const text = id
      ? `<${name} for="${id}">: there is no <coalition-map id="${id}"> on this page.`
      : `<${name}>: it is not inside a <coalition-map>, and has no attribute “for” with the id of one.`;
    return html`<p class="missing" role="alert">${text}</p>`;
  }
}
