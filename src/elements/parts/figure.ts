import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import type { CoalitionState } from "../../model/state.js";
import { STATE_FIELDS } from "../../model/state.js";
import { VERSION } from "../../model/version.js";
import { ledgerCaveat, ledgerFinding } from "../../scene/ledger-sentence.js";
import { THEMES, type ThemeName } from "../../scene/theme.js";
import { type Choice, defineChoices, refuse } from "../choice-properties.js";
import { loadFonts } from "../fonts.js";
import { Still } from "../stage/still.js";
import { stillView } from "../stage/still-view.js";
import {
  adoptEarlyProperties,
  defineStateProperties,
  STATE_ATTRIBUTES,
  type StateProperties,
} from "../state-properties.js";
import { Store } from "../store/store.js";
import { figurePartStyles } from "./figure-styles.js";
import { PartOf } from "./part-of.js";
import { partStyles } from "./part-styles.js";
import type { Source } from "./source.js";

/**
 * A still of the map with its caption: an SVG picture, no WebGL, nothing to operate. With `for` it shows what a map on the page
 * shows; without, the state that its own attributes give, which are those of `<coalition-map>`. Its height follows its width;
 * a page's own CSS may set another.
 *
 * @summary A coalition map as a still figure with its finding below it.
 * @attr {string} for - Id of the `<coalition-map>` whose state it shows. Default: its own state.
 * @attr {"auto"|"light"|"dark"|"print"} theme - Default `auto`: as the reader's system has it.
 * @attr {string} locale - Language: `en`, `uk`, `fr`, `de`, `pl`, or with a region. Default: the nearest `lang`, else English.
 * @slot caption - Takes the place of the finding below the picture.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the fields of the state are defined below the class.
export class CoalitionFigure extends LitElement {
  /** Version of the package that this class came from. */
  static readonly version: string = VERSION;
  static override styles = [partStyles, figurePartStyles];
  static override properties: PropertyDeclarations = {
    for: { type: String },
    theme: { type: String, noAccessor: true },
    locale: { type: String },
  };
  static override get observedAttributes(): string[] {
    // biome-ignore lint/complexity/noThisInStatic: Lit finalises the class that asks, so it has to be `super`.
    return [...super.observedAttributes, ...STATE_ATTRIBUTES];
  }
  /** Id of the map whose state it shows; `null`: its own state. */
  declare for: string | null;
  declare theme: "auto" | ThemeName;
  declare locale: string | null;
  readonly urlKey = null;
  /** @internal What the figure shows where it has no map. */
  readonly store = new Store(this);
  readonly #own: Source = { store: this.store, stage: null };
  readonly #still = new Still(this);
  readonly #of = new PartOf(this, { own: () => this.#own, loading: () => this.#still.load() });
  #sizing: ResizeObserver | undefined;

  constructor() {
    super();
    this.for = null;
    this.locale = null;
    adoptEarlyProperties(this, [...STATE_FIELDS.map(({ key }) => key), "state"]);
  }

  /** The situation that the figure has where it has no map. Setting takes over the fields given; bad ones are reported and ignored. */
  get state(): CoalitionState {
    return this.store.state;
  }
  set state(value: Partial<CoalitionState>) {
    this.store.take(value);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#still.load();
    this.#sizing = new ResizeObserver(() => this.requestUpdate());
    this.#sizing.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizing?.disconnect();
  }

  protected override scheduleUpdate(): Promise<unknown> | undefined {
    const waiting = this.store.languageLoading();
    if (waiting) return waiting.then(() => super.scheduleUpdate());
    super.scheduleUpdate();
    return undefined;
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (!this.store.takeAttribute(name, value)) super.attributeChangedCallback(name, old, value);
  }

  [refuse]({ key, values }: Choice, value: unknown): void {
    const message = this.store.words().say("guest.loading.bad", { value: String(value), options: values.join(", ") });
    this.store.report([{ code: "value", path: key, message }]);
  }

  /** Resolves when the figure is drawn, and its numbers have their ranges. */
  async whenIdle(): Promise<void> {
    await this.store.input.loadDataset();
    await Promise.all([this.#still.load(), loadFonts()]);
    await this.updateComplete;
    if (this.isConnected) await this.#of.source?.store.ranges.settled();
    await this.updateComplete;
  }

  /** Ranges are asked for once there is a picture, and again for each other state. */
  override updated(_changed: PropertyValues): void {
    const { source } = this.#of;
    if (source !== this.#own || !this.#of.shown) return;
    source.store.ranges.start();
    source.store.ranges.follow();
  }

  override render(): TemplateResult | typeof nothing {
    return this.#of.frame(({ store, picture, words }) => {
      const { painter } = this.#still;
      const { scene, pair, sentence, ledger } = picture;
      const theme = store.themeName();
      const look = {
        scenes: pair ? [pair.with, pair.without] : [scene],
        theme,
        paper: false,
        label: sentence,
        poster: null,
      };
      return html`<figure>
        <div class="picture">
          ${painter ? stillView(painter.staticMapSvg, look, this.shadowRoot?.querySelector(".picture") ?? null, words) : nothing}
        </div>
        <figcaption>
          <slot name="caption"><strong>${picture.situation.state.reading === "coverage" ? ledgerFinding(ledger, words) : sentence}</strong></slot>
          <span class="quiet">${ledgerCaveat(ledger, words)}</span>
        </figcaption>
      </figure>`;
    });
  }
}
export interface CoalitionFigure extends StateProperties {}
defineStateProperties(CoalitionFigure.prototype);
defineChoices(CoalitionFigure.prototype, [{ key: "theme", values: ["auto", ...THEMES], default: "auto" }]);
