import { html, nothing, type TemplateResult } from "lit";
import { staticMapSvg } from "../../figure/static-map.js";
import { headText } from "../../scene/head-text.js";
import { ledgerCaveat, ledgerFinding } from "../../scene/ledger-sentence.js";
import { svgNode } from "../svg-node.js";
import type { Shown } from "./part-of.js";

export { figurePartStyles } from "./figure-styles.js";

/** In a box narrower than this, two maps are stacked. */
const BESIDE_PX = 600;

/** The size of a picture in CSS pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}
/** The size of one map, given how many there are and whether they are stacked or side by side. */
export type SizeOf = (maps: number, stacked: boolean) => PictureSize;

/** A still map, or the two of a comparison with their labels, in a box of the given width in CSS pixels. */
function pictureView({ picture, words, theme }: Shown, width: number, sizeOf: SizeOf): TemplateResult {
  const { pair, scene, sentence } = picture;
  const halves = pair
    ? [
        { scene: pair.before, name: words.say("compare.with") },
        { scene: pair.after, name: words.say("compare.without") },
      ]
    : [{ scene, name: "" }];
  const stacked = pair !== null && width < BESIDE_PX;
  const size = sizeOf(halves.length, stacked);
  const half = (one: (typeof halves)[number], index: number) => {
    const label = one.name ? `${one.name}: ${sentence}` : sentence;
    const svg = staticMapSvg(one.scene, size, theme, words, label, { prefix: `figure${index}-` });
    return html`<div class="half">${svgNode(svg)}${one.name ? html`<p>${one.name}</p>` : nothing}</div>`;
  };
  return html`<div class=${`picture${pair ? " two" : ""}${stacked ? " stacked" : ""}`} part="picture"><div class="still">${halves.map(half)}</div></div>`;
}

/** The finding, the situation for which it holds, and who made the data under which terms. */
function captionView({ picture, words }: Shown): TemplateResult {
  const { situation, ledger, sentence } = picture;
  const isCoverage = situation.state.reading === "coverage";
  return html`<figcaption part="caption">
    <slot name="caption"><p><strong>${isCoverage ? ledgerFinding(ledger, words) : sentence}</strong></p></slot>
    <small>${headText(situation, words).situation}. ${isCoverage ? ledgerCaveat(ledger, words) : nothing}</small>
    <small>${words.say("credits.still")}</small>
  </figcaption>`;
}

/** A still with its caption. */
export const figureView = (shown: Shown, width: number, sizeOf: SizeOf): TemplateResult =>
  html`<figure>${pictureView(shown, width, sizeOf)}${captionView(shown)}</figure>`;
