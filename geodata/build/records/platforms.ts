import type { Quantity } from "../../../src/model/quantity.js";
import type { Platform, Sense, Sensor } from "../../../src/model/records.js";
import type { PlatformFact } from "../facts.js";
import type { SourceRegister } from "../source-register.js";
import { assumed } from "../tables/assumptions.js";
import { FLIGHT_PROFILES, NOT_REFUELLED, NOT_THE_PUBLISHED, PUBLISHED_SPREADS } from "../tables/flight-profiles.js";
import { FUEL_BURN, OFFLOAD, RETIRED, TEMPO_OF } from "../tables/fuel.js";
import { PLATFORM_SHORT, shortNameOf } from "../tables/short-names.js";

const SENSES_OF_ROLE: Readonly<Record<Platform["role"], readonly Sense[]>> = {
  aew: ["air"],
  gmti: ["surface"],
  maritime: ["surface"],
  sigint: ["signals"],
  "multi-int": ["surface", "signals"],
  tanker: [],
  space: [],
};
/**
 * Sensors in addition to those of the platform's role: the Italian aircraft is reported on a signals orbit, so it is taken to
 * listen as well; the Triton took over the work of a signals aircraft.
 */
const FURTHER_SENSES: Readonly<Record<string, readonly Sense[]>> = { g550_caew_ita: ["signals"], mq4c: ["signals"] };
/** Senses of aircraft whose role is wider than what was reported about them. */
const ONLY_SENSES: Readonly<Record<string, readonly Sense[]>> = { mq9: ["surface"] };

type RangeFact = PlatformFact["published_sensor_range_km"][number];
type Range = Sensor["ranges"][number];
const senseOfRange = (range: RangeFact): Sense => (range.against === "surface" ? "surface" : "air");

const sensorsOf = (fact: PlatformFact, register: SourceRegister): Sensor[] => {
  const ranges = fact.published_sensor_range_km;
  const senses = new Set<Sense>([
    ...(ONLY_SENSES[fact.id] ?? SENSES_OF_ROLE[fact.role as Platform["role"]]),
    ...ranges.map(senseOfRange),
    ...(FURTHER_SENSES[fact.id] ?? []),
    ...(fact.senses ?? []),
  ]);
  return [...senses].map((domain) => ({
    domain,
    ranges: ranges
      .filter((range) => senseOfRange(range) === domain)
      .map((range) => ({
        rangeKm: range.value,
        against: range.against as Range["against"],
        target: range.target as Range["target"],
        note: range.note ?? "",
        ...register.ofAddresses([range.source]),
      })),
  }));
};

const refuellingOf = (fact: PlatformFact, register: SourceRegister): Platform["refuelling"] => {
  const { takes, gives, note, sources } = fact.refuelling;
  const { sources: ids } = register.ofAddresses(sources);
  return { takes, gives, note, sources: ids } as Platform["refuelling"];
};

export const buildPlatform = (fact: PlatformFact, register: SourceRegister): Platform => {
  const provenance = register.provenance(`platforms/${fact.id}`, fact);
  const profile = FLIGHT_PROFILES[fact.id];
  const assumedFrom = (table: Readonly<Record<string, string>>): Quantity | null => {
    const assumption = table[fact.id];
    return assumption ? assumed(assumption) : null;
  };
  const quantity = (name: string, published: number | null, assumption: string | null | undefined): Quantity | null => {
    if (published === null || NOT_THE_PUBLISHED[fact.id]?.includes(name))
      return assumption ? assumed(assumption) : null;
    const [low, high] = PUBLISHED_SPREADS[`${fact.id}.${name}`] ?? [published, published];
    const own = fact.number_sources?.[name];
    if (!own) throw new Error(`${fact.id}: no sources of its own for ${name}`);
    const { sources, grade } = register.ofAddresses(own);
    return { nominal: published, low, high, basis: "published", assumption: null, sources, grade };
  };
  const refuelled = quantity("refuelled", fact.endurance_h_refuelled, profile?.refuelled);
  const unflown = fact.role === "space" || RETIRED.includes(fact.id);
  const unrefuelled = { text: NOT_REFUELLED, from: null, until: null };
  return {
    id: fact.id,
    name: fact.name,
    shortName: shortNameOf(PLATFORM_SHORT, fact.id),
    role: fact.role as Platform["role"],
    sensors: sensorsOf(fact, register),
    operatingAltitudeM: quantity("altitude", fact.operating_altitude_m, profile?.altitude),
    cruiseSpeedKmh: quantity("speed", fact.cruise_speed_kmh, profile?.speed),
    enduranceUnrefuelledH: quantity("endurance", fact.endurance_h_unrefuelled, profile?.endurance),
    enduranceRefuelledH: refuelled,
    uncrewed: fact.uncrewed,
    flyingHoursWeek: unflown ? null : assumed(fact.uncrewed ? TEMPO_OF.uncrewed : TEMPO_OF.crewed),
    refuelling: refuellingOf(fact, register),
    fuelBurnTonnesH: assumedFrom(FUEL_BURN),
    offloadTonnes: assumedFrom(OFFLOAD),
    status: fact.status,
    notes: profile && refuelled === null ? [...fact.notes, unrefuelled] : fact.notes,
    ...provenance,
  };
};
