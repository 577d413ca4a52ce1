import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { admit, passages } from "../../../src/model/sea/admit.js";
import { type CountedShip, passageVerdict, presenceVerdict } from "../../../src/model/sea/montreux.js";
import { check } from "../../check.js";
import { counted, straits } from "./fleet.js";

const VISITORS = ["BEL", "FRA", "GBR", "ITA", "SWE"];
const anyShip = fc.record({
  iso: fc.constantFrom(...VISITORS),
  tons: fc.oneof(fc.integer({ min: 1, max: 16_000 }), fc.constant(null)),
  type: fc.constantFrom<CountedShip["type"]>("frigate", "minehunter", "submarine", "carrier"),
});
const anyFleet = fc
  .array(anyShip, { maxLength: 30 })
  .map((list) => list.map(({ iso, tons, type }, index) => counted(iso, tons, { type, id: `s${index}` })));

/** The most ships of any choice that keeps the limits: every choice is tried. */
function most(ships: readonly CountedShip[]): number {
  let best = 0;
  for (let choice = 0; choice < 2 ** ships.length; choice++) {
    const chosen = ships.filter((_, index) => (choice >> index) & 1);
    if (chosen.length <= best || chosen.some((ship) => passageVerdict([ship], straits).length > 0)) continue;
    if (presenceVerdict(chosen, straits).length === 0) best = chosen.length;
  }
  return best;
}

describe("the ships that the limits admit", () => {
  it("keep the limits; every other ship has a reason", () => {
    check(
      fc.property(anyFleet, (fleet) => {
        const { admitted, refused } = admit(fleet, straits);
        expect(presenceVerdict(admitted, straits)).toEqual([]);
        expect(admitted.length + refused.size).toBe(fleet.length);
        for (const reasons of refused.values()) expect(reasons.length).toBeGreaterThan(0);
        for (const { tons, type } of admitted) {
          expect(tons).not.toBeNull();
          expect(["frigate", "minehunter"]).toContain(type);
        }
      }),
      2000,
    );
  });

  it("are as many as any choice could be", () => {
    check(
      fc.property(
        anyFleet.map((fleet) => fleet.slice(0, 10)),
        (fleet) => {
          expect(admit(fleet, straits).admitted).toHaveLength(most(fleet));
        },
      ),
      200,
    );
  });

  it("are never fewer with one ship more, or with higher limits", () => {
    check(
      fc.property(anyFleet, anyShip, fc.integer({ min: 0, max: 20_000 }), (fleet, { iso, tons }, more) => {
        const before = admit(fleet, straits).admitted.length;
        expect(admit([...fleet, counted(iso, tons, { id: "more" })], straits).admitted.length).toBeGreaterThanOrEqual(
          before,
        );
        const { allTonnes, stateTonnes } = straits.limits;
        const wider = {
          ...straits,
          limits: {
            ...straits.limits,
            allTonnes: { ...allTonnes, value: allTonnes.value + more },
            stateTonnes: { ...stateTonnes, value: stateTonnes.value + more },
          },
        };
        expect(admit(fleet, wider).admitted.length).toBeGreaterThanOrEqual(before);
      }),
      2000,
    );
  });

  it("are cut at one tonne: of one state, and of all", () => {
    const fleet = [counted("GBR", 15_000, { id: "a" }), counted("GBR", 15_000, { id: "b" }), counted("FRA", 15_000)];
    expect(admit(fleet, straits).admitted).toHaveLength(3);
    const heavier = (index: number) => fleet.map((ship, at) => (at === index ? { ...ship, tons: 14_999 } : ship));
    expect(admit([...heavier(0), counted("GBR", 2, { id: "c" })], straits).admitted).toHaveLength(3);
    expect(admit([...heavier(0), counted("GBR", 1, { id: "c" })], straits).admitted).toHaveLength(4);
    expect(admit([...heavier(2), counted("ITA", 2)], straits).admitted).toHaveLength(3);
    expect(admit([...heavier(2), counted("ITA", 1)], straits).admitted).toHaveLength(4);
  });
});

describe("groups in passage", () => {
  it("each keep the limits, and together have every ship that may pass", () => {
    check(
      fc.property(anyFleet, (fleet) => {
        const groups = passages(fleet, straits);
        for (const group of groups) expect(passageVerdict(group, straits)).toEqual([]);
        const able = fleet.filter((ship) => passageVerdict([ship], straits).length === 0);
        expect(
          groups
            .flat()
            .map(({ id }) => id)
            .sort(),
        ).toEqual(able.map(({ id }) => id).sort());
      }),
      1000,
    );
  });

  it("are one for nine small ships and two for ten", () => {
    const ships = Array.from({ length: 10 }, (_, index) => counted("SWE", 400, { id: `k${index}` }));
    expect(passages(ships.slice(1), straits)).toHaveLength(1);
    expect(passages(ships, straits)).toHaveLength(2);
  });
});
