import { expect, it } from "vitest";
import { defaultArea, frameOf } from "../../src/coverage/area.js";
import { computeLedger } from "../../src/coverage/ledger/compute-ledger.js";
import { drawFigure } from "../../src/figure/figure-svg.js";
import { figureInput } from "../../src/figure/take-figure.js";
import type { Dataset } from "../../src/model/dataset.js";
import { DEFAULT_STATE } from "../../src/model/state.js";
import { dataset } from "../dataset.js";

const FEW = { draws: 4 };

/** The shipped data with other names and with stations elsewhere, on the same shapes. */
const other = (geography: Dataset["geography"]): Dataset => ({
  ...dataset,
  geography,
  contributors: dataset.contributors.map((row) => ({ ...row, name: `${row.name} (other)` })),
  orbits: dataset.orbits.map((row) => ({ ...row, lon: row.lon + 1.5, lat: row.lat - 0.5 })),
});

const pictures = (facts: Dataset): string[] => {
  const ledger = JSON.stringify(computeLedger(facts, DEFAULT_STATE, FEW));
  const svgs = (["air", "signals"] as const).map((domain) => {
    const input = figureInput(facts, { ...DEFAULT_STATE, domain }, "print", "en-GB", {}, FEW);
    return drawFigure(input).svg;
  });
  return [ledger, ...svgs];
};

it("draws and counts a dataset in the same way whatever was drawn before on the same shapes", () => {
  const shared = structuredClone(dataset.geography);
  const first = pictures({ ...dataset, geography: shared });
  const after = pictures(other(shared));
  expect(after).toEqual(pictures(other(structuredClone(dataset.geography))));
  expect(after).not.toEqual(first);
  expect(pictures({ ...dataset, geography: shared })).toEqual(first);
  expect(defaultArea(other(shared)).name).toBe("Ukraine (other)");
});

it("measures a geometry around the centre that is asked for, whichever was asked for before", () => {
  const { geometry } = defaultArea(dataset);
  const around = (lon: number) => frameOf({ id: "x", name: "x", geometry, centre: [lon, 49] }).paths;
  const [west, east] = [around(20), around(40)];
  expect(west).not.toEqual(east);
  expect(around(20)).toEqual(west);
  expect(frameOf(defaultArea(dataset)).paths).not.toEqual(west);
});
