import fc from "fast-check";
import type { Edit } from "../../src/model/edit.js";
import type { Placed, Scenario } from "../../src/model/scenario.js";
import { dataset } from "../dataset.js";

const [base] = dataset.scenarios as [Scenario];
const text = fc.string({ minLength: 1, maxLength: 12, unit: "grapheme-ascii" });
const lon = fc.double({ min: -180, max: 180, noNaN: true });
const lat = fc.double({ min: -80, max: 80, noNaN: true });
const km = fc.double({ min: 1, max: 900, noNaN: true });
const degrees = fc.double({ min: -360, max: 360, noNaN: true });
/** Ids of what is added, few enough that sequences meet them again. */
const own = fc.constantFrom("my-1", "my-2", "my-3");
const place = fc.record({
  lon: lon.map((value) => Math.round(value * 1e4) / 1e4 + 0),
  lat: lat.map((value) => Math.round(value * 1e4) / 1e4 + 0),
});
const station = fc.oneof(fc.constantFrom(...base.stations.map(({ id }) => id)), own);
const fleet = fc.oneof(fc.constantFrom(...dataset.fleets.map(({ id }) => id)), own);
const placed: fc.Arbitrary<Placed> = fc
  .record({ place, turn: fc.integer({ min: 0, max: 179 }), leg: fc.integer({ min: 1, max: 900 }), source: text })
  .map(({ place: { lon, lat }, turn, leg, source }) => ({ lon, lat, orientationDeg: turn, legLengthKm: leg, source }));
const candidates = fc.uniqueArray(fleet, { maxLength: 3 });
const assumption = fc.constantFrom(...dataset.assumptions);

const polygon = place.map(({ lon, lat }) => [
  [
    [lon, lat],
    [lon + 1, lat],
    [lon + 1, lat + 1],
    [lon, lat],
  ],
]);

const record = fc.oneof(
  fc
    .record({ id: own, name: text, orbit: placed, domain: fc.constantFrom("air", "signals", "tanker"), candidates })
    .map((one) => ({ what: "station", record: one })),
  fc
    .record({
      id: own,
      operator: fc.constantFrom("FRA", "POL", "USA", "NATO"),
      platform: fc.constantFrom(...dataset.platforms.map(({ id }) => id)),
      quantity: fc.integer({ min: 1, max: 20 }),
      base: text,
      place,
      source: text,
    })
    .map(({ place: at, ...rest }) => ({ what: "fleet", record: { ...rest, ...at } })),
  fc.record({ id: own, name: text, place, source: text }).map(({ place: at, ...rest }) => ({
    what: "headquarters",
    record: { ...rest, kind: "coalition", country: "POL", ...at },
  })),
  fc.record({ id: own, name: text, place, source: text }).map(({ place: at, ...rest }) => ({
    what: "base",
    record: { ...rest, country: "ROU", component: "air", ...at },
  })),
  fc
    .record({ id: own, name: text, polygons: fc.array(polygon, { minLength: 1, maxLength: 2 }), source: text })
    .map((one) => ({ what: "area", record: one })),
);

/** Any edit whose form is right; what it names need not be there. */
export const anyEdit = fc.oneof(
  fc.record({ do: fc.constant("move"), station, lon, lat }),
  fc.record({ do: fc.constant("turn"), station, orientationDeg: degrees }),
  fc.record({ do: fc.constant("stretch"), station, legLengthKm: km }),
  record.map((one) => ({ do: "add", ...one })),
  fc.tuple(record, fc.integer({ min: 0, max: 5 })).map(([one, at]) => ({ do: "add", ...one, at })),
  fc.record({
    do: fc.constant("remove"),
    what: fc.constantFrom("station", "fleet", "headquarters", "base", "area"),
    id: station,
  }),
  fc.record({ do: fc.constant("set"), what: fc.constant("candidates"), id: station, value: candidates }),
  fc.record({
    do: fc.constant("set"),
    what: fc.constant("orbit"),
    id: station,
    value: fc.oneof(placed, fc.constantFrom(...dataset.orbits.map(({ id }) => id))),
  }),
  fc.tuple(assumption, fc.double({ min: 0, max: 1, noNaN: true })).map(([{ id, low, high, integer }, share]) => {
    const value = low + (high - low) * share + 0;
    return { do: "set", what: "assumption", id, value: integer ? Math.round(value) : value };
  }),
  fc.record({
    do: fc.constant("set"),
    what: fc.constant("quantity"),
    id: fleet,
    value: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 50 })),
  }),
  fc.record({ do: fc.constant("set"), what: fc.constant("area"), value: fc.constantFrom(null, "MDA", "my-1") }),
  fc.record({ do: fc.constant("set"), what: fc.constantFrom("name", "summary", "author"), value: text }),
) as fc.Arbitrary<Edit>;

/** Sequences of edits as a reader makes them. */
export const anyEdits: fc.Arbitrary<readonly Edit[]> = fc.array(anyEdit, { maxLength: 25 });
