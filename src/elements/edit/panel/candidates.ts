import { html, nothing, type TemplateResult } from "lit";
import type { Edit } from "../../../model/edit.js";
import { suits } from "../../../model/plan.js";
import type { Fleet } from "../../../model/records.js";
import type { Station } from "../../../model/scenario.js";
import { nameIn } from "../../../scene/names.js";
import { sayEdit } from "../edit-words.js";
import type { PanelContext } from "./context.js";
import { fieldView, numberIn, selectView } from "./fields.js";

const ADD = "edit-candidate";

/** A fleet with its owner: "E-3A, Geilenkirchen (NATO)". */
export function fleetText({ words, seen }: PanelContext, { id, operator }: Pick<Fleet, "id" | "operator">): string {
  const owner = operator === "NATO" ? words.data("NATO") : nameIn(seen, operator, words);
  return sayEdit(words, "edit.fleet.option", { fleet: nameIn(seen, id, words), owner });
}

/** The fleets that may fly a station, first choice first, each with its number of aircraft; others that suit can be added. */
export function candidatesView(context: PanelContext, station: Station): TemplateResult {
  const { words, seen, form, apply } = context;
  const { id, candidates } = station;
  const fleets = new Map(seen.fleets.map((fleet) => [fleet.id, fleet]));
  const platforms = new Map(seen.platforms.map((platform) => [platform.id, platform]));
  const others = seen.fleets.filter((fleet) => {
    const platform = platforms.get(fleet.platform);
    return platform && !candidates.includes(fleet.id) && suits(platform, station);
  });
  const set = (value: readonly string[], focus: string) =>
    apply([{ do: "set", what: "candidates", id, value: [...value] }], { said: sayEdit(words, "edit.said.set"), focus });
  const add = () => {
    const chosen = form.get(ADD);
    if (others.some((fleet) => fleet.id === chosen) && set([...candidates, chosen], `#${ADD}`)) form.clear(ADD);
  };
  const moved = (from: number, to: number): string[] => {
    const list = [...candidates];
    list.splice(to, 0, ...list.splice(from, 1));
    return list;
  };
  return html`<fieldset class="candidates">
    <legend>${sayEdit(words, "edit.candidates")}</legend>
    ${
      candidates.length === 0
        ? html`<p class="hint">${sayEdit(words, "edit.candidates.none")}</p>`
        : html`<ol>
            ${candidates.map((one, index) => {
              const fleet = fleets.get(one);
              const name = fleet ? fleetText(context, fleet) : one;
              const button = (
                key: "up" | "down" | "remove",
                sign: string,
                possible: boolean,
                list: readonly string[],
                focus: string,
              ) => html`<button
                type="button"
                data-candidate=${`${key} ${index}`}
                aria-label=${sayEdit(words, `edit.candidates.${key}`, { name })}
                aria-disabled=${possible ? "false" : "true"}
                @click=${() => possible && set(list, focus)}
              >${sign}</button>`;
              return html`<li>
                <span class="name">${name}</span>
                ${fleet ? quantityView(context, fleet) : nothing}
                ${button("up", "↑", index > 0, moved(index, index - 1), `[data-candidate="up ${index - 1}"]`)}
                ${button("down", "↓", index < candidates.length - 1, moved(index, index + 1), `[data-candidate="down ${index + 1}"]`)}
                ${button("remove", "×", true, candidates.toSpliced(index, 1), `#${ADD}`)}
              </li>`;
            })}
          </ol>`
    }
    <div class="row">
      ${selectView(
        ADD,
        sayEdit(words, "edit.candidates.add"),
        [
          { value: "", text: sayEdit(words, "edit.candidates.choose", { count: others.length }) },
          ...others.map((fleet) => ({ value: fleet.id, text: fleetText(context, fleet) })),
        ],
        form.get(ADD),
        (value) => form.set(ADD, value),
      )}
      <button type="button" data-action="add-candidate" aria-disabled=${form.get(ADD) === "" ? "true" : "false"} @click=${add}>
        ${sayEdit(words, "edit.add.do")}
      </button>
    </div>
  </fieldset>`;
}

/** How many aircraft a fleet has. An empty field sets back what the data say. */
function quantityView({ words, seen, form, apply }: PanelContext, fleet: Fleet): TemplateResult {
  const field = `edit-quantity-${fleet.id}`;
  const enter = (text: string) => {
    const value = text.trim() === "" ? null : numberIn(text);
    if (value === null && text.trim() !== "") {
      form.tell(field, sayEdit(words, "edit.number.bad", { text }));
      return;
    }
    const edit: Edit = { do: "set", what: "quantity", id: fleet.id, value };
    if (apply([edit], { field, group: field })) form.clear(field);
  };
  return fieldView(form, {
    id: field,
    label: sayEdit(words, "edit.quantity.of", { name: nameIn(seen, fleet.id, words) }),
    type: "number",
    min: 0,
    max: 1000,
    step: 1,
    usual: fleet.quantity === null ? "" : String(fleet.quantity),
    placeholder: "–",
    enter,
  });
}
