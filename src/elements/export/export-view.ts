import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { live } from "lit/directives/live.js";
import type { ThemeName } from "../../scene/theme.js";
import type { Words } from "../../scene/words.js";
import { dropHandlers } from "../frame/drop-handlers.js";
import { svgNode } from "../svg-node.js";
import { choices } from "../switches/choices.js";
import { annotationsView } from "./desk/annotations-section.js";
import { coloursView } from "./desk/colours-section.js";
import type { DeskContext, Drawn } from "./desk/context.js";
import { sayDesk } from "./desk/desk-words.js";
import { fontsView } from "./desk/fonts-section.js";
import type { Handles } from "./desk/handles.js";
import { logoView } from "./desk/logo-section.js";
import { pictureSize, usualScale } from "./desk/page-look.js";
import { pageView } from "./desk/page-section.js";
import { partsView } from "./desk/parts-section.js";
import { styleView } from "./desk/style-section.js";
import { textsView } from "./desk/texts-section.js";
import { warningsView } from "./desk/warnings-view.js";
import { sayExport } from "./export-words.js";
import type { SeriesKind } from "./series-kinds.js";
import { seriesView } from "./series-view.js";

const FORMATS = ["png", "svg", "pdf"] as const;
const MORE = ["ledger.csv", "ledger.sheet.csv", "cities.csv", "ledger.json", "sources.bib", "sources.json"] as const;
export type MoreFile = (typeof MORE)[number];

/** How the figure becomes a file. */
export interface ExportSettings {
  readonly format: (typeof FORMATS)[number];
  /** Multiplies the width and height in pixels that a PNG of the page has at scale 1; `null` as suits the page. */
  readonly scale: number | null;
  /** Whether the text of an SVG is converted to outlines. */
  readonly outline: boolean;
}

export interface ExportActions {
  readonly set: (patch: Partial<ExportSettings>) => void;
  readonly closed: () => void;
  readonly download: () => void;
  /** Saves a series about the present state. */
  readonly series: (kind: SeriesKind) => void;
  readonly copyPicture: () => void;
  readonly copyText: (text: string) => void;
  readonly more: (file: MoreFile) => void;
  /** Opens the dialog for GIS layers. */
  readonly layers: () => void;
}

/** What the dialog is made from. */
export interface ExportContext extends DeskContext {
  readonly settings: ExportSettings;
  readonly handles: Handles;
  /** The theme of the map. */
  readonly mapTheme: ThemeName;
  /** What was done last, or why it failed. */
  readonly said: string;
  readonly actions: ExportActions;
}

function textPart(id: "caption" | "alt", text: string, words: Words, copy: (text: string) => void): TemplateResult {
  return html`<section role="group" aria-labelledby=${`export-${id}`}>
    <h3 id=${`export-${id}`}>${sayExport(words, `export.${id}`)}</h3>
    <p class="text">${text}</p>
    <button type="button" aria-describedby=${`export-${id}`} @click=${() => copy(text)}>
      ${sayExport(words, "export.copyText")}
    </button>
  </section>`;
}

/** The size of a PNG on paper and in pixels. */
function scaleView({ settings, desk, drawn, words, actions }: ExportContext): TemplateResult {
  const scale = settings.scale ?? usualScale(desk.draft);
  const size = drawn && pictureSize(drawn.figure, scale);
  const text =
    size &&
    sayDesk(words, "desk.size", {
      width: words.number(size.widthCm, 1),
      height: words.number(size.heightCm, 1),
      dpi: String(size.dpi),
      across: String(size.width),
      down: String(size.height),
    });
  return html`<div class="field">
    <label for="export-scale">${sayExport(words, "export.scale")}</label>
    <input
      id="export-scale"
      type="range"
      min="1"
      max="4"
      step="1"
      .value=${live(String(scale))}
      aria-describedby="export-pixels"
      @input=${(event: Event) => actions.set({ scale: Number((event.currentTarget as HTMLInputElement).value) })}
    />
    <p id="export-pixels" class="quiet">${text ?? ""}</p>
  </div>`;
}

function formatView(context: ExportContext): TemplateResult {
  const { settings, words, actions } = context;
  const { format, outline } = settings;
  return html`${choices(
    "export-format",
    sayExport(words, "export.format"),
    FORMATS.map((name) => ({
      value: name,
      text: sayExport(words, `export.format.${name}`),
      hint: sayExport(words, `export.format.${name}.hint`),
    })),
    format,
    (value) => actions.set({ format: value as ExportSettings["format"] }),
  )}
  ${format === "png" ? scaleView(context) : nothing}
  ${
    format === "svg"
      ? html`<label class="check">
          <input
            type="checkbox"
            id="export-outline"
            .checked=${live(outline)}
            @change=${(event: Event) => actions.set({ outline: (event.currentTarget as HTMLInputElement).checked })}
          />
          <span>${sayExport(words, "export.outline")}</span>
        </label>`
      : nothing
  }`;
}

