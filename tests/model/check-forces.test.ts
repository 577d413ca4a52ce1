import { describe, expect, it } from "vitest";
import json from "../../geodata/forces.json";
import type { Forces } from "../../src/model/forces.js";
import { validateDataset } from "../../src/model/parse-dataset.js";
import { dataset } from "../dataset.js";

const forces = json as unknown as Forces;
const spoilt = (change: (copy: Forces) => void) => {
  const copy = structuredClone(forces);
  change(copy);
  const result = validateDataset({ ...dataset, forces: copy });
  return "problems" in result ? result.problems : [];
};
const at = <T>(rows: readonly T[], index = 0) => rows[index] as T;

describe("the forces of a dataset", () => {
  it("have nothing wrong as shipped", () => {
    expect(spoilt(() => {})).toEqual([]);
  });

  it.each<[string, (copy: Forces) => void, string, string, string]>([
    [
      "a detachment at no base",
      (c) => Object.assign(at(c.detachments), { base: "nowhere" }),
      "unknown-id",
      "forces.detachments[0].base",
      'no base has the id "nowhere"',
    ],
    [
      "a ship at no base",
      (c) => Object.assign(at(c.ships), { base: "nowhere" }),
      "unknown-id",
      "forces.ships[0].base",
      'no base has the id "nowhere"',
    ],
    [
      "a radar on no ship",
      (c) => at(c.shipSensors).carriers.push("nautilus"),
      "unknown-id",
      `forces.shipSensors[0].carriers[${at(forces.shipSensors).carriers.length}]`,
      'no ship has the id "nautilus"',
    ],
    [
      "fighters of nobody",
      (c) => Object.assign(at(c.fighterFleets), { iso: "XXX" }),
      "unknown-id",
      "forces.fighterFleets[0].iso",
      'no contributor has the id "XXX"',
    ],
    [
      "a statement of no state",
      (c) => Object.assign(at(c.statements), { who: "XXX" }),
      "unknown-id",
      "forces.statements[0].who",
      'no contributor has the id "XXX"',
    ],
    [
      "an id twice",
      (c) => Object.assign(at(c.ships, 1), { id: at(c.ships).id }),
      "repeated-id",
      "forces.ships[1].id",
      `given twice: "${at(forces.ships).id}"`,
    ],
    [
      "a rule twice",
      (c) => Object.assign(at(c.straits.rules, 1), { id: at(c.straits.rules).id }),
      "repeated-id",
      "forces.straits.rules[1].id",
      `given twice: "${at(forces.straits.rules).id}"`,
    ],
    [
      "a source that is not there, deep inside",
      (c) => c.straits.limits.stayDays.sources.push("nowhere"),
      "unknown-id",
      "forces.straits.limits.stayDays.sources",
      'no source has the id "nowhere"',
    ],
    [
      "an area with an assumption that is not there",
      (c) => Object.assign(at(c.patrolAreas).radiusKm, { assumption: "guess" }),
      "unknown-id",
      "forces.patrolAreas[0].radiusKm.assumption",
      'no assumption has the id "guess"',
    ],
    [
      "a term that ends before it begins",
      (c) => Object.assign(at(at(c.taskGroups).command), { from: "2024-07-01", until: "2024-06" }),
      "out-of-order",
      "forces.taskGroups[0].command[0].until",
      'expected a date not before "2024-07-01", got "2024-06"',
    ],
  ])("are refused for %s", (_what, change, code, path, message) => {
    expect(spoilt(change)).toContainEqual({ code, path, message });
  });

  it("may have speakers who are not states, and detachments of which no text names the base", () => {
    expect(spoilt((c) => Object.assign(at(c.statements), { who: "IISS" }))).toEqual([]);
    expect(spoilt((c) => Object.assign(at(c.detachments), { base: null }))).toEqual([]);
  });
});
