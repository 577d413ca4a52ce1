import { assessFleets } from "../model/availability.js";
import type { Dataset } from "../model/dataset.js";
import { type FilledStation, fillStations } from "../model/fill.js";
import { lookupOf } from "../model/lookup.js";
import type { CoalitionState } from "../model/state.js";
import { nameIn } from "./names.js";
import type { MessageKey, Words } from "./words.js";

type Say = (key: MessageKey, codes: readonly string[]) => string;

const heldByNato = ({ holders }: FilledStation) => holders.some(({ fleet }) => fleet.owner === "nato");
const watches = ({ station }: FilledStation) => station.domain !== "tanker";

/** NATO's aircraft that nothing but an objection keeps down, by type with their published number: "14 E-3A". */
function groundedTypes(dataset: Dataset, state: CoalitionState, words: Words): string[] {
  const { platforms } = lookupOf(dataset);
  const counts = new Map<string, number>();
  for (const { fleet, reasons } of assessFleets(dataset, state)) {
    const blocks = reasons.filter(({ kind }) => kind === "block");
    if (!fleet.quantity || blocks.length === 0 || blocks.some(({ code }) => code !== "needs-consensus")) continue;
    const type = platforms.get(fleet.platform)?.shortName ?? fleet.platform;
    counts.set(type, (counts.get(type) ?? 0) + fleet.quantity);
  }
  return [...counts].map(([type, count]) => `${words.number(count)} ${type}`);
}

/** Who stands in at the stations that NATO's own aircraft would hold if all agreed. */
function replacedSentence(dataset: Dataset, state: CoalitionState, words: Words): string {
  const agreed = fillStations(dataset, { ...state, objections: [] }).filter((row) => watches(row) && heldByNato(row));
  const ids = new Set(agreed.map(({ station }) => station.id));
  const now = fillStations(dataset, state).filter(({ station }) => ids.has(station.id));
  const empty = now.filter(({ fleet }) => fleet === null).length;
  if (now.length === 0) return "";
  const how = empty === 0 ? "all" : empty === now.length ? "none" : "some";
  return words.say(`meaning.replaced.${how}`, { count: now.length, held: now.length - empty });
}

function stationsSentence(dataset: Dataset, state: CoalitionState, words: Words): string {
  const stations = fillStations(dataset, state).filter(watches);
  const empty = stations.filter(({ fleet }) => fleet === null).length;
  const params = { held: stations.length - empty, count: stations.length };
  if (stations.length === 0) return "";
  if (empty === 0) return words.say("meaning.stations.all", params);
  if (empty === stations.length) return words.say("meaning.stations.none", params);
  return words.say("meaning.stations", params);
}

function leadSentences(dataset: Dataset, state: CoalitionState, words: Words, say: Say): string[] {
  const { lead, objections, vetoes } = state;
  if (lead === "un") return [say(vetoes.length > 0 ? "meaning.un.vetoed" : "meaning.un", vetoes)];
  if (lead === "coalition") return [words.say("meaning.coalition")];
  if (objections.length === 0) return [words.say("meaning.nato.agreed", { members: dataset.natoMembers.length })];
  const grounded = groundedTypes(dataset, state, words);
  return [
    say("meaning.nato.objected", objections),
    grounded.length > 0 ? words.say("meaning.grounded", { fleets: words.list(grounded) }) : "",
    replacedSentence(dataset, state, words),
  ];
}

/**
 * What the present combination of switches means, in a few sentences: who leads and may use what, who objects or vetoes,
 * what the United States and the tankers do, and how many stations are held. Codes that are no ally's or permanent
 * member's say nothing.
 */
export function meaningOf(dataset: Dataset, given: CoalitionState, words: Words): string {
  const state: CoalitionState = {
    ...given,
    objections: given.objections.filter((iso) => dataset.natoMembers.includes(iso)),
    vetoes: given.vetoes.filter((iso) => dataset.permanentMembers.includes(iso)),
  };
  const say: Say = (key, codes) =>
    words.say(key, { count: codes.length, states: words.list(codes.map((iso) => nameIn(dataset, iso, words))) });
  const { lead, objections, vetoes, usIsr, tankers, mmf } = state;
  const vetoed = lead === "un" && vetoes.length > 0;
  const mmfMatters = tankers === "on" && mmf === "national" && (lead !== "nato" || objections.length > 0);
  const sentences = [
    ...leadSentences(dataset, state, words, say),
    vetoed ? "" : words.say(`meaning.us.${usIsr}`),
    vetoed || tankers === "on" ? "" : words.say("meaning.tankers.off"),
    vetoed || !mmfMatters ? "" : words.say("meaning.mmf"),
    vetoed ? "" : stationsSentence(dataset, state, words),
    lead !== "nato" && objections.length > 0 ? say("meaning.idle.objections", objections) : "",
    lead !== "un" && vetoes.length > 0 ? say("meaning.idle.vetoes", vetoes) : "",
  ];
  return sentences.filter(Boolean).join(" ");
}
