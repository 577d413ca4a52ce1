import { withoutSecrets } from "../model/problem.js";

/**
 * A part of the program that is loaded when it is first needed. A failure is reported once and leaves the element as it
 * was; the next need tries again.
 */
export class Late<T> {
  readonly #load: () => Promise<T>;
  readonly #here: (value: T) => void;
  readonly #failed: (error: unknown) => void;
  #value: T | undefined;
  #loading: Promise<T | undefined> | undefined;
  #hasFailed = false;

  /** `here` is called when the part is loaded, before anyone waiting for it continues; `failed` if it cannot be loaded. */
  constructor(
    load: () => Promise<T>,
    here: (value: T) => void = () => {},
    failed: (error: unknown) => void = () => {},
  ) {
    this.#load = load;
    this.#here = here;
    this.#failed = failed;
  }

  /** The part, once it is loaded; reading this does not load it. */
  get value(): T | undefined {
    return this.#value;
  }

  /** Whether the last attempt failed. */
  get failed(): boolean {
    return this.#hasFailed;
  }

  /** Settles when the part is loaded or has failed to load; `undefined` if nobody has asked for it. */
  get settled(): Promise<T | undefined> | undefined {
    return this.#loading;
  }

  /** Loads the part; resolves to `undefined` if that fails. Never rejects. */
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

  /** The part if it is loaded; otherwise `undefined`, and loading starts. */
  now(): T | undefined {
    if (this.#value === undefined) void this.need();
    return this.#value;
  }
}

/** The message of an error without secrets, short enough to be shown: 200 characters at most. */
export const reasonOf = (error: unknown): string =>
  withoutSecrets(error instanceof Error ? error.message : String(error)).slice(0, 200);
