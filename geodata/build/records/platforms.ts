import type { Quantity } from "../../../src/model/quantity.js";
import type { Domain, Platform, Sensor } from "../../../src/model/records.js";
import type { PlatformFact } from "../facts.js";
import type { SourceRegister } from "../source-register.js";
import { assumed } from "../tables/assumptions.js";
import { FLIGHT_PROFILES, NOT_REFUELLED, NOT_THE_PUBLISHED, PUBLISHED_SPREADS } from "../tables/flight-profiles.js";
import { PLATFORM_SHORT, shortNameOf } from "../tables/short-names.js";

const DOMAINS_OF_ROLE: Readonly<Record<Platform["role"], readonly Domain[]>> = {
  aew: ["air"],
  gmti: ["surface"],
  maritime: ["surface"],
  sigint: ["signals"],
  "multi-int": ["surface", "signals"],
  tanker: [],
  space: [],
};
/** Sensors beside those of the platform's role: reported on a signals orbit, so taken to listen as well. */
const FURTHER_DOMAINS: Readonly<Record<string, readonly Domain[]>> = { g550_caew_ita: ["signals"] };
/** Roles wider than what was reported of the aircraft. */
const ONLY_DOMAINS: Readonly<Record<string, readonly Domain[]>> = { mq9: ["surface"] };

const FURTHER_NOTE: Readonly<Record<string, string>> = {
  g550_caew_ita:
    "It is listed among the users of a signals orbit, so the model lets it listen as well: an assumption, no receiver range is published.",
};

type RangeFact = PlatformFact["published_sensor_range_km"][number];
const domainOfRange = (range: RangeFact): Domain => (range.against === "surface" ? "surface" : "air");

const sensorsOf = (fact: PlatformFact, register: SourceRegister): Sensor[] => {
  const ranges = fact.published_sensor_range_km;
  const domains = new Set<Domain>([
    ...(ONLY_DOMAINS[fact.id] ?? DOMAINS_OF_ROLE[fact.role as Platform["role"]]),
    ...ranges.map(domainOfRange),
    ...(FURTHER_DOMAINS[fact.id] ?? []),
  ]);
  return [...domains].map((domain) => ({
    domain,
    ranges: ranges
      .filter((range) => domainOfRange(range) === domain)
      .map((range) => ({
        rangeKm: range.value,
        against: range.against as Sensor["ranges"][number]["against"],
        note: range.note ?? "",
        sources: [register.idOfAddress(range.source)],
      })),
  }));
};

export const buildPlatform = (fact: PlatformFact, register: SourceRegister): Platform => {
  const provenance = register.provenance(`platforms/${fact.id}`, fact);
  const profile = FLIGHT_PROFILES[fact.id];
  const quantity = (name: string, published: number | null, assumption: string | null | undefined): Quantity | null => {
    if (published === null || NOT_THE_PUBLISHED[fact.id]?.includes(name))
      return assumption ? assumed(assumption) : null;
    const [low, high] = PUBLISHED_SPREADS[`${fact.id}.${name}`] ?? [published, published];
    const { sources } = provenance;
    return { nominal: published, low, high, basis: "published", assumption: null, sources };
  };
  const refuelled = quantity("refuelled", fact.endurance_h_refuelled, profile?.refuelled);
  const notes = [fact.note, FURTHER_NOTE[fact.id], profile && refuelled === null ? NOT_REFUELLED : undefined];
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
    status: fact.status,
    note: notes.filter((note) => note).join(" "),
    ...provenance,
  };
};
