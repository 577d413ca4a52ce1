import { nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from "lit";
import type { Layers } from "../../interchange/layer.js";
import type { LayerFile } from "../../interchange/layer-file.js";
import { LAYER_FORMATS, type LayerFormat, zipFiles } from "../../interchange/write.js";
import type { Words } from "../../scene/words.js";
import { adoptStyles } from "../adopt-styles.js";
import { reasonOf } from "../late.js";
import { saveBlob } from "../save-blob.js";
import { sayExport } from "./export-words.js";
import { layersStyles } from "./layers-styles.js";
import { type LayersActions, layersView } from "./layers-view.js";

export interface LayersOptions {
  readonly words: () => Words;
  readonly layers: () => Promise<Layers>;
  readonly files: (layers: Layers, formats: readonly LayerFormat[]) => Promise<LayerFile[]>;
}

/** The dialog in which a reader sees what would leave for a GIS, and saves it. */
export class LayersController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: LayersOptions;
  #formats: readonly LayerFormat[] = ["geojson"];
  #open = false;
  #layers: Layers | undefined;
  #files: readonly LayerFile[] | undefined;
  #said = "";
  #asked = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, options: LayersOptions) {
    this.#host = host;
    this.#options = options;
    adoptStyles(host.shadowRoot, layersStyles);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#open = false;
  }

  hostUpdated(): void {
    const dialog = this.#host.shadowRoot?.querySelector<HTMLDialogElement>("dialog.layers");
    if (this.#open && dialog && !dialog.open) dialog.showModal();
  }

  readonly open = (): void => {
    this.#open = true;
    this.#layers = undefined;
    void this.#make();
  };

  view(words: Words): TemplateResult | typeof nothing {
    if (!this.#open) return nothing;
    const shown = { formats: this.#formats, layers: this.#layers, files: this.#files, said: this.#said };
    return layersView(shown, words, this.#actions);
  }

  readonly #actions: LayersActions = {
    toggle: (format) => {
      const others = this.#formats.filter((one) => one !== format);
      const chosen = others.length < this.#formats.length ? others : [...others, format];
      this.#formats = LAYER_FORMATS.filter((one) => chosen.includes(one));
      void this.#make();
    },
    closed: () => {
      this.#open = false;
      this.#layers = undefined;
      this.#files = undefined;
      this.#host.requestUpdate();
    },
    download: () => this.#download(),
  };

  /** Makes the files of the present formats; what is asked for later takes precedence. */
  async #make(): Promise<void> {
    const asked = ++this.#asked;
    this.#files = undefined;
    this.#said = "";
    this.#host.requestUpdate();
    try {
      const layers = this.#layers ?? (await this.#options.layers());
      const files = await this.#options.files(layers, this.#formats);
      if (asked !== this.#asked) return;
      this.#layers = layers;
      this.#files = files;
    } catch (error) {
      if (asked === this.#asked) this.#said = this.#options.words().say("export.failed", { reason: reasonOf(error) });
    }
    this.#host.requestUpdate();
  }

  /** Saves the files: a single one as it is, several in a zip named after the situation. */
  #download(): void {
    const [only, ...more] = this.#files ?? [];
    if (!only) return;
    const detail = (this.#layers?.about.situation ?? "").replace(/[^A-Za-z0-9]+/g, "-");
    const name = `coalition-map-layers-${detail}`.replace(/-+$/, "").slice(0, 80);
    const file = more.length > 0 ? zipFiles([only, ...more], `${name}.zip`) : only;
    saveBlob(new Blob([file.bytes.slice()], { type: file.type }), file.name);
    this.#said = sayExport(this.#options.words(), "export.done.download", { name: file.name });
    this.#host.requestUpdate();
  }
}
