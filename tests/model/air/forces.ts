import fc from "fast-check";
import forcesFile from "../../../geodata/forces.json";
import type { Dataset } from "../../../src/model/dataset.js";
import type {
  FighterFleet,
  ForceBase,
  Forces,
  PatrolArea,
  StatedNumber,
  Statement,
} from "../../../src/model/forces.js";
import type { Posture } from "../../../src/model/records.js";
import { dataset } from "../../dataset.js";

const provenance = { sources: ["s"] as string[], asOf: null, confidence: "low" as const, grade: null };
const always = { from: null, until: null };
/** The shipped forces. */
export const shipped = forcesFile as unknown as Forces;

export const number = (low: number | null, high: number | null = low, asOf: string | null = null): StatedNumber => ({
  ...provenance,
  low,
  high,
  asOf,
});
export const fleet = (id: string, iso: string, aircraft: StatedNumber | null): FighterFleet => ({
  ...provenance,
  ...always,
  id,
  iso,
  type: "Fighter",
  aircraft,
  notes: [],
});
export const base = (id: string, iso: string, lon: number, lat: number): ForceBase => ({
  ...provenance,
  ...always,
  id,
  name: id,
  iso,
  component: "air",
  lon,
  lat,
  precision: "site",
  use: "",
  notes: [],
});
export const area = (id: string, lon: number, lat: number): PatrolArea => ({
  ...provenance,
  ...always,
  id,
  name: id,
  proposal: "Proposal",
  by: "somebody",
  lon,
  lat,
  radiusKm: {
    nominal: 100,
    low: 50,
    high: 150,
    basis: "assumption",
    assumption: "patrol-radius-km",
    sources: [],
    grade: null,
  },
  weakness: "made up for a test",
  notes: [],
});
export const statement = (patch: Partial<Statement>): Statement => ({
  ...provenance,
  id: "statement",
  who: "SWE",
  by: "a minister",
  component: "air",
  kind: "offer",
  people: null,
  where: "",
  text: "An offer",
  date: "2025-03-01",
  ...patch,
});

/** Two areas near a base in Poland and a third by Kharkiv that only tankers bring within reach; pledges, conditions and silence. */
export const made: Forces = {
  ...shipped,
  bases: [
    base("rzeszow", "POL", 22.02, 50.11),
    base("kecskemet", "HUN", 19.75, 46.92),
    { ...base("later", "ROU", 27.62, 47.18), from: "2025-06" },
    { ...base("port", "ROU", 28.65, 44.17), component: "sea" },
  ],
  detachments: [],
  statements: [statement({ id: "early" }), statement({ id: "late", who: "BEL", date: "2026-01-06" })],
  patrolAreas: [area("lviv", 24.03, 49.84), area("kharkiv", 36.3, 50.0), area("khmelnytskyi", 26.65, 50.3)],
  fighterFleets: [
    fleet("gbr", "GBR", number(107)),
    fleet("swe", "SWE", number(80, 96)),
    fleet("deu", "DEU", number(138)),
    fleet("pol", "POL", number(48)),
    fleet("usa", "USA", number(500)),
    fleet("hun", "HUN", number(14)),
    fleet("fra", "FRA", null),
  ],
};

/** The shipped dataset with other forces. */
export const withForcesOf = (forces: Forces, data: Dataset = dataset): Dataset => ({ ...data, forces });

/** A dataset in which one nation's position on the air component is another, at both dates. */
export function withPosture(data: Dataset, iso: string, air: Posture): Dataset {
  const contributors = data.contributors.map((row) => {
    const { posture } = row;
    const moved = { "2025-04": { ...posture["2025-04"], air }, latest: { ...posture.latest, air } };
    return row.id === iso ? { ...row, posture: moved } : row;
  });
  return { ...data, contributors };
}

export const anyIso = fc.constantFrom(...dataset.contributors.map(({ id }) => id));
const lon = fc.double({ min: 22, max: 40, noNaN: true });
const lat = fc.double({ min: 44, max: 53, noNaN: true });
/** Mostly those who may host or fly: with nations drawn evenly hardly any patrol would be flown. */
const host = fc.oneof({ weight: 3, arbitrary: fc.constantFrom("POL", "ROU") }, { weight: 1, arbitrary: anyIso });
const flyer = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("GBR", "FRA", "SWE", "BEL") },
  { weight: 1, arbitrary: anyIso },
);
const anyCount = fc.option(
  fc.tuple(fc.integer({ min: 0, max: 200 }), fc.constantFrom(null, "2023", "2025-04", "2025-07-01")),
);
/** Any fleet of fighters, some of them not counted, or counted late. */
export const anyFleet: fc.Arbitrary<FighterFleet> = fc
  .tuple(fc.uuid(), flyer, anyCount)
  .map(([id, iso, count]) => fleet(id, iso, count && number(count[0], count[0], count[1])));
/** Any bases, areas and fleets; any nation may have taken any position. */
export const anyForces: fc.Arbitrary<Dataset> = fc
  .record({
    bases: fc.array(
      fc.tuple(fc.uuid(), host, lon, lat).map(([id, iso, x, y]) => base(id, iso, x - 6, y)),
      { maxLength: 6 },
    ),
    patrolAreas: fc.array(
      fc.tuple(fc.uuid(), lon, lat).map(([id, x, y]) => area(id, x, y)),
      { maxLength: 5 },
    ),
    fighterFleets: fc.array(anyFleet, { maxLength: 12 }),
    postures: fc.array(
      fc.tuple(anyIso, fc.constantFrom<Posture>("pledged", "conditional", "considering", "unknown", "ruled-out")),
      { maxLength: 12 },
    ),
  })
  .map(({ postures, ...forces }) =>
    postures.reduce((data, [iso, air]) => withPosture(data, iso, air), withForcesOf({ ...made, ...forces })),
  );
