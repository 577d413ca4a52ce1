import { addingUp } from "../coverage/ledger/rounding.js";
import { type CommandTree, commandTree, postsOf, STANDINGS, type Standing, vetoText } from "./command-tree.js";
import { sayFinding } from "./finding-words.js";
import { forceTexts } from "./force-finding.js";
import { stateClass } from "./kinds/state.js";
import type { AreaStyle } from "./scene.js";
import type { Situation } from "./situation.js";
import type { StateClass, Theme } from "./theme.js";
import type { MessageKey, Words } from "./words.js";

/** One class of a finding's bar, in the style of map and legend. */
export interface FindingPart {
  readonly id: string;
  readonly name: string;
  /** Number of states, or of posts. */
  readonly value: number;
  /** Whole per cent of all; the parts of a finding add up to 100. */
  readonly share: number;
  readonly style: AreaStyle;
}

/** A reading's finding in words: a sentence for a title, another for below the bar, and the bar for those who cannot see it. */
export interface FindingTexts {
  readonly sentence: string;
  /** In smaller type; may be empty. */
  readonly detail: string;
  /** Numbers of the component, for where its rows are not shown; may be empty. */
  readonly numbers: string;
  readonly described: string;
}
/** A reading's finding with its bar: classes in the order of the legend, without empty ones. */
export interface Finding extends FindingTexts {
  readonly parts: readonly FindingPart[];
}
/** A class before it has its style. */
type Row = Omit<FindingPart, "style" | "share">;

/** Classes of a participant's statement, firmest first, as the legend has them. */
export const STATEMENT_CLASSES = [
  "lead",
  "pledged",
  "conditional",
  "considering",
  "ruled-out",
  "unknown",
] as const satisfies readonly StateClass[];
type StatementClass = (typeof STATEMENT_CLASSES)[number];

/** Whole per cent of all for each row, adding up to 100. */
function sharesOf(rows: readonly Row[]): number[] {
  const all = rows.reduce((sum, { value }) => sum + value, 0);
  return addingUp(
    rows.map(({ value }) => (100 * value) / all),
    all > 0 ? 100 : 0,
    1,
  );
}

function describe(rows: readonly Row[], words: Words): string {
  const all = rows.reduce((sum, { value }) => sum + value, 0);
  const shares = sharesOf(rows);
  return rows
    .map(({ name, value }, index) =>
      sayFinding(words, "finding.part", { name, count: value, all, percent: words.percent(shares[index] ?? 0) }),
    )
    .join(words.say("list.semicolon"));
}

/** The number of participating states in each class of statement about the state's component, without the host. */
export function countStatements(situation: Situation): Record<StatementClass, number> {
  const counts = Object.fromEntries(STATEMENT_CLASSES.map((id) => [id, 0])) as Record<StatementClass, number>;
  for (const contributor of situation.dataset.contributors) {
    if (contributor.kind !== "country") continue;
    const id = stateClass(contributor, situation);
    if (id !== "host" && id !== "outside") counts[id]++;
  }
  return counts;
}

function statementRows(situation: Situation, words: Words): Row[] {
  const counts = countStatements(situation);
  return STATEMENT_CLASSES.map((id) => ({ id, name: words.say(`posture.${id}` as MessageKey), value: counts[id] }));
}

function statementSentence(situation: Situation, words: Words): string {
  const counts = countStatements(situation);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const component = sayFinding(words, `finding.component.${situation.state.component}`);
  const pledged = counts.lead + counts.pledged;
  const open = counts.conditional + counts.considering;
  const clauses = [
    sayFinding(words, `finding.contributors.${pledged > 0 ? "pledged" : "none"}`, { all, count: pledged, component }),
    ...(open > 0 ? [sayFinding(words, "finding.contributors.open", { count: open })] : []),
    ...(counts["ruled-out"] > 0 ? [sayFinding(words, "finding.contributors.out", { count: counts["ruled-out"] })] : []),
    ...(counts.unknown > 0 ? [sayFinding(words, "finding.contributors.unknown", { count: counts.unknown })] : []),
  ];
  return `${clauses.join(words.say("list.semicolon"))}.`;
}

