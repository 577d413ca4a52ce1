import { describe, expect, it } from "vitest";
import type { Forces } from "../../src/model/forces.js";
import { core, readJson } from "./built-dataset.js";

const forces = readJson("forces.json") as Forces;
const noteOf = (id: string) => core.claims.find((claim) => claim.id === id)?.checkNote ?? "";
const offers = (component: string) =>
  new Set(forces.statements.filter((s) => s.component === component && s.kind === "offer").map(({ who }) => who)).size;
const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

describe("what the check of a claim counts is what the data hold", () => {
  it("nine corps headquarters, seven of them led by others than the United Kingdom and France", () => {
    const corps = core.headquarters.filter(({ notes }) => notes.some(({ text }) => /^One of nine corps/.test(text)));
    expect(corps).toHaveLength(9);
    const own = corps.filter(({ id }) => id === "arrc-innsworth" || id === "rrcfr-lille");
    expect(noteOf("seed-14")).toContain(`${WORDS[corps.length - own.length]} of the nine`);
  });

  it("NATO's E-3A and the tankers of the multinational fleet", () => {
    const count = (prefix: string) =>
      core.fleets.filter(({ id }) => id.startsWith(prefix)).reduce((sum, { quantity }) => sum + (quantity ?? 0), 0);
    expect(noteOf("seed-18")).toContain(`${count("nato_e3a_geilenkirchen")} E-3A`);
    expect(noteOf("seed-18")).toContain(`the ${WORDS[count("mmf_")]} A330 tankers`);
  });

  it("American fleets", () => {
    const american = core.fleets.filter(({ owner }) => owner === "us").length;
    expect(noteOf("seed-23")).toContain(`${american} of ${core.fleets.length} fleets`);
  });

  it("states that offered something in the air and at sea, and that none gave a number", () => {
    expect(noteOf("seed-24")).toContain(`${WORDS[offers("air")]} states had offered air capabilities`);
    expect(noteOf("seed-24")).toContain(`and ${WORDS[offers("sea")]} naval ones`);
    const numbered = forces.statements.filter((s) => s.component !== "ground" && s.kind === "offer" && s.people);
    expect(numbered).toEqual([]);
  });

  it("what US imagery is worth to Ukraine", () => {
    const figures = /15 to 17 per cent.*46 per cent/;
    expect(noteOf("seed-25")).toMatch(figures);
    expect(forces.worth.find(({ id }) => id === "budanov-2025-12")?.text).toMatch(figures);
  });
});
