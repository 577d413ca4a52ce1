import { addingUp } from "../coverage/ledger/rounding.js";
import type { Dataset } from "../model/dataset.js";
import { type Holding, holdingsOf, type SharedRing } from "./dials.js";
import { nameIn } from "./names.js";
import type { StationView } from "./situation.js";
import type { Words } from "./words.js";

const HOURS_A_DAY = 24;
/** A label names at most this many holders; the others are counted together. */
const MOST_HOLDERS = 3;

/** Hours as printed in a label: whole, or `<1`. */
const wholeHours = (hours: number, words: Words): string =>
  hours > 0 && hours < 1 ? `<${words.number(1)}` : words.number(hours);

const spoken = (hours: number, words: Words): string =>
  words.say("map.station.hoursSpoken", { hours: wholeHours(hours, words), n: Math.max(1, Math.round(hours)) });

/** A share of the day in hours, written out: `2 hours a day`. */
export const hoursSpoken = (share: number, words: Words): string => spoken(share * HOURS_A_DAY, words);

/** Whole hours of each share, in their order, adding up to the whole hours of all; zero becomes a half, to print as `<1`. */
function wholeHoursOf(shares: readonly number[]): number[] {
  const hours = shares.map((share) => share * HOURS_A_DAY);
  const total = hours.reduce((sum, one) => sum + one, 0);
  return addingUp(hours, Math.round(total), 1).map((one) => one || 0.5);
}

/** Hours of the day of each holder of a station, written out; they add up to the station's own. */
export const sharesSpoken = (shares: readonly number[], words: Words): string[] =>
  wholeHoursOf(shares).map((hours) => spoken(hours, words));

/** The types of aircraft that hold a station, largest share of the day first: `E-3A 86%, E-3F 14%`. */
export function holdersText(row: Pick<StationView, "holders">, words: Words): string {
  const holdings = holdingsOf(row);
  if (holdings.length < 2) return holdings[0]?.type ?? "";
  return holdings.map(({ type, share }) => `${type} ${words.percent(share * 100)}`).join(", ");
}

/** Makes the spaces of a text non-breaking, so that a number stays with its unit. */
const whole = (text: string): string => text.replaceAll(" ", "\u00a0");

/** The holder's name, short enough for a label: `NATO`, `US`, else the state's name. */
function holderName({ owner, operator }: Holding, dataset: Dataset, words: Words): string {
  if (owner === "nato") return words.data("NATO");
  return owner === "us" ? words.say("map.holder.us") : nameIn(dataset, operator, words);
}

/** A line for each holder, `E-3A, NATO 21 h`; hours as printed add up to the whole hours of the stations. */
function holderLines(holdings: readonly Holding[], dataset: Dataset, words: Words): string[] {
  const hours = wholeHoursOf(holdings.map(({ share }) => share));
  const printed = (index: number) => wholeHours(hours[index] as number, words);
  const named = holdings.slice(0, holdings.length > MOST_HOLDERS ? MOST_HOLDERS - 1 : MOST_HOLDERS);
  const lines = named.map((holding, index) =>
    words.say("map.station.holder", {
      type: holding.type,
      holder: holderName(holding, dataset, words),
      hours: printed(index),
    }),
  );
  const rest = holdings.length - named.length;
  if (rest === 0) return lines;
  const restHours = hours.slice(named.length).reduce((sum, one) => sum + one, 0);
  return [...lines, words.say("map.station.others", { count: rest, hours: wholeHours(restHours, words) })];
}

/**
 * The label of a ring in lines: who holds it, how far it reaches, for how much of the day: `RC-135U`, `≤ 399 km · 1 h a day`.
 * Several holders have a line each, with their hours; stations with the same ring have their hours written as a sum, `24 + 3
 * h a day`. No line begins or ends with a separator.
 */
export function ringText(stations: SharedRing, dataset: Dataset, words: Words): string {
  const [{ ring }] = stations;
  const holdings = stations.flatMap(holdingsOf);
  const km = words.say("scale.km", { km: Math.round(ring.nominalKm) });
  const hours = stations.map(({ share }) => wholeHours(share * HOURS_A_DAY, words)).join(" + ");
  const reach = [ring.atMost ? `≤ ${km}` : km, words.say("map.station.hours", { hours })].join(" · ");
  const [only] = holdings;
  const holders = holdings.length === 1 && only ? [only.type] : holderLines(holdings, dataset, words);
  return [...holders, reach].map(whole).join("\n");
}

/** The same in one line for a map with little room: `E-3A +2 · 24 h a day`, with the first holder and the number of others. */
export function ringTextBrief(stations: SharedRing, words: Words): string {
  const holdings = stations.flatMap(holdingsOf);
  const more = holdings.length > 1 ? ` +${words.number(holdings.length - 1)}` : "";
  const hours = wholeHours(Math.max(...stations.map(({ share }) => share)) * HOURS_A_DAY, words);
  return whole(`${holdings[0]?.type ?? ""}${more} · ${words.say("map.station.hours", { hours })}`);
}
