import { describe, expect, it } from "vitest";
import type { Forces } from "../../src/model/forces.js";
import { forcesAt } from "../../src/model/forces-at.js";
import { core, readJson } from "./built-dataset.js";

const forces = readJson("forces.json") as Forces;
const april = core.asOfDates["2025-04"];
const latest = core.asOfDates.latest;

interface Leaf {
  readonly path: string;
  readonly key: string;
  readonly value: unknown;
}
/** Every value that is not an object, with the path to it; sources are ids, not statements. */
const leavesOf = (value: unknown, path = "", key = ""): Leaf[] =>
  typeof value !== "object" || value === null
    ? [{ path, key, value }]
    : Object.entries(value).flatMap(([k, v]) => (k === "sources" ? [] : leavesOf(v, `${path}.${k}`, k)));

const datesIn = (value: unknown): Leaf[] =>
  leavesOf(value).filter(({ key, value: date }) => ["from", "until", "asOf", "date"].includes(key) && date !== null);

/** One day a month, from before the first record to after the last. */
const DAYS = Array.from({ length: 42 }, (_, month) => {
  const year = 2023 + Math.floor(month / 12);
  return `${year}-${String((month % 12) + 1).padStart(2, "0")}-15`;
});

const isLater = (date: string, day: string) => date > day.slice(0, date.length);

describe("the forces in April 2025", () => {
  const then = forcesAt(forces, april);

  it("carry no date after it, in any record, note, number or term", () => {
    const dates = datesIn(then);
    expect(dates.length).toBeGreaterThan(150);
    expect(dates.filter(({ value }) => isLater(value as string, april)).map(({ path }) => path)).toEqual([]);
  });

  it("tell of nothing later in their texts, plans apart", () => {
    const later = /\b(20(2[6-9]|3\d)|(May|June|July|August|September|October|November|December) 2025)\b/;
    const planned = /planned for 2030|planned for the air force by the end of 2030|first quarter of 2027/;
    const texts = leavesOf(then).filter(({ value }) => typeof value === "string" && later.test(value));
    expect(texts.filter(({ value }) => !planned.test(value as string))).toEqual([]);
  });

  it("have what was there, and not what came", () => {
    const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
    expect(ids(then.detachments)).toEqual([
      "krzesiny-nor-2025a",
      "malbork-gbr-2025",
      "malbork-swe-2025",
      "rzeszow-deu-2025",
      "rzeszow-nor-2024",
      "siauliai-pol-2025",
      "siauliai-rou-2025",
    ]);
    const count = (id: string) => then.satellites.find((row) => row.id.startsWith(id))?.count?.high;
    expect([count("fra-cso"), count("deu-sarah"), count("ita-cosmo"), count("fin-iceye")]).toEqual([
      3,
      1,
      5,
      undefined,
    ]);
    expect(ids(then.fighterFleets)).toContain("gbr-typhoon-2024");
    expect(ids(then.fighterFleets)).not.toContain("gbr-typhoon-2025");
    expect(ids(then.ships)).not.toContain("rou-dumitrescu");
    expect(then.taskGroups.map(({ command }) => command.at(-1))).toMatchObject([{ iso: "BGR", until: null }]);
    expect(then.backstop.map(({ stage }) => stage).sort()).toEqual(["answered", "asked"]);
    expect(then.worth.map(({ id }) => id)).toEqual(["time-2025-03"]);
    expect(then.straits.closed).toHaveLength(1);
    expect(ids(then.straits.rules)).not.toContain("littoral-ships");
  });

  it("keep limits and tonnages, which have no date", () => {
    expect(then.straits.limits.allTonnes.value).toBe(45000);
    expect(then.ships.filter(({ displacement }) => displacement !== null).length).toBeGreaterThan(25);
  });
});

describe("the forces at any date", () => {
  it("know nothing later", () => {
    for (const day of DAYS)
      expect(
        datesIn(forcesAt(forces, day)).filter(({ value }) => isLater(value as string, day)),
        day,
      ).toEqual([]);
  });

  it("only grow in what was said", () => {
    for (const [index, day] of DAYS.slice(1).entries()) {
      const [before, after] = [forcesAt(forces, DAYS[index] ?? ""), forcesAt(forces, day)];
      for (const list of ["statements", "worth", "backstop", "sizes"] as const) {
        const later = after[list].map(({ id }) => id);
        expect(before[list].filter(({ id }) => !later.includes(id))).toEqual([]);
      }
    }
  });

  it("do not change the forces that are given", () => {
    const copy = structuredClone(forces);
    forcesAt(copy, april);
    expect(copy).toEqual(forces);
  });

  it("stay the same when they are asked again", () => {
    const once = forcesAt(forces, latest);
    expect(forcesAt(once, latest)).toEqual(once);
  });
});
