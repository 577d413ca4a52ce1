import { applyEdit, type Edit, LISTED, type Listed, type Orbits, recordsOf } from "./edit.js";
import { OWN_ASSUMPTION } from "./placed.js";
import type { Scenario, Station } from "./scenario.js";

/** Whether two plain values are the same, whatever the order of their keys. */
export function same(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return Object.is(a, b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [one, other] = [Object.entries(a), Object.entries(b)];
  return (
    one.length === other.length &&
    one.every(([key, value]) => Object.hasOwn(b, key) && same(value, Reflect.get(b, key)))
  );
}

/** A scenario that is being changed into another, with the edits so far. */
class Path {
  readonly edits: Edit[] = [];
  readonly #orbits: Orbits;

  constructor(
    public scenario: Scenario,
    orbits: Orbits,
  ) {
    this.#orbits = orbits;
  }

  do(edit: Edit): void {
    this.scenario = applyEdit(this.scenario, edit, this.#orbits).scenario;
    this.edits.push(edit);
  }

  /** What an edit would give, without doing it. */
  after(edits: readonly Edit[]): Scenario {
    return edits.reduce((scenario, edit) => applyEdit(scenario, edit, this.#orbits).scenario, this.scenario);
  }
}

/** Whether a record may stay and only be changed; only stations can be changed in place. */
function mayStay(what: Listed, before: object, after: object): boolean {
  if (what !== "station") return same(before, after);
  const fixed = ({ orbit, candidates, ...rest }: Station) => rest;
  return same(fixed(before as Station), fixed(after as Station));
}

/** Removes from a list what the other has not, has otherwise, or has in another order. */
function removeFrom(path: Path, what: Listed, to: Scenario): void {
  const wanted = new Map(recordsOf(to, what).map((record, index) => [record.id, { record, index }]));
  let last = -1;
  for (const record of recordsOf(path.scenario, what)) {
    const other = wanted.get(record.id);
    if (other && other.index > last && mayStay(what, record, other.record)) last = other.index;
    else path.do({ do: "remove", what, id: record.id });
  }
}

/** Adds to a list what the other has more, each in its place. */
function addTo(path: Path, what: Listed, to: Scenario): void {
  for (const [at, record] of recordsOf(to, what).entries()) {
    const present = recordsOf(path.scenario, what);
    if (present[at]?.id === record.id) continue;
    const isLast = at === present.length;
    path.do({ do: "add", what, record, ...(!isLast && { at }) } as Edit);
  }
}

/** The edits that bring a station to its place: moved, turned and stretched where they say it all, else set. */
function placing(path: Path, id: string, orbit: Station["orbit"]): readonly Edit[] {
  const set: Edit = { do: "set", what: "orbit", id, value: orbit };
  if (typeof orbit === "string") return [set];
  const { lon, lat, orientationDeg, legLengthKm, source } = orbit;
  const orbitAfter = (edits: readonly Edit[]) => path.after(edits).stations.find((one) => one.id === id)?.orbit;
  const own = source === OWN_ASSUMPTION ? {} : { source };
  const steps: readonly Edit[] = [
    { do: "turn", station: id, orientationDeg },
    { do: "stretch", station: id, legLengthKm },
    { do: "move", station: id, lon, lat, ...own },
  ];
  const needed = steps.filter((step) => !same(path.after([step]), path.scenario));
  return same(orbitAfter(needed), orbit) ? needed : [set];
}

const value = <T>(rows: Readonly<Record<string, T>> | undefined, id: string): T | undefined =>
  rows && Object.hasOwn(rows, id) ? rows[id] : undefined;

function setNumbers(path: Path, to: Scenario): void {
  const ids = (key: "assumptions" | "fleets") =>
    [
      ...new Set([...Object.keys(path.scenario.overrides?.[key] ?? {}), ...Object.keys(to.overrides?.[key] ?? {})]),
    ].sort();
  for (const id of ids("assumptions")) {
    const [is, wanted] = [path.scenario, to].map(({ overrides }) => value(overrides?.assumptions, id) ?? null);
    if (is !== wanted) path.do({ do: "set", what: "assumption", id, value: wanted ?? null });
  }
  for (const id of ids("fleets")) {
    const [is, wanted] = [path.scenario, to].map(({ overrides }) => value(overrides?.fleets, id)?.quantity ?? null);
    if (is !== wanted) path.do({ do: "set", what: "quantity", id, value: wanted ?? null });
  }
}

/**
 * The edits that turn one scenario into another: applied to the first, they give the second, but for what no edit changes
 * (id, state, sources, version, what it is based on). Empty for two that are alike. The shortest are not promised.
 */
export function diffScenarios(from: Scenario, to: Scenario, orbits: Orbits): readonly Edit[] {
  const path = new Path(from, orbits);
  for (const what of LISTED) removeFrom(path, what, to);
  for (const what of LISTED) if (what !== "station") addTo(path, what, to);
  for (const station of to.stations) {
    const present = path.scenario.stations.find(({ id }) => id === station.id);
    if (!present) continue;
    if (!same(present.orbit, station.orbit)) for (const edit of placing(path, station.id, station.orbit)) path.do(edit);
    if (!same(present.candidates, station.candidates))
      path.do({ do: "set", what: "candidates", id: station.id, value: station.candidates });
  }
  addTo(path, "station", to);
  setNumbers(path, to);
  for (const what of ["area", "author"] as const)
    if (path.scenario[what] !== to[what]) path.do({ do: "set", what, value: to[what] ?? null });
  for (const what of ["name", "summary"] as const)
    if (path.scenario[what] !== to[what]) path.do({ do: "set", what, value: to[what] });
  return path.edits;
}
