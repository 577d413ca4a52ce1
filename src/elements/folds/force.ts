import { html, nothing, type TemplateResult } from "lit";
import { isBundled } from "../../model/bundled-dataset.js";
import type { Dataset } from "../../model/dataset.js";
import type { CoalitionState } from "../../model/state.js";
import { forceRows } from "../../scene/force-rows.js";
import type { Ledger } from "../../scene/ledger-text.js";
import type { Words } from "../../scene/words.js";
import { airView } from "./force-air.js";
import { landView } from "./force-land.js";
import { seaView } from "./force-sea.js";
import { sayLate } from "./late-words.js";
import { sourced } from "./sourced.js";

/** The numbers of the component in the air or at sea, each with its sources. */
const numbersView = (force: NonNullable<Ledger["force"]>, words: Words) => html`<dl>
  ${forceRows(force, words).map(
    ({ label, value, amount }) => html`<dt>${label}</dt>
      <dd>${value} ${sourced({ sources: amount.sources, grade: amount.grade }, words)}</dd>`,
  )}
</dl>`;

/** The chosen component of the force: on land, in the air or at sea. */
export function forceView(
  dataset: Dataset,
  state: CoalitionState,
  words: Words,
  force: Ledger["force"],
  change: (patch: Partial<CoalitionState>) => unknown,
): TemplateResult {
  if (state.component === "ground") return landView(dataset, state, words);
  const content =
    state.component === "air" ? airView(dataset, state, words, force) : seaView(dataset, state, words, change);
  // The shipped data's forces are still on their way, or are named among what has not arrived.
  const absent = isBundled(dataset) ? nothing : html`<p class="hint">${sayLate(words, "fold.absent")}</p>`;
  return html`<section class="force" data-component=${state.component}>
    ${force ? numbersView(force, words) : nothing} ${content === nothing ? absent : content}
  </section>`;
}
