import { setAssetBase, startAreaWorker } from "../../assets/index.js";
import { loadBundledDataset, loadBundledFineGeography, loadBundledNotes } from "../../model/bundled-dataset.js";
import type { Dataset } from "../../model/dataset.js";
import { withNotes } from "../../model/notes.js";
import type { AreaOfInterest } from "../../scene/situation.js";
import type { AreaChecker } from "../../session/area-checker.js";
import type { Store } from "./store.js";

/** Whether a dataset is the shipped one or derived from it: both share the same geography object. */
const isShipped = async (data: unknown): Promise<boolean> =>
  (data as Dataset | null | undefined)?.geography === (await loadBundledDataset()).geography;

/** A dataset that a page has derived from the shipped one, with the notes that ship separately; any other as it is. */
const notedAs = async (dataset: Dataset, given: unknown): Promise<Dataset> =>
  (await isShipped(given)) ? withNotes(dataset, await loadBundledNotes()) : dataset;

/** What a page gives an element apart from its state: data, area, asset base. Each is checked, with all its problems reported. */
export class PageInput {
  readonly #store: Store;
  #assetBase: string | null = null;
  #checker: AreaChecker | undefined;
  #areaAsked = 0;
  #factsAsked = 0;
  /** Settles when the data last set by the page has been checked. */
  #factsChecked: Promise<void> | undefined;
  #fineAsked = false;
  /** The last dataset with notes added. */
  #noted: Dataset | undefined;
  /** Settles when the area last set has been checked. */
  areaChecked: Promise<void> = Promise.resolve();

  constructor(store: Store) {
    this.#store = store;
  }

  stop(): void {
    this.#checker?.stop();
  }

  /** Uses the shipped dataset unless the page has set one. */
  async loadDataset(): Promise<void> {
    await this.#factsChecked;
    const { session } = this.#store;
    if (session.dataset) return;
    try {
      const bundled = await loadBundledDataset();
      if (!session.dataset) this.#store.begin(bundled);
    } catch (error) {
      const message = `the shipped data could not be loaded: ${String(error)}`;
      this.#store.report([{ code: "data", path: "facts", message }]);
    }
  }

  /** Adds the notes of the shipped records, which the first view does not need; a page's own data contains its notes. */
  async loadNotes(): Promise<void> {
    const { session } = this.#store;
    try {
      if (session.dataset === this.#noted || !(await isShipped(session.dataset))) return;
      const notes = await loadBundledNotes();
      const { dataset } = session;
      if (!dataset || dataset === this.#noted || !(await isShipped(dataset))) return;
      this.#noted = withNotes(dataset, notes);
      session.complete(this.#noted);
    } catch (error) {
      const message = `the notes of the shipped data could not be loaded: ${String(error)}`;
      this.#store.report([{ code: "load", path: "facts", message }]);
    }
  }

  /** Loads the finer shapes of the shipped dataset; a page's own dataset has none. */
  async loadFine(): Promise<void> {
    const { session } = this.#store;
    if (this.#fineAsked || !(await isShipped(session.dataset))) return;
    this.#fineAsked = true;
    try {
      session.fine = await loadBundledFineGeography();
    } catch {
      this.#fineAsked = false;
    }
  }

  /** Checks data set by the page, with code loaded for it. Bad data is reported, and the last good dataset stays. */
  takeFacts(value: unknown): void {
    const asked = ++this.#factsAsked;
    this.#factsChecked = this.#check(value, () => asked === this.#factsAsked).catch((error) => {
      const message = `the data cannot be checked: ${String(error)}`;
      this.#store.report([{ code: "load", path: "facts", message }]);
    });
  }

  async #check(value: unknown, isWanted: () => boolean): Promise<void> {
    const { validateDataset } = await import("../../model/parse-dataset.js");
    if (!isWanted()) return;
    const checked = validateDataset(value);
    if ("problems" in checked) this.#store.report(checked.problems);
    else {
      const dataset = await notedAs(checked.dataset, value);
      if (isWanted()) this.#store.begin(dataset);
    }
  }

  get area(): AreaOfInterest | null {
    return this.#store.session.area;
  }

  /** Checks an area in a worker. A bad one is reported with all its problems, and the last good one stays. */
  takeArea(value: unknown): void {
    const asked = ++this.#areaAsked;
    const { session } = this.#store;
    if (value === null || value === undefined) {
      session.area = null;
      return;
    }
    this.areaChecked = this.#checkArea(value, () => asked === this.#areaAsked).catch((error) => {
      const message = `the area cannot be checked: ${String(error)}`;
      this.#store.report([{ code: "load", path: "area", message }]);
    });
  }

  async #checkArea(value: unknown, isWanted: () => boolean): Promise<void> {
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
      session.area = result.area;
      this.#store.report(result.area.notices);
    }
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
