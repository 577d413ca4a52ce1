import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { MOST_LOGO_BYTES } from "../../../figure/style.js";
import { wrongView } from "../../edit/panel/fields.js";
import { dropHandlers } from "../../frame/drop-handlers.js";
import type { DeskContext } from "./context.js";
import { sayDesk } from "./desk-words.js";
import type { Logo } from "./draft.js";
import { fileView, sectionView, textView } from "./field-views.js";
import { kilobytes } from "./logo-file.js";

const WIDTH_MM = { least: 5, most: 80 } as const;

function chosenView({ desk, words }: DeskContext, logo: Logo): TemplateResult {
  const set = (patch: Partial<Logo>, soon: boolean) =>
    desk.set({ ...desk.draft, logo: { ...(desk.draft.logo ?? logo), ...patch } }, soon);
  return html`${textView({
    id: "desk-logo-alt",
    label: sayDesk(words, "desk.logo.alt"),
    hint: sayDesk(words, "desk.logo.alt.hint"),
    value: logo.alt,
    longest: 200,
    required: true,
    typed: (alt) => set({ alt }, true),
  })}
    <div class="field">
      <label for="desk-logo-width">${sayDesk(words, "desk.logo.width")}</label>
      <input
        id="desk-logo-width"
        type="range"
        min=${WIDTH_MM.least}
        max=${WIDTH_MM.most}
        step="1"
        .value=${live(String(logo.widthMm))}
        aria-describedby="desk-logo-mm"
        @input=${(event: Event) => set({ widthMm: Number((event.currentTarget as HTMLInputElement).value) }, true)}
      />
      <small id="desk-logo-mm" class="hint">${sayDesk(words, "desk.logo.width.value", { mm: logo.widthMm })}</small>
    </div>`;
}

/** The logo: chosen or dropped, with the words for those who cannot see it. */
export function logoView(context: DeskContext): TemplateResult {
  const { desk, words } = context;
  const { logo } = desk.draft;
  const drop = dropHandlers((file) => void desk.takeLogo(file));
  const remove = () => desk.set({ ...desk.draft, logo: undefined });
  return sectionView(
    "logo",
    sayDesk(words, "desk.logo"),
    html`<div class="desk-drop" @dragover=${drop.dragover} @drop=${drop.drop}>
      <p class="hint">${sayDesk(words, "desk.logo.hint", { most: kilobytes(MOST_LOGO_BYTES) })}</p>
      <div class="export-buttons">
        ${fileView("desk-logo-file", sayDesk(words, "desk.logo.choose"), ".png,.svg,image/png,image/svg+xml", (file) => void desk.takeLogo(file))}
        ${logo ? html`<button type="button" data-action="remove-logo" @click=${remove}>${sayDesk(words, "desk.logo.remove")}</button>` : nothing}
      </div>
      ${wrongView(desk.form, "desk-logo")}
      ${logo ? chosenView(context, logo) : nothing}
    </div>`,
  );
}
