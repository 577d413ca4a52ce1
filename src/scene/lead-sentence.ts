import type { Change, Comparison, DomainComparison } from "./comparison.js";
import {
  areaText,
  differs,
  isAlwaysZero,
  sideText,
  together,
  usIsrFinding,
  verbText,
  WORTH_SAYING,
} from "./finding.js";
import { isNothing } from "./range-text.js";
import { vetoSentence } from "./vetoes.js";
import type { Words } from "./words.js";

/**
 * Two at once over less than this, in per cent of the area, and in nearly all draws over less than twice this, is "almost
 * nowhere".
 */
const ALMOST_NOWHERE = 1;

/** How far a value falls, as a share of what it was; negative if it grows. */
export const relativeFall = ({ from, to }: Change): number => (from.value > 0 ? 1 - to.value / from.value : 0);

/** The row whose average changes most by a measure; rows below `WORTH_SAYING` on both sides count only if there are no others. */
function mostChanged(
  { domains }: Comparison,
  words: Words,
  by: (change: Change) => number,
): DomainComparison | undefined {
  const changed = domains.filter(({ average }) => differs(average, words) && by(average) > 0);
  const large = changed.filter(({ average: { from, to } }) => Math.max(from.value, to.value) >= WORTH_SAYING);
  return [...(large.length > 0 ? large : changed)].sort((a, b) => by(b.average) - by(a.average))[0];
}

/** The domain whose average falls most, relative to what it was; `undefined` if none falls. */
export const largestFall = (comparison: Comparison, words: Words): DomainComparison | undefined =>
  mostChanged(comparison, words, relativeFall);

/** A domain that is watched as much as before, but less by two at once: the one on the map if it is among them. */
function thinnedElsewhere(
  { domains, chosen }: Comparison,
  said: DomainComparison,
  words: Words,
): DomainComparison | undefined {
  const thinned = domains.filter(
    (row) =>
      row !== said &&
      !isAlwaysZero(row.average) &&
      !differs(row.average, words) &&
      row.twoOrMore.from.value >= WORTH_SAYING &&
      differs(row.twoOrMore, words) &&
      relativeFall(row.twoOrMore) > 0,
  );
  return thinned.find(({ domain }) => domain === chosen) ?? thinned[0];
}

/** "they would see aircraft at 100 m over as much as before, but almost nowhere with two or more at once". */
function thinnedClause(row: DomainComparison, words: Words): string {
  const { from, to } = row.twoOrMore;
  const doing = verbText(row, words);
  if (to.value < ALMOST_NOWHERE && (to.high ?? 0) < 2 * ALMOST_NOWHERE) return words.say("lead.almost", { doing });
  return words.say("lead.two", {
    doing,
    from: sideText(row, "from", from, words),
    to: sideText(row, "to", to, words),
  });
}

const rowOf = ({ domains, chosen }: Comparison): DomainComparison | undefined =>
  domains.find(({ domain }) => domain === chosen) ?? domains[0];

/** The vetoes against the second side's mandate, the only ones that count. */
const vetoed = ({ vetoes }: Comparison): readonly string[] => vetoes.to;

/** Whether all averages are zero, in every domain, on both sides, and in their ranges. */
const isEmpty = ({ domains }: Comparison): boolean => domains.every(({ average }) => isAlwaysZero(average));

function usIsrLead(comparison: Comparison, words: Words): string {
  const fall = largestFall(comparison, words);
  if (fall) {
    const thinned = thinnedElsewhere(comparison, fall, words);
    const clauses = [usIsrFinding(fall, words), ...(thinned ? [thinnedClause(thinned, words)] : [])];
    return clauses.join(words.say("list.semicolon"));
  }
  const rows = [rowOf(comparison), ...comparison.domains].filter((row) => row !== undefined);
  const said = rows.find(({ twoOrMore }) => differs(twoOrMore, words)) ?? rows[0];
  return said ? usIsrFinding(said, words) : "";
}

