/**
 * A part of the program that is loaded when it is first needed. A failure is told once, leaves the element as it was, and
 * the next need tries again.
 */
export class Late<T> {
  readonly #load: () => Promise<T>;
  readonly #here: (value: T) => void;
  readonly #failed: (error: unknown) => void;
  #value: T | undefined;
  #loading: Promise<T | undefined> | undefined;
  #hasFailed = false;

  /** `here` is called when the part is there, before anyone who waits for it goes on; `failed` when it could not be had. */
  constructor(
    load: () => Promise<T>,
    here: (value: T) => void = () => {},
    failed: (error: unknown) => void = () => {},
  ) {
    this.#load = load;
    this.#here = here;
    this.#failed = failed;
  }

  /** The part, once it is there; asking does not load it. */
  get value(): T | undefined {
    return this.#value;
  }

  /** Whether the last try came to nothing. */
  get failed(): boolean {
    return this.#hasFailed;
  }

  /** Settles when what has been asked for is there, or cannot be had; `undefined` where nobody has asked. */
  get settled(): Promise<T | undefined> | undefined {
    return this.#loading;
  }

  /** Loads the part; `undefined` where it cannot be had. Never rejects. */
  need(): Promise<T | undefined> {
    this.#loading ??= this.#load().then(
      (value) => {
        this.#value = value;
        this.#hasFailed = false;
        this.#here(value);
        return value;
      },
      (error: unknown) => {
        this.#loading = undefined;
        this.#hasFailed = true;
        this.#failed(error);
        return undefined;
      },
    );
    return this.#loading;
  }

  /** The part where it is there; else `undefined`, and it is on its way. */
  now(): T | undefined {
    if (this.#value === undefined) void this.need();
    return this.#value;
  }
}

/** What an error comes to, in a line that may be shown. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message.slice(0, 200) : String(error).slice(0, 200);
