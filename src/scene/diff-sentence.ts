import type { FleetDiff, LedgerDiff, StationDiff } from "../coverage/ledger/diff-schema.js";
import type { LedgerRange } from "../coverage/ledger/schema.js";
import type { Dataset } from "../model/dataset.js";
import { parseState } from "../model/parse-state.js";
import type { CoalitionState } from "../model/state.js";
import { senseOf } from "../model/terms.js";
import { asSentence, changesText } from "./compared-words.js";
import { differs, together } from "./finding.js";
import ENGLISH from "./messages/diff.en.json" with { type: "json" };
import { percentText, rangeText } from "./range-text.js";
import { vetoesOf, vetoSentence } from "./vetoes.js";
import type { Params, Words } from "./words.js";

/** Sentences about changes, in a file of their own so that a page loads them only when two states are compared. */
export type DiffKey = keyof typeof ENGLISH;

/** A sentence about a change: from the catalogue of `words` if it has the key, else in English. */
export function sayDiff(words: Words, key: DiffKey, params: Params = {}): string {
  return words.find(key, params, ENGLISH) ?? key;
}

/** Options of a sentence. */
export interface DiffLook {
  /** For speech: "from … to" instead of the arrow. */
  readonly spoken?: boolean;
  /** For a title: only one station is named, and one with a new or no holder rather than one with other hours. */
  readonly brief?: boolean;
}

const HOURS_A_DAY = 24;
/** At most this many stations are named. */
const MOST_STATIONS = 3;
const hours = (share: LedgerRange, words: Words): string => {
  const value = share.value * HOURS_A_DAY;
  return words.number(value, value < 10 ? 1 : 0);
};

/** A side's state, parsed for the model. */
export const stateIn = ({ state }: Pick<LedgerDiff["state"], "state">): CoalitionState => parseState(state).state;

/** A difference between averages that print alike, in points: "0.4". */
const pointsText = ({ value }: LedgerDiff["change"]["average"], words: Words): string =>
  words.number(Math.max(0.1, Math.abs(value)), 1);

/**
 * "aircraft 24% (12–27) → 9.7% (4.2–13) on average"; if both print alike, by how many points they differ; if they do not,
 * that it is as before, and any change in how many watch at once.
 */
function averageClauses(
  { baseline, state, domain, change: { average: difference } }: LedgerDiff,
  words: Words,
  spoken: boolean,
): string[] {
  const form = spoken ? ".spoken" : "";
  const what = sayDiff(words, `diff.what.${domain}`);
  const change = { from: baseline.average.percent, to: state.average.percent };
  const said = (side: LedgerDiff["state"], range: LedgerRange) => rangeText(range, words, { atMost: side.atMost });
  const value = rangeText(together(change), words, { atMost: baseline.atMost || state.atMost });
  if (percentText(change.from.value, words) !== percentText(change.to.value, words))
    return [
      sayDiff(words, `diff.average${form}`, { what, from: said(baseline, change.from), to: said(state, change.to) }),
    ];
  if (differs(change, words))
    return [
      sayDiff(words, difference.value < 0 ? "diff.less" : "diff.greater", {
        what,
        value,
        points: pointsText(difference, words),
      }),
    ];
  const both = { from: baseline.twoOrMore.percent, to: state.twoOrMore.percent };
  const clauses = [sayDiff(words, "diff.unchanged", { what, value })];
  if (!differs(both, words)) return clauses;
  const [from, to] = [said(baseline, both.from), said(state, both.to)];
  const verb = domain === "signals" ? "hear" : "watch";
  return [...clauses, sayDiff(words, `diff.two.${verb}${form}`, { from, to })];
}

type Holders = StationDiff["before"];
const shareOf = (holders: Holders, fleet: string): number =>
  holders.find((holder) => holder.fleet === fleet)?.share.value ?? 0;
/** Types of the holders with a larger share than on the other side, each once. */
const typesOver = (holders: Holders, others: Holders): string[] => [
  ...new Set(holders.filter(({ fleet, share }) => share.value > shareOf(others, fleet)).map(({ type }) => type)),
];

/** Types of the holders that no longer hold the station, each once. */
const typesGone = ({ before, after }: StationDiff): string[] => [
  ...new Set(before.filter(({ fleet }) => shareOf(after, fleet) === 0).map(({ type }) => type)),
];

/** Whether another type of aircraft takes over, and not the same type from another fleet. */
const hasOthers = (row: StationDiff): boolean => {
  const gone = new Set(typesGone(row));
  return typesOver(row.after, row.before).some((type) => !gone.has(type));
};

/** "E-3F replaces E-3A (Eastern Poland), 8.5 instead of 24 h a day". */
function replacedClause(row: StationDiff, words: Words): string {
  const { name, before, after, shareBefore, shareAfter } = row;
  const came = typesOver(after, before);
  const left = typesGone(row);
  return sayDiff(words, "diff.replaced", {
    count: came.length,
    after: words.list(came),
    before: words.list(left),
    station: words.data(name),
    from: hours(shareBefore, words),
    to: hours(shareAfter, words),
  });
}

