import { html, nothing, type TemplateResult } from "lit";
import { COMMAND_ROLES, commandChain } from "../../model/command.js";
import type { Dataset } from "../../model/dataset.js";
import type { CoalitionState } from "../../model/state.js";
import { nameIn } from "../../scene/names.js";
import type { Words } from "../../scene/words.js";

/** The chain of command as a list: who holds each role, or why nobody does. The twin of the arcs on the map. */
export function commandView(dataset: Dataset, state: CoalitionState, words: Words): TemplateResult {
  const chain = commandChain(dataset, state);
  const nameOf = (id: string) => nameIn(dataset, id, words);
  const say = (reasons: (typeof chain)["reasons"]) => [...new Set(words.reasons(reasons, nameOf))].join(" ");
  return html`<section class="command" role="group" aria-labelledby="command-title">
    <h3 id="command-title">${words.say("command.title")}</h3>
    <dl>
      ${COMMAND_ROLES.map((role) => {
        const posts = chain.posts.filter((post) => post.role === role);
        const open = chain.open.find((row) => row.role === role);
        const withheld = words.list((open?.withheld ?? []).map(({ shortName }) => shortName));
        return html`<dt>${words.say(`command.role.${role}`)}</dt>
          ${posts.map(
            ({ headquarters, reasons }) => html`<dd data-headquarters=${headquarters.id}>
              <strong>${headquarters.name}</strong>, ${headquarters.city}. <span class="quiet">${say(reasons)}</span>
            </dd>`,
          )}
          ${
            open
              ? html`<dd>
                  <strong>${words.say("command.open")}</strong>${
                    withheld ? html` (${words.say("command.withheld", { headquarters: withheld })})` : nothing
                  }. <span class="quiet">${say(open.reasons)}</span>
                </dd>`
              : nothing
          }`;
      })}
    </dl>
    ${chain.reasons.length > 0 ? html`<p class="hint">${say(chain.reasons)}</p>` : nothing}
  </section>`;
}
