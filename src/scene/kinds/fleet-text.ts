import { notesAt } from "../../model/as-of.js";
import { flyingHoursADay } from "../../model/flight.js";
import type { Quantity } from "../../model/quantity.js";
import type { Platform, Sensor } from "../../model/records.js";
import { amountOf, type Values } from "../../model/values.js";
import { brief } from "../gap-text.js";
import { typeAtBase } from "../names.js";
import type { FleetView, Situation } from "../situation.js";
import { hoursSpoken } from "../station-words.js";
import { type Link, nameOf, notesOf, present, quotedRow, type Row, sourcesOf, type Thing, thingId } from "../thing.js";
import type { MessageKey, Words } from "../words.js";
import { availabilityRow, usableProse } from "./availability.js";
import type { KindText } from "./kind.js";

const DAYS_A_WEEK = 7;

/** A figure of an aircraft type with its spread and sources; `unit` is spelt as in the dataset. */
function quantityRow(key: MessageKey, quantity: Quantity | null, unit: string, values: Values, words: Words): Row[] {
  if (!quantity) return [];
  const { low, high, sources, grade } = quantity;
  const digits = (value: number) => words.number(value, value < 10 ? 1 : 0);
  const said = { value: digits(amountOf(quantity, values)), low: digits(low), high: digits(high) };
  const value = said.low === said.high ? said.value : words.say("thing.spread", said);
  return [{ term: words.say(key), value: `${value} ${words.data(unit)}`, cites: { sources, grade } }];
}

/** Published ranges of a sensor, each with its stated target and its own sources. */
function rangeRows({ domain, ranges }: Sensor, words: Words): Row[] {
  const sensor = words.say(`thing.sensor.${domain}`);
  if (ranges.length === 0) return [{ term: sensor, value: words.say("thing.rangeNotPublished") }];
  return ranges.map(({ rangeKm, against, target, sources, grade }) => {
    const about = [
      target === "unspecified" ? "" : words.say(`thing.target.${target}`),
      against === "unspecified" || against === "surface" ? "" : words.say(`thing.against.${against}`),
    ].filter(Boolean);
    const km = words.say("scale.km", { km: rangeKm });
    return { term: sensor, value: [km, ...about].join(", "), cites: { sources, grade } };
  });
}

function aircraftRow({ record }: FleetView, values: Values, words: Words): Row {
  const { quantity, quantityModel, quantityFrom } = record;
  const term = words.say("thing.aircraft");
  const cites = quantityFrom ?? undefined;
  if (quantity !== null)
    return {
      term,
      value: quantity === 0 ? words.say("thing.noneOfItsOwn") : words.number(quantity),
      ...(cites && { cites: { sources: cites.sources, grade: cites.grade } }),
    };
  if (!quantityModel) return { term, value: words.say("thing.notPublished") };
  const { low, high } = quantityModel;
  const count = Math.round(amountOf(quantityModel, values));
  return { term, value: words.say("thing.quantityAssumed", { count, low, high }), cites: { sources: [], grade: null } };
}

/** Which stations a fleet holds and for how long, and how much of its tempo that is. */
function flyingRows({ record, platform, available }: FleetView, situation: Situation, words: Words): (Row | null)[] {
  const { stations, watch } = situation;
  const held = stations.flatMap(({ station, holders }) =>
    holders.filter(({ fleet }) => fleet.id === record.id).map((share) => ({ station, share })),
  );
  const flownH = held.reduce((sum, { share }) => sum + share.flyingH, 0) * DAYS_A_WEEK;
  const tempoH = flyingHoursADay(record, platform, watch.values) * DAYS_A_WEEK;
  const links = held.map(
    ({ station, share }): Link => ({
      thing: thingId("station", station.id),
      text: words.say("thing.heldFor", { name: words.data(station.name), hours: hoursSpoken(share.share, words) }),
    }),
  );
  const value = links.map(({ text }) => text).join(words.say("list.semicolon"));
  return [
    links.length > 0 ? { term: words.say("thing.flies"), value, links } : null,
    available && tempoH > 0
      ? {
          term: words.say("thing.flown"),
          value: words.say("thing.flownValue", { flown: brief(flownH, words), tempo: brief(tempoH, words) }),
        }
      : null,
  ];
}

/** The published and assumed figures of a type: ranges, altitude, speed, endurance, tempo, fuel, each with its sources. */
export function platformRows(platform: Platform, values: Values, words: Words): Row[] {
  const of = (key: MessageKey, quantity: Quantity | null, unit: string) =>
    quantityRow(key, quantity, unit, values, words);
  return [
    ...platform.sensors.flatMap((sensor) => rangeRows(sensor, words)),
    ...of("thing.altitude", platform.operatingAltitudeM, "m"),
    ...of("thing.speed", platform.cruiseSpeedKmh, "km/h"),
    ...of("thing.endurance", platform.enduranceUnrefuelledH, "h"),
    ...of("thing.enduranceRefuelled", platform.enduranceRefuelledH, "h"),
    ...of("thing.tempo", platform.flyingHoursWeek, "h/week"),
    ...of("thing.burn", platform.fuelBurnTonnesH, "t/h"),
    ...of("thing.offload", platform.offloadTonnes, "t"),
  ];
}

/**
 * A fleet at its base: how many aircraft, whether they may fly, which stations they hold, and the published and assumed
 * figures of their type.
 */
function describeFleet(view: FleetView, situation: Situation, words: Words): Thing {
  const { record, platform } = view;
  const { values } = situation.watch;
  const rows = present([
    aircraftRow(view, values, words),
    availabilityRow(view, words),
    ...flyingRows(view, situation, words),
    { term: words.say("thing.base"), value: words.say(`base.${record.baseKind}`) },
    record.status ? quotedRow(words.say("thing.status"), record.status, words) : null,
    ...platformRows(platform, values, words),
  ]);
  return {
    id: thingId("fleet", record.id),
    kind: "fleet",
    title: typeAtBase(platform.name, record.base, words),
    subtitle: words.say("thing.fleetOf", {
      role: words.say(`role.aircraft.${platform.role}`),
      operator: record.owner === "nato" ? words.data("NATO") : nameOf(situation, record.operator, words),
      owner: words.say(`owner.${record.owner}`),
    }),
    rows,
    ...notesOf(
      words.reasons(view.reasons, (id) => nameOf(situation, id, words)),
      [...notesAt(record, situation.date), ...notesAt(platform, situation.date)],
      words,
    ),
    sources: sourcesOf([...record.sources, ...platform.sources], rows),
    asOf: record.asOf,
    confidence: record.confidence,
    grade: record.grade,
    notional: false,
    at: record.lon === null || record.lat === null ? null : [record.lon, record.lat],
  };
}

/** Fleets in words. */
export const fleetText: KindText = {
  id: "fleet",
  describe: (situation, words) => situation.fleets.map((view) => describeFleet(view, situation, words)),
  title: "list.fleets",
  columns: ["thing.aircraft", "thing.availability"],
  prose: (things, situation, words, say) => usableProse("fleet", situation.fleets, things, words, say),
};
