import type { AreaResult } from "../coverage/area-of-interest.js";

/** The part of `Worker` that is needed, so that tests can pass a stand-in. */
export interface AreaWorker {
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(message: unknown): void;
  terminate(): void;
}

/** The question put to the worker. */
export interface AreaQuestion {
  readonly kind: "area";
  readonly input: unknown;
}

/** Some polygons keep a clipping library busy forever (Turfjs/turf#2955): after this time the worker is terminated. */
export const LONGEST_CHECK_MS = 5000;

/** Checks without a worker; the library that joins an area's parts is large and is loaded only here. */
const checkHere = async (input: unknown): Promise<AreaResult> =>
  (await import("../coverage/area-of-interest.js")).areaOfInterest(input);

/**
 * Checks users' areas in a worker that can be terminated: a polygon that hangs costs five seconds and
 * the worker, not the page. Without workers (Node, a strict page on another origin) it checks in process.
 */
export class AreaChecker {
  readonly #makeWorker: (() => AreaWorker) | null;
  readonly #longestMs: number;
  #worker: AreaWorker | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(makeWorker: (() => AreaWorker) | null, longestMs = LONGEST_CHECK_MS) {
    this.#makeWorker = makeWorker;
    this.#longestMs = longestMs;
  }

  /** Resolves to the checked area or to every problem with it; never rejects. Checks run one after the other. */
  check(input: unknown): Promise<AreaResult> {
    const result = this.#queue.then(() => this.#check(input));
    this.#queue = result;
    return result;
  }

  async #check(input: unknown): Promise<AreaResult> {
    const worker = this.#ready();
    if (!worker) return checkHere(input);
    return new Promise((resolve) => {
      const end = (result: AreaResult, dead: boolean) => {
        clearTimeout(timer);
        worker.onmessage = null;
        worker.onerror = null;
        if (dead) this.stop();
        resolve(result);
      };
      const failed = (code: string, message: string): AreaResult => ({ problems: [{ code, path: "area", message }] });
      const timer = setTimeout(() => {
        const seconds = this.#longestMs / 1000;
        end(failed("area-timeout", `checking the area took longer than ${seconds} s and was stopped`), true);
      }, this.#longestMs);
      worker.onmessage = ({ data }) => end(data as AreaResult, false);
      worker.onerror = (event) => {
        event.preventDefault?.();
        end(
          failed(
            "area-worker",
            `the area could not be checked: ${event.message || "coverage-worker.js did not start (asset-base says where it is)"}`,
          ),
          true,
        );
      };
      try {
        worker.postMessage({ kind: "area", input } satisfies AreaQuestion);
      } catch {
        void checkHere(input).then((result) => end(result, false));
      }
    });
  }

  #ready(): AreaWorker | null {
    if (this.#worker || !this.#makeWorker) return this.#worker;
    try {
      this.#worker = this.#makeWorker();
    } catch {
      return null;
    }
    return this.#worker;
  }

  /** Terminates the worker; the next check starts a new one. */
  stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }
}
