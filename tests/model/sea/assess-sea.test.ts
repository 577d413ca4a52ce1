import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/model/dataset.js";
import type { Ship } from "../../../src/model/forces.js";
import { assessSea, assessShip, type SeaAssessment, type ShipView } from "../../../src/model/sea/assess-sea.js";
import type { CoalitionState } from "../../../src/model/state.js";
import type { Posture } from "../../../src/model/terms.js";
import { valuesOf } from "../../../src/model/values.js";
import { dataset } from "../../dataset.js";
import { stateWith } from "../states.js";
import { datasetWith, said, ship } from "./fleet.js";

const MINEHUNTER = { type: "minehunter", base: "portsmouth" } as const;
const FLEET: readonly Ship[] = [
  ship("m270", "ROU", 500, { type: "minehunter", base: "constanta" }),
  ship("ldg", "TUR", null, { type: "support" }),
  ship("m310", "UKR", 500, MINEHUNTER),
  ship("m312", "UKR", 500, { ...MINEHUNTER, from: "2025-06" }),
  ship("mazepa", "UKR", 2000, { type: "corvette" }),
  ship("raider", "RUS", 3000),
  ship("type-23", "GBR", 4000, { isReference: true, base: "portsmouth" }),
  ship("fdi", "FRA", 4200, { isReference: true }),
  ship("koster", "SWE", null, { type: "minehunter", isReference: true }),
  ship("gaeta", "ITA", 500, { type: "minehunter", isReference: true }),
];
const LATEST = { asOf: "latest", component: "sea" } as const;

const sea = (patch: Partial<CoalitionState> = {}, data: Dataset = datasetWith(FLEET)): SeaAssessment => {
  const found = assessSea(data, stateWith({ ...LATEST, ...patch }));
  if (!found) throw new Error("no assessment");
  return found;
};
const idsOf = (views: readonly ShipView[]) => views.map(({ ship: { id } }) => id);
const admittedOf = (views: readonly ShipView[]) => idsOf(views.filter(({ admitted }) => admitted));
const codesOf = (views: readonly ShipView[], id: string) =>
  views.find((view) => view.ship.id === id)?.reasons.map(({ code }) => code);
/** A dataset in which a state has another posture at sea, at both dates. */
const withPosture = (data: Dataset, iso: string, sea: Posture): Dataset => ({
  ...data,
  contributors: data.contributors.map((row) =>
    row.id === iso
      ? {
          ...row,
          posture: { "2025-04": { ...row.posture["2025-04"], sea }, latest: { ...row.posture.latest, sea } },
        }
      : row,
  ),
});

describe("the force at sea", () => {
  it("is not known before the forces are loaded", () => {
    expect(assessSea({ ...dataset, forces: undefined }, stateWith(LATEST))).toBeNull();
  });

  it("has the ships of Black Sea states where they are, and Ukraine's that wait outside", () => {
    const { littoral, waiting, minehunters } = sea();
    expect(idsOf(littoral)).toEqual(["m270", "ldg"]);
    expect(idsOf(waiting)).toEqual(["m310", "m312", "mazepa"]);
    expect(idsOf(minehunters)).toEqual(["m310", "m312"]);
    const announced = ship("announced", "UKR", 500, { type: "minehunter" });
    expect(sea({}, datasetWith([announced])).minehunters).toEqual([]);
    expect(admittedOf(littoral)).toEqual(["m270", "ldg"]);
  });

  it("has no ship of a state that does not take part; asked of one, it says so", () => {
    const raider = FLEET.find(({ id }) => id === "raider") as Ship;
    const { available, reasons } = assessShip(datasetWith(FLEET), stateWith(LATEST), raider);
    expect(available).toBe(false);
    expect(reasons.map(({ code }) => code)).toContain("not-a-participant");
  });

  it("has as visitors only what the willing have", () => {
    expect(idsOf(sea().visitors)).toEqual(["type-23", "fdi", "koster"]);
    expect(idsOf(sea({}, withPosture(datasetWith(FLEET), "ITA", "considering")).visitors)).toContain("gaeta");
    expect(idsOf(sea({ asOf: "2025-04" }).visitors)).toEqual(["type-23", "fdi"]);
    expect(sea().uncounted).toEqual(["BEL", "DEU", "GRC", "PRT"]);
  });
});

describe("closed straits", () => {
  it("let no warship of a state without a coast in", () => {
    const { visitors, admitted, passages, alone, open, closedSince } = sea();
    expect({ admitted, passages, alone, open }).toEqual({
      admitted: { ships: 0, tonnes: 0 },
      passages: [],
      alone: [],
      open: false,
    });
    expect(closedSince).toBe("2022-02-28");
    expect(admittedOf(visitors)).toEqual([]);
    for (const { ship, reasons } of visitors)
      expect(
        reasons.map(({ code }) => code),
        ship.id,
      ).toContain("straits-closed");
  });

  it("keep out Ukraine's ships that are not at home, while Romania's and Türkiye's are free", () => {
    const { waiting, littoral } = sea();
    expect(admittedOf(waiting)).toEqual([]);
    expect(codesOf(waiting, "m310")).toContain("straits-closed-to-war");
    const abroad = [ship("m271", "ROU", 500, MINEHUNTER), ship("odesa", "UKR", 500, { base: "odesa" })];
    expect(admittedOf(sea({}, datasetWith(abroad)).littoral)).toEqual(["m271", "odesa"]);
    expect(codesOf(littoral, "ldg")).not.toContain("straits-closed");
  });
});

