import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from "lit";
import type { Words } from "../../scene/words.js";
import type { Derived } from "../../session/derive.js";
import { themeDeclarations } from "../theme-properties.js";
import { onSources, type Source, sourceOf } from "./source.js";

/** A part of a map as an element: with `for` it belongs to the map of that id, else to the one around it. */
export interface PartElement extends ReactiveElement {
  readonly for: string | null;
}

/** What a part shows: the map's source, its picture and words. */
export interface Shown extends Source {
  readonly picture: Derived;
  readonly words: Words;
}

export interface PartOptions {
  /** Settles when what the part loads late is there. */
  readonly loading?: () => Promise<unknown> | undefined;
  /** The part belongs to another map now, or to none. */
  readonly changed?: (source: Source | undefined) => void;
  /** A source that the part has where no map is named. */
  readonly own?: () => Source | undefined;
}

/**
 * Ties a part to its map, whichever of the two comes first, is defined first, moves or goes; and draws the part's frame, in the
 * map's language and theme.
 */
export class PartOf implements ReactiveController {
  readonly #host: PartElement;
  readonly #options: PartOptions;
  #source: Source | undefined;
  #for: string | null = null;
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
    const again = () => this.#host.requestUpdate();
    addEventListener("load", again);
    this.#end = [onSources(() => this.#seek()), () => removeEventListener("load", again)];
    this.#seek();
  }

  hostDisconnected(): void {
    for (const end of this.#end.splice(0)) end();
    this.#take(undefined);
  }

  hostUpdate(): void {
    if (this.#host.for !== this.#for) this.#seek();
  }

  #seek(): void {
    this.#for = this.#host.for;
    const own = this.#for ? undefined : this.#options.own?.();
    this.#take(own ?? sourceOf(this.#host, this.#for));
  }

  #take(source: Source | undefined): void {
    if (source === this.#source) return;
    this.#unfollow?.();
    this.#source = source;
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

  /** What there is to show; `undefined` while there is no map, or its data is on its way. */
  get shown(): Shown | undefined {
    const source = this.#source;
    const picture = source?.store.picture();
    return source && picture && { ...source, picture, words: source.store.words() };
  }

  /** The part in its frame; where there is no map once the page stands, what is missing. */
  frame(content: (shown: Shown) => TemplateResult | typeof nothing): TemplateResult | typeof nothing {
    const { shown } = this;
    if (shown) {
      const { words } = shown;
      return html`<div class="part" lang=${words.locale} dir=${words.direction} .style=${themeDeclarations(shown.store.themeName())}>
        ${content(shown)}
      </div>`;
    }
    if (this.#source || document.readyState !== "complete") return nothing;
    const name = this.#host.localName;
    const text = this.#for
      ? `<${name} for="${this.#for}">: there is no <coalition-map id="${this.#for}"> on this page.`
      : `<${name}>: it stands in no <coalition-map>, and has no attribute “for” with the id of one.`;
    return html`<p class="missing" role="alert">${text}</p>`;
  }
}
