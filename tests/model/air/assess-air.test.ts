import { describe, expect, it } from "vitest";
import { type AirAssessment, assessAir } from "../../../src/model/air/assess-air.js";
import type { Dataset } from "../../../src/model/dataset.js";
import { distanceKm } from "../../../src/model/distance.js";
import type { CoalitionState } from "../../../src/model/state.js";
import { stateWith } from "../states.js";
import { fleet, made, number, withForcesOf, withPosture } from "./forces.js";

const madeData = withForcesOf(made);
const air = (patch: Partial<CoalitionState> = {}, data: Dataset = madeData): AirAssessment => {
  const assessment = assessAir(data, stateWith({ asOf: "latest", ...patch }));
  if (!assessment) throw new Error("no forces");
  return assessment;
};
const nations = ({ holders }: AirAssessment) => holders.map(({ iso }) => iso);
const PLENTY = { "fighter-availability": 0.33, "fighter-tempo": 23 };

describe("without forces", () => {
  it("there is no air component to assess", () => {
    const { forces: _, ...rest } = madeData;
    expect(assessAir(rest as Dataset, stateWith({}))).toBeNull();
  });
});

describe("patrols", () => {
  it("go through the proposed areas in turn, and through the first ones again", () => {
    const ids = (count: number) => air({ overrides: { "fighter-patrols": count } }).patrols.map(({ id }) => id);
    expect(ids(3)).toEqual(["lviv", "kharkiv", "khmelnytskyi"]);
    expect(ids(5)).toEqual(["lviv", "kharkiv", "khmelnytskyi", "lviv-2", "kharkiv-2"]);
    expect(air({ overrides: { "fighter-patrols": 3 } }, withForcesOf({ ...made, patrolAreas: [] })).patrols).toEqual(
      [],
    );
  });

  it("fly from the nearest air base of an ally that takes part, of those there at the date", () => {
    const bases = (asOf: CoalitionState["asOf"]) =>
      air({ asOf })
        .patrols.slice(0, 3)
        .map(({ base }) => base?.id);
    expect(bases("2025-04")).toEqual(["rzeszow", "rzeszow", "rzeszow"]);
    expect(bases("latest")).toEqual(["rzeszow", "later", "rzeszow"]);
    const hungarian = withForcesOf({ ...made, bases: made.bases.filter(({ iso }) => iso === "HUN") });
    const [patrol] = air({}, hungarian).patrols;
    expect([patrol?.base, patrol?.aircraft, patrol?.reasons[0]?.code]).toEqual([null, null, "patrol-no-base"]);
  });

  it("spend the sortie less the way there and back on station, and take aircraft by it", () => {
    const [patrol] = air({ tankers: "off" }).patrols;
    const km = distanceKm({ lon: 22.02, lat: 50.11 }, { lon: 24.03, lat: 49.84 });
    expect(patrol?.distanceKm).toBeCloseTo(km, 9);
    expect(patrol?.refuelled).toBe(false);
    expect(patrol?.sortieH).toBeCloseTo(10 / 3, 9);
    expect(patrol?.onStationH).toBeCloseTo(10 / 3 - (2 * km) / 850, 9);
    expect(patrol?.aircraft).toBeCloseTo((168 * 2 * (10 / 3)) / (patrol?.onStationH ?? 0) / 10, 9);
  });

  it("beyond the radius need tankers, and say so", () => {
    const kharkiv = (tankers: CoalitionState["tankers"]) =>
      air({ tankers, asOf: "2025-04", overrides: { "fighter-sortie-refuelled-h": 8 } }).patrols[1];
    const without = kharkiv("off");
    expect([without?.aircraft, without?.unfilled, without?.onStationH]).toEqual([null, 1, 0]);
    expect(without?.reasons.map(({ code }) => code)).toEqual(["patrol-needs-tankers"]);
    const refuelled = kharkiv("on");
    expect(refuelled?.refuelled).toBe(true);
    expect(refuelled?.onStationH).toBeGreaterThan(5);
  });

  it("out of reach even with tankers are too far, and take no number of aircraft", () => {
    const far = { ...made, bases: made.bases.map((base) => ({ ...base, lon: -8, lat: 40 })) };
    const [patrol] = air({}, withForcesOf(far)).patrols;
    expect([patrol?.aircraft, patrol?.unfilled, patrol?.reasons[0]?.code]).toEqual([null, 1, "too-far"]);
    expect(air({}, withForcesOf(far)).needed).toBe(0);
  });
});