/** What the component amounts to, and who has said what about it. Without data of the component: the statements alone. */
function contributorTexts(situation: Situation, words: Words): Pick<FindingTexts, "sentence" | "detail" | "numbers"> {
  const { clause, detail } = forceTexts(situation, words);
  const said = statementSentence(situation, words);
  return clause
    ? { sentence: `${clause}.`, detail: said, numbers: detail }
    : { sentence: said, detail: "", numbers: "" };
}

/** The style of a post by its standing: filled, hatched like what is lost, white. */
export function standingStyles(theme: Theme): Readonly<Record<Standing, AreaStyle>> {
  return {
    held: { ...theme.states.pledged },
    withheld: {
      fill: theme.coverage.lost,
      pattern: { kind: "hatch", colour: theme.lost, spacing: 6, weight: 1.5, lean: "up" },
    },
    open: { fill: theme.panel },
  };
}

function commandSentence(tree: CommandTree, words: Words): string {
  const posts = postsOf(tree);
  const lead = posts.find(({ level }) => level === "lead");
  const of = (standing: Standing) => posts.filter((post) => post.standing === standing);
  const leads = lead?.standing === "held" ? words.list(lead.holders.map(({ name }) => name)) : "";
  const withheld = of("withheld").flatMap(({ holders }) => holders.map(({ name }) => name));
  const planned = of("held").filter(({ holders }) => holders.every(({ record }) => record.status === "planned")).length;
  const open = of("open").map(({ id }) => sayFinding(words, `finding.role.${id as "lead"}`));
  const clauses = [
    leads
      ? sayFinding(words, "finding.command.lead", { headquarters: leads })
      : `${sayFinding(words, "finding.command.noLead")}${lead?.remark ? ` (${lead.remark})` : ""}`,
    sayFinding(words, "finding.command.posts", { held: of("held").length, all: posts.length }),
    ...(planned > 0 ? [sayFinding(words, "finding.command.planned", { count: planned })] : []),
    ...(withheld.length > 0
      ? [sayFinding(words, "finding.command.withheld", { headquarters: words.list([...new Set(withheld)]) })]
      : []),
    ...(open.length > 0 ? [sayFinding(words, "finding.command.open", { roles: words.list(open) })] : []),
  ];
  return `${clauses.join(words.say("list.semicolon"))}.`;
}

function postRows(tree: CommandTree, words: Words): Row[] {
  return STANDINGS.map((id) => ({
    id,
    name: sayFinding(words, `command.standing.${id}`),
    value: postsOf(tree).filter(({ standing }) => standing === id).length,
  }));
}

function usableText({ headquarters }: Situation, words: Words): string {
  const available = headquarters.filter((view) => view.available).length;
  return sayFinding(words, "finding.command.usable", { available, all: headquarters.length });
}

/** The rows of a reading's bar, and its texts; `null` in Coverage. */
function textsOf(situation: Situation, words: Words): (FindingTexts & { readonly rows: readonly Row[] }) | null {
  const { reading } = situation.state;
  if (reading === "coverage") return null;
  const tree = reading === "command" ? commandTree(situation, words) : null;
  const rows = (tree ? postRows(tree, words) : statementRows(situation, words)).filter(({ value }) => value > 0);
  return {
    rows,
    ...(tree
      ? {
          sentence: vetoText(situation, words) || commandSentence(tree, words),
          detail: usableText(situation, words),
          numbers: "",
        }
      : contributorTexts(situation, words)),
    described: describe(rows, words),
  };
}

/** The finding of Contributors or Command in words alone; `null` in Coverage, whose finding comes from the ledger. */
export function findingTexts(situation: Situation, words: Words): FindingTexts | null {
  const found = textsOf(situation, words);
  if (!found) return null;
  const { rows: _, ...texts } = found;
  return texts;
}

/** The same with its bar: of states by statement, or of posts by standing, in the styles of the legend. Pure. */
export function findingOf(situation: Situation, theme: Theme, words: Words): Finding | null {
  const found = textsOf(situation, words);
  if (!found) return null;
  const { rows, ...texts } = found;
  const shares = sharesOf(rows);
  const looks: Readonly<Record<string, AreaStyle>> = { ...theme.states, ...standingStyles(theme) };
  return {
    ...texts,
    parts: rows.map((row, index) => ({ ...row, share: shares[index] ?? 0, style: looks[row.id] ?? {} })),
  };
}
