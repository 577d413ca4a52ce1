import { assessHeadquarters } from "./availability.js";
import type { CapabilityCell, CapabilityRow, CapabilityStatus } from "./capability.js";
import { remainder, statusOf } from "./capability.js";
import { COMMAND_ROLES, commandChain } from "./command.js";
import type { Dataset } from "./dataset.js";
import { assessForce } from "./force-size.js";
import { lookupOf } from "./lookup.js";
import { block, caveat, type Reason } from "./reason.js";
import type { Component, Contributor, Posture } from "./records.js";
import { vetoers } from "./rules.js";
import type { CoalitionState } from "./state.js";

/** Command and control: how many roles in the chain have a headquarters. Coordination in Kyiv is not counted as one. */
export function commandCapability(dataset: Dataset, state: CoalitionState): CapabilityRow {
  const chain = commandChain(dataset, state);
  const roles = COMMAND_ROLES.filter((role) => role !== "coordination");
  const heldBy = (test: (post: (typeof chain.posts)[number]) => boolean) =>
    new Set(chain.posts.filter((post) => post.role !== "coordination" && test(post)).map(({ role }) => role)).size;
  const cellOf = (test: (post: (typeof chain.posts)[number]) => boolean): CapabilityCell => {
    const held = heldBy(test);
    const posts = chain.posts.filter(test);
    const sources = [...new Set(posts.flatMap(({ headquarters }) => headquarters.sources))];
    const reasons = [caveat("roles-held", sources, { held, roles: roles.length }), ...posts.flatMap((p) => p.reasons)];
    return { status: statusOf(held / roles.length), share: held / roles.length, reasons };
  };
  const cells = new Map<string, CapabilityCell>();
  for (const { headquarters } of chain.posts) {
    const { framework, country } = headquarters;
    if (framework === "nato")
      cells.set(
        "nato",
        cellOf((post) => post.headquarters.framework === "nato"),
      );
    else if (framework === "coalition" && country !== "UKR")
      cells.set(
        country,
        cellOf((post) => post.headquarters.country === country && post.headquarters.framework !== "nato"),
      );
  }
  const open = chain.open.flatMap(({ reasons }) => reasons);
  if (!cells.has("nato")) {
    const nato = dataset.headquarters.filter(({ framework }) => framework === "nato");
    const assessed = nato.map((headquarters) => assessHeadquarters(dataset, state, headquarters));
    const blocks = assessed.flatMap(({ reasons }) =>
      reasons.filter(({ kind, code }) => kind === "block" && code !== "not-yet"),
    );
    const sources = lookupOf(dataset).ruleSources.get("nato-assets-non-nato") ?? [];
    const unused = [caveat("nato-supports", sources, { lead: state.lead })];
    cells.set("nato", { status: "missing", share: 0, reasons: blocks.length > 0 ? blocks.slice(0, 1) : unused });
  }
  const whole = cellOf(() => true);
  const leaderless = heldBy(({ role }) => role === "lead") === 0;
  const share = leaderless ? 0 : (whole.share ?? 0);
  const reasons = [...whole.reasons.slice(0, 1), ...chain.reasons, ...(leaderless ? open : [])];
  const sourced = reasons.map((reason) =>
    reason.sources.length > 0 ? reason : { ...reason, sources: open[0]?.sources ?? [] },
  );
  return {
    capability: "command-and-control",
    status: statusOf(share),
    share,
    reasons: sourced,
    cells,
    nobody: remainder(share, open),
  };
}

const STATUS: Readonly<Record<Posture, CapabilityStatus>> = {
  pledged: "covered",
  conditional: "thin",
  considering: "thin",
  "ruled-out": "missing",
  unknown: "unknown",
};
const CODES = {
  pledged: "position-pledged",
  conditional: "posture-conditional",
  considering: "posture-considering",
  "ruled-out": "position-ruled-out",
  unknown: "posture-unknown",
} as const;

function sayPosition({ id, sources, posture }: Contributor, state: CoalitionState, component: Component): Reason {
  const position = posture[state.asOf][component];
  const say = position === "ruled-out" ? block : caveat;
  return say(CODES[position], sources, { state: id, component });
}

/**
 * A component of the force, from the positions that governments have stated. Pledges alone make it thin at most; the ground
 * force is covered if the low figures of stated personnel add up to the force size.
 */
export function componentCapability(dataset: Dataset, state: CoalitionState, component: Component): CapabilityRow {
  const capability = ({ ground: "ground-force", air: "air", sea: "naval" } as const)[component];
  const vetoes = state.lead === "un" ? vetoers({ dataset, state }) : [];
  const vetoed = vetoes.length > 0;
  const ruleSources = lookupOf(dataset).ruleSources.get("unsc-veto") ?? [];
  const refusal = vetoed ? [block("un-vetoed", ruleSources, { states: vetoes.join(",") })] : [];
  const countries = dataset.contributors.filter(({ kind, role }) => kind === "country" && role !== "host");
  const cells = new Map<string, CapabilityCell>();
  for (const contributor of countries.filter(({ participant, id }) => participant || id === "USA")) {
    const status = vetoed ? "missing" : STATUS[contributor.posture[state.asOf][component]];
    const reasons = [...refusal, sayPosition(contributor, state, component)];
    cells.set(contributor.id === "USA" ? "us" : contributor.id, { status, share: null, reasons });
  }
  const participants = countries.filter(({ participant }) => participant);
  const count = (...positions: Posture[]) =>
    participants.filter(({ posture }) => positions.includes(posture[state.asOf][component])).length;
  const pledged = count("pledged");
  const open = count("conditional", "considering");
  const sources = [...new Set(participants.flatMap((contributor) => contributor.sources.slice(0, 1)))];
  const reasons: Reason[] = [...refusal, caveat("position-stated", sources, { count: pledged, open, component })];
  let status: CapabilityStatus = pledged + open > 0 ? "thin" : count("unknown") > 0 ? "unknown" : "missing";
  let share: number | null = null;
  if (component === "ground") {
    const { size, sum, uncounted } = assessForce(dataset, state);
    const params = { ...sum, size, uncounted: uncounted.length };
    reasons.push(caveat("personnel-stated", sources, params));
    share = Math.min(1, sum.low / size);
    if (share >= 1) status = "covered";
  }
  if (vetoed) [status, share] = ["missing", 0];
  const nobody: CapabilityCell = { status: status === "covered" ? "covered" : status, share: null, reasons };
  return { capability, status, share, reasons, cells, nobody };
}
