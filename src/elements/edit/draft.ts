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

const LONGEST_STORED = 2_000_000;

/** A state's edits as a draft; `null` for a state without any. */
export function draftOf(state: CoalitionState, facts: Store["facts"], at: number): Draft | null {
  const read = readEdits(state.edits);
  if ("problems" in read || read.edits.length === 0) return null;
  return { query: encodeQuery({ ...state, edits: "" }, facts), edits: state.edits, count: read.edits.length, at };
}

/** Reads what is stored; `null` for anything but a draft with edits that can be read. Never throws. */
export function readDraft(text: string | null): Draft | null {
  if (text === null || text.length > LONGEST_STORED) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null) return null;
  const { query, edits, at } = value as Partial<Record<keyof Draft, unknown>>;
  if (typeof query !== "string" || typeof edits !== "string" || typeof at !== "number" || !Number.isFinite(at))
    return null;
  const read = readEdits(edits);
  if ("problems" in read || read.edits.length === 0) return null;
  return { query, edits, count: read.edits.length, at };
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
  /** What was stored when the page was opened; `null` once it has been taken up or discarded. */
  #offered: Draft | null;

  constructor(store: Store) {
    this.#store = store;
    this.#offered = readDraft(storedDraft(store.host));
    store.follow({ changed: () => this.#follow(), idle: () => Promise.resolve() });
  }

  /** A draft that the reader may go on with; not where a page was opened with edits of its own. */
  get offer(): Draft | null {
    const { state, facts } = this.#store;
    if (!this.#offered || !facts || (state.edits !== "" && !this.#isReaders)) return null;
    return stateOfDraft(this.#offered, facts) ? this.#offered : null;
  }

  /** From now on changes are the reader's and are kept; the edits of an address that was opened are not. */
  begin(): void {
    this.#isReaders = true;
    this.#kept ??= this.#store.state.edits;
  }

  /** Goes on with the draft, as one change that can be undone. */
  takeUp(): void {
    const { facts } = this.#store;
    const state = this.#offered && facts && stateOfDraft(this.#offered, facts);
    this.#offered = null;
    this.begin();
    if (state) this.#store.change(state);
  }

  discard(): void {
    this.#offered = null;
    this.#write(null);
    this.#store.changed();
  }

  #follow(): void {
    const { state, facts } = this.#store;
    if (!this.#isReaders || !facts || state.edits === this.#kept) return;
    this.#kept = state.edits;
    this.#write(draftOf(state, facts, Date.now()));
  }

  #write(draft: Draft | null): void {
    try {
      const key = draftKey(this.#store.host);
      if (draft) window.localStorage.setItem(key, JSON.stringify(draft));
      else window.localStorage.removeItem(key);
    } catch {
      // A page in a sandbox, a private window or a full storage: the edits are still in state and address.
    }
  }
}
