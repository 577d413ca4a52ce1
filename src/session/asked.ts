import type { Baseline } from "../model/baseline.js";
import type { Dataset } from "../model/dataset.js";
import { parseField } from "../model/parse-field.js";
import type { Problem } from "../model/problem.js";
import { encodeQuery } from "../model/query.js";
import { stateFrom } from "../model/start.js";
import { type CoalitionState, DEFAULT_STATE, STATE_FIELDS, type StateKey } from "../model/state.js";

type Fields = Readonly<Partial<CoalitionState>>;

/** Something asked for; applied again once there is a dataset to check it against. Returns the problems with it. */
export type Ask = () => readonly Problem[];

/** Kinds of fields whose values only a dataset can tell good from bad. */
const OF_DATA = STATE_FIELDS.filter(({ kind }) => kind === "codes" || kind === "reference" || kind === "overrides");

const without = (fields: Fields, keys: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => !keys.includes(key)));

/**
 * What was asked for: by the page, and by the reader or the address that the reader came with. The reader takes precedence
 * until the page asks for the same field again. Holds no state: that follows from the dataset and from what was asked for,
 * in whatever order they came.
 */
export class Asked {
  #page: Fields = {};
  #reader: Fields = {};

  get page(): Fields {
    return this.#page;
  }
  get reader(): Fields {
    return this.#reader;
  }

  /**
   * Fields that the page sets. While it is `settling`, in the script that makes the element, it does not displace what the
   * address asks for: whether attributes are set before or after the element is put into the page makes no difference.
   */
  byPage(patch: Fields, settling: boolean): void {
    this.#page = { ...this.#page, ...patch };
    if (!settling) this.#displace(Object.keys(patch));
  }

  /** A field that the page no longer sets. */
  withdraw(key: StateKey, settling: boolean): void {
    this.#page = without(this.#page, [key]);
    if (!settling) this.#displace([key]);
  }

  /** Another scenario asked for by the page is a new beginning: everything that the reader asked for gives way. */
  #displace(keys: readonly string[]): void {
    this.#reader = keys.includes("scenario") ? {} : without(this.#reader, keys);
  }

  byReader(patch: Fields): void {
    this.#reader = { ...this.#reader, ...patch };
  }

  /** What an address asks for instead of all that the reader asked for before: what it leaves out, page and scenario say. */
  byAddress(patch: Fields): void {
    this.#reader = { ...patch };
  }

  /** A field that the reader may not ask for. */
  refuse(key: StateKey): void {
    this.#reader = without(this.#reader, [key]);
  }

  /**
   * The state that follows, with the problems of what the dataset does not know, which is left out. As long as the scenario
   * is an address that is not loaded, or has failed to load, what nobody asks for stays as it is in the `present` state.
   */
  state(
    dataset: Dataset | undefined,
    present: CoalitionState = DEFAULT_STATE,
  ): { readonly state: CoalitionState; readonly problems: readonly Problem[] } {
    const asked = { ...this.#page, ...this.#reader };
    const problems: Problem[] = [];
    const good: Partial<CoalitionState> = { ...asked };
    for (const field of OF_DATA) {
      const { key } = field;
      if (!Object.hasOwn(asked, key)) continue;
      const parsed = parseField(field, asked[key], dataset);
      problems.push(...parsed.problems);
      delete good[key];
      Object.assign(good, parsed.patch);
    }
    const { scenario } = good;
    const isAwaited = scenario !== undefined && dataset && !dataset.scenarios.some(({ id }) => id === scenario);
    return { state: isAwaited ? Object.freeze({ ...present, ...good }) : stateFrom(dataset, good), problems };
  }

  /** Whether a scenario was asked for by the reader or by the reader's address, and not by the page. */
  isReaders(scenario: string): boolean {
    return this.#reader.scenario === scenario && this.#page.scenario !== scenario;
  }

  /** A state as a query that gives it back on this page, whatever its attributes say. */
  query(state: CoalitionState, dataset: Dataset | undefined, baseline: Baseline | null): string {
    const isKnown = dataset?.scenarios.some(({ id }) => id === state.scenario);
    const always = isKnown ? [] : (Object.keys(this.#reader) as StateKey[]);
    return encodeQuery(state, dataset, { baseline, page: this.#page, always });
  }
}
