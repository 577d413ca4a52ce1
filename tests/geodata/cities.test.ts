import { describe, expect, it } from "vitest";
import { core, statesOf } from "./built-dataset.js";
import { isInside } from "./inside.js";

const ukrainian = core.cities.filter((city) => city.iso === "UKR");

describe("cities", () => {
  it.each(["states-overview.json", "states-fine.json"] as const)("of Ukraine lie in Ukraine in %s", (level) => {
    const ukraine = statesOf(level).get("UKR");
    expect(ukrainian.filter((city) => !isInside(ukraine, [city.lon, city.lat])).map((city) => city.name)).toEqual([]);
  });

  it("of Ukraine include those of Crimea and of the occupied east, by their Ukrainian names", () => {
    const names = ukrainian.map((city) => city.name);
    for (const name of [
      "Kyiv",
      "Kharkiv",
      "Odesa",
      "Lviv",
      "Zaporizhzhia",
      "Dnipro",
      "Mykolaiv",
      "Sevastopol",
      "Simferopol",
      "Kerch",
      "Donetsk",
      "Luhansk",
      "Mariupol",
    ])
      expect(names).toContain(name);
    expect(names.filter((name) => /[^A-Za-z -]|Odessa|Kiev|Kharkov|Lvov/.test(name))).toEqual([]);
  });

  it("of Ukraine are all those of 100,000 people or more", () => {
    expect(ukrainian.length).toBeGreaterThanOrEqual(45);
    expect(Math.min(...ukrainian.map((city) => city.population))).toBeGreaterThanOrEqual(100_000);
  });

  it("lie no farther than a port's quay from the state they belong to", () => {
    const states = statesOf("states-overview.json");
    const near = [0, 0.12, -0.12];
    const reaches = (iso: string, lon: number, lat: number) =>
      near.some((dx) => near.some((dy) => isInside(states.get(iso), [lon + dx, lat + dy])));
    expect(core.cities.filter((c) => !reaches(c.iso, c.lon, c.lat)).map((c) => c.name)).toEqual([]);
  });

  it("count one capital for each state that has one here", () => {
    const capitals = core.cities.filter((city) => city.capital).map((city) => city.iso);
    expect(new Set(capitals).size).toBe(capitals.length);
    expect(capitals).toContain("UKR");
  });
});
