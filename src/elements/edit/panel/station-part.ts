import { html, nothing, type TemplateResult } from "lit";
import { type Edit, placeOf } from "../../../model/edit.js";
import { OWN_ASSUMPTION } from "../../../model/placed.js";
import type { Placed, Station } from "../../../model/scenario.js";
import { sourceText } from "../../../scene/edit-text.js";
import { placeText } from "../../../scene/edited-words.js";
import { sayEdit } from "../edit-words.js";
import { candidatesView } from "./candidates.js";
import type { PanelContext } from "./context.js";
import { fieldView, numberIn, selectView } from "./fields.js";
import { placeFieldView, placeInField, placeOfField } from "./place-field.js";

const PLACE = "edit-station-place";
const TURN = "edit-station-turn";
const LEG = "edit-station-leg";
const SOURCE = "edit-station-source";

/** Stations of the scenario, one of which is shown with its numbers and on the map with its handles. */
export function stationPart(context: PanelContext): TemplateResult {
  const { words, scenario, editor, form } = context;
  const { chosen } = editor.mode.now;
  const station = scenario.stations.find(({ id }) => id === chosen);
  const choose = (id: string) => {
    form.clear(PLACE, TURN, LEG, SOURCE);
    editor.mode.set({ chosen: id === "" ? null : id });
  };
  return html`${selectView(
    "edit-station",
    sayEdit(words, "edit.station.choose"),
    [
      { value: "", text: sayEdit(words, "edit.station.none") },
      ...scenario.stations.map(({ id, name, domain }) => ({
        value: id,
        text: sayEdit(words, "edit.station.option", { name: words.data(name), domain: words.say(`domain.${domain}`) }),
      })),
    ],
    station?.id ?? "",
    choose,
  )}
    ${station ? chosenView(context, station) : html`<p class="hint">${sayEdit(words, "edit.station.hint")}</p>`}`;
}

function chosenView(context: PanelContext, station: Station): TemplateResult {
  const { words, facts } = context;
  const place = placeOf(station, facts.orbits);
  return html`${place ? trackView(context, station, place) : nothing} ${candidatesView(context, station)}
    <div class="row">
      ${place?.from !== undefined && typeof station.orbit !== "string" ? backButton(context, station, place.from) : nothing}
      <button type="button" data-action="remove-station" @click=${() => remove(context, station)}>
        ${sayEdit(words, "edit.station.remove")}
      </button>
    </div>`;
}

function remove({ words, apply, editor }: PanelContext, { id, name }: Station): void {
  const said = sayEdit(words, "edit.station.removed", { name: words.data(name) });
  if (apply([{ do: "remove", what: "station", id }], { said, focus: "#edit-station" }))
    editor.mode.set({ chosen: null });
}

function backButton({ words, apply }: PanelContext, { id }: Station, from: string): TemplateResult {
  const back: Edit = { do: "set", what: "orbit", id, value: from };
  const press = () => apply([back], { said: sayEdit(words, "edit.said.takenBack"), focus: `#${PLACE}` });
  return html`<button type="button" data-action="put-back" @click=${press}>${sayEdit(words, "edit.station.back")}</button>`;
}

/** Where the racetrack is, how it lies and how long it is; typed numbers give the same edits as dragged ones. */
function trackView(context: PanelContext, { id, orbit }: Station, place: Placed): TemplateResult {
  const { words, form, apply, say } = context;
  const isPlaced = typeof orbit !== "string";
  const kept = isPlaced && place.source !== OWN_ASSUMPTION ? { source: place.source } : {};
  const move = (text: string) => {
    const to = placeOfField(context, PLACE, text);
    if (!to || !apply([{ do: "move", station: id, ...to, ...kept }], { field: PLACE })) return;
    form.clear(PLACE);
    say(sayEdit(words, "edit.said.moved", { place: placeText(to, words) }));
  };
  const number = (field: string, edit: (value: number) => Edit) => (text: string) => {
    const value = numberIn(text);
    if (value === null) form.tell(field, sayEdit(words, "edit.number.bad", { text }));
    else if (apply([edit(value)], { field, group: `${field} ${id}` })) form.clear(field);
  };
  const cite = (text: string) => {
    const source = text.trim() || OWN_ASSUMPTION;
    if (apply([{ do: "set", what: "orbit", id, value: { ...place, source } }], { field: SOURCE })) form.clear(SOURCE);
  };
  return html`${placeFieldView(context, PLACE, { usual: placeInField(place), enter: move })}
    <div class="pair">
      ${fieldView(form, {
        id: TURN,
        label: sayEdit(words, "edit.track.turn"),
        type: "number",
        min: 0,
        max: 179.9,
        step: "any",
        usual: String(place.orientationDeg),
        enter: number(TURN, (orientationDeg) => ({ do: "turn", station: id, orientationDeg })),
      })}
      ${fieldView(form, {
        id: LEG,
        label: sayEdit(words, "edit.track.leg"),
        type: "number",
        min: 1,
        max: 1000,
        step: "any",
        usual: String(place.legLengthKm),
        enter: number(LEG, (legLengthKm) => ({ do: "stretch", station: id, legLengthKm })),
      })}
    </div>
    ${
      isPlaced
        ? fieldView(form, {
            id: SOURCE,
            label: sayEdit(words, "edit.source"),
            usual: place.source === OWN_ASSUMPTION ? "" : place.source,
            placeholder: sourceText(OWN_ASSUMPTION, words),
            longest: 200,
            enter: cite,
          })
        : nothing
    }`;
}