const MOST_LETTERS = 12;

/** Which letters the figure's font lacks, and what becomes of them in the format chosen; nothing if it has all. */
function lettersView({ format, outline }: ExportSettings, { painter, figure }: Drawn, words: Words) {
  const { letters, texts } = painter.missingLetters(figure.svg, figure.fonts?.text);
  if (letters.length === 0) return nothing;
  const lost = format === "pdf" || (format === "svg" && outline);
  const named = letters.slice(0, MOST_LETTERS).join(" ") + (letters.length > MOST_LETTERS ? " …" : "");
  const params = { letters: named, text: (texts[0] ?? "").slice(0, 80) };
  return html`<p class="export-letters" role="status">${sayExport(words, lost ? "export.letters.lost" : "export.letters.drawn", params)}</p>`;
}

function settingsView(context: ExportContext): TemplateResult {
  const { settings, drawn, words, said, actions, mapTheme } = context;
  return html`<div class="export-page">${pageView(context, mapTheme)} ${formatView(context)}</div>
    ${textsView(context)} ${annotationsView(context)} ${partsView(context)} ${coloursView(context)} ${fontsView(context)}
    ${logoView(context)} ${styleView(context)}
    <div class="export-end">
      ${warningsView(context)} ${drawn ? lettersView(settings, drawn, words) : nothing}
      <div class="export-buttons">
        <button type="button" class="main" data-action="download" @click=${actions.download}>
          ${sayExport(words, "export.download")}
        </button>
        <button type="button" data-action="copy-picture" @click=${actions.copyPicture}>
          ${sayExport(words, "export.copyPicture")}
        </button>
      </div>
      <p class="export-said" role="status">${said}</p>
      <p class="quiet">${sayExport(words, "export.restore")}</p>
    </div>`;
}

function resultView({ drawn, words, actions }: ExportContext): TemplateResult | typeof nothing {
  if (!drawn) return nothing;
  return html`${textPart("caption", drawn.painter.captionOf(drawn.input), words, actions.copyText)}
    ${textPart("alt", drawn.figure.alt, words, actions.copyText)} ${seriesView(drawn.input, words, actions.series)}
    <section role="group" aria-labelledby="export-more">
      <h3 id="export-more">${sayExport(words, "export.more")}</h3>
      <div class="export-buttons">
        ${MORE.map(
          (file) => html`<button type="button" data-file=${file} @click=${() => actions.more(file)}>
            ${sayExport(words, `export.${file}`)}
          </button>`,
        )}
        <button type="button" data-action="layers" aria-haspopup="dialog" @click=${actions.layers}>
          ${sayExport(words, "layers.open")}
        </button>
      </div>
    </section>`;
}

/** The dialog: the preview, on which annotations are placed; what the reader sets; caption, alternative text and further files. */
export function exportView(context: ExportContext): TemplateResult {
  const { drawn, words, actions, handles, desk } = context;
  const closeOf = (event: Event) => (event.currentTarget as HTMLElement).closest("dialog")?.close();
  const keepKeys = (event: KeyboardEvent) => event.stopPropagation();
  const drop = dropHandlers((file) => void desk.load(file));
  const svg = drawn?.figure.svg;
  const picture = svg
    ? guard([svg], () => svgNode(svg))
    : html`<p class="quiet">${sayExport(words, "export.making")}</p>`;
  return html`<dialog
    class="export"
    part="export"
    aria-labelledby="export-title"
    @close=${actions.closed}
    @keydown=${keepKeys}
    @dragover=${drop.dragover}
    @drop=${drop.drop}
  >
    <div class="export-head">
      <h2 id="export-title">${sayExport(words, "export.title")}</h2>
      <button type="button" class="close" aria-label=${sayExport(words, "export.close")} @click=${closeOf}>×</button>
    </div>
    <div class="export-grid">
      <figure class="preview" aria-label=${sayExport(words, "export.preview")}>${handles.view(context, html`${picture}`)}</figure>
      <div class="export-settings">${settingsView(context)}</div>
      <div class="export-result">${resultView(context)}</div>
    </div>
  </dialog>`;
}