/** "aircraft seen over 9.7% (4.2–13) of Ukraine on average instead of 24% (12–27)". */
function changeClause(row: DomainComparison, words: Words): string {
  const what = words.say(`lead.what.${row.domain}`);
  const area = areaText(row, words);
  if (!differs(row.average, words)) {
    const either = sideText(row, "from", together(row.average), words);
    return words.say("lead.unchanged", { what, area, either });
  }
  return words.say("lead.change", {
    what,
    area,
    from: sideText(row, "from", row.average.from, words),
    to: sideText(row, "to", row.average.to, words),
  });
}

/** The domain on the map first, then the one that changes most, whether it falls or grows. */
function baselineLead(comparison: Comparison, words: Words): string {
  const { to, domains } = comparison;
  const chosen = rowOf(comparison);
  const most = mostChanged(comparison, words, (change) => Math.abs(relativeFall(change)) || change.to.value);
  if (!most && domains.every(({ twoOrMore }) => !differs(twoOrMore, words)))
    return words.say("lead.noChange", { label: to.label });
  const rows = [...new Set([chosen, most])].filter((row) => row !== undefined);
  const changes = rows.map((row) => changeClause(row, words)).join(words.say("list.semicolon"));
  return words.say("lead.baseline", { label: to.label, changes });
}

/**
 * A comparison over all domains in one sentence, every number with its range. By rule: no mandate; nothing at all; for US ISR
 * the domain with the largest relative fall on average, and one that does not shrink but loses its double cover, else the
 * finding of one domain; for a baseline the domain on the map and the one that changes most.
 */
export function leadSentence(comparison: Comparison, words: Words): string {
  const vetoes = vetoed(comparison);
  if (vetoes.length > 0) return vetoSentence(vetoes, words);
  const [first] = comparison.domains;
  if (!first) return "";
  if (isEmpty(comparison)) return `${words.say("lead.nothing", { area: areaText(first, words) })}.`;
  return `${comparison.basis === "us-isr" ? usIsrLead(comparison, words) : baselineLead(comparison, words)}.`;
}

/** "at most 3.0%": the number alone, if there is no room for its range. */
function bare(row: DomainComparison, side: "from" | "to", change: Change, words: Words): string {
  const { value } = change[side];
  return sideText(row, side, { value, low: null, high: null }, words);
}

/** The same in one clause and without ranges, for the smallest maps. It still says "at most". */
export function leadSentenceShort(comparison: Comparison, words: Words): string {
  const vetoes = vetoed(comparison);
  if (vetoes.length > 0) return vetoSentence(vetoes, words);
  const isUs = comparison.basis === "us-isr";
  const most = isUs
    ? largestFall(comparison, words)
    : mostChanged(comparison, words, (change) => Math.abs(relativeFall(change)) || change.to.value);
  const row = most ?? rowOf(comparison);
  if (!row) return "";
  const area = areaText(row, words);
  if (isEmpty(comparison)) return `${words.say("lead.nothing", { area })}.`;
  const what = words.say(`lead.what.${row.domain}`);
  const label = comparison.to.label;
  const { average } = row;
  const said = (change: Change) => ({
    label,
    what,
    area,
    from: bare(row, "from", change, words),
    to: bare(row, "to", change, words),
  });
  if (differs(average, words)) return `${words.say("lead.short", said(average))}.`;
  const thinned = [row, ...comparison.domains].find(
    (one) => !isNothing(one.twoOrMore.from) && differs(one.twoOrMore, words) && !differs(one.average, words),
  );
  if (thinned)
    return `${words.say("lead.short.two", {
      label,
      what: words.say(`lead.what.${thinned.domain}`),
      area,
      from: bare(thinned, "from", thinned.twoOrMore, words),
      to: bare(thinned, "to", thinned.twoOrMore, words),
    })}.`;
  return `${words.say("lead.noChange", { label })}.`;
}
