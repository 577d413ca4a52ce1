import { withoutSecrets } from "../model/problem.js";
import { PATIENCE_MS, Slow, within } from "./patience.js";

/** Told that a part has failed or is late (`error`), and how to ask for it again; without an error: that it is here now. */
export type Lacking = (error: unknown, again: () => void) => void;

/**
 * A part of the program that is loaded when it is first needed, and waited for some seconds. A failure is not kept: it is
 * reported once and leaves the element as it was; the next need tries again. What is late is taken when it arrives.
 */
export class Late<T> {
  readonly #load: () => Promise<T>;
  readonly #here: (value: T) => void;
  readonly #lacking: Lacking;
  readonly #patienceMs: number;
  #value: T | undefined;
  #loading: Promise<T | undefined> | undefined;
  #failed = false;

  /** `here` is called when the part is loaded, before anyone waiting for it continues; `lacking` if it fails or is late. */
  constructor(
    load: () => Promise<T>,
    here: (value: T) => void = () => {},
    lacking: Lacking = () => {},
    patienceMs: number = PATIENCE_MS,
  ) {
    this.#load = load;
    this.#here = here;
    this.#lacking = lacking;
    this.#patienceMs = patienceMs;
  }

  /** The part, once it is loaded; reading this does not load it. */
  get value(): T | undefined {
    return this.#value;
  }

  /** Whether the last attempt has failed, or is late. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Settles when the part is loaded, has failed or is late; `undefined` if nobody has asked for it. */
  get settled(): Promise<T | undefined> | undefined {
    return this.#loading;
  }

  /** Loads the part; resolves to `undefined` if that fails or takes too long. Never rejects. */
  need(): Promise<T | undefined> {
    this.#loading ??= this.#ask();
    return this.#value === undefined ? this.#loading : Promise.resolve(this.#value);
  }

  /** Asks for a part that has failed or is late once more. */
  readonly again = (): void => {
    if (!this.#failed) return;
    this.#failed = false;
    this.#loading = this.#ask();
  };

  /** The part if it is loaded; otherwise `undefined`, and loading starts unless it has failed. */
  now(): T | undefined {
    if (this.#value === undefined && !this.#failed) void this.need();
    return this.#value;
  }

  #ask(): Promise<T | undefined> {
    const whole = this.#load().then((value) => {
      if (this.#value !== undefined) return this.#value;
      this.#value = value;
      this.#here(value);
      if (this.#failed) this.#lacking(undefined, this.again);
      this.#failed = false;
      return value;
    });
    const asked = within(whole, this.#patienceMs).catch((error: unknown) => {
      if (!(error instanceof Slow)) this.#loading = undefined;
      this.#failed = true;
      this.#lacking(error, this.again);
      return undefined;
    });
    // What was late and then fails is forgotten too.
    whole.catch(() => {
      if (this.#loading === asked) this.#loading = undefined;
    });
    return asked;
  }
}

/** What browsers say of a file that has failed. Of its address, which may hold what is nobody's business, the name is left. */
const FAILED_FILE = /^.*dynamically imported module: (?:[^?#]*\/)?([^/?#]*).*$/;

/** The message of an error, short enough to be shown: 200 characters at most; of a file that has failed, its name; no secrets. */
export const reasonOf = (error: unknown): string =>
  withoutSecrets((error instanceof Error ? error.message : String(error)).replace(FAILED_FILE, "$1")).slice(0, 200);
