/** How many states before the present one are kept. */
export const LONGEST_HISTORY = 100;

/** A reader's changes to a state, for undo and redo. It only holds states; the caller applies them. */
export class History<T> {
  readonly #limit: number;
  readonly #keyOf: (state: T) => string;
  #past: T[] = [];
  #present: T;
  #future: T[] = [];
  #group: string | undefined;

  /** Starts at a state. `limit` is how many changes can be undone; states with the same key are the same. */
  constructor(start: T, limit = LONGEST_HISTORY, keyOf: (state: T) => string = (state) => JSON.stringify(state)) {
    if (!Number.isInteger(limit) || limit < 1) throw new Error(`expected a limit of 1 or more, got ${limit}`);
    this.#limit = limit;
    this.#keyOf = keyOf;
    this.#present = start;
  }

  get present(): T {
    return this.#present;
  }
  get canUndo(): boolean {
    return this.#past.length > 0;
  }
  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /**
   * Records a new present state and forgets what was undone before. The same state again is no change. Consecutive changes
   * of one `group`, such as those of a slider while it is dragged, are undone as one.
   */
  push(state: T, group?: string): void {
    if (this.#keyOf(state) === this.#keyOf(this.#present)) return;
    const merged = group !== undefined && group === this.#group && this.canUndo;
    if (!merged) this.#past = [...this.#past, this.#present].slice(-this.#limit);
    this.#group = group;
    this.#present = state;
    this.#future = [];
  }

  /** Undoes the last change; returns the state before it, or `undefined` where there is none. */
  undo(): T | undefined {
    const before = this.#past.pop();
    if (!before) return undefined;
    this.#future.push(this.#present);
    this.#group = undefined;
    this.#present = before;
    return before;
  }

  /** Redoes what was undone last; returns the state after it, or `undefined` where there is none. */
  redo(): T | undefined {
    const after = this.#future.pop();
    if (!after) return undefined;
    this.#past.push(this.#present);
    this.#group = undefined;
    this.#present = after;
    return after;
  }
}
