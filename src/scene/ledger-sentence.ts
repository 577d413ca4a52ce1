import type { Ledger } from "../coverage/ledger/schema.js";
import type { Words } from "./words.js";

/** The area in whole per cent, and not more exact than the inputs: below one, "less than 1 %". */
function share(percent: number, words: Words): string {
  if (percent > 0 && percent < 1) return words.say("ledger.lessThanOne");
  return words.percent(percent);
}

/** What the comparison comes to, in one sentence that may be printed, without its caveat. */
export function ledgerFinding(ledger: Ledger, words: Words): string {
  const { with: seen, without, thinned, area } = ledger;
  const params = {
    what: words.say(`ledger.what.${ledger.domain}`, { m: ledger.target.altitudeM }),
    area: words.country(area.id, area.name),
    with: share(seen.percent, words),
    without: share(without.percent, words),
    thinned: share(thinned.percent, words),
    people: roundPeople(ledger.lost.population),
  };
  if (seen.areaKm2 === 0) return words.say("ledger.nothing", params);
  if (without.areaKm2 === 0) return words.say("ledger.all", params);
  if (ledger.lost.areaKm2 > 0)
    return words.say(ledger.lost.population > 0 ? "ledger.lost" : "ledger.lostEmpty", params);
  return words.say(thinned.areaKm2 > 0 ? "ledger.thinned" : "ledger.same", params);
}

/** A number to so many figures. */
function toFigures(value: number, figures: number): number {
  if (value < 10 ** figures) return Math.round(value);
  const step = 10 ** (Math.floor(Math.log10(value)) - figures + 1);
  return Math.round(value / step) * step;
}
/** People in cities, to two figures: the model is no census. */
export const roundPeople = (people: number): number => toFigures(people, 2);
/** Areas in a sentence, to three figures: the ledger itself has them to the square kilometre. */
export const roundArea = (km2: number): number => toFigures(km2, 3);

/** The sentence with its caveat: "notional; rests on N assumptions". */
export function ledgerSentence(ledger: Ledger, words: Words): string {
  return `${ledgerFinding(ledger, words)} ${ledgerCaveat(ledger, words)}`;
}

export function ledgerCaveat(ledger: Ledger, words: Words): string {
  return words.say("ledger.caveat", { count: ledger.assumptions.length });
}

/** The same comparison as two numbers side by side: the strip's headline. */
export function ledgerHeadline({ with: seen, without }: Ledger, words: Words): string {
  return words.say("ledger.headline", { with: share(seen.percent, words), without: share(without.percent, words) });
}
