import { setAssetBase, startAreaWorker } from "../../assets/index.js";
import {
  isBundled,
  loadBundledDataset,
  loadBundledFineGeography,
  loadBundledForces,
  loadBundledNotes,
  loadBundledOblasts,
} from "../../model/bundled-dataset.js";
import type { Dataset } from "../../model/dataset.js";
import type { Forces } from "../../model/forces.js";
import { needsForces } from "../../model/needs-forces.js";
import { needsOblasts } from "../../model/needs-oblasts.js";
import { type Notes, withNotes } from "../../model/notes.js";
import type { Oblasts } from "../../model/oblasts.js";
import type { validateDataset } from "../../model/parse-dataset.js";
import type { validateScenario } from "../../model/parse-scenario.js";
import { loadForceKinds, loadOblastKind } from "../../scene/kinds/late-kinds.js";
import type { AreaOfInterest } from "../../scene/situation.js";
import type { AreaChecker } from "../../session/area-checker.js";
import type { Editor } from "../edit/editor.js";
import type { House } from "../export/house.js";
import type * as StyleModule from "../export/take-style.js";
import type * as ReferenceModule from "../import/take-reference.js";
import { Late } from "../late.js";
import { LONG_PATIENCE_MS } from "../patience.js";
import { NotArrived } from "./missing.js";
import { PageValue } from "./page-value.js";
import type { Store } from "./store.js";

interface Checks {
  readonly validateDataset: typeof validateDataset;
  readonly validateScenario: typeof validateScenario;
}

/** What a page gives an element apart from its state: data, area, asset base. Each is checked, with all its problems reported. */
export class PageInput {
  readonly #store: Store;
  readonly #shipped: Late<Dataset>;
  readonly #notes: Late<Notes>;
  readonly #forces: Late<Forces>;
  readonly #oblasts: Late<Oblasts>;
  readonly #kinds: Late<void>;
  readonly #fine: Late<Dataset["geography"]>;
  readonly #editor: Late<Editor>;
  readonly #checking: Late<Checks>;
  readonly #reference: PageValue;
  readonly #style: PageValue;
  /** Data that the page has set and that waits for the code that checks it. */
  #unchecked: { readonly value: unknown } | undefined;
  #assetBase: string | null = null;
  #checker: AreaChecker | undefined;
  #areaAsked = 0;
  /** The area that the page has set last. */
  #pageArea: unknown = null;
  #factsAsked = 0;
  /** Settles when the data last set by the page has been checked. */
  #factsChecked: Promise<void> | undefined;
  /** The data to which notes were last added. */
  #notedFrom: Dataset | undefined;
  /** Settles when the area last set has been checked. */
  areaChecked: Promise<void> = Promise.resolve();
  /** Styles of figures, by the page and by a reader's file. */
  readonly house: House = { ofPage: null, dropped: null };

