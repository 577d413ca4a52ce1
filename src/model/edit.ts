import * as v from "valibot";
import { OWN_ASSUMPTION, roundedLeg, roundedOrientation, roundedPlace } from "./placed.js";
import type { Orbit } from "./records.js";
import {
  type AddedArea,
  AddedAreaSchema,
  type AddedBase,
  AddedBaseSchema,
  type AddedFleet,
  AddedFleetSchema,
  type AddedHeadquarters,
  AddedHeadquartersSchema,
  label,
  type Overrides,
  type Placed,
  PlacedSchema,
  type Scenario,
  type Station,
  StationSchema,
  summary,
} from "./scenario.js";

const finite = v.pipe(v.number(), v.finite());
const place = v.pipe(v.number(), v.integer(), v.minValue(0));
const added = <W extends string, S extends v.GenericSchema>(what: W, record: S) =>
  v.strictObject({ do: v.literal("add"), what: v.literal(what), record, at: v.optional(place) });
const set = <W extends string, S extends v.GenericSchema>(what: W, value: S) =>
  v.strictObject({ do: v.literal("set"), what: v.literal(what), value });
const setOf = <W extends string, S extends v.GenericSchema>(what: W, value: S) =>
  v.strictObject({ do: v.literal("set"), what: v.literal(what), id: v.string(), value });

/** A station that a reader adds: its words obey the same rules as those of all else that is added. */
const OwnStationSchema = v.strictObject({ ...StationSchema.entries, id: label, name: label });

/** Lists of a scenario from which records can be added and removed. */
export const LISTED = ["station", "fleet", "headquarters", "base", "area"] as const;
export type Listed = (typeof LISTED)[number];

/** A change of a scenario as data. The ways of `set` whose value may be `null` take back what was set. */
export const EditSchema = v.union([
  v.strictObject({
    do: v.literal("move"),
    station: v.string(),
    lon: finite,
    lat: finite,
    source: v.optional(v.string()),
  }),
  v.strictObject({ do: v.literal("turn"), station: v.string(), orientationDeg: finite }),
  v.strictObject({ do: v.literal("stretch"), station: v.string(), legLengthKm: finite }),
  added("station", OwnStationSchema),
  added("fleet", AddedFleetSchema),
  added("headquarters", AddedHeadquartersSchema),
  added("base", AddedBaseSchema),
  added("area", AddedAreaSchema),
  v.strictObject({ do: v.literal("remove"), what: v.picklist(LISTED), id: v.string() }),
  setOf("orbit", v.union([v.string(), PlacedSchema])),
  setOf("candidates", v.array(v.string())),
  setOf("assumption", v.nullable(finite)),
  setOf("quantity", v.nullable(v.pipe(finite, v.integer(), v.minValue(0), v.maxValue(1000)))),
  set("area", v.nullable(v.string())),
  set("author", v.nullable(v.string())),
  set("name", label),
  set("summary", summary),
]);
export type Edit = v.InferOutput<typeof EditSchema>;

/** A record that an edit can add, by its list. */
export interface Records {
  readonly station: Station;
  readonly fleet: AddedFleet;
  readonly headquarters: AddedHeadquarters;
  readonly base: AddedBase;
  readonly area: AddedArea;
}

/** A scenario after an edit, and the edits that take it back, in order. */
export interface Edited {
  readonly scenario: Scenario;
  readonly inverse: readonly Edit[];
}

/** The orbits of a dataset, by which a station that is moved for the first time is found. */
export type Orbits = readonly Pick<Orbit, "id" | "lon" | "lat" | "orientationDeg" | "legLengthKm">[];

const KEYS = { fleet: "fleets", headquarters: "headquarters", base: "bases", area: "areas" } as const;

/** The records of a list in a scenario. */
export function recordsOf<L extends Listed>(scenario: Scenario, what: L): readonly Records[L][] {
  const rows = what === "station" ? scenario.stations : (scenario.added?.[KEYS[what as keyof typeof KEYS]] ?? []);
  return rows as readonly unknown[] as readonly Records[L][];
}

/** An object without the keys whose values are `undefined`; `undefined` if none is left. */
function kept<T extends object>(value: T): T | undefined {
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return entries.length > 0 ? (Object.fromEntries(entries) as T) : undefined;
}
const whole = (scenario: Scenario): Scenario => kept(scenario) as Scenario;

