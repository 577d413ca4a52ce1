import { nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from "lit";
import { swappedLayer } from "../../interchange/latitude-first.js";
import { stationsOf } from "../../interchange/layer-stations.js";
import { areaInput, areasOf, referenceOf } from "../../interchange/layer-uses.js";
import type { Layer } from "../../interchange/read-parts.js";
import type { EditResult } from "../../model/apply-scenario.js";
import type { Edit } from "../../model/edit.js";
import { scenarioOf } from "../../model/scenario-of.js";
import { loadReferenceKind } from "../../scene/kinds/late-kinds.js";
import { nameOf } from "../../scene/thing.js";
import type { Words } from "../../scene/words.js";
import { adoptStyles } from "../adopt-styles.js";
import { ownIds } from "../edit/map/additions.js";
import { reasonOf } from "../late.js";
import type { Store } from "../store/store.js";
import { areaCommands, areaProblems, MOST_LINKED_CORNERS, polygonsOf } from "./area-commands.js";
import { withAreas } from "./count-areas.js";
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
    if (settings.use === "areas") return this.#countBy(layer, words);
    store.session.reference = referenceOf(layer);
    return sayImport(words, "import.done.reference", { name: layer.name });
  }

  /** Shows what is watched in each area of a layer; says which cannot be measured. */
  async #countBy(layer: Layer, words: Words): Promise<string> {
    const { store } = this.#options;
    const read = await withAreas(referenceOf(layer), store);
    if (!read) return "";
    const { reference, problems } = read;
    if (problems.length > 0) store.report(problems);
    if (!reference.areas) return "";
    store.session.reference = reference;
    store.change({ reading: "coverage", shade: "oblast" });
    return sayImport(words, "import.done.areas", { name: layer.name, count: reference.areas.length });
  }

  /** Makes areas the area of interest: as a part of the scenario, unless they have more corners than a link can have. */
  async #takeArea(layer: Layer, id: string, words: Words): Promise<string> {
    const { store } = this.#options;
    const one = areasOf(layer).find((area) => area.id === id);
    const area = one ? { input: one.geometry, name: one.name } : areaInput(layer);
    if (!area) return "";
    const polygons = polygonsOf(area.input);
    if (polygons.flat(2).length > MOST_LINKED_CORNERS) return this.#takeLargeArea(area, words);
    const problems = await areaProblems(polygons);
    const record = { name: area.name, source: one?.source ?? layer.file, polygons };
    const done =
      problems.length > 0 ? { problems } : await this.#edited((ids) => areaCommands(ids(1)[0] ?? "my-1", record));
    if (!("problems" in done)) return sayImport(words, "import.done.area", { name: area.name });
    store.report(done.problems);
    return "";
  }

  async #takeLargeArea({ input, name }: NonNullable<ReturnType<typeof areaInput>>, words: Words): Promise<string> {
    const { session, input: page } = this.#options.store;
    const before = session.area;
    page.takeArea({ type: "Feature", properties: { name }, geometry: input });
    await page.areaChecked;
    return session.area === before ? "" : sayImport(words, "import.done.area.large", { name });
  }

  /** Applies commands as one step; they are given ids that neither the data nor the scenario has. */
  async #edited(commands: (ids: (count: number) => string[]) => Edit[]): Promise<EditResult> {
    const { store } = this.#options;
    const editor = await store.input.needEditor();
    const { facts, dataset, state } = store;
    if (!editor || !facts || !dataset) return { problems: [] };
    const scenario = editor.edited?.scenario ?? scenarioOf(facts, state);
    return editor.apply(commands((count) => ownIds(dataset, scenario, count)));
  }

  async #addStations(layer: Layer, settings: ImportSettings, words: Words): Promise<string> {
    const found = stationsOf(layer);
    const done =
      "problems" in found
        ? found
        : await this.#edited((ids) => stationCommands(found.stations, ids(found.stations.length), settings));
    if ("problems" in found || "problems" in done) {
      this.#options.store.report("problems" in done ? done.problems : []);
      return "";
    }
    return sayImport(words, "import.done.stations", { count: found.stations.length });
  }
}
