import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { quote } from "../../model/problem.js";
import { VERSION } from "../../model/version.js";
import { type Choice, defineChoices, refuse } from "../choice-properties.js";
import { CoalitionErrorEvent } from "../events.js";
import { Late } from "../late.js";
import { switchStyles } from "../switches/switch-styles.js";
import { needsLate, readNames, SWITCH_NAMES, switchesView } from "../switches/switches.js";
import { PartOf } from "./part-of.js";
import { partStyles } from "./part-styles.js";

/**
 * The switches of a map: who leads, who objects, whether the US takes part, the date, what is looked for. Setting one changes the
 * map and fires `coalition-change` on it.
 *
 * @summary Switches of a coalition map, in it or in an article's text.
 * @attr {string} for - Id of the `<coalition-map>` that it belongs to. Default: the one that it is in.
 * @attr {string} only - Names of the switches to show, separated by spaces: `reading`, `us-isr`, `nato-support`, `as-of`, `domain`,
 *   `target-altitude`, `component`, `meaning` (what they mean together), `objections`, `lead`, `vetoes`, `tankers`, `mmf`,
 *   `straits`, `force-size`, `compare`, `shade`, `history` (undo, redo, reset). Default: all.
 * @attr {"column"|"row"} layout - One below the other, or side by side. Default `column`.
 * @fires {CoalitionErrorEvent} coalition-error - A bad attribute. Detail: `{problems}`.
 * @csspart switch - One question with its answers.
 */
export class CoalitionSwitches extends LitElement {
  /** Version of the package that this class came from. */
  static readonly version: string = VERSION;
  static override styles = [partStyles, switchStyles];
  static override properties: PropertyDeclarations = {
    for: { type: String },
    only: { type: String },
    layout: { type: String, reflect: true, noAccessor: true },
  };
  /** Id of the map that it belongs to; `null`: the one around it. */
  declare for: string | null;
  /** Names of the switches to show; `null`: all. */
  declare only: string | null;
  declare layout: "column" | "row";
  readonly #presets = new Late(
    () => import("../switches/presets.js"),
    () => this.requestUpdate(),
    (error, again) => this.#lack(error, again),
  );
  readonly #late = new Late(
    async () => (await import("../switches/late-switches.js")).LATE_SWITCHES,
    () => this.requestUpdate(),
    (error, again) => this.#lack(error, again),
  );
  readonly #of = new PartOf(this, { loading: () => Promise.all([this.#late.settled, this.#presets.settled]) });
  #lack(error: unknown, again: () => void): void {
    this.#of.source?.store.missing.note("missing.rest", error, again);
  }
  /** What is wrong with `only`. */
  #problem = "";

  constructor() {
    super();
    this.for = null;
    this.only = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A page's CSS can then style the switches inside a map (`::part`) as it does those outside.
    if (this.getRootNode() instanceof ShadowRoot && !this.hasAttribute("exportparts"))
      this.setAttribute("exportparts", "switch");
  }

  /** @internal Resolves when all its switches are shown. */
  async whenShown(): Promise<void> {
    await this.updateComplete;
    await this.#late.settled;
    await this.updateComplete;
  }

  #report(path: string, message: string): void {
    this.dispatchEvent(new CoalitionErrorEvent([{ code: "value", path, message }]));
  }

  [refuse]({ key, values }: Choice, value: unknown): void {
    this.#report(key, `expected one of ${values.join(", ")}, got ${quote(value)}`);
  }

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has("only")) return;
    const { unknown } = readNames(this.only);
    this.#problem = unknown === undefined ? "" : `expected names of ${SWITCH_NAMES.join(", ")}, got ${quote(unknown)}`;
    if (this.#problem) this.#report("only", this.#problem);
  }

  override render(): TemplateResult | typeof nothing {
    const { names } = readNames(this.only);
    const late = needsLate(names) ? this.#late.now() : undefined;
    return this.#of.frame(
      ({ store, picture, words }) => html`
        ${this.#problem ? html`<p class="missing" role="alert"><code>only</code>: ${this.#problem}</p>` : nothing}
        <div class="switches">
          ${switchesView(
            names,
            {
              state: store.state,
              dataset: picture.situation.dataset,
              words,
              store,
              presets: this.#presets,
            },
            late,
          )}
        </div>`,
    );
  }
}
defineChoices(CoalitionSwitches.prototype, [{ key: "layout", values: ["column", "row"], default: "column" }]);
