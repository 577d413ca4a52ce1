import type { Ship, Straits } from "../forces.js";
import { lookupOf } from "../lookup.js";
import { block, caveat } from "../reason.js";
import {
  type AvailabilityRule,
  type Case,
  COMMON_RULES,
  judgeApproval,
  judgeParticipation,
  judgePosition,
  NATO_LED_MISSION,
} from "../rules.js";
import { isLittoral, STATES_AT_WAR, STRAITS_STATE } from "./montreux.js";

const straitsOf = ({ dataset }: Case<Ship>): Straits | undefined => dataset.forces?.straits;
const closureSources = (straits: Straits): string[] => [...new Set(straits.closed.flatMap(({ sources }) => sources))];

/** Whether a ship lies at a base of its own state. */
export function isAtHome(
  { base, iso }: Ship,
  bases: readonly { readonly id: string; readonly iso: string }[],
): boolean {
  return bases.find(({ id }) => id === base)?.iso === iso;
}

/**
 * Who may sail, rule by rule. The limits of tonnage and number are not among them: they are about ships together. Objections
 * keep a nation's own ships out of a mission that NATO leads, and of no other.
 */
export const SHIP_RULES: readonly AvailabilityRule<Ship>[] = [
  ...COMMON_RULES,
  NATO_LED_MISSION,
  {
    id: "participation",
    cites: ["coalition-outside"],
    judge: ({ dataset, record }, sources) => judgeParticipation(dataset, record.iso, sources),
  },
  {
    // What the state that the force is for has stated is no condition.
    id: "posture",
    cites: [],
    judge(c) {
      const reason = judgePosition(c, c.record.iso, "sea");
      const isHost = lookupOf(c.dataset).contributors.get(c.record.iso)?.role === "host";
      return reason?.kind === "caveat" && isHost ? null : reason;
    },
  },
  {
    // Türkiye's own ships are free. Those of the other Black Sea states that are not at war do pass: a Romanian minehunter came
    // home in November 2025. A ship at home has no need to.
    id: "straits",
    cites: [],
    judge(c) {
      const { record, state } = c;
      const straits = straitsOf(c);
      if (!straits || state.straits === "open" || record.iso === STRAITS_STATE) return null;
      const sources = closureSources(straits);
      if (!isLittoral(record.iso, straits)) return block("straits-closed", sources);
      if (!STATES_AT_WAR.has(record.iso) || isAtHome(record, c.dataset.forces?.bases ?? [])) return null;
      return block("straits-closed-to-war", sources, { state: record.iso });
    },
  },
  {
    id: "announced",
    cites: [],
    judge: ({ record }) => (record.isAnnounced ? block("ship-announced", record.sources) : null),
  },
  {
    id: "reference",
    cites: [],
    judge: ({ record }) =>
      record.isReference ? caveat("reference-class", record.sources, { state: record.iso }) : null,
  },
  {
    id: "national-approval",
    cites: ["national-approval"],
    judge: ({ dataset, record }) => judgeApproval(dataset, record.iso),
  },
];
