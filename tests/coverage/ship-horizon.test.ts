import { describe, expect, it } from "vitest";
import { shipHorizonKm, shipRing } from "../../src/coverage/ship-horizon.js";
import type { Dataset } from "../../src/model/dataset.js";
import { valuesOf } from "../../src/model/values.js";
import { datasetWith, forcesWith, ship } from "../model/sea/fleet.js";

const PLACE = { lon: 30, lat: 44 };
const frigate = ship("f", "GBR", 4000);
const said = { sources: ["radar"], asOf: null, confidence: "high" as const, grade: "trade" as const };
const radar = (km: number | null) => ({
  id: "r",
  name: "",
  rangeKm: km === null ? null : { low: km, high: km, ...said },
  carriers: ["f"],
  ...said,
});
const withRadar = (km: number | null): Dataset => {
  const data = datasetWith([frigate]);
  return { ...data, forces: { ...forcesWith([frigate]), shipSensors: [radar(km)] } };
};

describe("the horizon of a ship's radar", () => {
  it("is that of the published formula", () => {
    expect(Math.round(shipHorizonKm(20, 5))).toBe(28);
    expect(Math.round(shipHorizonKm(20, 50))).toBe(48);
    expect(Math.round(shipHorizonKm(15, 100))).toBe(57);
    expect(Math.round(shipHorizonKm(30, 3000))).toBe(248);
  });

  it("bounds a ring whose heights are assumptions, at most where no range is published", () => {
    const ring = shipRing(datasetWith([frigate]), frigate, PLACE);
    expect(ring).toMatchObject({ ...PLACE, atMost: true, basis: "assumption", sources: [] });
    expect(ring.assumptions).toEqual(["ship-antenna-m", "ship-target-m"]);
    expect(ring.lowKm).toBeLessThan(ring.nominalKm);
    expect(ring.nominalKm).toBeLessThan(ring.highKm);
    expect(shipRing(withRadar(null), frigate, PLACE)).toEqual(ring);
  });

  it("is cut by a published range that is shorter, and not by one that is longer", () => {
    expect(shipRing(withRadar(250), frigate, PLACE)).toMatchObject({ nominalKm: shipHorizonKm(20, 5), atMost: false });
    expect(shipRing(withRadar(10), frigate, PLACE)).toMatchObject({ lowKm: 10, nominalKm: 10, highKm: 10 });
  });

  it("follows a draw, and stays inside its range", () => {
    const data = datasetWith([frigate]);
    const ring = shipRing(data, frigate, PLACE, new Map([...valuesOf(data), ["ship-antenna-m", 30]]));
    expect(ring.nominalKm).toBe(shipHorizonKm(30, 5));
    expect(ring.nominalKm).toBeLessThanOrEqual(ring.highKm);
  });
});
