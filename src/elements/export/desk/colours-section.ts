import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { HOUSE_COLOURS, type HouseColour } from "../../../figure/style.js";
import { wrongView } from "../../edit/panel/fields.js";
import { coloursOf, contrastsOf } from "./checks.js";
import type { DeskContext } from "./context.js";
import { sayDesk } from "./desk-words.js";
import { drawable, withColour } from "./draft.js";
import { sectionView } from "./field-views.js";

/** A colour as it is typed, with or without its sign, in three digits or six; `null` for anything else. */
export function colourIn(text: string): string | null {
  const digits = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(text.trim())?.[1]?.toLowerCase();
  if (!digits) return null;
  return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits}`;
}

/** One colour: picked or typed, with the contrasts that it is too weak in. */
function colourView(context: DeskContext, name: HouseColour, weak: readonly string[]): TemplateResult {
  const { desk, words, theme } = context;
  const { form, draft } = desk;
  const id = `desk-colour-${name}`;
  const label = sayDesk(words, `desk.colour.${name}`);
  const own = draft.colours?.[name];
  const shown = own ?? coloursOf(theme)[name];
  const set = (colour: string | undefined, soon = false) => {
    form.clear(id);
    desk.set(withColour(desk.draft, name, colour), soon);
  };
  const enter = (event: Event) => {
    const text = (event.currentTarget as HTMLInputElement).value;
    const colour = colourIn(text);
    if (colour) return set(colour);
    form.note(id, text);
    form.tell(id, sayDesk(words, "desk.colour.bad", { value: text.slice(0, 40) }));
  };
  const wrong = form.wrong(id) !== undefined;
  const described = [wrong && `${id}-wrong`, weak.length > 0 && `${id}-contrast`].filter(Boolean).join(" ");
  return html`<div class="desk-colour" data-weak=${weak.length > 0 ? "" : nothing}>
    <label for=${id}>${label}</label>
    <input
      type="color"
      aria-label=${sayDesk(words, "desk.colour.pick", { colour: label })}
      .value=${live(shown)}
      @input=${(event: Event) => set((event.currentTarget as HTMLInputElement).value, true)}
    />
    <input
      id=${id}
      type="text"
      maxlength="40"
      autocomplete="off"
      spellcheck="false"
      aria-invalid=${wrong ? "true" : "false"}
      aria-describedby=${described || nothing}
      .value=${live(form.get(id, shown))}
      @change=${enter}
    />
    <button
      type="button"
      ?disabled=${own === undefined && !wrong}
      aria-label=${sayDesk(words, "desk.colour.theme.of", { colour: label })}
      @click=${() => set(undefined)}
    >
      ${sayDesk(words, "desk.colour.theme")}
    </button>
    ${wrongView(form, id)}
    ${weak.length > 0 ? html`<p id="${id}-contrast" class="desk-weak">${weak.map((text) => html`<span>${text}</span>`)}</p>` : nothing}
  </div>`;
}

/** Six colours, each with what is wrong with its contrast. */
export function coloursView(context: DeskContext): TemplateResult {
  const { desk, words, theme } = context;
  const { style } = drawable(desk.draft);
  const weak = contrastsOf(style, theme, words);
  const isOwn = style.colours !== undefined;
  return sectionView(
    "colours",
    sayDesk(words, "desk.colours"),
    html`<p class="hint">${sayDesk(words, "desk.colours.hint")}</p>
      ${HOUSE_COLOURS.map((name) =>
        colourView(
          context,
          name,
          weak.filter(({ colours }) => colours.includes(name)).map(({ text }) => text),
        ),
      )}
      ${isOwn && weak.length === 0 ? html`<p class="hint">${sayDesk(words, "desk.contrast.good")}</p>` : nothing}`,
  );
}
