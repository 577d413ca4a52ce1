import { startCoverageWorker } from "../../assets/index.js";
import type { AreasLedger } from "../../coverage/ledger/areas-schema.js";
import type { Dataset } from "../../model/dataset.js";
import type { CoalitionState } from "../../model/state.js";
import { DOMAINS, type Domain } from "../../model/terms.js";
import type { AreaOfInterest } from "../../scene/situation.js";
import { CoverageClient } from "../../session/coverage-client.js";
import type {
  DomainRanges,
  LedgerRanges,
  Sensitivity,
  SensitivityOptions,
  Suggestions,
  SuggestOptions,
} from "../../session/coverage-work.js";
import { numbersKey } from "../../session/numbers-key.js";
import type { Lacking } from "../late.js";

/** What ranges are drawn from, and where they are delivered. */
export interface RangesOptions {
  readonly dataset: () => Dataset | undefined;
  readonly state: () => CoalitionState;
  readonly area: () => AreaOfInterest | null;
  readonly ranges: () => DomainRanges | undefined;
  readonly take: (ranges: DomainRanges) => void;
  readonly failed: (reason: string) => void;
  /** Told that the worker has not come; the page then draws the ranges itself. */
  readonly lacking: Lacking;
}

/** How long a state must stay unchanged before its ranges are drawn, so that dragging a slider draws none. */
const SETTLED_MS = 150;

/** Draws of a ledger by area: twenty areas and more cost more than one, and half as many move no printed number by much. */
const AREA_DRAWS = 500;

/** Whether the page's policy refuses workers, which is no file that is missing. */
let isRefused = false;
const POLICY_MS = 300;
if (typeof document !== "undefined")
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
    isRefused ||= effectiveDirective === "worker-src";
  });

interface Numbers {
  readonly dataset: Dataset;
  readonly key: string;
  readonly area: AreaOfInterest | null;
}
interface Known extends Omit<Numbers, "dataset"> {
  readonly ranges: DomainRanges;
}
/** Ranges drawn so far, shared by all maps of the page: undo and a second map reuse them. */
const KNOWN = new WeakMap<Dataset, readonly Known[]>();
const MOST_KNOWN = 40;

const knownOf = ({ dataset, key, area }: Numbers): DomainRanges =>
  KNOWN.get(dataset)?.find((one) => one.key === key && one.area === area)?.ranges ?? {};

/** Adds a domain's ranges to those already known; beyond `MOST_KNOWN` entries the oldest is forgotten. */
function remember(numbers: Numbers, domain: Domain, drawn: LedgerRanges): DomainRanges {
  const { dataset, key, area } = numbers;
  const ranges = { ...knownOf(numbers), [domain]: drawn };
  const others = (KNOWN.get(dataset) ?? []).filter((one) => one.key !== key || one.area !== area);
  KNOWN.set(dataset, [...others, { key, area, ranges }].slice(-MOST_KNOWN));
  return ranges;
}

const same = (a: Numbers | undefined, b: Numbers): boolean =>
  a?.dataset === b.dataset && a.key === b.key && a.area === b.area;

/**
 * Requests the ranges of the present ledgers once the state has settled, for the domain on the map first and then for the
 * others; also the sensitivity of a number.
 */
export class Ranges {
  readonly #options: RangesOptions;
  readonly #client: CoverageClient;
  #asked: Numbers | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  #hasFailed = false;
  /** The next numbers are asked of a worker again. */
  readonly #again = (): void => this.#client.stop();

