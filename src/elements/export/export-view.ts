import { html, nothing, type TemplateResult } from "lit";
import type * as FigureModule from "../../figure/index.js";
import type { Figure, FigureInput, PresetName } from "../../figure/index.js";
import { PRESET_NAMES } from "../../figure/layout.js";
import { THEMES, type ThemeName } from "../../scene/theme.js";
import type { Words } from "../../scene/words.js";
import { svgNode } from "../svg-node.js";
import { choices } from "../switches/choices.js";
import { sayExport } from "./export-words.js";

const FORMATS = ["png", "svg", "pdf"] as const;
const MORE = ["ledger.csv", "ledger.sheet.csv", "cities.csv", "ledger.json", "sources.bib", "sources.json"] as const;
export type MoreFile = (typeof MORE)[number];

/** The reader's choices in the dialog. */
export interface ExportSettings {
  readonly page: PresetName;
  readonly theme: ThemeName;
  readonly format: (typeof FORMATS)[number];
  /** Multiplies the width and height in pixels that a PNG of the page has at scale 1. */
  readonly scale: number;
  /** The whole map, or the present view. */
  readonly extent: "whole" | "view";
  /** Whether the text of an SVG is converted to outlines. */
  readonly outline: boolean;
  /** Replaces the figure's own title unless empty. */
  readonly heading: string;
}

export interface ExportActions {
  readonly set: (patch: Partial<ExportSettings>) => void;
  readonly closed: () => void;
  readonly download: () => void;
  readonly copyPicture: () => void;
  readonly copyText: (text: string) => void;
  readonly more: (file: MoreFile) => void;
  /** Opens the dialog for GIS layers. */
  readonly layers: () => void;
}

