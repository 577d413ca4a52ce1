/** What a reader has typed and chosen in the panel's forms, by the ids of their fields, and what is wrong with it. */
export class Form {
  readonly #values = new Map<string, string>();
  readonly #wrong = new Map<string, string>();
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** The text of a field, as typed; `usual` until something is. */
  get(id: string, usual = ""): string {
    return this.#values.get(id) ?? usual;
  }

  /** Notes what is typed, without showing anything anew. */
  note(id: string, value: string): void {
    this.#values.set(id, value);
  }

  set(id: string, value: string): void {
    this.#values.set(id, value);
    this.#wrong.delete(id);
    this.#changed();
  }

  /** Forgets fields, which then show their usual values again. */
  clear(...ids: readonly string[]): void {
    for (const id of ids) {
      this.#values.delete(id);
      this.#wrong.delete(id);
    }
    this.#changed();
  }

  /** Forgets all fields. */
  clearAll(): void {
    this.#values.clear();
    this.#wrong.clear();
    this.#changed();
  }

  wrong(id: string): string | undefined {
    return this.#wrong.get(id);
  }

  /** Says what is wrong with a field; without a text, that nothing is. */
  tell(id: string, message: string | undefined): void {
    if (message === undefined) this.#wrong.delete(id);
    else this.#wrong.set(id, message);
    this.#changed();
  }
}
