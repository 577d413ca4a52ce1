import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/model/dataset.js";
import type { Ship } from "../../../src/model/forces.js";
import { assessSea, type ShipView } from "../../../src/model/sea/assess-sea.js";
import type { CoalitionState } from "../../../src/model/state.js";
import { DISPLACEMENT_KINDS, POSTURES, SHIP_TYPES } from "../../../src/model/terms.js";
import { check } from "../../check.js";
import { anyState, withOneConsentLess } from "../states.js";
import { datasetWith, ship, straits } from "./fleet.js";

const STATES = ["BGR", "DEU", "FRA", "GBR", "HUN", "ITA", "ROU", "RUS", "SWE", "TUR", "UKR"];
const anyShip: fc.Arbitrary<Ship> = fc
  .record({
    iso: fc.constantFrom(...STATES),
    tonnes: fc.oneof(fc.integer({ min: 1, max: 20_000 }), fc.constant(null)),
    kind: fc.constantFrom(...DISPLACEMENT_KINDS),
    type: fc.constantFrom(...SHIP_TYPES),
    base: fc.constantFrom("constanta", "odesa", "golcuk", "portsmouth", null),
    from: fc.constantFrom(null, "2024", "2025-04", "2025-11", "2027"),
    isReference: fc.boolean(),
  })
  .map(({ iso, tonnes, kind, ...rest }) => {
    const one = ship("", iso, tonnes, rest);
    return { ...one, displacement: one.displacement && { ...one.displacement, kind } };
  });
const anyFleet = fc
  .array(anyShip, { maxLength: 25 })
  .map((list) => list.map((one, index) => ({ ...one, id: `s${index}` })));
const known = anyState.map((state) => (state.scenario.includes("/") ? { ...state, scenario: "report" } : state));

/** All views of a state. */
function viewsOf(data: Dataset, state: CoalitionState): ShipView[] {
  const found = assessSea(data, state);
  if (!found) throw new Error("no assessment");
  return [...found.littoral, ...found.waiting, ...found.visitors];
}
const countOf = (data: Dataset, state: CoalitionState) =>
  viewsOf(data, state).filter(({ admitted }) => admitted).length;

describe("at sea", () => {
  it("one consent less never admits more ships", () => {
    check(
      fc.property(anyFleet, withOneConsentLess, (fleet, [more, less]) => {
        const data = datasetWith(fleet);
        expect(countOf(data, less)).toBeLessThanOrEqual(countOf(data, more));
      }),
      1000,
    );
  });

  it("a better posture, a further ship and an opened strait never admit fewer", () => {
    const rank = { "ruled-out": 0, unknown: 1, considering: 2, conditional: 3, pledged: 4 };
    const anyPosture = fc.constantFrom(...POSTURES);
    check(
      fc.property(anyFleet, known, anyShip, anyPosture, anyPosture, (fleet, state, further, one, other) => {
        const data = datasetWith(fleet);
        const before = countOf(data, state);
        expect(countOf(datasetWith([...fleet, { ...further, id: "further" }]), state)).toBeGreaterThanOrEqual(before);
        const closed = countOf(data, { ...state, straits: "closed" });
        expect(countOf(data, { ...state, straits: "open" })).toBeGreaterThanOrEqual(closed);
        const withPosture = (sea: typeof one) => ({
          ...data,
          contributors: data.contributors.map((row) =>
            row.id === further.iso
              ? { ...row, posture: { ...row.posture, [state.asOf]: { ...row.posture[state.asOf], sea } } }
              : row,
          ),
        });
        const [worse, better] = rank[one] < rank[other] ? [one, other] : [other, one];
        expect(countOf(withPosture(better), state)).toBeGreaterThanOrEqual(countOf(withPosture(worse), state));
      }),
      1000,
    );
  });

  it("closed straits let no warship of a state without a coast in, nor one of a state at war that is not at home", () => {
    check(
      fc.property(anyFleet, known, (fleet, state) => {
        for (const { ship, admitted } of viewsOf(datasetWith(fleet), { ...state, straits: "closed" })) {
          if (!straits.littoral.includes(ship.iso)) expect(admitted).toBe(false);
          if (ship.iso === "UKR" && ship.base !== "odesa") expect(admitted).toBe(false);
        }
      }),
      1000,
    );
  });

  it("every ship without a published displacement is listed, and none of them is admitted through the straits", () => {
    check(
      fc.property(anyFleet, known, (fleet, state) => {
        const found = assessSea(datasetWith(fleet), state);
        const views = [...(found?.littoral ?? []), ...(found?.waiting ?? []), ...(found?.visitors ?? [])];
        const without = views.filter(({ ship }) => ship.displacement === null);
        expect(new Set(found?.unknown)).toEqual(new Set(without.map(({ ship }) => ship)));
        for (const { tonnes } of without) expect(tonnes).toBeNull();
        const passing = [...(found?.waiting ?? []), ...(found?.visitors ?? [])];
        expect(passing.filter(({ tonnes, admitted }) => tonnes === null && admitted)).toEqual([]);
      }),
      1000,
    );
  });
});
