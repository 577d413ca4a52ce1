import { html, LitElement, type nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { sampleSvg } from "../../figure/sample-svg.js";
import { VERSION } from "../../model/version.js";
import { svgNode } from "../svg-node.js";
import { legendStyles } from "./legend-styles.js";
import { PartOf } from "./part-of.js";
import { partStyles } from "./part-styles.js";

/**
 * What the colours, lines and signs of a map mean; made from what it draws now.
 *
 * @summary The legend of a coalition map, in it or anywhere else in the page.
 * @attr {string} for - Id of the `<coalition-map>` that it belongs to. Default: the one that it is in.
 */
export class CoalitionLegend extends LitElement {
  /** Version of the package that this class came from. */
  static readonly version: string = VERSION;
  static override styles = [partStyles, legendStyles];
  static override properties: PropertyDeclarations = { for: { type: String } };
  /** Id of the map that it belongs to; `null`: the one around it. */
  declare for: string | null;
  readonly #of = new PartOf(this);

  constructor() {
    super();
    this.for = null;
  }

  override render(): TemplateResult | typeof nothing {
    return this.#of.frame(
      ({ picture }) =>
        html`${picture.legend.map(
          (group) => html`<h3>${group.title}</h3>
          <ul>
            ${group.entries.map((entry) => html`<li>${svgNode(sampleSvg(entry))}<span>${entry.text}</span></li>`)}
          </ul>`,
        )}`,
    );
  }
}