function withRecords(scenario: Scenario, what: Listed, rows: readonly object[]): Scenario {
  if (what === "station") return { ...scenario, stations: rows as Station[] };
  const list = rows.length > 0 ? rows : undefined;
  return whole({ ...scenario, added: kept({ ...scenario.added, [KEYS[what]]: list }) });
}

const withStation = (scenario: Scenario, changed: Station): Scenario => ({
  ...scenario,
  stations: scenario.stations.map((one) => (one.id === changed.id ? changed : one)),
});

/** The racetrack of a station as a place: its own, or that of its orbit. `undefined` if the orbit is not there. */
export function placeOf({ orbit }: Pick<Station, "orbit">, orbits: Orbits): Placed | undefined {
  if (typeof orbit !== "string") return orbit;
  const record = orbits.find(({ id }) => id === orbit);
  if (!record) return undefined;
  return {
    from: orbit,
    ...roundedPlace(record),
    orientationDeg: roundedOrientation(record.orientationDeg.nominal),
    legLengthKm: roundedLeg(record.legLengthKm.nominal),
    source: OWN_ASSUMPTION,
  };
}

/** A place that is just where its orbit is becomes that orbit again: what is moved back has not been edited. */
function settled(placed: Placed, orbits: Orbits): Station["orbit"] {
  const { from } = placed;
  const first = from === undefined ? undefined : placeOf({ orbit: from }, orbits);
  const isBack =
    first &&
    first.lon === placed.lon &&
    first.lat === placed.lat &&
    first.orientationDeg === placed.orientationDeg &&
    first.legLengthKm === placed.legLengthKm;
  return isBack ? (from as string) : placed;
}

function found(scenario: Scenario, id: string): Station {
  const station = scenario.stations.find((one) => one.id === id);
  if (!station) throw new Error(`no station has the id "${id}"`);
  return station;
}

function shifted(scenario: Scenario, id: string, change: Partial<Placed>, orbits: Orbits): Edited {
  const station = found(scenario, id);
  const before = placeOf(station, orbits);
  if (!before) throw new Error(`no orbit has the id "${station.orbit}"`);
  const isSame = (Object.entries(change) as [keyof Placed, unknown][]).every(([key, value]) => before[key] === value);
  if (isSame) return { scenario, inverse: [] };
  const orbit = settled({ ...before, source: OWN_ASSUMPTION, ...change }, orbits);
  return {
    scenario: withStation(scenario, { ...station, orbit }),
    inverse: [{ do: "set", what: "orbit", id, value: station.orbit }],
  };
}

/** Takes a fleet's id out of the candidates of all stations; the inverse puts it back. */
function withoutCandidate(scenario: Scenario, fleet: string): Edited {
  const users = scenario.stations.filter(({ candidates }) => candidates.includes(fleet));
  const stations = scenario.stations.map((station) =>
    users.includes(station)
      ? { ...station, candidates: station.candidates.filter((candidate) => candidate !== fleet) }
      : station,
  );
  return {
    scenario: users.length > 0 ? { ...scenario, stations } : scenario,
    inverse: users.map(({ id, candidates }) => ({ do: "set", what: "candidates", id, value: candidates })),
  };
}

function removed(scenario: Scenario, what: Listed, id: string): Edited {
  const rows = recordsOf(scenario, what);
  const at = rows.findIndex((one) => one.id === id);
  if (at < 0) throw new Error(`no ${what} that was added has the id "${id}"`);
  const back = { do: "add", what, record: rows[at], at } as Edit;
  const rest = withRecords(scenario, what, rows.toSpliced(at, 1));
  if (what === "fleet") {
    const { [id]: quantity, ...others } = rest.overrides?.fleets ?? {};
    const counted = withOverrides(rest, { fleets: others });
    const freed = withoutCandidate(counted, id);
    const count: Edit[] = quantity ? [{ do: "set", what: "quantity", id, value: quantity.quantity }] : [];
    return { scenario: freed.scenario, inverse: [back, ...count, ...freed.inverse] };
  }
  if (what !== "area" || rest.area !== id) return { scenario: rest, inverse: [back] };
  return { scenario: whole({ ...rest, area: undefined }), inverse: [back, { do: "set", what: "area", value: id }] };
}

