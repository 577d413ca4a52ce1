import { html, nothing, type TemplateResult } from "lit";
import { sayEdit } from "../edit-words.js";
import type { PanelContext } from "./context.js";
import { selectView, wrongView } from "./fields.js";
import { oblastsOf, statesOf } from "./states.js";

const AREA = "edit-area";
const FORM = "edit-area-file";

/** What the part calls that it does not do itself. */
export interface AreaActions {
  /** Reads a reader's file, and asks what to use it as. */
  readonly load: (file: File) => void;
}

/** What the numbers are per cent of: Ukraine, one of its oblasts, another state, an area that was drawn, or one from a file. */
export function areaPart(context: PanelContext, actions: AreaActions): TemplateResult {
  const { words, scenario, form, apply, goToMap } = context;
  const own = scenario.added?.areas ?? [];
  const chosen = own.find(({ id }) => id === scenario.area);
  const choose = (id: string) =>
    apply([{ do: "set", what: "area", value: id === "" ? null : id }], {
      said: sayEdit(words, "edit.said.set"),
      field: FORM,
    });
  const remove = (id: string) =>
    apply([{ do: "remove", what: "area", id }], { said: sayEdit(words, "edit.said.takenBack"), focus: `#${AREA}` });
  const draw = () => goToMap({ kind: "area" }, sayEdit(words, "edit.area.draw"), '[data-action="draw-area"]');
  const pick = (event: Event) => {
    const box = event.currentTarget as HTMLInputElement;
    const file = box.files?.[0];
    box.value = "";
    if (file) actions.load(file);
  };
  return html`${selectView(
    AREA,
    sayEdit(words, "edit.area"),
    [
      { value: "", text: sayEdit(words, "edit.area.usual", { name: words.country("UKR", "Ukraine") }) },
      ...own.map(({ id, name }) => ({ value: id, text: name })),
      ...oblastsOf(context),
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
    <input id=${FORM} type="file" accept=".geojson,.json,.kml,.kmz,.gpx,.csv,.tsv" @change=${pick} />
    ${wrongView(form, FORM)}`;
}
