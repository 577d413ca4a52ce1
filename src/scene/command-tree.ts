import { assessHeadquarters } from "../model/availability.js";
import { COMMAND_ROLES, type CommandPost, type CommandRole, commandChain } from "../model/command.js";
import type { Reason } from "../model/reason.js";
import type { Headquarters } from "../model/records.js";
import { sayFinding } from "./finding-words.js";
import { nameIn } from "./names.js";
import type { Situation } from "./situation.js";
import { vetoSentence } from "./vetoes.js";
import type { Words } from "./words.js";

/** Whether a post has a headquarters, would have one that may not serve this force, or has none published. */
export type Standing = "held" | "withheld" | "open";
export const STANDINGS = ["held", "withheld", "open"] as const satisfies readonly Standing[];

/** A level of the tree, from who decides down to who coordinates in Kyiv; support is beside the lead. */
export type CommandLevel = "political" | "support" | "lead" | "component" | "coordination";

/** A headquarters that holds a post, or would if it were not withheld. */
export interface CommandHolder {
  readonly record: Headquarters;
  /** Its short name, marked if it is only planned. */
  readonly name: string;
  /** Its kind and place, such as "NATO strategic headquarters, Mons (Casteau)". */
  readonly kind: string;
}

/** One post of the tree, with those below it. */
export interface CommandSeat {
  /** `political`, `support`, or the role in the chain of command. */
  readonly id: "political" | "support" | CommandRole;
  readonly level: CommandLevel;
  readonly title: string;
  readonly standing: Standing;
  /** Who holds it, or would if it were not withheld; empty if no headquarters is published. */
  readonly holders: readonly CommandHolder[];
  /** In a few words: who decides, why it is withheld, or that none is published. May be empty. */
  readonly remark: string;
  /** The reasons of the model as sentences, for a reader who asks why. */
  readonly why: readonly string[];
  readonly below: readonly CommandSeat[];
}

/** Who would command what, as a tree, with notes on the whole. */
export interface CommandTree {
  readonly root: CommandSeat;
  readonly notes: readonly string[];
}

/** The same tree as a nested list of plain text, for an HTML list or a screen reader. */
export interface CommandListItem {
  readonly id: CommandSeat["id"];
  readonly standing: Standing;
  readonly title: string;
  /** Holders and remark in one line. */
  readonly text: string;
  readonly why: string;
  readonly items: readonly CommandListItem[];
}

type Facts = Pick<Situation, "dataset" | "state">;

const levelOf = (role: CommandRole): CommandLevel =>
  role === "lead" ? "lead" : role === "coordination" ? "coordination" : "component";

/** Why something is withheld, in a few words: the first rule that keeps it from this force. */
function shortReason(reasons: readonly Reason[], { dataset }: Facts, words: Words): string {
  for (const { kind, code, params } of reasons) {
    if (kind !== "block") continue;
    const codes = String(params.states ?? "").split(",");
    const named = { count: codes.length, states: words.list(codes.map((iso) => nameIn(dataset, iso, words))) };
    if (code === "nato-headquarters-consensus") return sayFinding(words, "command.objects", named);
    if (code === "un-vetoed") return sayFinding(words, "command.vetoes", named);
    if (code === "nato-headquarters-support-none") return sayFinding(words, "command.support.none");
  }
  return sayFinding(words, "command.standing.withheld");
}

function holderOf(record: Headquarters, words: Words): CommandHolder {
  const headquarters = words.data(record.shortName);
  return {
    record,
    name: record.status === "planned" ? sayFinding(words, "command.planned", { headquarters }) : headquarters,
    kind: `${words.say(`hq.${record.kind}`)}, ${words.data(record.city)}`,
  };
}

function sentences({ dataset }: Facts, reasons: readonly Reason[], words: Words): string[] {
  return [...new Set(words.reasons(reasons, (id) => nameIn(dataset, id, words)))];
}

/** The states that were named to lead a component, by the model's caveat; empty if none was. */
function namedToLead(reasons: readonly Reason[], { dataset }: Facts, words: Words): string {
  const named = reasons.find(({ code }) => code === "component-lead")?.params.states;
  if (named === undefined) return "";
  const states = String(named).split(",");
  return sayFinding(words, "command.named", { states: words.list(states.map((iso) => nameIn(dataset, iso, words))) });
}

/** The post of a role: its headquarters, or why it has none. */
function seatOf(
  role: CommandRole,
  chain: ReturnType<typeof commandChain>,
  told: Facts,
  words: Words,
  below: readonly CommandSeat[] = [],
): CommandSeat {
  const posts: CommandPost[] = chain.posts.filter((post) => post.role === role);
  const open = chain.open.find((row) => row.role === role);
  const holders = posts.length > 0 ? posts.map(({ headquarters }) => headquarters) : (open?.withheld ?? []);
  const standing: Standing = posts.length > 0 ? "held" : holders.length > 0 ? "withheld" : "open";
  const reasons = [...posts.flatMap((post) => post.reasons), ...(open?.reasons ?? [])];
  return {
    id: role,
    level: levelOf(role),
    title: sayFinding(words, `command.role.${role}`),
    standing,
    holders: holders.map((record) => holderOf(record, words)),
    remark:
      standing === "withheld"
        ? shortReason(reasons, told, words)
        : standing === "open"
          ? [namedToLead(reasons, told, words), sayFinding(words, "command.published.none")]
              .filter(Boolean)
              .join(words.say("list.semicolon"))
          : "",
    why: sentences(told, reasons, words),
    below,
  };
}

