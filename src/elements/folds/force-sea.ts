import { html, nothing, type TemplateResult } from "lit";
import { dateOf } from "../../model/as-of.js";
import type { Dataset } from "../../model/dataset.js";
import type { Forces } from "../../model/forces.js";
import { forcesAt } from "../../model/forces-at.js";
import { assessSea, type SeaAssessment, type ShipView } from "../../model/sea/assess-sea.js";
import type { CoalitionState } from "../../model/state.js";
import { sayForce, statedText } from "../../scene/kinds/force-words.js";
import { limitRows, ruleTitle } from "../../scene/kinds/straits-text.js";
import { nameIn } from "../../scene/names.js";
import type { Words } from "../../scene/words.js";
import { statementsView } from "./force-statements.js";
import { sayLate } from "./late-words.js";
import { dataView, listView, numberView, sourced } from "./sourced.js";

type NameOf = (id: string) => string;
const NO_CITES = { sources: [], grade: null };
type Change = (patch: Partial<CoalitionState>) => unknown;

function shipView({ ship: shown, reasons, admitted }: ShipView, known: Forces, words: Words, nameOf: NameOf) {
  const ship = known.ships.find(({ id }) => id === shown.id) ?? shown;
  const { displacement } = ship;
  const tons = displacement
    ? html`${sayForce(words, `force.ship.tonnes.${displacement.kind}`, { n: statedText(displacement.tonnes, words) })} ${sourced(displacement.tonnes, words)}`
    : words.say("thing.notPublished");
  const at = known.bases.find(({ id }) => id === ship.base);
  const base = at ? words.data(at.name) : sayForce(words, "force.ship.unplaced");
  const why = [...new Set(words.reasons(reasons, nameOf))].join(" ");
  return html`<strong>${words.data(ship.name || ship.shipClass)}</strong>,
    ${sayForce(words, "force.ship.of", { type: sayForce(words, `force.ship.type.${ship.type}`), state: nameOf(ship.iso) })};
    ${sayForce(words, "force.ship.tonnes")}: ${tons}; ${sayForce(words, "force.ship.base")}: ${base};
    ${sayForce(words, "force.ship.may")}: ${words.say(admitted ? "yes" : "no")}.
    ${why ? html`<span class="quiet">${why}</span>` : nothing} ${sourced(ship, words)}`;
}

/** The limits of the Convention, whether they apply at present, and a button that opens or closes the straits. */
function straitsView(sea: SeaAssessment, { straits }: Forces, words: Words, change: Change): TemplateResult {
  return html`<h4>${sayForce(words, "force.straitsTitle")}</h4>
    <p>
      ${sayForce(words, sea.open ? "force.straits.open" : "force.straits.closed")}.
      ${sea.closedSince ? html`${sayForce(words, "force.straits.since")}: ${words.date(sea.closedSince)}.` : nothing}
      <button type="button" data-straits @click=${() => change({ straits: sea.open ? "closed" : "open" })}>
        ${sayLate(words, sea.open ? "fold.straits.close" : "fold.straits.open")}
      </button>
    </p>
    <dl>
      ${limitRows(straits, words).map(
        ({ term, value, cites = NO_CITES }) => html`<dt>${term}</dt><dd>${value} ${sourced(cites, words)}</dd>`,
      )}
      <dt>${sayForce(words, "force.straits.visits")}</dt>
      <dd>${words.number(sea.visitsAYear)}</dd>
      <dt>${sayForce(words, "force.straits.admitted")}</dt>
      <dd>
        ${sayForce(words, "force.straits.admittedValue", { ships: sea.admitted.ships, tons: Math.round(sea.admitted.tonnes) })}
      </dd>
    </dl>
    <details class="reasons">
      <summary>${sayLate(words, "fold.rules")}</summary>
      <ul>
        ${straits.rules.map(
          (rule) =>
            html`<li><strong lang=${words.langOf(rule.title) ?? nothing}>${ruleTitle(rule, words)}</strong>: ${dataView(rule.text, words)} ${sourced(rule, words)}</li>`,
        )}
      </ul>
    </details>`;
}

function groupView({ taskGroup: shown, commander }: SeaAssessment, known: Forces, words: Words, nameOf: NameOf) {
  const taskGroup = known.taskGroups.find(({ id }) => id === shown?.id);
  if (!taskGroup) return nothing;
  const term = taskGroup.command.find(({ iso }) => iso === commander);
  const states = words.list(taskGroup.members.map(nameOf));
  return html`<h4>${dataView(taskGroup.name, words)}</h4>
    <p>${sayForce(words, "force.group.of", { states })} ${sourced(taskGroup, words)}</p>
    <dl>
      <dt>${sayForce(words, "force.group.command")}</dt>
      <dd>
        ${commander ? nameOf(commander) : sayForce(words, "force.group.between")}
        ${term?.from ? sayLate(words, "fold.since", { date: words.date(term.from) }) : nothing}
      </dd>
      <dt>${sayForce(words, "force.group.ships")}</dt>
      <dd>${numberView(taskGroup.ships, words)}</dd>
      <dt>${sayForce(words, "force.group.area")}</dt>
      <dd>${dataView(taskGroup.area, words)}</dd>
      <dt>${sayForce(words, "force.group.activations")}</dt>
      <dd>
        <ul>
          ${taskGroup.activations.map((one) => {
            const { from, until } = one;
            const ships = words.list(one.ships.map(words.data));
            const text = until
              ? sayForce(words, "force.group.activation", {
                  from: words.date(from),
                  until: words.date(until),
                  ships,
                })
              : sayForce(words, "force.group.activation.open", { from: words.date(from), ships });
            return html`<li>${text} ${sourced({ ...one, asOf: null }, words)}</li>`;
          })}
        </ul>
      </dd>
    </dl>`;
}

/** The force at sea: the straits and their rules, the task group, ships that are there, that wait, and that could come. */
export function seaView(
  dataset: Dataset,
  state: CoalitionState,
  words: Words,
  change: Change,
): TemplateResult | typeof nothing {
  const sea = assessSea(dataset, state);
  if (!sea || !dataset.forces) return nothing;
  const nameOf = (id: string) => nameIn(dataset, id, words);
  const date = dateOf(dataset, state.asOf);
  const known = forcesAt(dataset.forces, date);
  const ships = (views: readonly ShipView[]) => views.map((one) => shipView(one, known, words, nameOf));
  const alone = sea.alone.map(
    ({ iso, ship, ships: count, visitsAYear: visits }) =>
      html`<strong>${nameOf(iso)}</strong>: ${sayLate(words, "fold.alone", { count, class: words.data(ship.shipClass || ship.name), visits })}`,
  );
  return html`${straitsView(sea, known, words, change)} ${groupView(sea, known, words, nameOf)}
    ${listView(sayLate(words, "fold.waiting"), ships(sea.minehunters))}
    ${listView(sayLate(words, "fold.littoral"), ships(sea.littoral))}
    ${listView(sayLate(words, "fold.visitors"), ships(sea.visitors))} ${listView(sayLate(words, "fold.each"), alone)}
    ${
      sea.uncounted.length > 0
        ? html`<p>${sayLate(words, "fold.noShip", { states: words.list(sea.uncounted.map(nameOf)) })}</p>`
        : nothing
    }
    ${statementsView(sea.statements, date, words, nameOf)}`;
}
