import { LitElement, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { VERSION } from "../../model/version.js";
import type { TablesView } from "../access/tables.js";
import { adoptStyles } from "../adopt-styles.js";
import { Late } from "../late.js";
import { PartOf } from "./part-of.js";
import { partStyles } from "./part-styles.js";
import type { Source } from "./source.js";

/**
 * Everything that a map shows, as headed tables: states, bases, stations, headquarters, cities, with a button to the facts and
 * sources of each. Map and tables mark the same thing.
 *
 * @summary A coalition map as text, in it or anywhere else in the page.
 * @attr {string} for - Id of the `<coalition-map>` that it belongs to. Default: the one that it is in.
 */
export class CoalitionTables extends LitElement {
  /** Version of the package that this class came from. */
  static readonly version: string = VERSION;
  static override styles = partStyles;
  static override properties: PropertyDeclarations = { for: { type: String } };
  /** Id of the map that it belongs to; `null`: the one around it. */
  declare for: string | null;
  readonly #late = new Late(
    () => import("../access/tables.js"),
    ({ TablesView, tablesStyles }) => {
      adoptStyles(this.shadowRoot, tablesStyles);
      this.#view = new TablesView(this);
      this.requestUpdate();
    },
    (error, again) => this.#of.source?.store.missing.note("list.title", error, again),
  );
  #view: TablesView | undefined;
  readonly #of = new PartOf(this, {
    loading: () => this.#late.settled,
    changed: (source) => this.#belongTo(source),
  });
  #leave: (() => void) | undefined;

  constructor() {
    super();
    this.for = null;
  }

  #belongTo(source: Source | undefined): void {
    this.#leave?.();
    this.#leave = source?.stage?.access.join(this);
    if (source) void this.#late.need();
  }

  /** Brings the row that map and tables mark into view. */
  override updated(): void {
    const { shown } = this.#of;
    if (shown) this.#view?.updated(shown);
  }

  override render(): TemplateResult | typeof nothing {
    return this.#of.frame((shown) => this.#view?.render(shown) ?? nothing);
  }
}
