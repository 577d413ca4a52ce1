import { html, nothing, type TemplateResult } from "lit";
import type { Edit } from "../../../model/edit.js";
import { OWN_ASSUMPTION } from "../../../model/placed.js";
import type { Station } from "../../../model/scenario.js";
import { COMPONENTS, HQ_KINDS, SENSES } from "../../../model/terms.js";
import { sourceText } from "../../../scene/edit-text.js";
import { usualTrack } from "../../../scene/usual-track.js";
import { type EditKey, sayEdit } from "../edit-words.js";
import { ownIds } from "../map/additions.js";
import type { PanelContext } from "./context.js";
import { fieldView, selectView, wrongView } from "./fields.js";
import { placeFieldView, placeOfField } from "./place-field.js";
import { statesOf } from "./states.js";

const WHAT = "edit-what";
const NAME = "edit-new-name";
const PLACE = "edit-new-place";
const DOMAIN = "edit-new-domain";
const KIND = "edit-new-kind";
const COUNTRY = "edit-new-country";
const COMPONENT = "edit-new-component";
const SOURCE = "edit-new-source";
const FORM = "edit-new";
const WHATS = ["station", "headquarters", "base"] as const;
type What = (typeof WHATS)[number];

const chosenWhat = ({ form }: PanelContext): What => WHATS.find((one) => one === form.get(WHAT)) ?? "station";

/** A new station, headquarters or base, at a place that is typed or pressed on the map. */
export function addPart(context: PanelContext): TemplateResult {
  const { words, form } = context;
  const what = chosenWhat(context);
  return html`${selectView(
    WHAT,
    sayEdit(words, "edit.add.what"),
    WHATS.map((value) => ({ value, text: sayEdit(words, `edit.add.${value}`) })),
    what,
    (value) => form.set(WHAT, value),
  )}
    ${fieldView(form, { id: NAME, label: sayEdit(words, "edit.name"), longest: 200 })} ${placeFieldView(context, PLACE)}
    ${what === "station" ? domainView(context) : placeInStateView(context, what)}
    ${fieldView(form, { id: SOURCE, label: sayEdit(words, "edit.source"), placeholder: sourceText(OWN_ASSUMPTION, words), longest: 200 })}
    ${what === "station" ? html`<p class="hint">${sayEdit(words, "edit.add.station.hint")}</p>` : nothing}
    ${wrongView(form, FORM)}
    <button type="button" data-action="add" @click=${() => add(context, what)}>${sayEdit(words, "edit.add.do")}</button>`;
}

function domainView({ words, form }: PanelContext): TemplateResult {
  return selectView(
    DOMAIN,
    words.say("domain.label"),
    [...SENSES, "tanker" as const].map((value) => ({ value, text: words.say(`domain.${value}`) })),
    form.get(DOMAIN, "air"),
    (value) => form.set(DOMAIN, value),
  );
}

function placeInStateView(context: PanelContext, what: "headquarters" | "base"): TemplateResult {
  const { words, form } = context;
  const kind =
    what === "headquarters"
      ? selectView(
          KIND,
          sayEdit(words, "edit.kind"),
          HQ_KINDS.map((value) => ({ value, text: words.say(`hq.${value}`) })),
          form.get(KIND, "coalition"),
          (value) => form.set(KIND, value),
        )
      : selectView(
          COMPONENT,
          words.say("component.label"),
          COMPONENTS.map((value) => ({ value, text: words.say(`component.${value}`) })),
          form.get(COMPONENT, "air"),
          (value) => form.set(COMPONENT, value),
        );
  return html`${selectView(
    COUNTRY,
    sayEdit(words, "edit.country"),
    [{ value: "", text: sayEdit(words, "edit.country.choose") }, ...statesOf(context)],
    form.get(COUNTRY),
    (value) => form.set(COUNTRY, value),
  )}
    ${wrongView(form, COUNTRY)} ${kind}`;
}

function add(context: PanelContext, what: What): void {
  const { words, facts, seen, state, area, scenario, form, editor, focus } = context;
  const name = form.get(NAME).trim();
  if (name === "") {
    form.tell(NAME, sayEdit(words, "edit.name.missing"));
    focus(`#${NAME}`);
    return;
  }
  form.tell(NAME, undefined);
  const place = placeOfField(context, PLACE, form.get(PLACE));
  if (!place) {
    focus(`#${PLACE}`);
    return;
  }
  if (what !== "station" && form.get(COUNTRY) === "") {
    form.tell(COUNTRY, sayEdit(words, "edit.country.missing"));
    focus(`#${COUNTRY}`);
    return;
  }
  const [id = ""] = ownIds(seen, scenario, 1);
  const source = form.get(SOURCE).trim() || OWN_ASSUMPTION;
  const edit = ((): Edit => {
    if (what === "station") {
      const domain = form.get(DOMAIN, "air") as Station["domain"];
      const orbit = { ...usualTrack(facts, state, area, place, domain), source };
      return { do: "add", what, record: { id, name, orbit, domain, candidates: [] } };
    }
    const country = form.get(COUNTRY);
    if (what === "headquarters") {
      const kind = form.get(KIND, "coalition") as (typeof HQ_KINDS)[number];
      return { do: "add", what, record: { id, name, kind, country, ...place, source } };
    }
    const component = form.get(COMPONENT, "air") as (typeof COMPONENTS)[number];
    return { do: "add", what, record: { id, name, country, component, ...place, source } };
  })();
  const key: EditKey = `edit.added.${what}`;
  if (!context.apply([edit], { said: sayEdit(words, key, { name }), field: FORM, focus: `#${NAME}` })) return;
  form.clear(NAME, PLACE, SOURCE);
  if (what === "station") editor.mode.set({ chosen: id });
}
