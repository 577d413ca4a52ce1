import type { Dataset } from "../../src/model/dataset.js";
import type { Notes } from "../../src/model/notes.js";

type Noted = Pick<Dataset, "contributors" | "headquarters" | "fleets" | "platforms" | "orbits" | "scenarios" | "rules">;

/** Notes by id, of those items of a list that have any. */
const byId = <T extends { readonly id: string }>(list: readonly T[], noted: (item: T) => object | undefined) =>
  Object.fromEntries(
    list.flatMap((item) => {
      const own = noted(item);
      return own ? [[item.id, own] as const] : [];
    }),
  );

const notesOf = ({ notes }: { readonly notes: readonly unknown[] }) => (notes.length > 0 ? { notes } : undefined);

/** What a fleet's details say, and nothing else needs. */
const fleetNotes = ({ notes, status }: Noted["fleets"][number]) =>
  notes.length > 0 || status ? { ...(notes.length > 0 && { notes }), ...(status && { status }) } : undefined;

/** The notes of records, apart from the records; `withNotes` puts them back. */
export function notesApart({ contributors, headquarters, fleets, platforms, orbits, scenarios, rules }: Noted): Notes {
  const postures = ({ posture }: Noted["contributors"][number]) =>
    Object.fromEntries(Object.entries(posture).map(([asOf, { note, other }]) => [asOf, { note, other }]));
  return {
    contributors: byId(contributors, (row) => ({ ...notesOf(row), posture: postures(row) })),
    headquarters: byId(headquarters, notesOf),
    fleets: byId(fleets, fleetNotes),
    platforms: byId(platforms, notesOf),
    orbits: byId(orbits, notesOf),
    rules: byId(rules, ({ title, rule, effect }) => ({ title, rule, effect })),
    scenarios: byId(scenarios, ({ stations }) => ({
      stations: byId(stations, ({ note }) => (note ? { note } : undefined)),
    })),
  };
}

const without = <T extends { readonly notes: readonly unknown[] }>(list: readonly T[]): T[] =>
  list.map((row) => ({ ...row, notes: [] }));

/** The same records without their notes, and without texts that only their details show. */
export function withoutNotes<T extends Noted>(core: T): T {
  return {
    ...core,
    contributors: without(core.contributors).map(({ posture, ...row }) => ({
      ...row,
      posture: Object.fromEntries(
        Object.entries(posture).map(([asOf, own]) => [asOf, { ...own, note: "", other: "" }]),
      ),
    })),
    headquarters: without(core.headquarters),
    fleets: without(core.fleets).map((row) => ({ ...row, status: "" })),
    platforms: without(core.platforms),
    orbits: without(core.orbits),
    rules: core.rules.map((row) => ({ ...row, title: "", rule: "", effect: "" })),
    scenarios: core.scenarios.map(({ stations, ...row }) => ({
      ...row,
      stations: stations.map(({ note: _note, ...station }) => station),
    })),
  };
}
