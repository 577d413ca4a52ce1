import { html, nothing, type TemplateResult } from "lit";
import { type AirAssessment, assessAir } from "../../model/air/assess-air.js";
import { dateOf } from "../../model/as-of.js";
import type { Dataset } from "../../model/dataset.js";
import type { Detachment, Forces } from "../../model/forces.js";
import { forcesAt } from "../../model/forces-at.js";
import type { CoalitionState } from "../../model/state.js";
import { unitTitle } from "../../scene/kinds/detachment-text.js";
import { sayForce } from "../../scene/kinds/force-words.js";
import { aircraftText, unfilledText } from "../../scene/kinds/patrol-numbers.js";
import { type AreaView, viewAreas } from "../../scene/kinds/patrol-views.js";
import type { Ledger } from "../../scene/ledger-text.js";
import { nameIn } from "../../scene/names.js";
import type { Words } from "../../scene/words.js";
import { statementsView } from "./force-statements.js";
import { sayLate } from "./late-words.js";
import { dataView, listView, numberView, sourced } from "./sourced.js";

type NameOf = (id: string) => string;

/** One area: what its patrols take and who could hold them. */
function areaView(view: AreaView, force: Ledger["force"], known: Forces, words: Words, nameOf: NameOf): TemplateResult {
  const { base, holders, patrols } = view;
  const area = known.patrolAreas.find(({ id }) => id === view.area.id) ?? view.area;
  const { distanceKm = null, sortieH = 0, onStationH = 0, refuelled = false } = patrols[0] ?? {};
  const aircraft = aircraftText(force, area.id, words);
  const unfilled = unfilledText(force, area.id, words);
  const held = [...holders].map(([iso, share]) =>
    sayForce(words, "force.patrol.share", { state: nameOf(iso), percent: words.percent(share * 100) }),
  );
  const sortie = refuelled ? "force.patrol.sortieH.refuelled" : "force.patrol.sortieH";
  const rows: readonly (readonly [string, string | TemplateResult])[] = [
    [sayForce(words, "force.patrol.by"), dataView(area.by, words)],
    ...(patrols.length === 0
      ? []
      : ([
          [
            sayForce(words, "force.patrol.base"),
            base && distanceKm !== null
              ? sayForce(words, "force.patrol.baseKm", { base: words.data(base.name), km: words.number(distanceKm) })
              : sayForce(words, "force.patrol.noBase"),
          ],
        ] as const)),
    ...(aircraft === null
      ? []
      : ([
          [
            sayForce(words, "force.patrol.sortie"),
            sayForce(words, sortie, { sortie: words.number(sortieH, 1), station: words.number(onStationH, 1) }),
          ],
          [sayForce(words, "force.patrol.aircraft"), aircraft],
        ] as const)),
    ...(unfilled === null
      ? []
      : ([
          [
            sayForce(words, "force.patrol.held"),
            held.length > 0 ? words.list(held) : sayForce(words, "force.patrol.nobody"),
          ],
          [sayForce(words, "force.patrol.unfilled"), unfilled],
        ] as const)),
  ];
  const reasons = patrols.flatMap((patrol) => patrol.reasons);
  const why = [...new Set(words.reasons(reasons, nameOf))].join(" ");
  return html`<strong>${dataView(area.name, words)}</strong> (${dataView(area.proposal, words)}) ${sourced(area, words)}
    <dl>${rows.map(([term, value]) => html`<dt>${term}</dt><dd>${value}</dd>`)}</dl>
    ${why ? html`<p class="quiet">${why}</p>` : nothing}
    <p class="quiet">${dataView(area.weakness, words)}</p>`;
}

/** The nations' fighters, whether or not they may fly for this force. */
function fightersView({ fighters }: AirAssessment, known: Forces, words: Words, nameOf: NameOf): TemplateResult[] {
  return fighters.map(({ fleet: { id, iso, type }, reasons }) => {
    const count = known.fighterFleets.find((one) => one.id === id)?.aircraft ?? null;
    const why = [...new Set(words.reasons(reasons, nameOf))].join(" ");
    return html`<strong>${nameOf(iso)}</strong>, ${words.data(type)}: ${numberView(count, words)}
      ${why ? html`<span class="quiet">${why}</span>` : nothing}`;
  });
}

function detachmentView(one: Detachment, known: Forces, words: Words, nameOf: NameOf): TemplateResult {
  const base = known.bases.find(({ id }) => id === one.base);
  const what = unitTitle(one, nameOf(one.iso), words);
  const place = [
    words.data(base?.name ?? ""),
    words.data(one.mission),
    one.from ? sayLate(words, "fold.since", { date: words.date(one.from) }) : "",
  ];
  return html`${what} (${place.filter(Boolean).join(", ")}) ${sourced(one, words)}`;
}

/** The force in the air: what was offered, who is there, what each proposed patrol takes, who could fly it. */
export function airView(
  dataset: Dataset,
  state: CoalitionState,
  words: Words,
  force: Ledger["force"],
): TemplateResult | typeof nothing {
  const air = assessAir(dataset, state);
  if (!air || !dataset.forces) return nothing;
  const nameOf = (id: string) => nameIn(dataset, id, words);
  const date = dateOf(dataset, state.asOf);
  const known = forcesAt(dataset.forces, date);
  const present = known.detachments.filter(({ component }) => component === "air");
  const statements = known.statements.filter(({ component }) => component === "air");
  const patrols = viewAreas(air, known.patrolAreas).map((one) => areaView(one, force, known, words, nameOf));
  return html`${listView(sayForce(words, "force.patrols"), patrols)}
    ${patrols.length > 0 ? html`<p class="hint">${sayForce(words, "force.patrol.note")}</p>` : nothing}
    ${statementsView(statements, date, words, nameOf)}
    ${listView(sayLate(words, "fold.fighters"), fightersView(air, known, words, nameOf))}
    ${listView(
      sayForce(words, "force.detachments"),
      present.map((one) => detachmentView(one, known, words, nameOf)),
    )}`;
}