  constructor(store: Store) {
    this.#store = store;
    const { session, missing } = store;
    const facts = { path: "facts" };
    this.#shipped = new Late(
      loadBundledDataset,
      (dataset) => {
        if (!session.data) store.begin(dataset);
      },
      missing.of("missing.facts", facts),
      LONG_PATIENCE_MS,
    );
    this.#notes = new Late(
      async () => {
        const [notes] = await Promise.all([loadBundledNotes(), store.language.needTexts()]);
        return notes;
      },
      () => this.#addNotes(),
      missing.of("table.notes", facts),
    );
    this.#forces = new Late(
      async () => {
        const [forces] = await Promise.all([loadBundledForces(), loadForceKinds(), store.language.needTexts()]);
        return forces;
      },
      (forces) => {
        session.forces = forces;
      },
      missing.of("missing.forces", facts),
    );
    this.#oblasts = new Late(
      async () => {
        const [oblasts] = await Promise.all([loadBundledOblasts(), loadOblastKind()]);
        return oblasts;
      },
      (oblasts) => {
        session.oblasts = oblasts;
      },
      missing.of("missing.rest", facts),
    );
    // A page's own dataset brings its forces and oblasts with it, if it has any, and needs only what draws them.
    this.#kinds = new Late(
      async (): Promise<void> => {
        await Promise.all([loadForceKinds(), loadOblastKind()]);
      },
      () => {},
      missing.of("missing.forces", facts),
    );
    this.#fine = new Late(
      loadBundledFineGeography,
      (fine) => {
        session.fine = fine;
      },
      missing.of("missing.rest"),
    );
    this.#editor = new Late(
      async () => {
        // An edit may name an oblast.
        const [{ Editor }, oblasts] = await Promise.all([
          import("../edit/editor.js"),
          loadBundledOblasts(),
          loadOblastKind(),
        ]);
        session.oblasts = oblasts;
        return new Editor(store);
      },
      () => session.editingCame(),
      missing.of("missing.rest"),
    );
    this.#reference = new PageValue(
      "reference",
      async () => {
        const { takeReference }: typeof ReferenceModule = await import("../import/take-reference.js");
        return (value, isWanted) => takeReference(store, value, isWanted);
      },
      missing.of("missing.rest"),
    );
    this.#style = new PageValue(
      "figureStyle",
      async () => {
        const { takeStyle }: typeof StyleModule = await import("../export/take-style.js");
        return (value) => takeStyle(store, value);
      },
      missing.of("missing.rest"),
    );
    this.#checking = new Late(
      async () => {
        const [data, scenario] = await Promise.all([
          import("../../model/parse-dataset.js"),
          import("../../model/parse-scenario.js"),
        ]);
        return { validateDataset: data.validateDataset, validateScenario: scenario.validateScenario };
      },
      () => {
        if (this.#unchecked) this.takeFacts(this.#unchecked.value);
      },
      missing.of("missing.rest", facts),
    );
  }

  stop(): void {
    this.#checker?.stop();
  }

  /**
   * Uses the shipped dataset unless the page has set one, with its forces where the state needs them. Never rejects; waits
   * for data that has failed to come no longer.
   */
  async loadDataset(): Promise<void> {
    await this.#factsChecked;
    await Promise.all([this.#store.session.data ? undefined : this.#shipped.need(), this.#needShown()]);
    // An address that names a scenario says what the state is only when there is a dataset.
    await this.#needShown();
    if (this.#store.session.needsEditing) await this.#editor.need();
  }

  /** Settles when data, area, layer and style that have been given are loaded and checked, or have failed. */
  async settled(): Promise<void> {
    await Promise.all([this.loadDataset(), this.areaChecked, this.#reference.checked, this.#style.checked]);
  }

  /** Whether the state shows forces of the shipped dataset; before there is any data, that is expected to be used. */
  get #showsForces(): boolean {
    const { data, state } = this.#store.session;
    return needsForces(state) && (!data || isBundled(data));
  }

  /** The same of its oblasts. */
  get #showsOblasts(): boolean {
    const { data, state } = this.#store.session;
    return needsOblasts(state) && (!data || isBundled(data));
  }

  #needShown(): Promise<unknown> {
    return Promise.all([
      this.#showsForces ? this.#forces.need() : undefined,
      this.#showsOblasts ? this.#oblasts.need() : undefined,
    ]);
  }

  /** Loads the oblasts of the shipped dataset for what shows them whatever the state. */
  askForOblasts(): void {
    if (isBundled(this.#store.session.data)) this.#oblasts.now();
  }

  /** Settles when the oblasts that have been asked for are loaded, or have failed. */
  get oblastsLoading(): Promise<unknown> | undefined {
    return this.#oblasts.settled;
  }

  /** Loads the forces of the shipped dataset for what shows them whatever the state. */
  askForForces(): void {
    if (isBundled(this.#store.session.data)) this.#forces.now();
  }

  /** Settles when the forces that have been asked for are loaded, or have failed. */
  get forcesLoading(): Promise<unknown> | undefined {
    return this.#forces.settled;
  }

  /** Loads forces, oblasts, or what applies edits, if the state has come to need them; to be called after each change. */
  followLate(): void {
    const { session } = this.#store;
    if (!session.data) return;
    if (this.#showsForces) this.#forces.now();
    if (this.#showsOblasts) this.#oblasts.now();
    if (session.needsEditing) this.#editor.now();
  }

  /** What applies edits, loaded if it is not yet; `undefined` if that fails. */
  needEditor(): Promise<Editor | undefined> {
    return this.#editor.need();
  }

  /** What applies edits, if it is loaded. */
  get editor(): Editor | undefined {
    return this.#editor.value;
  }

  /** Settles when what applies edits is loaded, if the state needs it. */
  get editorLoading(): Promise<unknown> | undefined {
    return this.#editor.settled;
  }

  /** The same, but rejects with `NotArrived` if there is no data to show. */
  async needDataset(): Promise<void> {
    await this.loadDataset();
    if (!this.#store.session.data) throw new NotArrived("the data of the map has not arrived");
  }

  /** Adds the notes of the shipped records, which the first view does not need; a page's own data contains its notes. */
  async loadNotes(): Promise<void> {
    if (!isBundled(this.#store.session.data)) await this.#store.language.needTexts();
    else if (await this.#notes.need()) this.#addNotes();
  }

  #addNotes(): void {
    const { session } = this.#store;
    const { data } = session;
    const notes = this.#notes.value;
    if (!notes || !data || data === this.#notedFrom || !isBundled(data)) return;
    this.#notedFrom = data;
    session.complete(withNotes(data, notes));
  }

  /** Loads the finer shapes of the shipped dataset; a page's own dataset has none. */
  loadFine(): void {
    if (isBundled(this.#store.session.data)) this.#fine.now();
  }

  /** Checks data set by the page, with code loaded for it. Bad data is reported, and the last good dataset stays. */
  takeFacts(value: unknown): void {
    const asked = ++this.#factsAsked;
    this.#unchecked = undefined;
    this.#factsChecked = this.#check(value, () => asked === this.#factsAsked);
  }

  async #check(value: unknown, isWanted: () => boolean): Promise<void> {
    const checks = await this.#checking.need();
    if (!isWanted()) return;
    if (!checks) {
      this.#unchecked = { value };
      return;
    }
    const checked = checks.validateDataset(value);
    if ("problems" in checked) {
      this.#store.report(checked.problems);
      return;
    }
    const notes = isBundled(value) ? await this.#notes.need() : undefined;
    await this.#kinds.need();
    const dataset = notes ? withNotes(checked.dataset, notes) : checked.dataset;
    if (isWanted()) this.#store.begin(dataset, (scenario) => checks.validateScenario(scenario, dataset));
  }

  get area(): AreaOfInterest | null {
    return this.#store.session.area;
  }

  /** Checks an area in a worker. A bad one is reported with all its problems, and the last good one stays. */
  takeArea(value: unknown, id?: string | number): void {
    this.#pageArea = value;
    this.#takeArea(value, id);
  }

  /** Uses the area that an edited scenario names; without one, the page's again. */
  takeEditedArea(area: (object & { readonly id?: string | number }) | null): void {
    this.#takeArea(area ?? this.#pageArea, area?.id);
  }

  /** A state keeps its code (`id`), by which its name is found in any language. */
  #takeArea(value: unknown, id?: string | number): void {
    const asked = ++this.#areaAsked;
    const { session } = this.#store;
    if (value === null || value === undefined) {
      session.area = null;
      return;
    }
    this.areaChecked = this.#checkArea(value, id, () => asked === this.#areaAsked).catch((error) => {
      const message = `the area cannot be checked: ${String(error)}`;
      this.#store.report([{ code: "load", path: "area", message }]);
    });
  }

  async #checkArea(value: unknown, id: string | number | undefined, isWanted: () => boolean): Promise<void> {
    const { AreaChecker, purposeOf } = await import("../../session/area-checker.js");
    if (!isWanted()) return;
    this.#checker ??= new AreaChecker(typeof Worker === "undefined" ? null : startAreaWorker);
    const { session, host } = this.#store;
    const { dataset, state } = session;
    const result = await this.#checker.check(value, dataset && purposeOf(dataset, state));
    if (!host.isConnected) this.#checker.stop();
    if (!isWanted()) return;
    if ("problems" in result) this.#store.report(result.problems);
    else {
      session.area = id === undefined ? result.area : { ...result.area, id: String(id) };
      this.#store.report(result.area.notices);
    }
  }

  /** Reads a page's GeoJSON to be drawn below our layers; a bad one is reported, and the last good one stays. `null` for none. */
  takeReference(value: unknown): void {
    if (value !== null && value !== undefined) {
      this.#reference.take(value);
      return;
    }
    this.#reference.drop();
    this.#store.session.reference = null;
  }

  /** Checks a page's style of figures; a bad one is reported, and the last good one stays. `null` for none. */
  takeFigureStyle(value: unknown): void {
    if (value !== null && value !== undefined) {
      this.#style.take(value);
      return;
    }
    this.#style.drop();
    this.house.ofPage = null;
    this.#store.changed();
  }

  /** Resolves when the page's style of figures has been checked; rejects with `NotArrived` if what checks it has not arrived. */
  needStyle(): Promise<void> {
    return this.#style.need();
  }

  get assetBase(): string | null {
    return this.#assetBase;
  }

  /** Sets the address of the shipped files, otherwise expected beside the built modules; needed before anything is fetched. */
  takeAssetBase(value: string | null): void {
    this.#assetBase = value;
    if (value === null || value === undefined) return;
    try {
      setAssetBase(value);
    } catch {
      const message = this.#store.words().say("guest.assetBase.bad", { value });
      this.#store.report([{ code: "value", path: "asset-base", message }]);
    }
  }
}
