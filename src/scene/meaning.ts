import { assessFleets } from "../model/availability.js";
import type { Dataset } from "../model/dataset.js";
import { type FilledStation, fillStations } from "../model/fill.js";
import { lookupOf } from "../model/lookup.js";
import type { CoalitionState } from "../model/state.js";
import { nameIn } from "./names.js";
import { usIsrStatus } from "./us-isr-words.js";
import { sayWhatIf, type WhatIfKey } from "./what-if-words.js";
import type { Words } from "./words.js";

type Say = (key: WhatIfKey, codes: readonly string[]) => string;

const HOURS_A_DAY = 24;
/** Reasons that deny a NATO-owned aircraft to this force without grounding it. */
const DENIALS: ReadonlySet<string> = new Set(["needs-consensus", "nato-support-none"]);

const watches = ({ station }: FilledStation) => station.domain !== "tanker";
/** Share of a day for which NATO-owned aircraft hold a station, 0 to 1. */
const sharedByNato = ({ holders }: FilledStation) =>
  holders.reduce((sum, { fleet, share }) => sum + (fleet.owner === "nato" ? share : 0), 0);

/** NATO-owned aircraft that only NATO's own decision keeps from this force, by type with their published number: "14 E-3A". */
function deniedTypes(dataset: Dataset, state: CoalitionState, words: Words): string[] {
  const { platforms } = lookupOf(dataset);
  const counts = new Map<string, number>();
  for (const { fleet, reasons } of assessFleets(dataset, state)) {
    const blocks = reasons.filter(({ kind }) => kind === "block");
    if (!fleet.quantity || blocks.length === 0 || blocks.some(({ code }) => !DENIALS.has(code))) continue;
    const type = platforms.get(fleet.platform)?.shortName ?? fleet.platform;
    counts.set(type, (counts.get(type) ?? 0) + fleet.quantity);
  }
  return [...counts].map(([type, count]) => `${words.number(count)} ${type}`);
}

/** What NATO-owned aircraft would contribute if all agreed, and how much of it others make up for, in hours a day. */
function replacedSentence(dataset: Dataset, state: CoalitionState, words: Words): string {
  const agreed = fillStations(dataset, { ...state, natoSupport: "shared", objections: [] }).filter(watches);
  const shareNow = new Map(fillStations(dataset, state).map(({ station, share }) => [station.id, share]));
  let [nato, others] = [0, 0];
  for (const row of agreed) {
    const given = sharedByNato(row);
    nato += given;
    others += Math.min(given, Math.max(0, (shareNow.get(row.station.id) ?? 0) - (row.share - given)));
  }
  if (nato === 0) return "";
  return sayWhatIf(words, "meaning.replaced", {
    hours: Math.round(nato * HOURS_A_DAY),
    others: Math.round(others * HOURS_A_DAY),
  });
}

function stationsSentence(dataset: Dataset, state: CoalitionState, words: Words): string {
  const stations = fillStations(dataset, state).filter(watches);
  const count = stations.length;
  if (count === 0) return "";
  const empty = stations.filter(({ share }) => share === 0).length;
  if (empty === count) return sayWhatIf(words, "meaning.stations.none", { count });
  const held = stations.reduce((sum, { share }) => sum + share, 0);
  const hours = Math.round((HOURS_A_DAY * held) / count);
  return sayWhatIf(words, empty === 0 ? "meaning.stations.all" : "meaning.stations", { count, hours, empty });
}

/** Whether NATO helps, whoever leads: its structures, and the aircraft that it owns. */
function supportSentences(dataset: Dataset, state: CoalitionState, words: Words, say: Say): string[] {
  const { lead, natoSupport, objections } = state;
  if (natoSupport === "shared" && objections.length === 0)
    return lead === "nato" ? [] : [sayWhatIf(words, "meaning.support.shared", { members: dataset.natoMembers.length })];
  const denied = deniedTypes(dataset, state, words);
  return [
    natoSupport === "none"
      ? sayWhatIf(words, lead === "nato" ? "meaning.support.none.nato" : "meaning.support.none")
      : lead === "nato"
        ? ""
        : say("meaning.support.objected", objections),
    denied.length > 0 ? sayWhatIf(words, "meaning.denied", { fleets: words.list(denied) }) : "",
    replacedSentence(dataset, state, words),
  ];
}

function leadSentence(dataset: Dataset, { lead, objections }: CoalitionState, words: Words, say: Say): string {
  if (lead !== "nato") return sayWhatIf(words, `meaning.${lead}`);
  if (objections.length > 0) return say("meaning.nato.objected", objections);
  return sayWhatIf(words, "meaning.nato.agreed", { members: dataset.natoMembers.length });
}

function aircraftSentences(dataset: Dataset, state: CoalitionState, words: Words): string[] {
  const { natoSupport, objections, usIsr, tankers, mmf, asOf } = state;
  const denied = natoSupport === "none" || objections.length > 0;
  const stood = usIsrStatus(dataset, asOf, words);
  return [
    usIsr === "off" ? sayWhatIf(words, "meaning.us.off") : stood ? sayWhatIf(words, "meaning.us.stood", { stood }) : "",
    usIsr === "off" && tankers === "on" ? sayWhatIf(words, "meaning.tankers.us") : "",
    tankers === "on" ? "" : sayWhatIf(words, `meaning.tankers.${tankers}`),
    tankers !== "off" && mmf === "national" && denied ? sayWhatIf(words, "meaning.mmf") : "",
    stationsSentence(dataset, state, words),
  ];
}

/**
 * What the present combination of switches means, in a few sentences: who leads, whether NATO helps, who objects or vetoes,
 * what the United States and the tankers do, and for how much of the day stations are held. Codes that are not of an ally or
 * a permanent member are ignored.
 */
export function meaningOf(dataset: Dataset, given: CoalitionState, words: Words): string {
  const state: CoalitionState = {
    ...given,
    objections: given.objections.filter((iso) => dataset.natoMembers.includes(iso)),
    vetoes: given.vetoes.filter((iso) => dataset.permanentMembers.includes(iso)),
  };
  const say: Say = (key, codes) =>
    sayWhatIf(words, key, { count: codes.length, states: words.list(codes.map((iso) => nameIn(dataset, iso, words))) });
  const { lead, objections, vetoes, natoSupport } = state;
  // No mandate, no mission: the other switches make no difference.
  if (lead === "un" && vetoes.length > 0) return say("meaning.un.vetoed", vetoes);
  const sentences = [
    leadSentence(dataset, state, words, say),
    ...supportSentences(dataset, state, words, say),
    ...aircraftSentences(dataset, state, words),
    lead !== "nato" && natoSupport === "none" && objections.length > 0
      ? say("meaning.idle.objections", objections)
      : "",
    state.reading === "contributors" && state.component === "sea"
      ? sayWhatIf(words, `meaning.straits.${state.straits}`)
      : "",
    lead !== "un" && vetoes.length > 0 ? say("meaning.idle.vetoes", vetoes) : "",
  ];
  return sentences.filter(Boolean).join(" ");
}
