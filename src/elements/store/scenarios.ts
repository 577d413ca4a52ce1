import { isAddress } from "../../model/parse-field.js";
import type { Problem } from "../../model/problem.js";
import type { LayerFile } from "../import/importing.js";
import { Late } from "../late.js";
import type { Store } from "./store.js";

/** Codes of problems that may be gone the next time. */
const ABSENT: readonly string[] = ["not-found", "not-loaded"];

/** A scenario that is being loaded from its address. */
interface Loading {
  readonly address: string;
  readonly end: AbortController;
}

/** Loads scenarios from outside the dataset: from an address that the state names, or from a reader's file. */
export class Scenarios {
  readonly #store: Store;
  readonly #files: Late<typeof import("./scenario-files.js")>;
  readonly #dropped: Late<typeof import("./dropped-file.js")>;
  #loading: Loading | undefined;
  /** Addresses that failed; they are asked for again when the element is put into the page again, or by `again`. */
  readonly #failed = new Set<string>();
  #drops = 0;
  /** Called with a file of a GIS, which the reader is asked about. */
  onLayer: (file: LayerFile) => unknown = () => {};
  /** Called with what is said of a style for figures that a file has brought. */
  onStyle: (said: string) => unknown = () => {};
  readonly #ask = (): void => this.again();
  /** Settles when what is being loaded is there, or has failed. */
  #settled: Promise<unknown> = Promise.resolve();

  constructor(store: Store) {
    this.#store = store;
    const failed = store.missing.of("missing.rest");
    this.#files = new Late(() => import("./scenario-files.js"), undefined, failed);
    this.#dropped = new Late(() => import("./dropped-file.js"), undefined, failed);
    store.host.addController({
      hostConnected: () => this.again(),
      hostDisconnected: () => this.#end(),
    });
  }

  get settled(): Promise<unknown> {
    return this.#settled;
  }

  /** Asks again for a scenario that has failed to load. */
  again(): void {
    this.#failed.clear();
    this.#store.host.requestUpdate();
  }

  #end(): void {
    this.#loading?.end.abort();
    this.#loading = undefined;
  }

  /** Loads and applies the scenario if the state names it by address. A bad one changes nothing. */
  follow(): void {
    const { facts, state, host } = this.#store;
    const { scenario } = state;
    if (this.#loading?.address === scenario) return;
    this.#end();
    // A message about another scenario has had its time.
    if (!this.#failed.has(scenario)) this.#store.missing.note("missing.rest", undefined, this.#ask);
    if (!facts || !host.isConnected || !isAddress(scenario) || this.#failed.has(scenario)) return;
    if (facts.scenarios.some(({ id }) => id === scenario)) return;
    const loading = { address: scenario, end: new AbortController() };
    this.#loading = loading;
    this.#settled = this.#load(loading);
  }

  /** The origins that a reader's address may name besides the page's own; `undefined` for a scenario that the page names. */
  #allowed(): readonly string[] | undefined {
    if (!this.#store.isReadersScenario) return undefined;
    return (this.#store.host.scenarioOrigins ?? "").split(/\s+/).filter(Boolean);
  }

  async #load(loading: Loading): Promise<void> {
    const { address, end } = loading;
    const store = this.#store;
    const files = await this.#files.need();
    const options = { facts: () => store.facts, words: store.words(), allowed: this.#allowed(), signal: end.signal };
    const result = end.signal.aborted ? undefined : await files?.loadScenarioUrl(address, options);
    if (end.signal.aborted) return;
    this.#loading = undefined;
    if (result && "scenario" in result) {
      store.takeLoaded(result.scenario);
      return;
    }
    // A reader's address that is refused leaves the state; one that failed stays, to be asked for again.
    if (result?.problems.some(({ code }) => code === "other-origin")) store.refuseScenario();
    else this.#failed.add(address);
    if (result) this.#tell(result.problems);
  }

  /** Reports why there is no scenario; what a server has not sent can be asked for again. */
  #tell(problems: readonly Problem[]): void {
    const [first] = problems;
    if (!first || !ABSENT.includes(first.code)) {
      this.#store.report(problems);
      return;
    }
    const { code, message } = first;
    this.#store.missing.note("missing.rest", message, this.#ask, { code, path: "scenario", message: () => message });
  }

  /**
   * Applies a file that a reader has picked or dropped: a scenario, a state, or the state of an exported figure. Of several,
   * the last counts, whichever is read first.
   */
  readonly load = (file: File): Promise<void> => {
    const drop = ++this.#drops;
    const loading = this.#take(file, () => drop === this.#drops);
    this.#settled = Promise.all([this.#settled, loading]);
    return loading;
  };

  async #take(file: File, isWanted: () => boolean): Promise<void> {
    const dropped = await this.#dropped.need();
    await this.#store.input.loadDataset();
    const store = this.#store;
    if (!dropped) return;
    const taken = await dropped.readFile(file, () => store.facts, store.words());
    if (isWanted()) dropped.takeFound(taken, store, this);
  }
}
