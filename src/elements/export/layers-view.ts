import { html, nothing, type TemplateResult } from "lit";
import type { Layers } from "../../interchange/layer.js";
import type { LayerFile } from "../../interchange/layer-file.js";
import { LAYER_FORMATS, type LayerFormat } from "../../interchange/write.js";
import type { Words } from "../../scene/words.js";
import { sayExport } from "./export-words.js";
import { sayLayers } from "./layers-words.js";

export interface LayersActions {
  readonly toggle: (format: LayerFormat) => void;
  readonly closed: () => void;
  readonly download: () => void;
}

/** What the dialog shows: `undefined` while something is being made. */
export interface LayersShown {
  readonly formats: readonly LayerFormat[];
  readonly layers: Layers | undefined;
  readonly files: readonly LayerFile[] | undefined;
  readonly said: string;
}

const KB = 1000;

function fileItem({ name, features, bytes, properties }: LayerFile, words: Words): TemplateResult {
  const size = words.number(Math.max(1, Math.round(bytes.length / KB)));
  const count = sayLayers(words, "layers.features", { count: features });
  return html`<li>
    <p><code class="file">${name}</code> ${count}, ${sayLayers(words, "layers.size", { size })}</p>
    <p class="quiet">
      ${
        properties.length > 0
          ? html`${sayLayers(words, "layers.properties")} <code lang="en">${properties.join(", ")}</code>`
          : sayLayers(words, "layers.noProperties")
      }
    </p>
  </li>`;
}

function filesView(files: readonly LayerFile[], words: Words): TemplateResult {
  return html`<h3 id="layers-preview">${sayLayers(words, "layers.preview")}</h3>
    <ul class="layers-files" aria-labelledby="layers-preview">${files.map((file) => fileItem(file, words))}</ul>`;
}

/** Records that are in no file, because they have no place or no extent. */
function leftOutView({ list }: Layers, words: Words): TemplateResult | typeof nothing {
  const ids = [...new Set(list.flatMap(({ leftOut }) => leftOut))];
  if (ids.length === 0) return nothing;
  return html`<p class="quiet">${sayLayers(words, "layers.leftOut", { ids: ids.join(", ") })}</p>`;
}

/** Whose changes leave with the situation, before they do. */
function editedView({ about: { edited, author } }: Layers, words: Words): TemplateResult | typeof nothing {
  if (!edited) return nothing;
  const text = author === null ? sayLayers(words, "layers.edited") : sayLayers(words, "layers.edited.by", { author });
  return html`<p class="layers-edited">${text}</p>`;
}

/** The dialog: which formats, what leaves in them, and the button that saves it. */
export function layersView(
  { formats, layers, files, said }: LayersShown,
  words: Words,
  actions: LayersActions,
): TemplateResult {
  const closeOf = (event: Event) => (event.currentTarget as HTMLElement).closest("dialog")?.close();
  const keepKeys = (event: KeyboardEvent) => event.stopPropagation();
  return html`<dialog class="export layers" part="export" aria-labelledby="layers-title" @close=${actions.closed} @keydown=${keepKeys}>
    <div class="export-head">
      <h2 id="layers-title">${sayLayers(words, "layers.title")}</h2>
      <button type="button" class="close" aria-label=${sayExport(words, "export.close")} @click=${closeOf}>×</button>
    </div>
    <div class="layers-body">
      <p>${sayLayers(words, "layers.intro")}</p>
      ${layers ? editedView(layers, words) : nothing}
      <fieldset class="layers-formats">
        <legend>${sayLayers(words, "layers.formats")}</legend>
        ${LAYER_FORMATS.map(
          (format) => html`<label>
            <input
              type="checkbox"
              name="layers-format"
              value=${format}
              .checked=${formats.includes(format)}
              @change=${() => actions.toggle(format)}
            />
            <span>${sayLayers(words, `layers.format.${format}`)} <small>${sayLayers(words, `layers.format.${format}.hint`)}</small></span>
          </label>`,
        )}
      </fieldset>
      <div class="export-buttons">
        <button
          type="button"
          class="main"
          data-action="layers-download"
          ?disabled=${!files || files.length === 0}
          @click=${actions.download}
        >
          ${sayExport(words, "export.download")}
        </button>
      </div>
      <p class="export-said" role="status">${said}</p>
      ${
        formats.length === 0
          ? html`<p>${sayLayers(words, "layers.none")}</p>`
          : files
            ? filesView(files, words)
            : html`<p class="quiet">${said ? nothing : sayLayers(words, "layers.making")}</p>`
      }
      ${layers ? leftOutView(layers, words) : nothing}
    </div>
  </dialog>`;
}
