import { takeBasis } from "../coverage/area.js";
import type { AreaResult } from "../coverage/area-of-interest.js";
import type { Place } from "../model/distance.js";
import type { AreaAnswer } from "./area-answer.js";
import { type AreaQuestion, BEGUN } from "./area-question.js";

export type { AreaQuestion };

/** The part of `Worker` that is needed, so that tests can pass a stand-in. */
export interface AreaWorker {
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(message: unknown): void;
  terminate(): void;
}

/** Some polygons keep a clipping library busy forever (Turfjs/turf#2955): after this time the worker is terminated. */
export const LONGEST_CHECK_MS = 5000;
/** A worker may take so many times longer to be loaded and to begin. */
const TIMES_LONGER_TO_BEGIN = 3;
/** Checks without a worker; the libraries for it are large and are loaded only here. */
const checkHere = async (question: AreaQuestion): Promise<AreaAnswer> =>
  (await import("./area-answer.js")).answerArea(question);

/** The result, after taking over what the worker has made of the area. */
function taken({ basis, ...result }: AreaAnswer): AreaResult {
  if (basis && "area" in result) takeBasis(result.area, basis);
  return result;
}

const failed = (code: string, message: string): AreaAnswer => ({ problems: [{ code, path: "area", message }] });
const notChecked = (error: unknown) => failed("area-worker", `the area could not be checked: ${String(error)}`);

/** A copy for a worker of what cannot be sent as it is, such as a framework's proxy; throws if it has no such copy. */
const plain = (question: AreaQuestion): AreaQuestion => JSON.parse(JSON.stringify(question));

/**
 * Checks users' areas in a worker that can be terminated: a polygon that hangs costs five seconds and
 * the worker, not the page. Without workers (Node, a strict page on another origin) it checks in process.
 */
export class AreaChecker {
  readonly #makeWorker: (() => AreaWorker) | null;
  readonly #longestMs: number;
  #worker: AreaWorker | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  /** Checks that have no result yet. */
  #open = 0;
  #isStopped = false;

  constructor(makeWorker: (() => AreaWorker) | null, longestMs = LONGEST_CHECK_MS) {
    this.#makeWorker = makeWorker;
    this.#longestMs = longestMs;
  }

  /** Resolves to the checked area or to every problem with it; never rejects. Checks run one after the other. */
  check(input: unknown, stations: readonly Place[] = []): Promise<AreaResult> {
    this.#isStopped = false;
    this.#open++;
    const result = this.#queue.then(async () => {
      const answer = taken(await this.#check({ kind: "area", input, stations }).catch(notChecked));
      if (--this.#open === 0 && this.#isStopped) this.#end();
      return answer;
    });
    this.#queue = result;
    return result;
  }

  async #check(question: AreaQuestion): Promise<AreaAnswer> {
    const worker = this.#ready();
    if (!worker) return checkHere(question);
    return new Promise((resolve) => {
      const end = (result: AreaAnswer, dead: boolean) => {
        clearTimeout(timer);
        worker.onmessage = null;
        worker.onerror = null;
        if (dead) this.#end();
        resolve(result);
      };
      const stopAfter = (ms: number, what: string) =>
        setTimeout(
          () => end(failed("area-timeout", `${what} took longer than ${ms / 1000} s and was stopped`), true),
          ms,
        );
      let timer = stopAfter(this.#longestMs * TIMES_LONGER_TO_BEGIN, "loading what checks the area");
      worker.onmessage = ({ data }) => {
        if (data !== BEGUN) return end(data as AreaAnswer, false);
        clearTimeout(timer);
        timer = stopAfter(this.#longestMs, "checking the area");
      };
      worker.onerror = (event) => {
        event.preventDefault?.();
        end(notChecked(event.message || "coverage-worker.js did not start (asset-base says where it is)"), true);
      };
      try {
        worker.postMessage(question);
      } catch {
        try {
          worker.postMessage(plain(question));
        } catch {
          checkHere(question).then(
            (result) => end(result, false),
            (error) => end(notChecked(error), false),
          );
        }
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

  /**
   * Terminates the worker once no check is open: an element that is moved within its page must not lose an area that is being
   * checked. The next check starts a new worker.
   */
  stop(): void {
    this.#isStopped = true;
    if (this.#open === 0) this.#end();
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }
}
