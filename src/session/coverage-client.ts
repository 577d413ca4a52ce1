import type { Dataset } from "../model/dataset.js";
import type { AreaWorker } from "./area-checker.js";
import { type Answers, type FromWorker, type Kind, type Question, type ToWorker, workOut } from "./coverage-work.js";

/** How long a worker is waited for that does not say hello: its file may hang. */
const WORKER_PATIENCE_MS = 5000;

interface Waiting {
  readonly id: number;
  readonly settle: (answer: unknown) => void;
  readonly fail: (error: Error) => void;
  /** Runs the same computation on the page, for want of a worker. */
  readonly onPage: () => void;
}

/**
 * Asks a worker for ranges and sensitivities. Without a worker, the same functions run on the page in slices and give the
 * same numbers. A newer question of a kind resolves the older one to `undefined`.
 */
export class CoverageClient {
  readonly #makeWorker: (() => AreaWorker | null) | null;
  readonly #lost: (reason: string | undefined) => void;
  readonly #patienceMs: number;
  #silent: ReturnType<typeof setTimeout> | undefined;
  #worker: AreaWorker | null = null;
  /** No worker could be started, or it failed: none is tried again until `stop`. */
  #onPage = false;
  #sent: Dataset | undefined;
  #next = 1;
  readonly #waiting = new Map<Kind, Waiting>();

  /** `lost` is told if the worker's file has failed, or has not answered for `patienceMs`; without a reason when it has come late. */
  constructor(
    makeWorker: (() => AreaWorker | null) | null,
    lost: (reason: string | undefined) => void = () => {},
    patienceMs: number = WORKER_PATIENCE_MS,
  ) {
    this.#makeWorker = makeWorker;
    this.#lost = lost;
    this.#patienceMs = patienceMs;
  }

  /** Resolves to the answer, or to `undefined` after a newer question of its kind, `drop` or `stop`. Rejects if it fails. */
  ask<K extends Kind>(dataset: Dataset, question: Extract<Question, { kind: K }>): Promise<Answers[K] | undefined> {
    const { kind } = question;
    this.#waiting.get(kind)?.settle(undefined);
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      const end = () => {
        if (this.#waiting.get(kind)?.id === id) this.#waiting.delete(kind);
      };
      const settle = (answer: unknown) => {
        end();
        resolve(answer as Answers[K] | undefined);
      };
      const fail = (error: Error) => {
        end();
        reject(error);
      };
      const wanted = () => this.#waiting.get(kind)?.id === id;
      const onPage = () => {
        workOut<K>(dataset, question, wanted).then((worked) => worked && settle(worked.result), fail);
      };
      this.#waiting.set(kind, { id, settle, fail, onPage });
      if (!this.#send(dataset, { ...question, id })) onPage();
    });
  }

  /** Cancels the open question of a kind. */
  drop(kind: Kind): void {
    this.#waiting.get(kind)?.settle(undefined);
    this.#worker?.postMessage({ kind: "drop", of: kind } satisfies ToWorker);
  }

  /** Terminates the worker and cancels all open questions; the next question starts a new worker. */
  stop(): void {
    this.#end();
    this.#onPage = false;
    for (const { settle } of [...this.#waiting.values()]) settle(undefined);
  }

  /** Goes on without the worker. */
  #lose(): void {
    this.#onPage = true;
    for (const { onPage } of this.#waiting.values()) onPage();
    this.#lost("coverage-worker.js");
  }

  #end(): void {
    clearTimeout(this.#silent);
    this.#worker?.terminate();
    this.#worker = null;
    this.#sent = undefined;
  }

  #send(dataset: Dataset, question: Question & { readonly id: number }): boolean {
    const worker = this.#ready();
    if (!worker) return false;
    try {
      if (this.#sent !== dataset) worker.postMessage({ kind: "dataset", dataset } satisfies ToWorker);
      this.#sent = dataset;
      worker.postMessage(question satisfies ToWorker);
      return true;
    } catch {
      // A page's own dataset may contain values that cannot be sent to a worker, such as a proxy.
      this.#sent = undefined;
      return false;
    }
  }

  #ready(): AreaWorker | null {
    if (this.#onPage || !this.#makeWorker) return null;
    if (this.#worker) return this.#worker;
    try {
      this.#worker = this.#makeWorker();
    } catch {
      this.#worker = null;
    }
    if (!this.#worker) {
      this.#onPage = true;
      return null;
    }
    this.#silent = setTimeout(() => this.#lose(), this.#patienceMs);
    this.#worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      clearTimeout(this.#silent);
      if (this.#onPage) {
        // It has been given up, and has come after all.
        this.#onPage = false;
        this.#lost(undefined);
      }
      const asked = [...this.#waiting.values()].find(({ id }) => id === data.id);
      if ("error" in data) asked?.fail(new Error(data.error));
      else asked?.settle(data.answer);
    };
    this.#worker.onerror = (event) => {
      event.preventDefault?.();
      this.#end();
      this.#lose();
    };
    this.#worker.postMessage({ kind: "hello" } satisfies ToWorker);
    return this.#worker;
  }
}
