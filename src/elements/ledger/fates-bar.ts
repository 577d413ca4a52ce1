import { html, type TemplateResult } from "lit";
import { stackedBarSvg } from "../../figure/stacked-bar-svg.js";
import { barStyles } from "../../scene/layers/coverage.js";
import { barFates, roundArea, roundPeople } from "../../scene/ledger-sentence.js";
import type { Ledger } from "../../scene/ledger-text.js";
import type { Theme } from "../../scene/theme.js";
import type { Words } from "../../scene/words.js";
import { svgNode } from "../svg-node.js";

/** A bar of what becomes of the area without US surveillance, in the classes of the map; its shares add up to 100. */
export function fatesBar(ledger: Ledger, theme: Theme, words: Words): TemplateResult {
  const styles = barStyles(theme, ledger.state);
  const fates = barFates(ledger, words);
  const bar = stackedBarSvg(
    fates.map(({ id, percent }) => ({ id, percent, style: styles[id] ?? { fill: theme.ukraine } })),
    theme.quietText,
  );
  const described = fates.map(({ name, range, part }) =>
    words.say("strip.part", {
      name,
      percent: range,
      km2: roundArea(part.areaKm2.value),
      area: words.country(ledger.area.id, ledger.area.name),
      people: roundPeople(part.people.value),
    }),
  );
  return html`<div class="fates">
    <div class="bar" role="img" aria-label=${described.join(words.say("list.semicolon"))}>${svgNode(bar)}</div>
    <ul class="bar-key" aria-hidden="true">
      ${fates.map(({ name, range }) => html`<li><strong>${name}</strong> ${range}</li>`)}
    </ul>
  </div>`;
}
