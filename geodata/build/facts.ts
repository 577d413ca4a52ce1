import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Sense, UsIsrStatus } from "../../src/model/terms.js";

/** A source as the facts write it, repeated at every record that uses it. */
export interface FactSource {
  publisher: string;
  title: string | null;
  date: string | null;
  url: string | null;
}
export type Confidence = "high" | "medium" | "low";
interface NoteTimes {
  from: string | null;
  until: string | null;
}
/** A remark on a fact, and the time for which it was true or known. */
export type NoteFact = NoteTimes & { text: string };
/** What every fact carries; statements made in the seed report have no confidence of their own. */
export interface Fact {
  sources: FactSource[];
  confidence?: Confidence;
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../sources/${name}`, import.meta.url)), "utf8"));

interface PostureFact {
  as_of: string | null;
  ground: string;
  air: string;
  sea: string;
  other: string;
  note: string;
}
export interface CountryFact extends Fact {
  iso_a3: string | null;
  code: string;
  entity_type: "country" | "organisation";
  name: string;
  /** `null` for the two organisations, which are members of nothing. */
  nato_member: boolean | null;
  eu_member: boolean | null;
  coalition_participant: boolean;
  participation_notes: NoteFact[];
  role: string;
  posture_2025_04: PostureFact;
  posture_latest: PostureFact;
  personnel_stated: { low: number | null; high: number | null; note: string; source: FactSource } | null;
}
export interface HeadquartersFact extends Fact {
  id: string;
  name: string;
  kind: string;
  framework: string;
  country: string;
  city: string;
  lon: number;
  lat: number;
  precision: string;
  status: string;
  notes: NoteFact[];
}
export interface FleetFact extends Fact {
  id: string;
  operator: string;
  platform_id: string;
  quantity: number | null;
  /** Addresses of the sources of the number, and its date; absent where it is zero by our own count. */
  quantity_from?: { sources: string[]; as_of: string | null };
  base: string | null;
  lon: number | null;
  lat: number | null;
  base_kind: string;
  status: string;
  as_of: string | null;
  us_provided: boolean;
  nato_owned: boolean;
  needs_nato_consensus: boolean;
  notes: NoteFact[];
  pauses?: (NoteTimes & { note: string; sources: string[] })[];
}
export interface PlatformFact extends Fact {
  id: string;
  name: string;
  role: string;
  operating_altitude_m: number | null;
  cruise_speed_kmh: number | null;
  endurance_h_unrefuelled: number | null;
  endurance_h_refuelled: number | null;
  published_sensor_range_km: { value: number; against: string; target: string; source: string; note?: string }[];
  notes: NoteFact[];
  status: string;
  refuelling: { takes: string[]; gives: string[]; note: string; sources: string[] };
  uncrewed: boolean;
  /** Addresses of the sources of single numbers, by name: `altitude`, `speed`, `endurance`, `refuelled`. */
  number_sources?: Record<string, string[]>;
  /** What a satellite is for; absent for warning of launches. */
  senses?: Sense[];
}
export interface OrbitFact extends Fact {
  id: string;
  name: string;
  typical_users: string[];
  role: string;
  center_lon: number;
  center_lat: number;
  center_uncertainty_km: number;
  orientation_deg: number | null;
  airspace_country: string;
  reported_period: string;
  notes: NoteFact[];
}
export interface PoliticsFacts {
  rules: (Fact & { id: string; title: string; rule: string; scenario_effect: string })[];
  nato_members: { members: { iso_a3: string }[] };
  unsc_permanent_members: { members: string[] };
  seed_statements: (Fact & {
    id: string;
    statement: string;
    attributed_to: string;
    kind: string;
    check: string;
    check_note: string;
  })[];
  force_size_statements: (Fact & {
    low: number | null;
    high: number | null;
    what: string;
    stated_by: string;
    date: string;
  })[];
  component_leads: (Fact & { component: string; lead: string[]; status: string; note: string; from: string })[];
  surveillance_reference: (Fact & { id: string; fact: string; derived: string })[];
  timeline: (Fact & { date: string; title: string; summary: string })[];
  us_isr: (Fact & { id: string; date: string; status: UsIsrStatus })[];
}
export interface CoverageFacts {
  published_checks: (Fact & {
    id: string;
    description: string;
    value: number;
    unit: string;
    note?: string;
    use_in_check: string;
  })[];
  radio_horizon: Fact & { formula: string; effective_earth_radius_km: number; published_tables_note: string };
  radar_range_scaling: Fact & { law: string };
  target_classes: (Fact & { id: string; name: string; note: string })[];
  orbit_sustainment: { tempo_facts: (Fact & { fact: string; value: number | number[] | null; unit: string | null })[] };
  us_isr_off: { reported_effects: (Fact & { effect: string })[] };
}

export const readFacts = () => ({
  coalition: read("coalition.json") as {
    meta: { seed_date: string; compiled_through: string };
    rows: CountryFact[];
  },
  headquarters: (read("headquarters.json") as { rows: HeadquartersFact[] }).rows,
  fleets: (read("fleets.json") as { fleets: FleetFact[] }).fleets,
  platforms: read("platforms.json") as PlatformFact[],
  orbits: (read("orbits.json") as { orbits: OrbitFact[] }).orbits,
  politics: read("politics.json") as PoliticsFacts,
  coverage: read("coverage_reference.json") as CoverageFacts,
});
export type Facts = ReturnType<typeof readFacts>;
