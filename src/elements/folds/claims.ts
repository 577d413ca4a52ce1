import { html, type TemplateResult } from "lit";
import { illustratedClaims } from "../../model/claims.js";
import type { Dataset } from "../../model/dataset.js";
import { type CoalitionState, DEFAULT_STATE } from "../../model/state.js";
import type { Words } from "../../scene/words.js";
import { findLate, sayLate } from "./late-words.js";
import { dataView, sourced } from "./sourced.js";

const same = (a: CoalitionState, b: CoalitionState) =>
  (Object.keys(DEFAULT_STATE) as (keyof CoalitionState)[]).every(
    (key) => JSON.stringify(a[key]) === JSON.stringify(b[key]),
  );

/** The result of a check, in the language of the page if its catalogue has it. */
const checked = (check: string, words: Words) =>
  findLate(words, `claim.check.${check.replaceAll(" ", "-")}`) ?? words.data(check);

/** Who made a statement; the report itself is named in the language of the page. */
const speaker = (attributedTo: string, words: Words) =>
  attributedTo === "the report itself" ? sayLate(words, "claim.theReport") : words.data(attributedTo);

/**
 * The source report's statements, each with its check and a button that sets the map to the state that shows it, with all
 * other fields at their defaults. If `state` is given, the statement that the map shows now is marked.
 */
export function claimsView(
  dataset: Dataset,
  words: Words,
  apply: (state: CoalitionState) => void,
  state?: CoalitionState,
): TemplateResult {
  const claims = illustratedClaims(dataset);
  const intro = sayLate(words, "claim.intro", { date: words.date(dataset.seedDate), count: claims.length });
  return html`<section class="claims">
    <p class="hint">${intro}</p>
    <ol>
      ${claims.map(({ claim, illustration }) => {
        const target = illustration && { ...DEFAULT_STATE, ...illustration };
        const shown = Boolean(target && state && same(target, state));
        return html`<li aria-current=${shown ? "true" : "false"}>
          <p id=${`claim-${claim.id}`}>${dataView(claim.statement, words)}</p>
          <p class="quiet">
            <strong>${sayLate(words, "claim.check", { check: checked(claim.check, words) })}</strong> ${dataView(claim.checkNote, words)}
            ${sayLate(words, "claim.by", { who: speaker(claim.attributedTo, words), kind: words.data(claim.kind) })} ${sourced({ sources: claim.sources, grade: claim.grade }, words)}
          </p>
          ${
            target
              ? html`<button
                  type="button"
                  data-claim=${claim.id}
                  aria-describedby=${`claim-${claim.id}`}
                  aria-pressed=${shown ? "true" : "false"}
                  @click=${() => apply(target)}
                >
                  ${sayLate(words, shown ? "claim.shown" : "claim.show")}
                </button>`
              : html`<p class="quiet">${sayLate(words, "claim.noMap")}</p>`
          }
        </li>`;
      })}
    </ol>
  </section>`;
}