interface Drawn {
  readonly painter: typeof FigureModule;
  readonly input: FigureInput;
  readonly figure: Figure;
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

function settingsView(settings: ExportSettings, drawn: Drawn | undefined, words: Words, set: ExportActions["set"]) {
  const { page, theme, format, scale, extent, outline, heading } = settings;
  const width = Math.round((drawn?.figure.widthPx ?? 0) * scale);
  const height = drawn ? Math.round((width * drawn.figure.height) / drawn.figure.width) : 0;
  return html`<label for="export-page">${sayExport(words, "export.page")}</label>
    <select
      id="export-page"
      @change=${(event: Event) => set({ page: (event.currentTarget as HTMLSelectElement).value as PresetName })}
    >
      ${PRESET_NAMES.map(
        (name) =>
          html`<option value=${name} .selected=${name === page}>${sayExport(words, `export.page.${name}`)}</option>`,
      )}
    </select>
    <label for="export-extent">${sayExport(words, "export.extent")}</label>
    <select
      id="export-extent"
      @change=${(event: Event) => set({ extent: (event.currentTarget as HTMLSelectElement).value as ExportSettings["extent"] })}
    >
      ${(["whole", "view"] as const).map(
        (name) =>
          html`<option value=${name} .selected=${name === extent}>${sayExport(words, `export.extent.${name}`)}</option>`,
      )}
    </select>
    <label for="export-theme">${sayExport(words, "export.theme")}</label>
    <select
      id="export-theme"
      @change=${(event: Event) => set({ theme: (event.currentTarget as HTMLSelectElement).value as ThemeName })}
    >
      ${["print", ...THEMES.filter((name) => name !== "print")].map(
        (name) =>
          html`<option value=${name} .selected=${name === theme}>${sayExport(words, `export.theme.${name as ThemeName}`)}</option>`,
      )}
    </select>
    ${choices(
      "export-format",
      sayExport(words, "export.format"),
      FORMATS.map((name) => ({
        value: name,
        text: sayExport(words, `export.format.${name}`),
        hint: sayExport(words, `export.format.${name}.hint`),
      })),
      format,
      (value) => set({ format: value as ExportSettings["format"] }),
    )}
    ${
      format === "png"
        ? html`<label for="export-scale">${sayExport(words, "export.scale")}</label>
          <input
            id="export-scale"
            type="range"
            min="1"
            max="4"
            step="1"
            .value=${String(scale)}
            aria-describedby="export-pixels"
            @input=${(event: Event) => set({ scale: Number((event.currentTarget as HTMLInputElement).value) })}
          />
          <p id="export-pixels" class="quiet">
            ${sayExport(words, "export.scale.value", { scale, width: String(width), height: String(height) })}
          </p>`
        : nothing
    }
    ${
      format === "svg"
        ? html`<label class="check">
            <input
              type="checkbox"
              id="export-outline"
              .checked=${outline}
              @change=${(event: Event) => set({ outline: (event.currentTarget as HTMLInputElement).checked })}
            />
            <span>${sayExport(words, "export.outline")}</span>
          </label>`
        : nothing
    }
    <label for="export-heading">${sayExport(words, "export.heading")}</label>
    <input
      id="export-heading"
      type="text"
      maxlength="300"
      autocomplete="off"
      .value=${heading}
      aria-describedby="export-heading-hint"
      @input=${(event: Event) => set({ heading: (event.currentTarget as HTMLInputElement).value })}
    />
    <p id="export-heading-hint" class="quiet">${sayExport(words, "export.heading.hint")}</p>`;
}

const MOST_LETTERS = 12;

/** Which letters the figure's font lacks, and what becomes of them in the format chosen; nothing if it has all. */
function lettersView({ format, outline }: ExportSettings, { painter, figure }: Drawn, words: Words) {
  const { letters, texts } = painter.missingLetters(figure.svg);
  if (letters.length === 0) return nothing;
  const lost = format === "pdf" || (format === "svg" && outline);
  const named = letters.slice(0, MOST_LETTERS).join(" ") + (letters.length > MOST_LETTERS ? " …" : "");
  const params = { letters: named, text: (texts[0] ?? "").slice(0, 80) };
  return html`<p class="export-letters" role="status">${sayExport(words, lost ? "export.letters.lost" : "export.letters.drawn", params)}</p>`;
}

/** The dialog: settings on one side; preview, caption, alternative text and further files on the other. */
export function exportView(
  settings: ExportSettings,
  drawn: Drawn | undefined,
  said: string,
  words: Words,
  actions: ExportActions,
): TemplateResult {
  const closeOf = (event: Event) => (event.currentTarget as HTMLElement).closest("dialog")?.close();
  const keepKeys = (event: KeyboardEvent) => event.stopPropagation();
  return html`<dialog class="export" part="export" aria-labelledby="export-title" @close=${actions.closed} @keydown=${keepKeys}>
    <div class="export-head">
      <h2 id="export-title">${sayExport(words, "export.title")}</h2>
      <button type="button" class="close" aria-label=${sayExport(words, "export.close")} @click=${closeOf}>×</button>
    </div>
    <div class="export-grid">
      <div class="export-settings">
        ${settingsView(settings, drawn, words, actions.set)}
        <div class="export-buttons">
          <button type="button" class="main" data-action="download" @click=${actions.download}>
            ${sayExport(words, "export.download")}
          </button>
          <button type="button" data-action="copy-picture" @click=${actions.copyPicture}>
            ${sayExport(words, "export.copyPicture")}
          </button>
        </div>
        ${drawn ? lettersView(settings, drawn, words) : nothing}
        <p class="export-said" role="status">${said}</p>
        <p class="quiet">${sayExport(words, "export.restore")}</p>
      </div>
      <div class="export-result">
        <figure class="preview" aria-label=${sayExport(words, "export.preview")}>
          ${drawn ? svgNode(drawn.figure.svg) : html`<p class="quiet">${sayExport(words, "export.making")}</p>`}
        </figure>
        ${
          drawn
            ? html`${textPart("caption", drawn.painter.captionOf(drawn.input), words, actions.copyText)}
              ${textPart("alt", drawn.figure.alt, words, actions.copyText)}
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
              </section>`
            : nothing
        }
      </div>
    </div>
  </dialog>`;
}
