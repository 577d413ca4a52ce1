import type { MultiPolygon, Polygon } from "geojson";
import { html, nothing, type TemplateResult } from "lit";
import type { Problem } from "../../../model/problem.js";
import { sayEdit } from "../edit-words.js";
import { ownIds } from "../map/additions.js";
import type { PanelContext } from "./context.js";
import { type Option, selectView, wrongView } from "./fields.js";

const AREA = "edit-area";
const FORM = "edit-area-file";
const DECIMALS = 1e5;

/** What the part calls that it does not do itself. */
export interface AreaActions {
  /** Checks an area as it is used; without problems, it may be. */
  readonly check: (input: Polygon | MultiPolygon) => Promise<readonly Problem[]>;
}

/** The states whose shapes are in the data, by their names in a language. */
function statesOf({ facts, words }: PanelContext): Option[] {
  const names = new Map(
    [...facts.stateLabels, ...facts.contributors].map(({ id, name }) => [id, words.country(id, words.data(name))]),
  );
  return facts.geography.objects.states.geometries
    .flatMap(({ id }) => (typeof id === "string" ? [{ value: id, text: names.get(id) ?? words.country(id, id) }] : []))
    .sort((a, b) => a.text.localeCompare(b.text, words.locale));
}

/** What the numbers are per cent of: Ukraine, another state, an area that was drawn, or one from a file. */
export function areaPart(context: PanelContext, actions: AreaActions): TemplateResult {
  const { words, scenario, form, editor, apply } = context;
  const own = scenario.added?.areas ?? [];
  const chosen = own.find(({ id }) => id === scenario.area);
  const choose = (id: string) =>
    apply([{ do: "set", what: "area", value: id === "" ? null : id }], {
      said: sayEdit(words, "edit.said.set"),
      field: FORM,
    });
  const remove = (id: string) =>
    apply([{ do: "remove", what: "area", id }], { said: sayEdit(words, "edit.said.takenBack"), focus: `#${AREA}` });
  const draw = () => {
    editor.mode.set({ tool: { kind: "area" } });
    context.say(sayEdit(words, "edit.area.draw"));
    context.showMap();
  };
  const pick = (event: Event) => {
    const box = event.currentTarget as HTMLInputElement;
    const file = box.files?.[0];
    box.value = "";
    if (file) void takeFile(context, file, actions);
  };
  return html`${selectView(
    AREA,
    sayEdit(words, "edit.area"),
    [
      { value: "", text: sayEdit(words, "edit.area.usual", { name: words.country("UKR", "Ukraine") }) },
      ...own.map(({ id, name }) => ({ value: id, text: name })),
      ...statesOf(context),
    ],
    scenario.area ?? "",
    choose,
  )}
    <div class="row">
      <button type="button" data-action="draw-area" @click=${draw}>${sayEdit(words, "edit.area.drawOne")}</button>
      ${
        chosen
          ? html`<button type="button" data-action="remove-area" @click=${() => remove(chosen.id)}>${sayEdit(words, "edit.area.remove", { name: chosen.name })}</button>`
          : nothing
      }
    </div>
    <label class="file" for=${FORM}>${sayEdit(words, "edit.area.file")}</label>
    <input id=${FORM} type="file" accept=".geojson,.json,.kml,.kmz,.gpx,.csv,.txt" @change=${pick} />
    ${wrongView(form, FORM)}`;
}

const rounded = (degrees: number | undefined): number => Math.round((degrees ?? 0) * DECIMALS) / DECIMALS + 0;

/** Makes the area of a reader's file the area of interest, as one step. */
async function takeFile(context: PanelContext, file: File, { check }: AreaActions): Promise<void> {
  const { words, seen, scenario, form, apply } = context;
  const wrong = (problems: readonly Problem[]) => form.tell(FORM, problems.map(({ message }) => message).join("; "));
  const [{ areaFrom }, buffer] = await Promise.all([import("../../../interchange/area-from.js"), file.arrayBuffer()]);
  const read = areaFrom(new Uint8Array(buffer), file.name);
  if ("problems" in read) return wrong(read.problems);
  const { input, name } = read;
  const polygons = (input.type === "Polygon" ? [input.coordinates] : input.coordinates).map((rings) =>
    rings.map((ring) => ring.map(([lon, lat]) => [rounded(lon), rounded(lat)])),
  );
  const problems = await check({ type: "MultiPolygon", coordinates: polygons });
  if (problems.length > 0) return wrong(problems);
  const [id = ""] = ownIds(seen, scenario, 1);
  const shown = name.slice(0, 200) || file.name.slice(0, 200);
  apply(
    [
      { do: "add", what: "area", record: { id, name: shown, polygons, source: file.name.slice(0, 200) } },
      { do: "set", what: "area", value: id },
    ],
    { said: sayEdit(words, "edit.area.taken", { name: shown }), field: FORM, focus: `#${AREA}` },
  );
}
