import { dateOf, hasBegun, hasEnded } from "./as-of.js";
import type { Dataset } from "./dataset.js";
import { lookupOf } from "./lookup.js";
import { pauseAt } from "./plan.js";
import { block, caveat, type Reason } from "./reason.js";
import type { Component, Fleet } from "./records.js";
import type { CoalitionState } from "./state.js";
import { usIsrAt } from "./us-isr.js";
import { amountIn } from "./values.js";

/** A record to be assessed, with the dataset and state that decide. */
export interface Case<T> {
  readonly dataset: Dataset;
  readonly state: CoalitionState;
  readonly record: T;
}

/** One rule: which of the dataset's rules it rests on, and its verdict on a case (`null`: none). */
export interface AvailabilityRule<T> {
  readonly id: string;
  /** Ids of `dataset.rules`; their sources take precedence over the record's. */
  readonly cites: readonly string[];
  judge(c: Case<T>, sources: readonly string[]): Reason | null;
}

type Sourced = { readonly sources: readonly string[] };

/** All verdicts on a case, in the order of the rules. */
export function judgeAll<T extends Sourced>(rules: readonly AvailabilityRule<T>[], c: Case<T>): Reason[] {
  const { ruleSources } = lookupOf(c.dataset);
  return rules.flatMap((rule) => {
    const [first, ...others] = rule.cites;
    const cited = first === undefined ? undefined : ruleSources.get(first);
    const sources =
      others.length === 0
        ? cited
        : [...new Set([...(cited ?? []), ...others.flatMap((id) => ruleSources.get(id) ?? [])])];
    const reason = rule.judge(c, sources && sources.length > 0 ? sources : c.record.sources);
    return reason ? [reason] : [];
  });
}

/** Whether an aircraft is one of the multinational tankers: owned by NATO, flown on hours that nations purchase. */
export function isMultinationalTanker(fleet: Fleet): boolean {
  return fleet.owner === "nato" && fleet.platform === "a330_mrtt_mmf";
}

/** Whether a fleet needs NATO's consensus in this state. */
export function isNatoOwned(fleet: Fleet, state: CoalitionState): boolean {
  if (isMultinationalTanker(fleet)) return state.mmf === "consensus";
  return fleet.owner === "nato" || fleet.needsConsensus;
}

const roleOf = ({ dataset, record }: Case<Fleet>) => lookupOf(dataset).platforms.get(record.platform)?.role;

/** Objecting states whose objection counts: only an ally's does. */
export const objectors = (c: { dataset: Dataset; state: CoalitionState }): string[] =>
  c.state.objections.filter((iso) => c.dataset.natoMembers.includes(iso));
/** States whose veto counts: only a permanent member's does. */
export const vetoers = (c: { dataset: Dataset; state: CoalitionState }): string[] =>
  c.state.vetoes.filter((iso) => c.dataset.permanentMembers.includes(iso));

/** Rules that apply to fleets and headquarters alike. */
export const COMMON_RULES: readonly AvailabilityRule<Sourced & { from: string | null; until: string | null }>[] = [
  {
    id: "existence",
    cites: [],
    judge({ dataset, state, record }) {
      const date = dateOf(dataset, state.asOf);
      if (!hasBegun(record, date)) return block("not-yet", record.sources, { from: record.from ?? "" });
      if (hasEnded(record, date)) return block("no-longer", record.sources, { until: record.until ?? "" });
      return null;
    },
  },
  {
    // No mandate, no mission: nothing serves a force that the Security Council has refused.
    id: "un-veto",
    cites: ["unsc-veto"],
    judge(c, sources) {
      const states = vetoers(c);
      return c.state.lead === "un" && states.length > 0
        ? block("un-vetoed", sources, { states: states.join(",") })
        : null;
    },
  },
];

/** A mission that NATO leads begins with the consensus of all allies, whoever owns what takes part in it. */
export const NATO_LED_MISSION: AvailabilityRule<Sourced> = {
  id: "nato-lead",
  cites: ["nato-consensus"],
  judge(c, sources) {
    const states = objectors(c);
    if (c.state.lead !== "nato" || states.length === 0) return null;
    return block("nato-lead-consensus", sources, { members: c.dataset.natoMembers.length, states: states.join(",") });
  },
};

/** Whether a nation is kept out because it is not a participant. */
export function judgeParticipation(dataset: Dataset, iso: string, sources: readonly string[]): Reason | null {
  const contributor = lookupOf(dataset).contributors.get(iso);
  return contributor?.participant ? null : block("not-a-participant", contributor?.sources ?? sources, { state: iso });
}

