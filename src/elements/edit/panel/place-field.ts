import { html, type TemplateResult } from "lit";
import { readPlace, writePlace } from "../../../interchange/coordinates.js";
import type { Place } from "../../../model/distance.js";
import { sayEdit } from "../edit-words.js";
import type { PanelContext } from "./context.js";
import { fieldView } from "./fields.js";

/** Coordinates as a field shows them. */
export const placeInField = (place: Place): string => writePlace(place, "degrees");

/**
 * The place that a field's text means; `null` if it means none, which is then said at the field. What was not taken as it
 * was typed is said, too.
 */
export function placeOfField({ form, say }: PanelContext, id: string, text: string): Place | null {
  const read = readPlace(text);
  if ("problems" in read) {
    form.tell(id, read.problems.map(({ message }) => message).join("; "));
    return null;
  }
  form.tell(id, undefined);
  if (read.notices.length > 0) say(read.notices.map(({ message }) => message).join("; "));
  return { lon: read.lon, lat: read.lat };
}

/** A field for a place, typed or pressed on the map. */
export function placeFieldView(
  context: PanelContext,
  id: string,
  { usual = "", enter }: { readonly usual?: string; readonly enter?: (text: string) => void } = {},
): TemplateResult {
  const { words, form, pressMap, focus } = context;
  const press = () =>
    pressMap((place) => {
      const text = placeInField(place);
      form.set(id, text);
      if (enter) enter(text);
      focus(`#${id}`);
    }, `[data-press="${id}"]`);
  return html`<div class="place-field">
    ${fieldView(form, {
      id,
      label: sayEdit(words, "edit.place"),
      hint: sayEdit(words, "edit.place.forms"),
      usual,
      longest: 200,
      ...(enter && { enter }),
    })}
    <button type="button" data-press=${id} @click=${press}>${sayEdit(words, "edit.place.onMap")}</button>
  </div>`;
}
