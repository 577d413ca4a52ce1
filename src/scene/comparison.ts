import type { Ledger, LedgerRange } from "../coverage/ledger/schema.js";
import type { Domain } from "../model/terms.js";
import { vetoesOf } from "./vetoes.js";
import type { Words } from "./words.js";

/** One number on both sides of a comparison, in per cent of the area. */
export interface Change {
  readonly from: LedgerRange;
  readonly to: LedgerRange;
}

/** The result of a comparison in one domain. */
export interface DomainComparison {
  readonly domain: Domain;
  readonly target: Ledger["target"];
  readonly area: Ledger["area"];
  /** Whether a side rests on a reach that is not published, so that its numbers are upper bounds. */
  readonly atMost: { readonly from: boolean; readonly to: boolean };
  readonly average: Change;
  readonly atSomeTime: Change;
  readonly twoOrMore: Change;
  /** What is lost and thinned between the sides, in per cent of the area; `null` for a baseline, where it is not computed. */
  readonly fates: { readonly lost: LedgerRange; readonly thinned: LedgerRange } | null;
}

/** Two states side by side in all domains: a state with and without US ISR, or a baseline and the present state. */
export interface Comparison {
  readonly basis: "us-isr" | "baseline";
  /** `note`: how firm that side is, such as "sought, not offered". */
  readonly from: { readonly label: string; readonly note?: string };
  readonly to: { readonly label: string };
  /** The domain that is on the map. */
  readonly chosen: Domain;
  /** In the order of `DOMAINS`. */
  readonly domains: readonly DomainComparison[];
  /** ISO codes of those whose veto leaves a side without a mandate. */
  readonly vetoes: { readonly from: readonly string[]; readonly to: readonly string[] };
  /** Number of draws behind the ranges, 0 before there are any; number of assumptions that can move any of the values. */
  readonly draws: number;
  readonly assumptions: number;
}

/** A ledger's two sides, with US ISR and without, as one row of a comparison. */
export function usIsrIn(ledger: Ledger): DomainComparison {
  const { domain, target, area, atMost } = ledger;
  const change = (of: Ledger["average"]): Change => ({ from: of.with.percent, to: of.without.percent });
  return {
    domain,
    target,
    area,
    atMost: { from: atMost, to: atMost },
    average: change(ledger.average),
    atSomeTime: change(ledger.atSomeTime),
    twoOrMore: change(ledger.twoOrMore),
    fates: { lost: ledger.lost.percent, thinned: ledger.thinned.percent },
  };
}

/** How many assumptions can move a number of any of these ledgers, each counted once. */
export const assumptionsBehind = (ledgers: readonly Ledger[]): number =>
  new Set(ledgers.flatMap(({ assumptions }) => assumptions.map(({ id }) => id))).size;

/** Draws behind all of these ledgers; 0 as long as one of them has none. */
export const drawsBehind = (ledgers: readonly Ledger[]): number =>
  ledgers.length === 0 ? 0 : Math.min(...ledgers.map(({ method }) => method.draws));

/**
 * Compares a state with and without US ISR, by its ledgers: one per domain, in the order of `DOMAINS`. `status`: how firm US
 * ISR is.
 */
export function comparisonOfUsIsr(
  ledgers: readonly Ledger[],
  { chosen, status, words }: { readonly chosen: Domain; readonly status: string; readonly words: Words },
): Comparison {
  const vetoes = ledgers[0] ? vetoesOf(ledgers[0]) : [];
  return {
    basis: "us-isr",
    from: { label: words.say("compare.with"), ...(status && { note: status }) },
    to: { label: words.say("compare.without") },
    chosen,
    domains: ledgers.map(usIsrIn),
    vetoes: { from: vetoes, to: vetoes },
    draws: drawsBehind(ledgers),
    assumptions: assumptionsBehind(ledgers),
  };
}
