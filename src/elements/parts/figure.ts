import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import type { CoalitionState } from "../../model/state.js";
import { STATE_FIELDS } from "../../model/state.js";
import { VERSION } from "../../model/version.js";
import { THEMES, type ThemeName } from "../../scene/theme.js";
import { adoptStyles } from "../adopt-styles.js";
import { type Choice, defineChoices, refuse } from "../choice-properties.js";
import { onResize } from "../environment.js";
import { loadFonts } from "../fonts.js";
import { Late } from "../late.js";
import {
  adoptEarlyProperties,
  defineStateProperties,
  STATE_ATTRIBUTES,
  type StateProperties,
} from "../state-properties.js";
import { againEverywhere } from "../store/missing.js";
import { Scenarios } from "../store/scenarios.js";
import { Store } from "../store/store.js";
import type { PictureSize } from "./figure-view.js";
import { HOLDING, PartOf } from "./part-of.js";
import { partStyles } from "./part-styles.js";
import type { Source } from "./source.js";

/** Size of a picture that is drawn before its box is. */
const FIRST: PictureSize = { width: 900, height: 560 };

/**
 * A still of the map with its caption: an SVG picture without WebGL or controls. With `for` it shows what a map on the page
 * shows, in that map's language and theme; without, the state of its own attributes, which are those of `<coalition-map>`.
 * Its height follows its width; if the page sets a height, the picture takes what the caption leaves.
 *
 * @summary A coalition map as a still figure with its finding below it.
 * @attr {string} for - Id of the `<coalition-map>` whose state it shows. Default: its own state.
 * @attr {"auto"|"light"|"dark"|"print"} theme - Default `auto`: follows the reader's system.
 * @attr {string} locale - Language: `en`, `uk`, `fr`, `de`, `pl`, or with a region. Default: the nearest `lang`, else English.
 * @fires {CoalitionErrorEvent} coalition-error - Bad data, or a bad attribute. Detail: `{problems}`.
 * @slot caption - Replaces the finding below the picture.
 * @csspart picture - The map, or the two maps of a comparison.
 * @csspart caption - Finding, situation and credits.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the fields of the state are defined below the class.
export class CoalitionFigure extends LitElement {
  /** Version of the package that this class came from. */
  static readonly version: string = VERSION;
  static override styles = [partStyles, css`.holding { aspect-ratio: 16 / 10; padding-block-end: 90px; }`];
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
  /** @internal The figure's own store, used without `for`. */
  readonly store = new Store(this);
  readonly #own: Source = { store: this.store, stage: null };
  readonly #scenarios = new Scenarios(this.store);
  readonly #view = new Late(
    () => import("./figure-view.js"),
    ({ figurePartStyles }) => {
      adoptStyles(this.shadowRoot, figurePartStyles);
      this.requestUpdate();
    },
    this.store.missing.of("missing.picture"),
  );
  readonly #of = new PartOf(this, { own: () => this.#own, loading: () => this.#view.settled });
  #endSizing = (): void => {};
  #hasStarted = false;

  constructor() {
    super();
    this.for = null;
    this.locale = null;
    adoptEarlyProperties(this, [...STATE_FIELDS.map(({ key }) => key), "state"]);
  }

  /** The figure's own state, used without `for`. Setting takes over the fields given; bad ones are reported and ignored. */
  get state(): CoalitionState {
    return this.store.state;
  }
  set state(value: Partial<CoalitionState>) {
    this.store.take(value);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#view.need();
    void loadFonts();
    this.#endSizing = onResize(this, () => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endSizing();
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

  /** Resolves when the figure is drawn and its numbers have their ranges. */
  async whenIdle(): Promise<void> {
    await Promise.all([this.store.input.needDataset(), this.#view.need(), loadFonts()]);
    await this.updateComplete;
    await this.#scenarios.settled;
    const shown = this.#of.source?.store;
    await shown?.input.loadDataset();
    if (this.isConnected) await shown?.ranges.settled();
    await this.updateComplete;
  }

  /** Starts the ranges of the figure's own numbers once it has a picture, and again for each new state; a map draws its own. */
  override updated(): void {
    if (this.#of.source === this.#own) this.#scenarios.follow();
    if (this.#of.source !== this.#own || !this.store.dataset || !this.#view.value) return;
    if (this.#hasStarted) this.store.ranges.follow();
    else this.store.ranges.start();
    this.#hasStarted = true;
  }

  /** The size of one of `maps` maps in the picture's box. */
  #sizeOf(maps: number, stacked: boolean): PictureSize {
    const box = this.shadowRoot?.querySelector(".picture");
    const { width, height } = box ? { width: box.clientWidth, height: box.clientHeight } : FIRST;
    return stacked
      ? { width: Math.max(200, width), height: Math.max(120, height / maps) }
      : { width: Math.max(160, width / maps), height: Math.max(120, height) };
  }

  override render(): TemplateResult {
    const sizeOf = (maps: number, stacked: boolean) => this.#sizeOf(maps, stacked);
    const view = this.#view.value;
    const { problems, missing } = this.store;
    const all = [...problems, ...missing.problems];
    return html`${this.#of.frame((shown) => view?.figureView(shown, this.clientWidth, sizeOf) ?? HOLDING)}${
      all.length > 0
        ? html`<ul class="missing" role="alert">${all.map(({ path, message }) => html`<li>${path ? html`<code>${path}</code>: ` : nothing}${message}</li>`)}</ul>`
        : nothing
    }${
      missing.problems.length > 0
        ? html`<button type="button" class="again" @click=${againEverywhere}>${this.store.words().say("missing.again")}</button>`
        : nothing
    }`;
  }
}
export interface CoalitionFigure extends StateProperties {}
defineStateProperties(CoalitionFigure.prototype);
defineChoices(CoalitionFigure.prototype, [{ key: "theme", values: ["auto", ...THEMES], default: "auto" }]);