/** Whether any of NATO's headquarters may serve this force, and why not. */
function natoSupport(told: Facts): { readonly available: boolean; readonly reasons: readonly Reason[] } {
  const assessed = told.dataset.headquarters
    .filter(({ framework, from }) => framework === "nato" && from === null)
    .map((record) => assessHeadquarters(told.dataset, told.state, record));
  return { available: assessed.some(({ available }) => available), reasons: assessed[0]?.reasons ?? [] };
}

/** NATO's command structure under a lead that is not NATO's: it supports, but does not command. */
function supportSeat(told: Facts, words: Words): CommandSeat {
  const { available, reasons } = natoSupport(told);
  return {
    id: "support",
    level: "support",
    title: sayFinding(words, "command.support"),
    standing: available ? "held" : "withheld",
    holders: [],
    remark: available ? sayFinding(words, "command.support.shared") : shortReason(reasons, told, words),
    why: sentences(told, reasons, words),
    below: [],
  };
}

/** Who decides: the allies together, the states that lead the coalition, or the Security Council. */
function politicalSeat(told: Facts, words: Words, below: readonly CommandSeat[]): CommandSeat {
  const { dataset, state } = told;
  const seat = { id: "political", level: "political", title: sayFinding(words, "command.political"), below } as const;
  if (state.lead === "coalition") {
    const leads = dataset.contributors.filter(({ role }) => role === "lead");
    const remark = words.list(leads.map(({ id, name }) => words.country(id, name)));
    return { ...seat, standing: "held", holders: [], remark, why: [] };
  }
  const { available, reasons } =
    state.lead === "nato"
      ? natoSupport(told)
      : dataset.headquarters
          .filter(({ framework }) => framework === "un")
          .map((record) => assessHeadquarters(dataset, state, record))
          .reduce((all, one) => (all.available ? all : one), { available: false, reasons: [] as readonly Reason[] });
  const members = dataset.natoMembers.length;
  const held = sayFinding(words, `command.political.${state.lead}`, { members });
  return {
    ...seat,
    standing: available ? "held" : "withheld",
    holders: [],
    remark: available ? held : `${held}${words.say("list.semicolon")}${shortReason(reasons, told, words)}`,
    why: available ? [] : sentences(told, reasons, words),
  };
}

/**
 * Who would command in a state, as a tree: who decides politically → lead headquarters → components and the coordination in
 * Kyiv, with NATO's support under a lead that is not NATO's. Each post is held, withheld (with the reason) or open (no
 * headquarters is published). Pure; the notes are sentences about the whole.
 */
export function commandTree(told: Facts, words: Words): CommandTree {
  const chain = commandChain(told.dataset, told.state);
  const [lead, ...others] = COMMAND_ROLES;
  const below = others.map((role) => seatOf(role, chain, told, words));
  const head = seatOf(lead, chain, told, words, below);
  const support = told.state.lead === "nato" ? [] : [supportSeat(told, words)];
  return {
    root: politicalSeat(told, words, [...support, head]),
    notes: sentences(told, chain.reasons, words),
  };
}

/** Every post of a tree, from the top, each before those below it. */
export function seatsOf(seat: CommandSeat): CommandSeat[] {
  return [seat, ...seat.below.flatMap(seatsOf)];
}

/** The posts of the chain of command itself, without the political level and NATO's support. */
export const postsOf = ({ root }: CommandTree): CommandSeat[] =>
  seatsOf(root).filter(({ level }) => level !== "political" && level !== "support");

/** Holders of a post in a line: who holds it, or who would. */
export function holdersLine({ holders, standing }: CommandSeat, words: Words): string {
  const names = words.list(holders.map(({ name }) => name));
  return names && standing === "withheld" ? sayFinding(words, "command.withheld", { headquarters: names }) : names;
}

/** A post and those below it as items of a nested list. */
export function commandList(seat: CommandSeat, words: Words): CommandListItem {
  const { id, standing, title, remark, why, below } = seat;
  const holders = words.list(seat.holders.map(({ name, kind }) => `${name} (${kind})`));
  const named =
    holders && standing === "withheld" ? sayFinding(words, "command.withheld", { headquarters: holders }) : holders;
  return {
    id,
    standing,
    title,
    text: [named, remark].filter(Boolean).join(words.say("list.semicolon")),
    why: why.join(" "),
    items: below.map((one) => commandList(one, words)),
  };
}

/** "Russia's veto: no mandate, no mission." if a veto denies the mandate, else an empty text. */
export function vetoText({ dataset, state }: Facts, words: Words): string {
  const vetoes = state.lead === "un" ? state.vetoes.filter((iso) => dataset.permanentMembers.includes(iso)) : [];
  return vetoes.length > 0 ? vetoSentence(vetoes, words) : "";
}
