import { applyScenario, stateOf } from "../../model/apply-scenario.js";
import type { Dataset } from "../../model/dataset.js";
import { isAddress } from "../../model/parse-field.js";
import type { ScenarioResult } from "../../model/parse-scenario.js";
import { Late } from "../late.js";
import type { Store } from "./store.js";

/** Loads scenarios from outside the dataset: from an address that the state names, or from a reader's file. */
export class Scenarios {
  readonly #store: Store;
  readonly #files: Late<typeof import("./scenario-files.js")>;
  readonly #figures: Late<typeof import("./restore-file.js")>;
  /** The dataset before a scenario is applied to it. */
  #base: Dataset | undefined;
  #loading: AbortController | undefined;
  /** The last address tried, successfully or not. */
  #followed: string | undefined;

  constructor(store: Store) {
    this.#store = store;
    const failed = store.missing.of("missing.rest");
    this.#files = new Late(() => import("./scenario-files.js"), undefined, failed);
    this.#figures = new Late(() => import("./restore-file.js"), undefined, failed);
    store.host.addController({ hostDisconnected: () => this.#loading?.abort() });
  }

  /** Loads and applies the scenario if the state names it by address. A bad one changes nothing. */
  async follow(): Promise<void> {
    const { dataset, state } = this.#store;
    const { scenario } = state;
    if (!dataset || scenario === this.#followed || !isAddress(scenario)) return;
    this.#followed = scenario;
    if (dataset.scenarios.some(({ id }) => id === scenario)) return;
    this.#loading?.abort();
    const loading = new AbortController();
    this.#loading = loading;
    const files = await this.#files.need();
    const result = await files?.loadScenarioUrl(scenario, dataset, loading.signal);
    if (result && !loading.signal.aborted) this.#take(result, false);
  }

  #take(result: ScenarioResult, byReader: boolean): void {
    if ("problems" in result) {
      this.#store.report(result.problems);
      return;
    }
    const { dataset } = this.#store;
    if (!dataset) return;
    this.#base ??= dataset;
    this.#store.adopt(applyScenario(this.#base, result.scenario), stateOf(result.scenario), byReader);
  }

  /** Applies a scenario, or the state of an exported figure, from a file that a reader has picked or dropped. */
  readonly load = async (file: File): Promise<void> => {
    const [figures, files] = await Promise.all([this.#figures.need(), this.#files.need()]);
    const { dataset } = this.#store;
    if (!dataset || !figures || !files) return;
    if (!figures.isFigureFile(file)) {
      this.#take(await files.loadScenarioFile(file, dataset), true);
      return;
    }
    const { state, problems } = await figures.restoreFile(file, dataset, this.#store.words());
    if (state) this.#store.change(state);
    this.#store.report(problems);
  };
}
