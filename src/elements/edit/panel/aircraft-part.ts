import { html, nothing, type TemplateResult } from "lit";
import type { Edit } from "../../../model/edit.js";
import { OWN_ASSUMPTION } from "../../../model/placed.js";
import { suits } from "../../../model/plan.js";
import type { Station } from "../../../model/scenario.js";
import { usualTrack } from "../../../scene/usual-track.js";
import { sayEdit } from "../edit-words.js";
import { ownIds } from "../map/additions.js";
import { aircraftFields, aircraftOfFields, chosenPlatform, chosenSense } from "./aircraft-fields.js";
import type { PanelContext } from "./context.js";
import { selectView, wrongView } from "./fields.js";
import { placeFieldView, placeOfField } from "./place-field.js";
import type { SuggestPart } from "./suggest-part.js";

const STATION = "edit-fly";
const PLACE = "edit-fly-place";
const NOWHERE = "nowhere";
const NEW_STATION = "new";

/** The name of a station that is made for aircraft of one type from one base. */
export const stationName = ({ words }: PanelContext, platform: string, base: string): string =>
  sayEdit(words, "edit.station.named", { platform, base: words.data(base) });

/** More aircraft: added to a station or to one of their own, tried on the map, or sent where they are worth most. */
export function aircraftPart(context: PanelContext, suggest: SuggestPart): TemplateResult {
  const { words, scenario, form } = context;
  const platform = chosenPlatform(context);
  if (!platform) return aircraftFields(context);
  const sense = chosenSense(context, platform);
  const suitable = scenario.stations.filter((station) => suits(platform, station));
  const chosen = form.get(STATION, NEW_STATION);
  return html`${aircraftFields(context)}
    <div class="act">
      <h5>${sayEdit(words, "edit.aircraft.add")}</h5>
      ${selectView(
        STATION,
        sayEdit(words, "edit.aircraft.flies"),
        [
          { value: NEW_STATION, text: sayEdit(words, "edit.aircraft.newStation") },
          ...suitable.map(({ id, name }) => ({
            value: id,
            text: words.data(name),
            lang: words.langOf(name),
          })),
          { value: NOWHERE, text: sayEdit(words, "edit.aircraft.nowhere") },
        ],
        chosen,
        (value) => form.set(STATION, value),
      )}
      ${chosen === NEW_STATION ? placeFieldView(context, PLACE) : nothing} ${wrongView(form, STATION)}
      <button type="button" data-action="add-fleet" @click=${() => addFleet(context)}>${sayEdit(words, "edit.aircraft.add.do")}</button>
    </div>
    ${
      sense
        ? html`<div class="act">
              <h5>${sayEdit(words, "edit.try")}</h5>
              <button type="button" data-action="try" @click=${() => tryOnMap(context)}>${sayEdit(words, "edit.try.do")}</button>
            </div>
            ${suggest.view(context)}`
        : html`<p class="hint">${sayEdit(words, "edit.try.tanker")}</p>`
    }`;
}

function addFleet(context: PanelContext): void {
  const { words, facts, seen, scenario, state, form, focus, editor } = context;
  const platform = chosenPlatform(context);
  const fleet = aircraftOfFields(context);
  if (!platform || !fleet) return;
  const [fleetId = "", stationId = ""] = ownIds(seen, scenario, 2);
  const commands: Edit[] = [{ do: "add", what: "fleet", record: { id: fleetId, ...fleet } }];
  const at = form.get(STATION, NEW_STATION);
  const known = scenario.stations.find(({ id }) => id === at);
  if (known) commands.push({ do: "set", what: "candidates", id: known.id, value: [...known.candidates, fleetId] });
  else if (at !== NOWHERE) {
    const place = placeOfField(context, PLACE, form.get(PLACE));
    if (!place) {
      focus(`#${PLACE}`);
      return;
    }
    const domain: Station["domain"] = chosenSense(context, platform) ?? "tanker";
    const track = usualTrack(facts, state, context.area, place, domain);
    const name = stationName(context, platform.shortName, fleet.base);
    const orbit = { ...track, source: OWN_ASSUMPTION };
    commands.push({
      do: "add",
      what: "station",
      record: { id: stationId, name, orbit, domain, candidates: [fleetId] },
    });
  }
  const said = sayEdit(words, "edit.aircraft.added", { count: fleet.quantity, platform: platform.shortName });
  if (!context.apply(commands, { said, field: STATION })) return;
  form.clear(PLACE);
  if (!known && at !== NOWHERE) editor.mode.set({ chosen: stationId });
}

function tryOnMap(context: PanelContext): void {
  const { words, goToMap } = context;
  const platform = chosenPlatform(context);
  const domain = platform && chosenSense(context, platform);
  const fleet = aircraftOfFields(context);
  if (!domain || !fleet) return;
  goToMap({ kind: "try", trial: { fleet, domain } }, sayEdit(words, "edit.try.said"), '[data-action="try"]');
}
