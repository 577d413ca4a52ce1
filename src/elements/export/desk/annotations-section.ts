import { html, nothing, type TemplateResult } from "lit";
import { type Annotation, MOST_ANNOTATIONS } from "../../../figure/style.js";
import { readPlace, writePlace } from "../../../interchange/coordinates.js";
import { fieldView, selectView } from "../../edit/panel/fields.js";
import type { DeskContext } from "./context.js";
import { sayDesk } from "./desk-words.js";
import { withoutOffset } from "./draft.js";
import { sectionView, textView } from "./field-views.js";

/** The middle of the figure's first map, or of Ukraine before there is one. */
function firstPlace({ drawn }: DeskContext): { readonly lon: number; readonly lat: number } {
  const projection = drawn?.figure.maps[0]?.projection;
  if (!projection) return { lon: 31, lat: 49 };
  const { x, y, width, height } = projection.frame;
  const [lon, lat] = projection.invert(x + width / 2, y + height / 2);
  return { lon, lat };
}

/** Why an annotation is not in the figure; empty if it is, or has no text as yet. */
function whyNot({ words, drawn }: DeskContext, index: number): string {
  const found = drawn?.figure.annotations?.find((one) => drawn.shown.annotations[one.index] === index);
  if (!found?.dropped) return "";
  return sayDesk(words, found.dropped === "outside" ? "desk.annotation.outside" : "desk.annotation.room");
}

function annotationView(context: DeskContext, one: Annotation, index: number): TemplateResult {
  const { desk, words, drawn } = context;
  const { form } = desk;
  const n = index + 1;
  const id = `desk-place-${index}`;
  const lack = whyNot(context, index);
  const cities = drawn?.input.situation.dataset.cities ?? [];
  const here = cities.findIndex(({ lon, lat }) => lon === one.lon && lat === one.lat);
  const enter = (text: string) => {
    const read = readPlace(text);
    if ("problems" in read) return form.tell(id, read.problems.map(({ message }) => message).join("; "));
    desk.setAnnotation(index, { lon: read.lon, lat: read.lat });
  };
  const choose = (value: string) => {
    const city = cities[Number(value)];
    if (value !== "" && city) desk.setAnnotation(index, { lon: city.lon, lat: city.lat });
  };
  const free = () => desk.set(withoutOffset(desk.draft, index));
  return html`<li>
    ${textView({
      id: `desk-annotation-${index}`,
      label: sayDesk(words, "desk.annotation.text", { n }),
      value: one.text,
      longest: 200,
      typed: (text) => desk.setAnnotation(index, { text }, true),
    })}
    <div class="desk-pair">
      ${fieldView(form, {
        id,
        label: sayDesk(words, "desk.annotation.place", { n }),
        hint: sayDesk(words, "desk.annotation.place.hint"),
        usual: writePlace(one, "degrees"),
        longest: 200,
        enter,
      })}
      ${selectView(
        `desk-city-${index}`,
        sayDesk(words, "desk.annotation.city", { n }),
        [
          { value: "", text: sayDesk(words, "desk.annotation.city.none") },
          ...cities.map(({ name }, at) => ({ value: String(at), text: words.data(name), lang: words.langOf(name) })),
        ],
        here < 0 ? "" : String(here),
        choose,
      )}
    </div>
    ${lack ? html`<p class="desk-weak">${lack}</p>` : nothing}
    <div class="export-buttons">
      ${
        one.offsetMm
          ? html`<button type="button" aria-label=${sayDesk(words, "desk.annotation.free.of", { n })} @click=${free}>
              ${sayDesk(words, "desk.annotation.free")}
            </button>`
          : nothing
      }
      <button
        type="button"
        data-action="remove-annotation"
        aria-label=${sayDesk(words, "desk.annotation.remove.of", { n })}
        @click=${() => desk.removeAnnotation(index)}
      >
        ${sayDesk(words, "desk.annotation.remove")}
      </button>
    </div>
  </li>`;
}

/** The annotations as a list: everything that can be done on the preview, by keyboard. */
export function annotationsView(context: DeskContext): TemplateResult {
  const { desk, words } = context;
  const { annotations = [] } = desk.draft;
  const most = MOST_ANNOTATIONS;
  const count = sayDesk(words, "desk.annotations.count", { count: annotations.length, most });
  return sectionView(
    "annotations",
    html`${sayDesk(words, "desk.annotations")} <small>${count}</small>`,
    html`<p class="hint">${sayDesk(words, "desk.annotations.hint")}</p>
      <ol class="desk-annotations">
        ${annotations.map((one, index) => annotationView(context, one, index))}
      </ol>
      <div class="export-buttons">
        <button
          type="button"
          data-action="annotate"
          ?disabled=${annotations.length >= most}
          @click=${() => desk.annotate(firstPlace(context))}
        >
          ${sayDesk(words, "desk.annotation.add")}
        </button>
      </div>`,
  );
}
