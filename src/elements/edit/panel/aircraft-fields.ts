import { html, type TemplateResult } from "lit";
import { OWN_ASSUMPTION } from "../../../model/placed.js";
import type { Platform } from "../../../model/records.js";
import { type Sense, senseOf } from "../../../model/terms.js";
import { valuesOf } from "../../../model/values.js";
import { sourceText } from "../../../scene/edit-text.js";
import { platformRows } from "../../../scene/kinds/fleet-text.js";
import { sourced } from "../../folds/sourced.js";
import { sayEdit } from "../edit-words.js";
import { basesOf, type ChosenAircraft, likelyBase, ownersOf, platformsOf, sensesOf } from "./aircraft-choice.js";
import type { PanelContext } from "./context.js";
import { fieldView, numberIn, selectView } from "./fields.js";
import { placeFieldView, placeOfField } from "./place-field.js";

const PLATFORM = "edit-platform";
const OWNER = "edit-owner";
const BASE = "edit-base";
const BASE_NAME = "edit-base-name";
const BASE_PLACE = "edit-base-place";
const QUANTITY = "edit-quantity";
const DOMAIN = "edit-sense";
const SOURCE = "edit-fleet-source";
const NEW_BASE = "new";
const USUAL_QUANTITY = 2;

/** The type that is chosen; until the reader chooses, early warning that the owner has. */
export function chosenPlatform(context: PanelContext): Platform | undefined {
  const { facts, form } = context;
  const platforms = platformsOf(facts);
  const owner = chosenOwner(context);
  const own = new Set(facts.fleets.filter(({ operator }) => operator === owner).map(({ platform }) => platform));
  return (
    platforms.find(({ id }) => id === form.get(PLATFORM)) ??
    platforms.find(({ id, role }) => role === "aew" && own.has(id)) ??
    platforms.find(({ role }) => role === "aew") ??
    platforms[0]
  );
}

/** What the aircraft would look for: what the map shows, if they can; `undefined` for tankers. */
export function chosenSense({ form, state }: PanelContext, platform: Platform): Sense | undefined {
  const senses = sensesOf(platform);
  return [form.get(DOMAIN), senseOf(state.domain), ...senses].find((one): one is Sense =>
    senses.includes(one as Sense),
  );
}

function chosenOwner({ facts, form }: PanelContext): string {
  const chosen = form.get(OWNER);
  if (chosen) return chosen;
  return facts.contributors.find(({ kind, role }) => kind === "country" && role === "lead")?.id ?? "NATO";
}

function chosenBase(context: PanelContext, platform: Platform): string {
  const { facts, form } = context;
  return form.get(BASE) || (likelyBase(facts, platform.id, chosenOwner(context)) ?? NEW_BASE);
}

/** Which aircraft, whose, how many, from where, and by what source; with the figures of their type. */
export function aircraftFields(context: PanelContext): TemplateResult {
  const { words, facts, scenario, form } = context;
  const platform = chosenPlatform(context);
  if (!platform) return html`<p class="hint">${sayEdit(words, "edit.aircraft.none")}</p>`;
  const base = chosenBase(context, platform);
  const senses = sensesOf(platform);
  return html`<div class="pair">
      ${selectView(
        PLATFORM,
        sayEdit(words, "edit.aircraft.type"),
        platformsOf(facts).map(({ id, shortName, role }) => ({
          value: id,
          text: sayEdit(words, "edit.aircraft.option", { name: shortName, role: words.say(`role.aircraft.${role}`) }),
        })),
        platform.id,
        (value) => form.set(PLATFORM, value),
      )}
      ${fieldView(form, { id: QUANTITY, label: sayEdit(words, "edit.aircraft.count"), type: "number", min: 1, max: 1000, step: 1, usual: String(USUAL_QUANTITY) })}
    </div>
    ${figuresView(context, platform)}
    ${selectView(
      OWNER,
      sayEdit(words, "edit.aircraft.owner"),
      ownersOf(facts, words).map(({ id, name }) => ({ value: id, text: name })),
      chosenOwner(context),
      (value) => {
        form.note(PLATFORM, platform.id);
        form.set(OWNER, value);
      },
    )}
    ${selectView(
      BASE,
      sayEdit(words, "edit.aircraft.base"),
      [
        ...basesOf(facts, scenario, words).map(({ key, name }) => ({ value: key, text: words.data(name) })),
        { value: NEW_BASE, text: sayEdit(words, "edit.aircraft.newBase") },
      ],
      base,
      (value) => form.set(BASE, value),
    )}
    ${
      base === NEW_BASE
        ? html`${fieldView(form, { id: BASE_NAME, label: sayEdit(words, "edit.name.base"), longest: 200 })}
          ${placeFieldView(context, BASE_PLACE)}`
        : ""
    }
    ${
      senses.length > 1
        ? selectView(
            DOMAIN,
            words.say("domain.label"),
            senses.map((sense) => ({ value: sense, text: words.say(`domain.${sense}`) })),
            chosenSense(context, platform) ?? "",
            (value) => form.set(DOMAIN, value),
          )
        : ""
    }
    ${fieldView(form, { id: SOURCE, label: sayEdit(words, "edit.source"), placeholder: sourceText(OWN_ASSUMPTION, words), longest: 200 })}`;
}

/** The figures of a type as published, each with its sources, or as assumed. */
function figuresView({ words, facts, state }: PanelContext, platform: Platform): TemplateResult {
  const rows = platformRows(platform, valuesOf(facts, state.overrides), words);
  return html`<details class="figures">
    <summary>${sayEdit(words, "edit.aircraft.figures", { name: platform.shortName })}</summary>
    <dl>
      ${rows.map(
        ({ term, value, cites }) => html`<dt>${term}</dt>
          <dd>${value} ${
            cites && cites.sources.length > 0
              ? sourced(cites, words)
              : cites
                ? html`<small class="quiet">${words.say("thing.assumed")}</small>`
                : ""
          }</dd>`,
      )}
    </dl>
  </details>`;
}

/** The aircraft as the fields describe them; `null` if a field is wrong, which is then said at it. */
export function aircraftOfFields(context: PanelContext): ChosenAircraft | null {
  const { words, facts, scenario, form, focus } = context;
  const platform = chosenPlatform(context);
  if (!platform) return null;
  const wrong = (id: string, message: string) => {
    form.tell(id, message);
    focus(`#${id}`);
    return null;
  };
  const typed = form.get(QUANTITY, String(USUAL_QUANTITY));
  const quantity = numberIn(typed);
  if (quantity === null || !Number.isInteger(quantity) || quantity < 1 || quantity > 1000)
    return wrong(QUANTITY, sayEdit(words, "edit.aircraft.count.bad", { text: typed }));
  form.tell(QUANTITY, undefined);
  const key = chosenBase(context, platform);
  const known = basesOf(facts, scenario, context.words).find((one) => one.key === key);
  const common = {
    operator: chosenOwner(context),
    platform: platform.id,
    quantity,
    source: form.get(SOURCE).trim() || OWN_ASSUMPTION,
  };
  if (known) return { ...common, base: known.name, lon: known.lon, lat: known.lat };
  const name = form.get(BASE_NAME).trim();
  if (name === "") return wrong(BASE_NAME, sayEdit(words, "edit.name.missing"));
  form.tell(BASE_NAME, undefined);
  const place = placeOfField(context, BASE_PLACE, form.get(BASE_PLACE));
  if (!place) focus(`#${BASE_PLACE}`);
  return place && { ...common, base: name, ...place };
}