  constructor(
    options: RangesOptions,
    client = new CoverageClient(typeof Worker === "undefined" ? null : startCoverageWorker, (reason) => {
      // The violation may come after the worker's own error.
      const tell = () => !isRefused && options.lacking(reason, this.#again);
      if (reason) setTimeout(tell, POLICY_MS);
      else tell();
    }),
  ) {
    this.#options = options;
    this.#client = client;
  }

  /** Takes over the known ranges of the present state at once, and requests the missing ones once it has settled. */
  follow(): void {
    const { dataset: datasetOf, state, area, ranges, take } = this.#options;
    const dataset = datasetOf();
    if (!dataset) return;
    const numbers = { dataset, key: numbersKey(state()), area: area() };
    const isNew = !same(this.#asked, numbers);
    if (isNew) this.#forget();
    this.#asked = numbers;
    const known = knownOf(numbers);
    if (Object.keys(known).length > 0 && ranges() !== known) take(known);
    if (isNew && this.#missing() !== undefined) this.#timer = setTimeout(() => this.#ask(), SETTLED_MS);
  }

  /** Settles when the present ledgers have their ranges, or drawing has failed; skips the wait for the state to settle. */
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

  /** The next domain to draw for: the one on the map if it has no ranges, else the first without any. */
  #missing(): Domain | undefined {
    if (!this.#asked) return undefined;
    const known = knownOf(this.#asked);
    return [this.#options.state().domain, ...DOMAINS].find((domain) => !known[domain]);
  }

  #ask(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const asked = this.#asked;
    if (!asked) return;
    const running = this.#drawAll(asked).finally(() => {
      if (this.#running === running) this.#running = undefined;
    });
    this.#running = running;
  }

  /** Draws for one domain after another, as long as only the domain changes. */
  async #drawAll(asked: Numbers): Promise<void> {
    const { dataset, area } = asked;
    for (;;) {
      const domain = same(this.#asked, asked) ? this.#missing() : undefined;
      if (domain === undefined) return;
      const state = { ...this.#options.state(), domain };
      try {
        const drawn = await this.#client.ask<"ranges">(dataset, { kind: "ranges", state, area, options: {} });
        if (!drawn) return;
        const ranges = remember(asked, domain, drawn);
        if (numbersKey(this.#options.state()) !== asked.key) {
          // If the state returns, the remaining domains are requested again.
          if (this.#asked === asked) this.#asked = undefined;
          return;
        }
        this.#options.take(ranges);
      } catch (error) {
        this.#fail(error);
        return;
      }
    }
  }

  /** Reports a failure once only: numbers stay without ranges, and later states are tried again silently. */
  #fail(error: unknown): void {
    if (this.#hasFailed) return;
    this.#hasFailed = true;
    this.#options.failed(error instanceof Error ? error.message.slice(0, 200) : String(error));
  }

  /** The sensitivity of one measure in the present state; `undefined` if superseded by a later request. */
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

  /** Where the next aircraft should go in the present state; `undefined` if superseded by a later request. */
  suggest(options: Omit<SuggestOptions, "area">): Promise<Suggestions | undefined> {
    const dataset = this.#options.dataset();
    if (!dataset) return Promise.resolve(undefined);
    const question = { kind: "suggest", state: this.#options.state(), area: this.#options.area(), options } as const;
    return this.#client.ask<"suggest">(dataset, question);
  }

  /** The ledger of the present state by oblast or by other areas, with ranges; `undefined` if superseded by a later request. */
  byArea(areas: readonly AreaOfInterest[], by: AreasLedger["by"]): Promise<AreasLedger | undefined> {
    const dataset = this.#options.dataset();
    if (!dataset) return Promise.resolve(undefined);
    const options = { areas, by, draws: AREA_DRAWS } as const;
    return this.#client.ask<"by-area">(dataset, { kind: "by-area", state: this.#options.state(), area: null, options });
  }

  /** Ranges of the differences from a state to the present one; `undefined` if superseded by a later request. */
  change(from: CoalitionState): Promise<LedgerRanges | undefined> {
    const dataset = this.#options.dataset();
    if (!dataset) return Promise.resolve(undefined);
    const state = this.#options.state();
    const baseline = { ...from, domain: state.domain };
    return this.#client.ask<"diff">(dataset, {
      kind: "diff",
      baseline,
      state,
      area: this.#options.area(),
      options: {},
    });
  }

  stop(): void {
    this.#forget();
    this.#asked = undefined;
    this.#hasFailed = false;
    this.#client.stop();
  }
}
