import type { Ship, Straits } from "../forces.js";
import { lookupOf } from "../lookup.js";
import { block, caveat } from "../reason.js";
import { type AvailabilityRule, type Case, COMMON_RULES } from "../rules.js";
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

/** Who may sail, rule by rule. The limits of tonnage and number are not among them: they are about ships together. */
export const SHIP_RULES: readonly AvailabilityRule<Ship>[] = [
  ...COMMON_RULES,
  {
    id: "participation",
    cites: ["coalition-outside"],
    judge({ dataset, record }, sources) {
      const contributor = lookupOf(dataset).contributors.get(record.iso);
      if (contributor?.participant) return null;
      return block("not-a-participant", contributor?.sources ?? sources, { state: record.iso });
    },
  },
  {
    id: "posture",
    cites: [],
    judge({ dataset, state, record }) {
      const contributor = lookupOf(dataset).contributors.get(record.iso);
      if (!contributor) return null;
      const { sources } = contributor;
      const posture = contributor.posture[state.asOf].sea;
      const params = { state: record.iso, component: "sea" };
      if (posture === "ruled-out") return block("component-ruled-out", sources, params);
      if (posture === "pledged" || contributor.role === "host") return null;
      return caveat(`posture-${posture}`, sources, params);
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
    id: "reference",
    cites: [],
    judge: ({ record }) =>
      record.isReference ? caveat("reference-class", record.sources, { state: record.iso }) : null,
  },
  {
    id: "national-approval",
    cites: ["national-approval"],
    judge({ dataset, record }) {
      const approval = lookupOf(dataset).contributors.get(record.iso)?.approval;
      return approval ? caveat("national-approval", approval.sources, { state: record.iso }) : null;
    },
  },
];