function hoursClause({ name, shareBefore, shareAfter }: StationDiff, words: Words, spoken: boolean): string {
  return sayDiff(words, spoken ? "diff.hours.spoken" : "diff.hours", {
    station: words.data(name),
    from: hours(shareBefore, words),
    to: hours(shareAfter, words),
  });
}

/** Clauses on stations: who replaces whom, which are unfilled or newly held; changed hours only if nothing more has changed. */
function stationClauses({ stations }: LedgerDiff, words: Words, { spoken = false, brief = false }: DiffLook): string[] {
  const of = (...what: StationDiff["what"][]) => stations.filter((row) => what.includes(row.what));
  const turned = [...of("replaced").filter(hasOthers), ...of("lost"), ...of("gained")];
  // Hours that print alike count as unchanged.
  const shifted = [...of("replaced").filter((row) => !hasOthers(row)), ...of("less", "more")].filter(
    ({ shareBefore, shareAfter }) => hours(shareBefore, words) !== hours(shareAfter, words),
  );
  const named = (turned.length > 0 ? turned : shifted).slice(0, brief ? 1 : MOST_STATIONS);
  const names = (what: StationDiff["what"]) =>
    named.filter((row) => row.what === what).map(({ name }) => words.data(name));
  const list = (what: "lost" | "gained", key: DiffKey) => {
    const found = names(what);
    return found.length > 0 ? [sayDiff(words, key, { stations: found.join(words.say("list.semicolon")) })] : [];
  };
  const left = turned.length + shifted.length - named.length;
  return [
    ...named.filter((row) => turned.includes(row) && row.what === "replaced").map((row) => replacedClause(row, words)),
    ...list("lost", "diff.unfilled"),
    ...list("gained", "diff.filled"),
    ...named.filter((row) => shifted.includes(row)).map((row) => hoursClause(row, words, spoken)),
    ...(left > 0 && !brief ? [sayDiff(words, "diff.more", { count: left })] : []),
  ];
}

/** Fleets by type with their published numbers: "14 E-3A"; an unpublished number is not guessed. */
function fleetsText(fleets: readonly FleetDiff[], words: Words): string {
  const counts = new Map<string, number | null>();
  for (const { type, quantity } of fleets) {
    const known = counts.get(type);
    counts.set(type, quantity === null || known === null ? null : (known ?? 0) + quantity);
  }
  const said = [...counts].map(([type, count]) =>
    count === null ? sayDiff(words, "diff.unpublished", { type }) : `${words.number(count)}\u00a0${type}`,
  );
  return words.list(said);
}

/**
 * Which fleets that can watch in the domain are not for this force, and which join; without those of the United States if US
 * ISR is switched, because the label says so.
 */
function fleetClauses({ fleets, domain, baseline, state }: LedgerDiff, words: Words): string[] {
  const byUs = baseline.state.usIsr !== state.state.usIsr;
  const able = fleets.filter(({ uses, provider }) => uses.includes(senseOf(domain)) && !(byUs && provider === "USA"));
  // A type with fleets both joining and leaving, such as one that has moved base, is not mentioned.
  const told = able.filter(({ type, what }) => able.every((other) => other.type !== type || other.what === what));
  const [denied, joining] = [
    told.filter(({ what }) => what === "not for this force"),
    told.filter(({ what }) => what === "joins"),
  ];
  return [
    ...(denied.length > 0 ? [sayDiff(words, "diff.denied", { fleets: fleetsText(denied, words) })] : []),
    ...(joining.length > 0 ? [sayDiff(words, "diff.joins", { fleets: fleetsText(joining, words) })] : []),
  ];
}

/** What changes apart from the averages: who replaces whom, which stations are unfilled, which fleets are not for this force. */
export const diffDetails = (diff: LedgerDiff, words: Words, look: DiffLook = {}): string[] => [
  ...stationClauses(diff, words, look),
  ...fleetClauses(diff, words),
];

/**
 * What changes from a baseline to a state, in one sentence made only from the ledger: "If Hungary objects: aircraft 24%
 * (12–27) → 9.7% (4.2–13) on average; E-3F and E-3 replace E-3A (Eastern Poland), 8.5 instead of 24 h a day; 14 E-3A not for
 * this force." If a veto denies the mandate, the sentence says only that.
 */
export function diffSentence(diff: LedgerDiff, dataset: Dataset, words: Words, look: DiffLook = {}): string {
  const vetoes = vetoesOf(diff.state);
  if (vetoes.length > 0) return vetoSentence(vetoes, words);
  const label = changesText(dataset, stateIn(diff.baseline), stateIn(diff.state), words);
  const clauses = [...averageClauses(diff, words, look.spoken ?? false), ...diffDetails(diff, words, look)];
  const changes = clauses.join(words.say("list.semicolon"));
  if (!label) return sayDiff(words, "diff.same", { changes });
  return sayDiff(words, "diff.sentence", { label: asSentence(label, words), changes });
}
