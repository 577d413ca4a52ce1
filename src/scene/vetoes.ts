import type { Ledger } from "../coverage/ledger/schema.js";
import type { Words } from "./words.js";

const PERMANENT_MEMBERS: Readonly<Record<string, string>> = {
  CHN: "China",
  FRA: "France",
  GBR: "the United Kingdom",
  RUS: "Russia",
  USA: "the United States",
};

/** Permanent members of the Security Council that veto the mandate; empty if the state needs none. */
export function vetoesOf({ state }: Pick<Ledger, "state">): string[] {
  const { lead, vetoes } = state;
  if (lead !== "un" || !Array.isArray(vetoes)) return [];
  return vetoes.filter((iso) => Object.hasOwn(PERMANENT_MEMBERS, iso));
}

/** "Russia's veto: no mandate, no mission." */
export function vetoSentence(vetoes: readonly string[], words: Words): string {
  const states = words.list(vetoes.map((iso) => words.country(iso, PERMANENT_MEMBERS[iso] ?? iso)));
  const sentence = words.say("ledger.vetoed", { count: vetoes.length, states });
  // For English only: "the United States" may begin the sentence, and has a genitive of its own.
  return (sentence.charAt(0).toUpperCase() + sentence.slice(1)).replace("States's ", "States' ");
}
