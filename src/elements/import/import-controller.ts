import { nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from "lit";
import { swappedLayer } from "../../interchange/latitude-first.js";
import { areaInput, areasOf, referenceOf, stationsOf } from "../../interchange/layer-uses.js";
import type { Layer } from "../../interchange/read-parts.js";
import { scenarioOf } from "../../model/scenario-of.js";
import { loadReferenceKind } from "../../scene/kinds/late-kinds.js";
import { nameOf } from "../../scene/thing.js";
import type { Words } from "../../scene/words.js";
import { adoptStyles } from "../adopt-styles.js";
import { reasonOf } from "../late.js";
import type { Store } from "../store/store.js";
import { importStyles } from "./import-styles.js";
import { type FleetNames, hindrance, type ImportSettings, importView, USES } from "./import-view.js";
import { sayImport } from "./import-words.js";
import { type LayerFile, readFileLayer } from "./importing.js";
import { fleetsFor, stationCommands } from "./station-commands.js";

export interface ImportOptions {
  readonly store: Store;
  /** Says to users of a screen reader what has been done. */
  readonly announce: (text: string) => void;
}

const FIRST: ImportSettings = { use: "reference", area: "", swapped: false, domain: "air", fleet: "" };

/** The dialog that asks what a reader's file is to be used as: area of interest, stations, or a layer below ours. */
export class ImportController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: ImportOptions;
  #given: Layer | undefined;
  #settings = FIRST;

  constructor(host: ReactiveControllerHost & HTMLElement, options: ImportOptions) {
    this.#host = host;
    this.#options = options;
    adoptStyles(host.shadowRoot, importStyles);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#given = undefined;
  }

  hostUpdated(): void {
    const dialog = this.#host.shadowRoot?.querySelector<HTMLDialogElement>("dialog.import");
    if (this.#given && dialog && !dialog.open) dialog.showModal();
  }

  /** Reads a file and asks what to use it as; a file that cannot be read is reported instead. */
  open(file: LayerFile): void {
    const { store } = this.#options;
    const layer = readFileLayer(file);
    if ("problems" in layer) {
      const pathOf = (path: string) => [file.name, path].filter(Boolean).join(": ");
      store.report(layer.problems.map((one) => ({ ...one, path: pathOf(one.path) })));
      return;
    }
    const words = store.words();
    // Areas are most often meant as the area of interest; points may be anything, so that they change no number unasked.
    const use = USES.find((one) => one !== "stations" && hindrance(layer, one, words) === "") ?? "reference";
    this.#given = layer;
    this.#settings = { ...FIRST, use };
    this.#host.requestUpdate();
  }

  /** The layer as the reader wants it read. */
  get #layer(): Layer | undefined {
    return this.#given && this.#settings.swapped ? swappedLayer(this.#given) : this.#given;
  }

  view(words: Words): TemplateResult | typeof nothing {
    const layer = this.#layer;
    if (!layer) return nothing;
    const actions = {
      set: (patch: Partial<ImportSettings>) => {
        this.#settings = { ...this.#settings, ...patch };
        this.#host.requestUpdate();
      },
      go: () => void this.#go(layer),
      closed: () => this.#close(),
    };
    return importView(layer, this.#settings, this.#fleets(words), words, actions);
  }

  #close(): void {
    this.#given = undefined;
    this.#host.requestUpdate();
  }

  #fleets(words: Words): FleetNames {
    const { store } = this.#options;
    const picture = store.picture();
    if (!picture || this.#settings.use !== "stations") return [];
    const ids = fleetsFor(picture.situation.dataset, this.#settings.domain);
    return ids.map((id) => [id, nameOf(picture.situation, id, words)]);
  }

  async #go(layer: Layer): Promise<void> {
    const { store, announce } = this.#options;
    // The native way, so that the focus returns to where it was.
    this.#host.shadowRoot?.querySelector<HTMLDialogElement>("dialog.import")?.close();
    try {
      const said = await this.#used(layer, this.#settings, store.words());
      if (said) announce(said);
    } catch (error) {
      store.report([{ code: "layer-unreadable", path: layer.file, message: reasonOf(error) }]);
    }
  }

  /** Uses the layer; resolves to what is to be said, empty if nothing has changed and the problems have been reported. */
  async #used(layer: Layer, settings: ImportSettings, words: Words): Promise<string> {
    const { store } = this.#options;
    if (settings.use === "area") return this.#takeArea(layer, settings.area, words);
    if (settings.use === "stations") return this.#addStations(layer, settings, words);
    await loadReferenceKind();
    store.session.reference = referenceOf(layer);
    return sayImport(words, "import.done.reference", { name: layer.name });
  }

  async #takeArea(layer: Layer, id: string, words: Words): Promise<string> {
    const { session, input } = this.#options.store;
    const one = areasOf(layer).find((area) => area.id === id);
    const area = one ? { input: one.geometry, name: one.name } : areaInput(layer);
    if (!area) return "";
    const before = session.area;
    input.takeArea({ type: "Feature", properties: { name: area.name }, geometry: area.input });
    await input.areaChecked;
    return session.area === before ? "" : sayImport(words, "import.done.area", { name: area.name });
  }

  async #addStations(layer: Layer, settings: ImportSettings, words: Words): Promise<string> {
    const { store } = this.#options;
    const found = stationsOf(layer);
    const editor = await store.input.needEditor();
    const { facts, dataset, state } = store;
    if ("problems" in found) {
      store.report(found.problems);
      return "";
    }
    if (!editor || !facts || !dataset) return "";
    const scenario = editor.edited?.scenario ?? scenarioOf(facts, state);
    const result = editor.apply(stationCommands(found.stations, dataset, scenario, settings));
    if ("problems" in result) {
      store.report(result.problems);
      return "";
    }
    return sayImport(words, "import.done.stations", { count: found.stations.length });
  }
}
