import { compareDates, existsAt } from "./as-of.js";
import { assessHeadquarters } from "./availability.js";
import type { Dataset } from "./dataset.js";
import { block, caveat, type Reason } from "./reason.js";
import type { ComponentLead, Headquarters } from "./records.js";
import type { CoalitionState } from "./state.js";

export const COMMAND_ROLES = ["lead", "ground", "air", "sea", "coordination"] as const;
/** What a headquarters does in a chain of command: lead the force, one component of it, or its coordination in Kyiv. */
export type CommandRole = (typeof COMMAND_ROLES)[number];

/**
 * Who would command what: ids of headquarters by lead and role, in groups. The first group with an available headquarters
 * is used. Which NATO command would lead is not published: these are the standing ones. No national air or sea headquarters
 * is in the data, so under the other two leads those roles stay unfilled.
 */
const CHAINS: Readonly<Record<CoalitionState["lead"], Readonly<Record<CommandRole, readonly (readonly string[])[]>>>> =
  {
    nato: {
      lead: [["shape"]],
      ground: [["landcom-izmir"]],
      air: [["aircom-ramstein"]],
      sea: [["marcom-northwood"]],
      coordination: [["mnfu-kyiv"]],
    },
    coalition: {
      lead: [["mnfu-hq-paris"], ["pjhq-northwood", "cpco-balard"]],
      ground: [["arrc-innsworth", "rrcfr-lille"]],
      air: [],
      sea: [],
      coordination: [["mnfu-kyiv"]],
    },
    un: {
      lead: [["un-hq"]],
      ground: [["arrc-innsworth", "rrcfr-lille"]],
      air: [],
      sea: [],
      coordination: [["mnfu-kyiv"]],
    },
  };
/** Id of the report's statement that only the United Kingdom and France have the facilities. */
const FACILITIES_CLAIM = "seed-14";
/** How the names of components in `dataset.componentLeads` start, by role. */
const COMPONENT_NAMES: Partial<Record<CommandRole, string>> = {
  lead: "force command",
  sea: "sea",
  ground: "land",
  air: "air",
};

/** One headquarters in the chain. */
export interface CommandPost {
  readonly role: CommandRole;
  readonly headquarters: Headquarters;
  readonly reasons: readonly Reason[];
}
/** A line of the chain between two headquarters, by id. */
export interface CommandLink {
  readonly from: string;
  readonly to: string;
  readonly kind: "component" | "coordination" | "joint";
}
/** A role that no headquarters fills, and why. */
export interface OpenRole {
  readonly role: CommandRole;
  /** Headquarters that would fill it but may not. */
  readonly withheld: readonly Headquarters[];
  readonly reasons: readonly Reason[];
}
/** Who commands under a state's lead, as a chain to be drawn. */
export interface CommandChain {
  readonly posts: readonly CommandPost[];
  readonly links: readonly CommandLink[];
  readonly open: readonly OpenRole[];
  /** Caveats about the chain as a whole. */
  readonly reasons: readonly Reason[];
}

/** What was stated by a date about who leads which component. */
export const componentLeadsAt = ({ componentLeads }: Dataset, date: string): ComponentLead[] =>
  componentLeads.filter(({ from, asOf }) => compareDates(from ?? asOf ?? date, date) <= 0);

/** Who was named to lead a role by a date; nobody where a row says that none is published. */
function componentLead(dataset: Dataset, role: CommandRole, date: string): Reason[] {
  const name = COMPONENT_NAMES[role];
  const row = name && componentLeadsAt(dataset, date).find(({ component }) => component.startsWith(name));
  if (!row || row.lead.length === 0) return [];
  return [caveat("component-lead", row.sources, { role, states: row.lead.join(","), status: row.status })];
}

function fillRole(dataset: Dataset, state: CoalitionState, role: CommandRole): CommandPost[] | OpenRole {
  const date = dataset.asOfDates[state.asOf];
  const groups = CHAINS[state.lead][role].map((ids) =>
    dataset.headquarters.filter((record) => ids.includes(record.id) && existsAt(record, date)),
  );
  const assessed = groups.map((group) =>
    group.map((headquarters) => ({ role, headquarters, ...assessHeadquarters(dataset, state, headquarters) })),
  );
  const used = assessed.map((group) => group.filter(({ available }) => available)).find((group) => group.length > 0);
  const named = state.lead === "coalition" ? componentLead(dataset, role, date) : [];
  if (used) return used.map(({ headquarters, reasons }) => ({ role, headquarters, reasons: [...reasons, ...named] }));
  const refused = assessed.flat();
  const sources = dataset.rules.find(({ id }) => id === "coalition-outside")?.sources ?? [];
  const code = refused.length > 0 ? "no-headquarters" : "no-headquarters-published";
  const blocks = refused.flatMap(({ reasons }) => reasons.filter(({ kind }) => kind === "block"));
  return {
    role,
    withheld: refused.map(({ headquarters }) => headquarters),
    reasons: [block(code, sources, { role }), ...new Map(blocks.map((r) => [JSON.stringify(r), r])).values(), ...named],
  };
}

/**
 * The chain of command under a state's lead: lead headquarters → component commands → coordination in Kyiv, as far as they
 * exist at the as-of date and may be used; and the roles that stay unfilled. Without NATO it repeats the report's claim that
 * only the United Kingdom and France have the facilities, as reported and not verified.
 */
export function commandChain(dataset: Dataset, state: CoalitionState): CommandChain {
  const results = COMMAND_ROLES.map((role) => fillRole(dataset, state, role));
  const posts = results.flatMap((result) => ("withheld" in result ? [] : result));
  const open = results.flatMap((result) => ("withheld" in result ? [result] : []));
  const [lead, ...equals] = posts.filter(({ role }) => role === "lead");
  const below = posts.filter(({ role }) => role !== "lead");
  const from = lead?.headquarters.id;
  const links: CommandLink[] = from
    ? [
        ...equals.map(({ headquarters }) => ({ from, to: headquarters.id, kind: "joint" as const })),
        ...below.map(({ role, headquarters }) => ({
          from,
          to: headquarters.id,
          kind: role === "coordination" ? ("coordination" as const) : ("component" as const),
        })),
      ]
    : [];
  const withNato = posts.some(({ headquarters }) => headquarters.framework === "nato");
  const claim = withNato ? undefined : dataset.claims?.find(({ id }) => id === FACILITIES_CLAIM);
  const reasons = claim ? [caveat("claim-not-verified", claim.sources, { statement: claim.statement })] : [];
  return { posts, links, open, reasons };
}
