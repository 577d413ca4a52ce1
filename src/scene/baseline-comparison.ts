import type { Ledger } from "../coverage/ledger/schema.js";
import type { Domain } from "../model/terms.js";
import type { SideLabels } from "./compared-words.js";
import { assumptionsBehind, type Change, type Comparison, type DomainComparison, drawsBehind } from "./comparison.js";
import { vetoesOf } from "./vetoes.js";

type Measure = "average" | "atSomeTime" | "twoOrMore";

/** A ledger's number with or without US ISR, whichever its own state has. */
const ownOf = (ledger: Ledger, measure: Measure) =>
  ledger[measure][ledger.state.usIsr === "on" ? "with" : "without"].percent;

function rowOf(before: Ledger, after: Ledger): DomainComparison {
  const change = (measure: Measure): Change => ({ from: ownOf(before, measure), to: ownOf(after, measure) });
  const { domain, target, area } = after;
  return {
    domain,
    target,
    area,
    atMost: { from: before.atMost, to: after.atMost },
    average: change("average"),
    atSomeTime: change("atSomeTime"),
    twoOrMore: change("twoOrMore"),
    fates: null,
  };
}

/** Compares a baseline with the present state by their ledgers: one per domain, in the order of `DOMAINS`. */
export function comparisonOfBaseline(
  before: readonly Ledger[],
  after: readonly Ledger[],
  { chosen, labels }: { readonly chosen: Domain; readonly labels: SideLabels },
): Comparison {
  return {
    basis: "baseline",
    from: { label: labels.before },
    to: { label: labels.after },
    chosen,
    domains: after.map((ledger, index) => rowOf(before[index] ?? ledger, ledger)),
    vetoes: { from: before[0] ? vetoesOf(before[0]) : [], to: after[0] ? vetoesOf(after[0]) : [] },
    draws: drawsBehind([...before, ...after]),
    assumptions: assumptionsBehind([...before, ...after]),
  };
}
