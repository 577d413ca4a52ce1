import type { Dataset } from "../model/dataset.js";
import type { AreaWorker } from "./area-checker.js";
import { type Answers, type FromWorker, type Kind, type Question, type ToWorker, workOut } from "./coverage-work.js";

interface Waiting {
  readonly id: number;
  readonly settle: (answer: unknown) => void;
  readonly fail: (error: Error) => void;
  /** The same computation on the page, where there is no worker for it. */
  readonly onPage: () => void;
}

/**
 * Asks a worker for ranges and for what moves a number; where there is none, the same functions run on the page in slices, and
 * give the same numbers. A newer question of a kind makes the older one's answer `undefined`.
 */
export class CoverageClient {
  readonly #makeWorker: (() => AreaWorker | null) | null;
  #worker: AreaWorker | null = null;
  /** There is no worker, so it is not tried again. */
  #onPage = false;
  #sent: Dataset | undefined;
  #next = 1;
  readonly #waiting = new Map<Kind, Waiting>();

  constructor(makeWorker: (() => AreaWorker | null) | null) {
    this.#makeWorker = makeWorker;
  }

  /** The answer; `undefined` where a newer question of its kind has come, or `stop` was called. Rejects where it fails. */
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

  /** An answer of this kind is no longer wanted. */
  drop(kind: Kind): void {
    this.#waiting.get(kind)?.settle(undefined);
    this.#worker?.postMessage({ kind: "drop", of: kind } satisfies ToWorker);
  }

  /** Terminates the worker and all open questions; the next question starts a new one. */
  stop(): void {
    this.#end();
    for (const { settle } of [...this.#waiting.values()]) settle(undefined);
  }

  #end(): void {
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
      // A dataset of the page's own may hold what cannot be sent, such as a proxy.
      this.#sent = undefined;
      return false;
    }
  }

  #ready(): AreaWorker | null {
    if (this.#worker || this.#onPage || !this.#makeWorker) return this.#worker;
    try {
      this.#worker = this.#makeWorker();
    } catch {
      this.#worker = null;
    }
    if (!this.#worker) {
      this.#onPage = true;
      return null;
    }
    this.#worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      const asked = [...this.#waiting.values()].find(({ id }) => id === data.id);
      if ("error" in data) asked?.fail(new Error(data.error));
      else asked?.settle(data.answer);
    };
    this.#worker.onerror = (event) => {
      event.preventDefault?.();
      this.#onPage = true;
      this.#end();
      for (const { onPage } of this.#waiting.values()) onPage();
    };
    return this.#worker;
  }
}