describe("who flies", () => {
  it("are those who pledged, then those who consider it; the larger fleet first", () => {
    expect(air({ overrides: { "fighter-patrols": 6 } }).holders.map(({ iso }) => iso)).toEqual(["GBR", "SWE", "DEU"]);
    expect(nations(air({ overrides: { ...PLENTY, "fighter-patrols": 3, "fighter-pair": 2 } }))).toContain("GBR");
  });

  it("count the middle of what is published, and a share of it", () => {
    expect(air().available).toBeCloseTo(0.2 * (107 + 88 + 138), 9);
    expect(air().fighters.find((row) => row.fleet.id === "swe")?.counted).toBe(88);
  });

  it("name those whose numbers are not published, and never count them as none", () => {
    expect(air().uncounted).toEqual(["FRA"]);
    const late = withForcesOf({ ...made, fighterFleets: [fleet("gbr", "GBR", number(107, 107, "2025-07-01"))] });
    expect([air({ asOf: "2025-04" }, late).uncounted, air({ asOf: "2025-04" }, late).available]).toEqual([["GBR"], 0]);
    expect([air({}, late).uncounted, air({}, late).available > 20]).toEqual([[], true]);
  });

  it("are never those who take no part, have ruled it out or are silent", () => {
    const holders = nations(air({ overrides: { ...PLENTY, "fighter-pair": 4, "fighter-patrols": 6 } }));
    for (const iso of ["POL", "USA", "HUN"]) expect(holders).not.toContain(iso);
    const refused = withPosture(madeData, "GBR", "ruled-out");
    expect(nations(air({}, refused))).not.toContain("GBR");
    const reasons = air({}, refused)
      .fighters.find((row) => row.fleet.iso === "GBR")
      ?.reasons.map(({ code }) => code);
    expect(reasons).toContain("component-ruled-out");
  });

  it("need all allies under NATO, no veto under the United Nations, and only themselves in a coalition", () => {
    expect(air({ lead: "coalition", objections: ["HUN"] }).available).toBe(air().available);
    expect(air({ lead: "nato" }).available).toBe(air().available);
    expect(air({ lead: "nato", objections: ["HUN"] }).available).toBe(0);
    expect(air({ lead: "un", vetoes: ["RUS"] }).available).toBe(0);
    expect(air({ lead: "un" }).available).toBe(air().available);
  });

  it("fly a part of a patrol with less than one aircraft", () => {
    const one = withForcesOf({ ...made, fighterFleets: [fleet("swe", "SWE", number(1))] });
    const { filled, holders } = air({}, one);
    expect(filled).toBeGreaterThan(0);
    expect(holders[0]?.aircraft).toBeCloseTo(0.2, 9);
  });

  it("have said so by the date", () => {
    expect(air({ asOf: "2025-04" }).offers.map(({ id }) => id)).toEqual(["early"]);
    expect(air().offers.map(({ id }) => id)).toEqual(["early", "late"]);
  });
});

describe("the sums", () => {
  it("agree: needed, available, filled and unfilled, by patrol and by nation", () => {
    const { patrols, needed, filled, holders, available } = air({ overrides: { "fighter-patrols": 6 } });
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    expect(needed).toBeCloseTo(sum(patrols.map(({ aircraft }) => aircraft ?? 0)), 9);
    expect(filled + sum(patrols.map(({ unfilled }) => unfilled))).toBeCloseTo(patrols.length, 9);
    expect(sum(holders.map((row) => row.patrols))).toBeCloseTo(filled, 9);
    expect(sum(holders.map((row) => row.aircraft))).toBeLessThanOrEqual(available + 1e-9);
    for (const { holders: held, unfilled } of patrols)
      expect(sum(held.map(({ share }) => share)) + unfilled).toBeCloseTo(1, 9);
  });
});
