import { readEdits } from "../../model/pack-edits.js";
import { isAddress } from "../../model/parse-field.js";
import { decodeQuery, encodeQuery } from "../../model/query.js";
import { findScenario } from "../../model/scenario-of.js";
import type { CoalitionState } from "../../model/state.js";
import type { Store } from "../store/store.js";
import { draftKey, storedDraft } from "./draft-key.js";

/** Edits that a reader has not saved, as they are kept in the browser's storage. */
export interface Draft {
  /** The state without its edits, as a query. */
  readonly query: string;
  /** Packed, of any length. */
  readonly edits: string;
  /** How many changes those are. */
  readonly count: number;
  /** When the last of them was made, in ms since 1970. */
  readonly at: number;
}

const LONGEST_STORED = 4_000_000;
const MOST_DRAFTS = 2;

/** How many changes a state has: edits of its scenario, and assumptions that were set. */
const changesOf = (edits: number, overrides: CoalitionState["overrides"] = {}): number =>
  edits + Object.keys(overrides).length;

/** A state's edits and assumptions as a draft; `null` for a state without any. */
export function draftOf(state: CoalitionState, facts: Store["facts"], at: number): Draft | null {
  const read = readEdits(state.edits);
  if ("problems" in read) return null;
  const count = changesOf(read.edits.length, state.overrides);
  return count === 0 ? null : { query: encodeQuery({ ...state, edits: "" }, facts), edits: state.edits, count, at };
}

function draftIn(value: unknown): Draft[] {
  if (typeof value !== "object" || value === null) return [];
  const { query, edits, at } = value as Partial<Record<keyof Draft, unknown>>;
  if (typeof query !== "string" || typeof edits !== "string" || typeof at !== "number" || !Number.isFinite(at))
    return [];
  const read = readEdits(edits);
  if ("problems" in read) return [];
  const count = changesOf(read.edits.length, decodeQuery(query).patch.overrides);
  return count === 0 ? [] : [{ query, edits, count, at }];
}

/** Reads what is stored: the last draft, and before it one that was never taken up. Leaves out all else. Never throws. */
export function readDrafts(text: string | null): readonly Draft[] {
  if (text === null || text.length > LONGEST_STORED) return [];
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.slice(0, MOST_DRAFTS).flatMap(draftIn) : [];
  } catch {
    return [];
  }
}

/** The state that a draft leads back to; `null` if its scenario is not one that can be shown here. */
export function stateOfDraft({ query, edits }: Draft, facts: NonNullable<Store["facts"]>): CoalitionState | null {
  const { state, problems } = decodeQuery(query, facts);
  const isHere = findScenario(facts, state.scenario) !== undefined || isAddress(state.scenario);
  return problems.length === 0 && isHere ? { ...state, edits } : null;
}

/**
 * Keeps what a reader edits in the browser's storage, and offers it when the page is opened again. Where a page may store
 * nothing, there is no draft, and nothing else changes.
 */
export class DraftKeeper {
  readonly #store: Store;
  #isReaders = false;
  #kept: string | undefined;
  /** What was stored when the page was opened and has been neither taken up nor discarded, the last first. */
  #offered: readonly Draft[];

  constructor(store: Store) {
    this.#store = store;
    this.#offered = readDrafts(storedDraft(store.host));
    store.follow({ changed: () => this.#follow(), idle: () => Promise.resolve() });
  }

  /** A draft that the reader may go on with; not where a page was opened with edits of its own. */
  get offer(): Draft | null {
    const { state, facts } = this.#store;
    const [first] = this.#offered;
    if (!first || !facts || (state.edits !== "" && !this.#isReaders)) return null;
    return stateOfDraft(first, facts) ? first : null;
  }

  get #changes(): string {
    const { edits, overrides } = this.#store.state;
    return JSON.stringify([edits, overrides]);
  }

  /** From now on changes are the reader's and are kept; the edits of an address that was opened are not. */
  begin(): void {
    this.#isReaders = true;
    this.#kept ??= this.#changes;
  }

  /** Goes on with the draft by `goOn`, as one change that can be undone. */
  takeUp(goOn: (state: CoalitionState) => void): void {
    const { facts } = this.#store;
    const [first, ...others] = this.#offered;
    const state = first && facts && stateOfDraft(first, facts);
    this.#offered = others;
    this.begin();
    if (state) goOn(state);
  }

  discard(): void {
    this.#offered = this.#offered.slice(1);
    const { state, facts } = this.#store;
    this.#write(this.#isReaders ? draftOf(state, facts, Date.now()) : null);
    this.#store.changed();
  }

  #follow(): void {
    const { state, facts } = this.#store;
    if (!this.#isReaders || !facts || this.#changes === this.#kept) return;
    this.#kept = this.#changes;
    this.#write(draftOf(state, facts, Date.now()));
  }

  #write(draft: Draft | null): void {
    try {
      const key = draftKey(this.#store.host);
      // What was never taken up stays behind the new one.
      const drafts = [...(draft ? [draft] : []), ...this.#offered].slice(0, MOST_DRAFTS);
      if (drafts.length > 0) window.localStorage.setItem(key, JSON.stringify(drafts));
      else window.localStorage.removeItem(key);
    } catch {
      // A page in a sandbox, a private window or a full storage: the edits are still in state and address.
    }
  }
}
