import { lookupOf } from "./lookup.js";
import { block, caveat } from "./reason.js";
import type { Headquarters } from "./records.js";
import { type AvailabilityRule, COMMON_RULES, objectors } from "./rules.js";

/**
 * Which headquarters may be used, rule by rule. NATO's serve a force that NATO leads or supports, with the consent of all
 * allies; national and coalition ones serve any lead; the United Nations' serves only a UN lead. The EU's is never used,
 * because an EU lead is not among the three under discussion.
 */
export const HEADQUARTERS_RULES: readonly AvailabilityRule<Headquarters>[] = [
  ...COMMON_RULES,
  {
    id: "nato-consensus",
    cites: ["nato-assets-non-nato", "nato-consensus"],
    judge(c, sources) {
      if (c.record.framework !== "nato") return null;
      if (c.state.natoSupport === "none" && c.state.lead !== "nato")
        return block("nato-headquarters-support-none", sources);
      const states = objectors(c);
      if (states.length === 0) return null;
      const members = c.dataset.natoMembers.length;
      return block("nato-headquarters-consensus", sources, { members, states: states.join(",") });
    },
  },
  {
    id: "framework",
    cites: ["coalition-outside"],
    judge({ state, record }, sources) {
      const { framework } = record;
      const idle = framework === "eu" || (framework === "un" && state.lead !== "un");
      return idle ? block("framework-not-used", sources, { framework, lead: state.lead }) : null;
    },
  },
  {
    id: "participation",
    cites: ["coalition-outside"],
    judge({ dataset, record }, sources) {
      if (record.framework !== "coalition") return null;
      const contributor = lookupOf(dataset).contributors.get(record.country);
      if (contributor?.participant) return null;
      return block("not-a-participant", contributor?.sources ?? sources, { state: record.country });
    },
  },
  {
    id: "planned",
    cites: [],
    judge: ({ record }) => (record.status === "planned" ? caveat("planned", record.sources) : null),
  },
];
