import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { quote } from "../../model/problem.js";
import { VERSION } from "../../model/version.js";
import { themeOf } from "../../scene/theme.js";
import { adoptStyles } from "../adopt-styles.js";
import { type Choice, defineChoices, refuse } from "../choice-properties.js";
import { onResize } from "../environment.js";
import { CoalitionErrorEvent } from "../events.js";
import { Late } from "../late.js";
import { type CityColumn, type CitySort, sortedBy } from "../ledger/city-sort.js";
import { ledgerStyles } from "../ledger/ledger-styles.js";
import { type Density, stripView } from "../ledger/strip-view.js";
import { PartOf, type Shown } from "./part-of.js";
import { partStyles } from "./part-styles.js";

/** An element narrower than this has no room for second lines. */
const FULL_PX = 480;

/**
 * The numbers of a map: a sentence with the finding of the comparison, and a row for each of the four domains, which switches
 * the map to that domain; unfolds into all numbers. In the other readings, their finding and its bar.
 *
 * @summary The numbers of a coalition map, in it or in an article's margin.
 * @attr {string} for - Id of the `<coalition-map>` that it belongs to. Default: the one that it is in.
 * @attr {"auto"|"full"|"compact"|"tiny"} density - How much is shown: everything; rows of one line; one number per
 *   domain. Default `auto`: by its width.
 * @fires {CoalitionErrorEvent} coalition-error - A bad attribute. Detail: `{problems}`.
 */
export class CoalitionLedger extends LitElement {
  /** Version of the package that this class came from. */
  static readonly version: string = VERSION;
  static override styles = [partStyles, ledgerStyles];
  static override properties: PropertyDeclarations = {
    for: { type: String },
    density: { type: String, noAccessor: true },
    _open: { state: true },
    _sort: { state: true },
  };
  /** Id of the map that it belongs to; `null`: the one around it. */
  declare for: string | null;
  declare density: "auto" | Density;
  declare _open: boolean;
  declare _sort: CitySort;
  readonly #tables = new Late(
    () => import("../ledger/all-numbers.js"),
    ({ tablesStyles }) => {
      adoptStyles(this.shadowRoot, tablesStyles, true);
      this.requestUpdate();
    },
    (error, again) => this.#lack(error, again),
  );
  /** The finding of the other readings. */
  readonly #reading = new Late(
    () => import("../ledger/reading-view.js"),
    () => this.requestUpdate(),
    (error, again) => this.#lack(error, again),
  );
  /** What changes since a baseline, if one is compared with. */
  readonly #change = new Late(
    () => import("../ledger/change-line.js"),
    () => this.requestUpdate(),
    (error, again) => this.#lack(error, again),
  );
  readonly #of = new PartOf(this, {
    loading: () => Promise.all([this.#tables.settled, this.#reading.settled, this.#change.settled]),
  });
  /** The height that the strip has had, and with which contents: with others or at another width it may be lower. */
  #room = { of: "", height: 0 };
  #endSizing = (): void => {};
  /** Width of the host when it was last rendered. */
  #widthPx = FULL_PX;

  constructor() {
    super();
    this.for = null;
    this._open = false;
    this._sort = { column: "people", descending: true };
  }

  #lack(error: unknown, again: () => void): void {
    this.#of.source?.store.missing.note("missing.rest", error, again);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#endSizing = onResize(this, () => {
      if (this.clientWidth !== this.#widthPx) this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endSizing();
  }

  [refuse]({ key, values }: Choice, value: unknown): void {
    const message = `expected one of ${values.join(", ")}, got ${quote(value)}`;
    this.dispatchEvent(new CoalitionErrorEvent([{ code: "value", path: key, message }]));
  }

  /**
   * Keeps the strip at the height that it has had with its ranges. A sentence shorter by a line, or missing ranges, would
   * resize the map above at every switch, and with it change the extent and the places of labels.
   */
  override updated(): void {
    const { shown } = this.#of;
    if (!shown || this._open || shown.picture.ledger.method.draws === 0) return;
    const strip = this.renderRoot.querySelector(".strip");
    if (strip && shown.picture.situation.state.reading === "coverage")
      // A fractional height: half a pixel would already resize the map.
      this.#room = { of: this.#contents(shown), height: Number.parseFloat(getComputedStyle(strip).height) };
  }

  /** @internal Gives up the height that the strip has kept: it is as high as with the same numbers in a fresh page. */
  release(): void {
    this.#room = { of: "", height: 0 };
    this.requestUpdate();
  }

  #contents({ picture, words }: Shown): string {
    return [this.#widthPx, this.#density, words.locale, picture.compared.basis].join();
  }

  #allNumbers({ picture, store, theme, words }: Shown): TemplateResult | typeof nothing {
    const late = this._open ? this.#tables.now() : undefined;
    if (!late) return nothing;
    const { ledger } = picture;
    const sortBy = (column: CityColumn) => {
      this._sort = sortedBy(column, this._sort);
    };
    return html`${late.fatesBar(ledger, themeOf(theme), words)} ${late.ledgerTables(ledger, words, this._sort, sortBy, store)}`;
  }

  get #density(): Density {
    return this.density === "auto" ? (this.#widthPx >= FULL_PX ? "full" : "compact") : this.density;
  }

  override render(): TemplateResult | typeof nothing {
    this.#widthPx = this.clientWidth;
    return this.#of.frame((shown) =>
      shown.picture.situation.state.reading === "coverage" ? this.#coverage(shown) : this.#otherReading(shown),
    );
  }

  #otherReading({ picture, theme, words }: Shown): TemplateResult {
    const late = this.#reading.now();
    if (!late) return html`<h3 id="lead" tabindex="-1">${picture.sentence}</h3>`;
    return late.readingView(picture.situation, themeOf(theme), words, this.#density);
  }

  #coverage(shown: Shown): TemplateResult {
    const { store, picture, theme, words } = shown;
    const change = picture.compared.basis === "baseline" ? this.#change.now() : undefined;
    return stripView(picture.comparison, themeOf(theme), words, {
      density: this.#density,
      open: this._open,
      busy: store.ranges.awaited,
      minHeightPx: this.#room.of === this.#contents(shown) && !this._open ? this.#room.height : 0,
      change: change?.changeLine(picture, words) ?? "",
      tables: this.#allNumbers(shown),
      toggle: () => {
        this._open = !this._open;
      },
      choose: (domain) => store.change({ domain }),
    });
  }
}
defineChoices(CoalitionLedger.prototype, [
  { key: "density", values: ["auto", "full", "compact", "tiny"], default: "auto" },
]);