describe("open straits", () => {
  it("let the minehunters return and the visitors in, in groups that may pass", () => {
    const { waiting, visitors, admitted, passages } = sea({ straits: "open" });
    expect(admittedOf(waiting)).toEqual(["m310", "m312", "mazepa"]);
    expect(admittedOf(visitors)).toEqual(["type-23", "fdi"]);
    expect(admitted.ships).toBe(2);
    expect(admitted.tonnes).toBeCloseTo(8200, 6);
    expect(passages.map(idsOf)).toEqual([["fdi", "type-23", "mazepa", "m310", "m312"]]);
  });

  it("say how many of a class one state could keep, and with how many visits a year", () => {
    const count = { ...said, low: 3, high: 4 };
    const classes = [
      ship("type-23", "GBR", 4000, { isReference: true, shipClass: "Type 23" }),
      ship("fdi", "FRA", 4200, { isReference: true, shipClass: "FDI", count }),
      ship("mothership", "GBR", 5000, { isReference: true }),
    ];
    const { alone, visitsAYear } = sea({ straits: "open" }, datasetWith(classes));
    expect(visitsAYear).toBe(18);
    expect(alone.map(({ iso, byTonnage, ships, visitsAYear }) => [iso, byTonnage, ships, visitsAYear])).toEqual([
      ["GBR", 7, 7, 126],
      ["FRA", 7, 4, 72],
      ["GBR", 6, 1, 18],
    ]);
  });

  it("admit a ship at a limit of one state and not one tonne above it", () => {
    const of = (tons: number) =>
      sea({ straits: "open" }, datasetWith([ship("a", "GBR", 15_000), ship("b", "GBR", tons)])).admitted.ships;
    expect(of(15_000)).toBe(2);
    expect(of(15_001)).toBe(1);
  });
});

describe("displacement", () => {
  it("that is not published is never counted, and always listed", () => {
    const { unknown, visitors, littoral } = sea({ straits: "open" });
    expect(unknown.map(({ id }) => id)).toEqual(["ldg", "koster"]);
    expect(visitors.find(({ ship }) => ship.id === "koster")).toMatchObject({ tonnes: null, admitted: false });
    expect(codesOf(visitors, "koster")?.filter((code) => code === "displacement-unknown")).toHaveLength(1);
    expect(littoral.find(({ ship }) => ship.id === "ldg")).toMatchObject({ tonnes: null, admitted: true });
  });

  it("is converted by the assumption unless it is standard, and follows a draw", () => {
    const { sources } = ship("x", "GBR", 1);
    const full = { low: 5000, high: 5080, sources, asOf: null, confidence: "high" as const, grade: "trade" as const };
    const data = datasetWith([
      ship("full", "GBR", null, { displacement: { tonnes: full, kind: "full-load" } }),
      ship("standard", "GBR", null, { displacement: { tonnes: full, kind: "standard" } }),
      ship("over", "GBR", null, { displacement: { tonnes: { ...full, high: null }, kind: "standard" } }),
    ]);
    const tonnes = (share: number) => {
      const state = stateWith({ ...LATEST, straits: "open" });
      const values = new Map([...valuesOf(data), ["standard-share", share]]);
      return assessSea(data, state, values)?.visitors.map((view) => Math.round(view.tonnes ?? -1));
    };
    expect(tonnes(0.85)).toEqual([4250, 5000, -1]);
    expect(tonnes(0.7)).toEqual([3500, 5000, -1]);
    expect(codesOf(sea({}, data).visitors, "full")).toContain("displacement-assumed");
    expect(codesOf(sea({}, data).visitors, "standard")).not.toContain("displacement-assumed");
  });
});

describe("consent", () => {
  it("a nation that has ruled the sea out never sails", () => {
    for (const iso of ["GBR", "ROU", "TUR"])
      for (const straits of ["closed", "open"] as const) {
        const found = sea({ straits }, withPosture(datasetWith(FLEET), iso, "ruled-out"));
        const views = [...found.littoral, ...found.waiting, ...found.visitors];
        expect(views.filter(({ ship, admitted }) => ship.iso === iso && admitted)).toEqual([]);
      }
  });

  it("a veto of a United Nations lead leaves no ship", () => {
    const found = sea({ straits: "open", lead: "un", vetoes: ["RUS"] });
    expect([...found.littoral, ...found.waiting, ...found.visitors].filter(({ admitted }) => admitted)).toEqual([]);
    expect(found.admitted.ships).toBe(0);
    expect(found.alone).toEqual([]);
  });

  it("an ally's objection keeps ships out of a mission that NATO leads, and of no other", () => {
    const open = (patch: Partial<CoalitionState>) => sea({ straits: "open", ...patch }).admitted.ships;
    expect([open({ objections: ["HUN"] }), open({ lead: "nato" })]).toEqual([2, 2]);
    expect(open({ lead: "nato", objections: ["HUN"] })).toBe(0);
  });
});

describe("the date", () => {
  it("April 2025 has nothing that came later: ships, activations, commands", () => {
    const { waiting, taskGroup, commander } = sea({ asOf: "2025-04" });
    expect(idsOf(waiting)).toEqual(["m310", "mazepa"]);
    expect(taskGroup?.activations.map(({ id }) => id)).toEqual(["a1"]);
    expect(taskGroup?.command.map(({ iso }) => iso)).toEqual(["TUR", "BGR"]);
    expect(commander).toBe("BGR");
  });

  it("the latest date has the last command that is not only planned", () => {
    expect(sea().commander).toBe("TUR");
  });
});
