import { setAssetBase, startAreaWorker } from "../../assets/index.js";
import { loadBundledDataset, loadBundledFineGeography, loadBundledNotes } from "../../model/bundled-dataset.js";
import type { Dataset } from "../../model/dataset.js";
import { withNotes } from "../../model/notes.js";
import type { AreaOfInterest } from "../../scene/situation.js";
import { AreaChecker } from "../../session/area-checker.js";
import type { Store } from "./store.js";

/** Whether data is what ships, or was made of it: it has the very same outlines. */
const isShipped = async (data: unknown): Promise<boolean> =>
  (data as Dataset | null | undefined)?.geography === (await loadBundledDataset()).geography;

/** Data that a page has made of what ships, with the notes that it was shipped without. */
const notedAs = async (dataset: Dataset, given: unknown): Promise<Dataset> =>
  (await isShipped(given)) ? withNotes(dataset, await loadBundledNotes()) : dataset;

/** What a page gives an element besides its state: data, an area, where files are. Each is checked, and what is bad is reported whole. */
export class PageInput {
  readonly #store: Store;
  #assetBase: string | null = null;
  #checker: AreaChecker | undefined;
  #areaAsked = 0;
  #factsAsked = 0;
  /** Settles when the last data that the page has set has been looked at. */
  #factsChecked: Promise<void> | undefined;
  #fineAsked = false;
  /** The last data that notes have been added to. */
  #noted: Dataset | undefined;
  /** Settles when the last area that was set has been looked at. */
  areaChecked: Promise<void> = Promise.resolve();

  constructor(store: Store) {
    this.#store = store;
  }

  stop(): void {
    this.#checker?.stop();
  }

  /** Takes the shipped dataset where the page has given none. */
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

  /** Adds the notes of the shipped records, which a first view does without; data of the page's own has its notes inside. */
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

  /** Loads the finer shapes that go with the shipped dataset; a dataset of the page's own has none. */
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

  /** Checks data that the page sets, by code that is loaded for it; a bad one is reported, and the last good one stays. */
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

  /** Checks an area in a worker; a bad one is reported, with every problem, and the last good one stays. */
  takeArea(value: unknown): void {
    const asked = ++this.#areaAsked;
    const { session } = this.#store;
    if (value === null || value === undefined) {
      session.area = null;
      return;
    }
    this.#checker ??= new AreaChecker(typeof Worker === "undefined" ? null : startAreaWorker);
    this.areaChecked = this.#checker.check(value).then((result) => {
      if (asked !== this.#areaAsked) return;
      if ("problems" in result) this.#store.report(result.problems);
      else {
        session.area = result.area;
        this.#store.report(result.area.notices);
      }
    });
  }

  get assetBase(): string | null {
    return this.#assetBase;
  }

  /** Where the files are that the built modules have beside them; asked for before anything is fetched. */
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
