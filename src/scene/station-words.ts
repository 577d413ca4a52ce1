import type { StationView } from "./situation.js";
import type { Words } from "./words.js";

/** A label names so many types of aircraft by their shares; of more than that it names the first alone. */
const MOST_TYPES = 2;

/** Hours of the day that somebody is there, as printed: whole, or that they are fewer than one. */
export function hoursADay(share: number, words: Words): string {
  const hours = share * 24;
  return words.say("map.station.hours", { hours: hours < 1 ? `<${words.number(1)}` : words.number(hours) });
}

/** The types of aircraft that hold a station, largest share of the day first. */
function typesOf({ holders }: Pick<StationView, "holders">): [type: string, share: number][] {
  const types = new Map<string, number>();
  for (const { platform, share } of holders)
    types.set(platform.shortName, (types.get(platform.shortName) ?? 0) + share);
  return [...types].sort(([, a], [, b]) => b - a);
}

/** Who holds a station: `E-3A`, or `E-3A 86%, E-3F 14%` of the day; of many types the one that is there most. */
export function holdersText(row: Pick<StationView, "holders">, words: Words): string {
  const types = typesOf(row);
  if (types.length < 2 || types.length > MOST_TYPES) return types[0]?.[0] ?? "";
  return types.map(([type, share]) => `${type} ${words.percent(share * 100)}`).join(", ");
}

/** A text that no line breaks: a number stays with its unit. */
const whole = (text: string): string => text.replaceAll(" ", "\u00a0");

/** Who holds a station, how far it reaches and for how long: `RC-135U · ≤ 399 km · 1 h a day`. Tankers have no reach. */
export function heldText(row: Pick<StationView, "holders" | "ring" | "share">, words: Words): string {
  const { ring, share } = row;
  if (!ring) return typesOf(row)[0]?.[0] ?? "";
  const reach = words.say("scale.km", { km: Math.round(ring.nominalKm) });
  const holders = holdersText(row, words).split(", ").map(whole).join(", ");
  return [holders, whole(ring.atMost ? `≤ ${reach}` : reach), whole(hoursADay(share, words))].join("\u00a0· ");
}
