import { startCoverageWorker } from "../../assets/index.js";
import type { Dataset } from "../../model/dataset.js";
import type { CoalitionState } from "../../model/state.js";
import type { AreaOfInterest } from "../../scene/situation.js";
import { CoverageClient } from "../../session/coverage-client.js";
import type { LedgerRanges, Sensitivity, SensitivityOptions } from "../../session/coverage-work.js";

/** What ranges are made from, and where they go. */
export interface RangesOptions {
  readonly dataset: () => Dataset | undefined;
  readonly state: () => CoalitionState;
  readonly area: () => AreaOfInterest | null;
  readonly ranges: () => LedgerRanges | undefined;
  readonly take: (ranges: LedgerRanges) => void;
  readonly failed: (reason: string) => void;
}

/** How long a state must stand before its ranges are drawn: while a slider is dragged there are none. */
const SETTLED_MS = 150;

/** Fields of the state that no number of a ledger rests on. */
const LOOKS = ["reading", "compare", "shade", "component", "forceSize"] as const;
const numbersKey = (state: CoalitionState): string =>
  JSON.stringify({ ...state, ...Object.fromEntries(LOOKS.map((key) => [key, null])) });

interface Known {
  readonly key: string;
  readonly area: AreaOfInterest | null;
  readonly ranges: LedgerRanges;
}
/** Ranges that were drawn before, by all maps of the page: undo, and a second map, need none drawn again. */
const KNOWN = new WeakMap<Dataset, Known[]>();
const MOST_KNOWN = 40;

/** Asks for the ranges of the present ledger once the state has settled, and for what moves a number. */
export class Ranges {
  readonly #options: RangesOptions;
  readonly #client: CoverageClient;
  #asked: { dataset: Dataset; key: string; area: AreaOfInterest | null } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  #hasFailed = false;

  constructor(
    options: RangesOptions,
    client = new CoverageClient(typeof Worker === "undefined" ? null : startCoverageWorker),
  ) {
    this.#options = options;
    this.#client = client;
  }

  /** Looks at the present state: what is known is taken over at once, what is not is asked for once it has settled. */
  follow(): void {
    const { dataset: datasetOf, state, area: areaOf, ranges, take } = this.#options;
    const dataset = datasetOf();
    if (!dataset) return;
    const [key, area] = [numbersKey(state()), areaOf()];
    const known = KNOWN.get(dataset)?.find((one) => one.key === key && one.area === area);
    const asked = this.#asked;
    const same = asked?.dataset === dataset && asked.key === key && asked.area === area;
    if (!same || known) this.#forget();
    this.#asked = { dataset, key, area };
    if (known && ranges() !== known.ranges) take(known.ranges);
    if (same || known) return;
    this.#timer = setTimeout(() => this.#ask(), SETTLED_MS);
  }

  /** Settles when the present ledger has its ranges, or cannot have them; does not wait for the state to settle. */
  async settled(): Promise<void> {
    this.follow();
    if (this.#timer !== undefined) this.#ask();
    while (this.#running) await this.#running;
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#running) this.#client.drop("ranges");
    this.#running = undefined;
  }

  #ask(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const asked = this.#asked;
    if (!asked) return;
    const { dataset, key, area } = asked;
    const question = { kind: "ranges", state: this.#options.state(), area, options: {} } as const;
    const running = this.#client
      .ask<"ranges">(dataset, question)
      .then(
        (drawn) => {
          if (!drawn) return;
          KNOWN.set(dataset, [...(KNOWN.get(dataset) ?? []), { key, area, ranges: drawn }].slice(-MOST_KNOWN));
          if (this.#asked === asked || numbersKey(this.#options.state()) === key) this.#options.take(drawn);
        },
        (error: unknown) => this.#fail(error),
      )
      .finally(() => {
        if (this.#running === running) this.#running = undefined;
      });
    this.#running = running;
  }

  /** Said once: numbers without ranges stay, and another state is tried again in silence. */
  #fail(error: unknown): void {
    if (this.#hasFailed) return;
    this.#hasFailed = true;
    this.#options.failed(error instanceof Error ? error.message.slice(0, 200) : String(error));
  }

  /** What moves a number of the present state; `undefined` where another has been asked for since. */
  sensitivity(options: Omit<SensitivityOptions, "area">): Promise<Sensitivity | undefined> {
    const dataset = this.#options.dataset();
    if (!dataset) return Promise.resolve(undefined);
    const question = {
      kind: "sensitivity",
      state: this.#options.state(),
      area: this.#options.area(),
      options,
    } as const;
    return this.#client.ask<"sensitivity">(dataset, question);
  }

  stop(): void {
    this.#forget();
    this.#asked = undefined;
    this.#client.stop();
  }
}