/** What a nation's position on a component means for what it owns: ruled out blocks, less than a pledge must be mentioned. */
export function judgePosition(
  { dataset, state }: { dataset: Dataset; state: CoalitionState },
  iso: string,
  component: Component,
): Reason | null {
  const contributor = lookupOf(dataset).contributors.get(iso);
  const position = contributor?.posture[state.asOf][component];
  if (!contributor || !position || position === "pledged") return null;
  const say = position === "ruled-out" ? block : caveat;
  const code = position === "ruled-out" ? "component-ruled-out" : (`posture-${position}` as const);
  return say(code, contributor.sources, { state: iso, component });
}

/** The caveat that a nation needs the approval of its parliament or the like. */
export function judgeApproval(dataset: Dataset, iso: string): Reason | null {
  const approval = lookupOf(dataset).contributors.get(iso)?.approval;
  return approval ? caveat("national-approval", approval.sources, { state: iso }) : null;
}

/** Who may fly, rule by rule. */
export const FLEET_RULES: readonly AvailabilityRule<Fleet>[] = [
  ...COMMON_RULES,
  {
    id: "pause",
    cites: [],
    judge({ dataset, state, record }) {
      const pause = pauseAt(record, dateOf(dataset, state.asOf));
      if (!pause) return null;
      return block("paused", pause.sources, { from: pause.from ?? "", until: pause.until ?? "" });
    },
  },
  {
    id: "aircraft",
    cites: [],
    judge(c) {
      const { quantity, quantityModel, baseKind, sources } = c.record;
      if (roleOf(c) === "space") return null;
      if (quantity === 0)
        return block(["forward", "temporary"].includes(baseKind) ? "no-aircraft-of-its-own" : "not-delivered", sources);
      if (quantity !== null) return null;
      if (quantityModel === null) return block("quantity-not-published", sources);
      return caveat("quantity-assumed", sources, { quantity: amountIn(c.dataset, c.state, quantityModel) });
    },
  },
  {
    id: "nato-consensus",
    cites: ["nato-assets-non-nato", "nato-consensus"],
    judge(c, sources) {
      if (!isNatoOwned(c.record, c.state)) return null;
      if (c.state.natoSupport === "none") return block("nato-support-none", sources);
      const states = objectors(c);
      if (states.length === 0) return null;
      return block("needs-consensus", sources, { members: c.dataset.natoMembers.length, states: states.join(",") });
    },
  },
  {
    id: "mmf-hours",
    cites: [],
    judge: ({ state, record }) =>
      isMultinationalTanker(record) && !isNatoOwned(record, state)
        ? caveat("mmf-national-hours", record.sources)
        : null,
  },
  {
    // Switching US ISR off withdraws ISR only: US tankers are not ISR and have a switch of their own.
    id: "us-isr",
    cites: ["us-backstop"],
    judge(c, sources) {
      if (c.record.owner !== "us" || roleOf(c) === "tanker") return null;
      if (c.state.usIsr === "off") return block("us-isr-off", sources);
      const stood = usIsrAt(c.dataset, c.state.asOf);
      return stood ? caveat(`us-${stood.status}`, stood.sources) : null;
    },
  },
  {
    id: "tankers",
    cites: [],
    judge(c) {
      if (roleOf(c) !== "tanker") return null;
      if (c.state.tankers === "off") return block("tankers-off", c.record.sources);
      if (c.state.tankers === "european" && c.record.owner === "us") return block("us-tankers-off", c.record.sources);
      return null;
    },
  },
  {
    id: "participation",
    cites: ["coalition-outside"],
    judge: ({ dataset, record }, sources) =>
      record.owner === "national" ? judgeParticipation(dataset, record.operator, sources) : null,
  },
  {
    // Aircraft belong to the air component, whatever they look for. What hosts and the US have stated is no condition.
    id: "posture",
    cites: [],
    judge(c) {
      const { owner, operator } = c.record;
      if (owner === "nato") return null;
      const reason = judgePosition(c, operator, "air");
      const isHost = lookupOf(c.dataset).contributors.get(operator)?.role === "host";
      return reason?.kind === "caveat" && (owner === "us" || isHost) ? null : reason;
    },
  },
  {
    id: "national-approval",
    cites: ["national-approval"],
    judge: ({ dataset, record }) => judgeApproval(dataset, record.operator),
  },
];
