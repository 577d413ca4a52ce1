import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { quote } from "../../model/problem.js";
import { VERSION } from "../../model/version.js";
import { CoalitionErrorEvent } from "../events.js";
import { switchStyles } from "../switches/switch-styles.js";
import { readNames, SWITCH_NAMES, switchesView } from "../switches/switches.js";
import { PartOf } from "./part-of.js";
import { partStyles } from "./part-styles.js";

/**
 * The switches of a map: who leads, who objects, whether the US takes part, the date, what is looked for. Turning one changes the
 * map, and fires `coalition-change` on it.
 *
 * @summary Switches of a coalition map, in it or in an article's text.
 * @attr {string} for - Id of the `<coalition-map>` that it belongs to. Default: the one that it stands in.
 * @attr {string} only - Names of the switches to show, separated by spaces: `reading`, `us-isr`, `nato-support`, `as-of`, `domain`,
 *   `target-altitude`, `component`, `meaning` (what they come to), `objections`, `lead`, `vetoes`, `tankers`, `mmf`, `force-size`, `compare`, `shade`, `history` (undo, redo, reset). Default: all.
 * @attr {"column"|"row"} layout - One below the other, or in lines of text width. Default `column`.
 */
export class CoalitionSwitches extends LitElement {
  /** Version of the package that this class came from. */
  static readonly version: string = VERSION;
  static override styles = [partStyles, switchStyles];
  static override properties: PropertyDeclarations = {
    for: { type: String },
    only: { type: String },
    layout: { type: String, reflect: true },
  };
  /** Id of the map that it belongs to; `null`: the one around it. */
  declare for: string | null;
  /** Names of the switches to show; `null`: all. */
  declare only: string | null;
  declare layout: "column" | "row";
  readonly #of = new PartOf(this);
  #refused = "";

  constructor() {
    super();
    this.for = null;
    this.only = null;
    this.layout = "column";
  }

  #refuse(unknown: string): string {
    const message = `expected names of ${SWITCH_NAMES.join(", ")}, got ${quote(unknown)}`;
    if (this.#refused !== unknown) {
      this.#refused = unknown;
      queueMicrotask(() => this.dispatchEvent(new CoalitionErrorEvent([{ code: "value", path: "only", message }])));
    }
    return message;
  }

  override render(): TemplateResult | typeof nothing {
    const { names, unknown } = readNames(this.only);
    const problem = unknown === undefined ? undefined : this.#refuse(unknown);
    return this.#of.frame(
      ({
        store,
        picture,
        words,
      }) => html`${problem ? html`<p class="missing" role="alert"><code>only</code>: ${problem}</p>` : nothing}
        <div class="switches">
          ${switchesView(names, { state: store.state, dataset: picture.situation.dataset, words, store })}
        </div>`,
    );
  }
}
