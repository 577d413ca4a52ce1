import { compareDates, dateOf } from "../as-of.js";
import type { Dataset } from "../dataset.js";
import type { FighterFleet } from "../forces.js";
import { block } from "../reason.js";
import {
  type AvailabilityRule,
  COMMON_RULES,
  judgeApproval,
  judgeParticipation,
  judgePosition,
  NATO_LED_MISSION,
} from "../rules.js";
import type { CoalitionState } from "../state.js";

/**
 * Aircraft of a fleet by the last count up to the date: the middle of its two ends, or the one that is published; `null` if
 * none was published by then.
 */
export function countedAt(dataset: Dataset, asOf: CoalitionState["asOf"], fleet: FighterFleet): number | null {
  const { aircraft } = fleet;
  const counted = aircraft?.asOf ?? fleet.asOf;
  if (!aircraft || (counted !== null && compareDates(counted, dateOf(dataset, asOf)) > 0)) return null;
  const { low, high } = aircraft;
  return low !== null && high !== null ? (low + high) / 2 : (low ?? high);
}

/**
 * Whose fighters may fly, rule by rule: those of participants that have pledged the air component, set conditions for it or
 * consider it. A position that is not published is not no, but it is no offer either. Objections keep a nation's own aircraft
 * out of a mission that NATO leads, and of no other.
 */
export const FIGHTER_RULES: readonly AvailabilityRule<FighterFleet>[] = [
  ...COMMON_RULES,
  NATO_LED_MISSION,
  {
    id: "participation",
    cites: ["coalition-outside"],
    judge: ({ dataset, record }, sources) => judgeParticipation(dataset, record.iso, sources),
  },
  {
    id: "posture",
    cites: [],
    judge(c) {
      const reason = judgePosition(c, c.record.iso, "air");
      return reason?.code === "posture-unknown" ? { ...reason, kind: "block" } : reason;
    },
  },
  {
    id: "national-approval",
    cites: ["national-approval"],
    judge: ({ dataset, record }) => judgeApproval(dataset, record.iso),
  },
  {
    id: "aircraft",
    cites: [],
    judge({ dataset, state, record }) {
      const counted = countedAt(dataset, state.asOf, record);
      if (counted === null) return block("quantity-not-published", record.sources);
      return counted === 0 ? block("not-delivered", record.sources) : null;
    },
  },
];
