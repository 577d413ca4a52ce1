import { type Problem, withoutSecrets } from "../../model/problem.js";
import type { MessageKey, Params } from "../../scene/words.js";
import { CoalitionErrorEvent } from "../events.js";
import { type Lacking, reasonOf } from "../late.js";
import { Slow } from "../patience.js";
import type { Store } from "./store.js";

/** Something that cannot be gone on without has not arrived: the shipped data, or what checks the style of a figure. */
export class NotArrived extends Error {
  override readonly name = "NotArrived";
}

/** How a part that has not arrived is reported. */
export interface Report {
  readonly code?: string;
  readonly path?: string;
  /** For the placeholders of the part's name. */
  readonly params?: Params;
  /** The whole message, for a reason; otherwise it names the part. */
  readonly message?: (reason: string) => string;
}

/** Said in the page when one map asks again, because the others need the same files; and by a browser that is back online. */
const AGAIN = "coalition-again";
const ONLINE = "online";

/** Asks for everything that is missing once more, in all maps of the page. */
export const againEverywhere = (): void => void window.dispatchEvent(new Event(AGAIN));

/**
 * What an element lacks because it has not arrived. It is reported once, shown until it is here, and asked for again by a
 * reader's button, when the browser is online again, and when an element is connected.
 */
export class Missing {
  readonly #store: Store;
  /** By what asks for the part again. */
  readonly #parts = new Map<() => void, Problem>();
  #hidden = false;

  constructor(store: Store) {
    this.#store = store;
    store.host.addController({
      hostConnected: () => {
        for (const type of [AGAIN, ONLINE]) window.addEventListener(type, this.#again);
        againEverywhere();
      },
      hostDisconnected: () => {
        for (const type of [AGAIN, ONLINE]) window.removeEventListener(type, this.#again);
      },
    });
  }

  /** The problems to be shown, each text once. */
  get problems(): readonly Problem[] {
    if (this.#hidden) return [];
    return [...new Map([...this.#parts.values()].map((problem) => [problem.message, problem])).values()];
  }

  /** For a part's `Late`: notes that the part, whose name is the text of `key`, is missing, or that it has arrived. */
  of(key: MessageKey, report: Report = {}): Lacking {
    return (error, again) => this.note(key, error, again, report);
  }

  note(
    key: MessageKey,
    error: unknown,
    again: () => void,
    { code = "load", path = "", params, message }: Report = {},
  ): void {
    if (error === undefined) {
      if (this.#parts.delete(again)) this.#store.changed();
      return;
    }
    const words = this.#store.words();
    const reason = error instanceof Slow ? words.say("missing.slow", { n: error.seconds }) : reasonOf(error);
    const text = withoutSecrets(
      message?.(reason) ?? words.say("missing.part", { part: words.say(key, params), reason }),
    );
    const isNew = !this.#parts.has(again) && !this.problems.some((known) => known.message === text);
    const problem = { code, path, message: text };
    if (!this.#parts.has(again)) this.#parts.set(again, problem);
    if (!isNew && !this.#hidden) return;
    this.#hidden = false;
    this.#store.changed();
    if (isNew) this.#store.host.dispatchEvent(new CoalitionErrorEvent([problem]));
  }

  readonly dismiss = (): void => {
    this.#hidden = true;
  };

  /** Its message goes until what is missing has failed again. */
  readonly #again = (): void => {
    const all = [...this.#parts.keys()];
    if (all.length === 0) return;
    this.#parts.clear();
    this.#store.changed();
    for (const again of all) again();
  };
}
