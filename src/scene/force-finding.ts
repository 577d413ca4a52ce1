import { forceLedgerOf } from "../coverage/force/force-ledger.js";
import type { ForceAmount, ForceLedger } from "../coverage/force/force-schema.js";
import { sayFinding } from "./finding-words.js";
import { amountText } from "./force-rows.js";
import type { Situation } from "./situation.js";
import type { Words } from "./words.js";

/** The force of a component in words: a clause without its full stop, and what goes in smaller type. */
export interface ForceTexts {
  readonly clause: string;
  readonly detail: string;
}

const NOTHING: ForceTexts = { clause: "", detail: "" };

/** Reads a force's numbers by id. Throws on an id that the component lacks. */
function readerOf({ component, amounts }: ForceLedger, words: Words) {
  const of = (id: string): ForceAmount => {
    const found = amounts.find((amount) => amount.id === id);
    if (!found) throw new Error(`the ${component} component has no number "${id}"`);
    return found;
  };
  return {
    value: (id: string): number => of(id).value ?? 0,
    /** Whether anything is stated. */
    isStated: (id: string): boolean => (of(id).high ?? of(id).value ?? 0) > 0,
    text: (id: string): string => amountText(of(id), words),
  };
}
type Reader = ReturnType<typeof readerOf>;

function groundTexts({ value, text, isStated }: Reader, words: Words): ForceTexts {
  const key = isStated("stated") ? "finding.force.ground" : "finding.force.ground.none";
  return {
    clause: sayFinding(words, key, { stated: text("stated"), size: text("asked") }),
    detail: sayFinding(words, "finding.force.pool", {
      pool: text("pool"),
      short: text("pool-short"),
      count: value("without-number"),
    }),
  };
}

function airTexts({ value, text, isStated }: Reader, words: Words): ForceTexts {
  const [pledged, based] = [value("pledged"), value("based")];
  const inReach = value("patrols") - value("out-of-reach");
  const clauses = [
    // Detachments that are there now may have missions of their own.
    based > 0
      ? sayFinding(words, "finding.force.air.basedSome", { count: based })
      : sayFinding(words, "finding.force.air.based"),
    pledged > 0
      ? sayFinding(words, "finding.force.air.pledged", { count: pledged })
      : sayFinding(words, "finding.force.air.pledged.none"),
    ...(inReach > 0 ? [sayFinding(words, "finding.force.air.need", { count: inReach, aircraft: text("needed") })] : []),
  ];
  const known = isStated("available");
  const held = { available: text("available"), held: text("held"), all: value("patrols") };
  const unpublished = { count: value("without-number") };
  const detail = known
    ? sayFinding(words, "finding.force.air.held", held)
    : value("without-number") > 0
      ? sayFinding(words, "finding.force.air.uncounted", unpublished)
      : "";
  return { clause: clauses.join(words.say("list.semicolon")), detail };
}

function seaTexts(force: ForceLedger, isOpen: boolean, { value, text }: Reader, words: Words): ForceTexts {
  const states = force.parties.filter(({ amounts }) => amounts.some(({ id, value: n }) => id === "admitted" && n));
  const willing = force.parties.filter(({ amounts }) => amounts.some(({ id }) => id === "admitted"));
  const names = words.list(states.map(({ id, name }) => words.country(id, name)));
  const count = willing.length + value("without-ship");
  const clause = !isOpen
    ? sayFinding(words, count > 0 ? "finding.force.sea.closed" : "finding.force.sea.closedNone", { count })
    : states.length > 0
      ? sayFinding(words, "finding.force.sea.open", {
          count: value("admitted"),
          states: names,
          ships: text("admitted"),
          stay: text("stay"),
        })
      : sayFinding(words, "finding.force.sea.openNone");
  const waiting = { count: value("waiting"), unknown: value("unknown") };
  return { clause, detail: sayFinding(words, "finding.force.sea.waiting", waiting) };
}

/** What the state's component of the force amounts to; empty while its data are absent. */
export function forceTexts({ dataset, state }: Situation, words: Words): ForceTexts {
  const force = forceLedgerOf(dataset, state);
  if (!force) return NOTHING;
  const reader = readerOf(force, words);
  if (force.component === "ground") return groundTexts(reader, words);
  return force.component === "air" ? airTexts(reader, words) : seaTexts(force, state.straits === "open", reader, words);
}
