import { addingUp } from "../coverage/ledger/rounding.js";
import type { Dataset } from "../model/dataset.js";
import { type Holding, holdingsOf, type SharedRing } from "./dials.js";
import { nameIn } from "./names.js";
import type { StationView } from "./situation.js";
import type { Words } from "./words.js";

const HOURS_A_DAY = 24;
/** A label names so many holders; those with less of the day are counted together. */
const MOST_HOLDERS = 3;

/** Hours as a label has them: whole, or that they are fewer than one. */
const wholeHours = (hours: number, words: Words): string =>
  hours > 0 && hours < 1 ? `<${words.number(1)}` : words.number(hours);

/** Hours of the day that somebody is there, written out: `2 hours a day`. */
export function hoursSpoken(share: number, words: Words): string {
  const hours = share * HOURS_A_DAY;
  return words.say("map.station.hoursSpoken", { hours: wholeHours(hours, words), n: Math.max(1, Math.round(hours)) });
}

/** The types of aircraft that hold a station, largest share of the day first: `E-3A 86%, E-3F 14%`. */
export function holdersText(row: Pick<StationView, "holders">, words: Words): string {
  const holdings = holdingsOf(row);
  if (holdings.length < 2) return holdings[0]?.type ?? "";
  return holdings.map(({ type, share }) => `${type} ${words.percent(share * 100)}`).join(", ");
}

/** A text that no line breaks: a number stays with its unit. */
const whole = (text: string): string => text.replaceAll(" ", "\u00a0");

/** Whose the aircraft are, as short as a label needs: `NATO`, `US`, else the state's name. */
function holderName({ owner, operator }: Holding, dataset: Dataset, words: Words): string {
  if (owner === "nato") return "NATO";
  return owner === "us" ? words.say("map.holder.us") : nameIn(dataset, operator, words);
}

/** A line for each holder, `E-3A, NATO 21 h`; hours as printed add up to the whole hours of the stations. */
function holderLines(holdings: readonly Holding[], dataset: Dataset, words: Words): string[] {
  const total = holdings.reduce((sum, { share }) => sum + share * HOURS_A_DAY, 0);
  const hours = addingUp(
    holdings.map(({ share }) => share * HOURS_A_DAY),
    Math.round(total),
    1,
  );
  const printed = (index: number) => wholeHours(hours[index] || 0.5, words);
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
  return [...lines, words.say("map.station.others", { count: rest, hours: wholeHours(restHours || 0.5, words) })];
}

/**
 * The label of a ring in lines: who holds it, how far it reaches, for how much of the day: `RC-135U`, `≤ 399 km · 1 h a day`.
 * Where several hold it each has a line with its hours; two stations with the same ring have their hours added in writing,
 * `24 + 3 h a day`. No line begins or ends with a separator.
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
