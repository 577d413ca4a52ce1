import { html, nothing, type TemplateResult } from "lit";
import { fieldView } from "../../edit/panel/fields.js";
import type { DeskContext } from "./context.js";
import { sayDesk } from "./desk-words.js";
import { FONTS, type FontName, withFont } from "./draft.js";
import { fileView, sectionView } from "./field-views.js";
import { kilobytes } from "./logo-file.js";

const FAMILY = /^[\p{L}\p{N}][\p{L}\p{N} _-]{0,60}$/u;

function fontView({ desk, words }: DeskContext, name: FontName): TemplateResult {
  const id = `desk-font-${name}`;
  const font = desk.draft.fonts?.[name];
  const label = sayDesk(words, `desk.font.${name}`);
  const enter = (text: string) => {
    const family = text.trim();
    if (family !== "" && !FAMILY.test(family))
      return desk.form.tell(id, sayDesk(words, "desk.font.bad", { value: family.slice(0, 60) }));
    desk.form.clear(id);
    desk.set(withFont(desk.draft, name, family === "" ? undefined : { ...font, family }));
  };
  const size = font?.data ? kilobytes((font.data.length * 3) / 4) : 0;
  const reset = () => {
    desk.form.clear(id);
    desk.set(withFont(desk.draft, name, undefined));
  };
  return html`<div class="desk-font">
    ${fieldView(desk.form, {
      id,
      label,
      usual: font?.family ?? "",
      longest: 61,
      placeholder: "Coalition Sans",
      ...(font && { hint: size > 0 ? sayDesk(words, "desk.font.with", { size }) : sayDesk(words, "desk.font.hint") }),
      enter,
    })}
    <div class="export-buttons">
      ${fileView(
        `${id}-file`,
        sayDesk(words, "desk.font.file"),
        ".ttf,.otf,font/ttf,font/otf",
        (file) => void desk.takeFont(name, file),
        sayDesk(words, "desk.font.file.of", { font: label }),
      )}
      ${
        font
          ? html`<button type="button" aria-label=${sayDesk(words, "desk.font.usual.of", { font: label })} @click=${reset}>
              ${sayDesk(words, "desk.font.usual")}
            </button>`
          : nothing
      }
    </div>
  </div>`;
}

/** Two fonts by name, or from a file that goes into the style. */
export function fontsView(context: DeskContext): TemplateResult {
  return sectionView(
    "fonts",
    sayDesk(context.words, "desk.fonts"),
    html`${FONTS.map((name) => fontView(context, name))}`,
  );
}