const sorted = <T>(rows: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(rows).sort(([a], [b]) => (a < b ? -1 : 1)));

function withOverrides(scenario: Scenario, change: Overrides): Scenario {
  const all = { ...scenario.overrides, ...change };
  const filled = Object.entries(all).map(([key, rows]) => [key, kept(sorted<unknown>(rows ?? {}))]);
  return whole({ ...scenario, overrides: kept(Object.fromEntries(filled)) });
}

function withNumber(
  scenario: Scenario,
  { what, id, value }: Extract<Edit, { do: "set"; what: "assumption" | "quantity" }>,
): Edited {
  const key = what === "assumption" ? "assumptions" : "fleets";
  const rows: Readonly<Record<string, number | { quantity: number }>> = scenario.overrides?.[key] ?? {};
  const before = Object.hasOwn(rows, id) ? rows[id] : undefined;
  const { [id]: _, ...others } = rows;
  const next = value === null ? others : { ...others, [id]: what === "assumption" ? value : { quantity: value } };
  const was = typeof before === "object" ? before.quantity : (before ?? null);
  return {
    scenario: withOverrides(scenario, { [key]: next } as Overrides),
    inverse: [{ do: "set", what, id, value: was }],
  };
}

function assigned(scenario: Scenario, edit: Extract<Edit, { do: "set" }>): Edited {
  switch (edit.what) {
    case "assumption":
    case "quantity":
      return withNumber(scenario, edit);
    case "orbit": {
      const station = found(scenario, edit.id);
      return {
        scenario: withStation(scenario, { ...station, orbit: edit.value }),
        inverse: [{ ...edit, value: station.orbit }],
      };
    }
    case "candidates": {
      const station = found(scenario, edit.id);
      return {
        scenario: withStation(scenario, { ...station, candidates: edit.value }),
        inverse: [{ ...edit, value: station.candidates }],
      };
    }
    case "name":
    case "summary":
      return { scenario: { ...scenario, [edit.what]: edit.value }, inverse: [{ ...edit, value: scenario[edit.what] }] };
    case "area":
    case "author":
      return {
        scenario: whole({ ...scenario, [edit.what]: edit.value ?? undefined }),
        inverse: [{ ...edit, value: scenario[edit.what] ?? null }],
      };
  }
}

/**
 * A scenario after an edit, with the edits that take it back. Pure; nothing of the scenario passed in is changed. Whether what
 * an edit names exists in the dataset, and whether its numbers are possible, is `editProblems`' question.
 *
 * @throws Error if a station, orbit or added record that the edit names is not there
 */
export function applyEdit(scenario: Scenario, edit: Edit, orbits: Orbits): Edited {
  switch (edit.do) {
    case "move": {
      const { source } = edit;
      return shifted(
        scenario,
        edit.station,
        { ...roundedPlace(edit), ...(source !== undefined && { source }) },
        orbits,
      );
    }
    case "turn":
      return shifted(scenario, edit.station, { orientationDeg: roundedOrientation(edit.orientationDeg) }, orbits);
    case "stretch":
      return shifted(scenario, edit.station, { legLengthKm: roundedLeg(edit.legLengthKm) }, orbits);
    case "add": {
      const rows = recordsOf(scenario, edit.what);
      const next = rows.toSpliced(edit.at ?? rows.length, 0, edit.record as never);
      return {
        scenario: withRecords(scenario, edit.what, next),
        inverse: [{ do: "remove", what: edit.what, id: edit.record.id }],
      };
    }
    case "remove":
      return removed(scenario, edit.what, edit.id);
    case "set":
      return assigned(scenario, edit);
  }
}

/** A scenario after several edits, with the edits that take them all back. Throws as {@link applyEdit} does. */
export function applyEdits(scenario: Scenario, edits: readonly Edit[], orbits: Orbits): Edited {
  let present = scenario;
  let inverse: readonly Edit[] = [];
  for (const edit of edits) {
    const edited = applyEdit(present, edit, orbits);
    present = edited.scenario;
    inverse = [...edited.inverse, ...inverse];
  }
  return { scenario: present, inverse };
}
