// npm run bench [-- --full]   SEED=… for other rings. --full also runs turf.union on 1,000 rings (about 50 s).

import { area, circle, featureCollection, union } from "@turf/turf";
import { areaPaths, union as clipperUnion, FillRule } from "clipper2-ts";
import core from "../geodata/core.json";
import geography from "../geodata/states-overview.json";
import { defaultArea, frameOf } from "../src/coverage/area.js";
import { type Cap, unionOfCaps } from "../src/coverage/geometry/caps-union.js";
import { coverageShapes } from "../src/coverage/coverage-shapes.js";
import { EqualAreaPlane } from "../src/coverage/geometry/equal-area-plane.js";
import { gridOf } from "../src/coverage/geometry/grid.js";
import { gridVariants } from "../src/coverage/geometry/grid-variants.js";
import { computeLedger } from "../src/coverage/ledger/compute-ledger.js";
import { watchersOf } from "../src/coverage/watchers.js";
import type { Dataset } from "../src/model/dataset.js";
import { type CoalitionState, DEFAULT_STATE } from "../src/model/state.js";
import { medianMs, onceMs, printTable, type Row } from "./measure.js";
import { randomFrom } from "./random.js";

const dataset = { ...core, geography } as unknown as Dataset;
const seed = Number(process.env.SEED ?? 20_250_403);
const full = process.argv.includes("--full");
const random = randomFrom(seed);
const between = (low: number, high: number) => low + (high - low) * random();
const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
const rows: Row[] = [];
const CORNERS = 64;

/** Union and area of rings over Europe, against the two clippers on 64-gons. */
for (const count of [10, 100, 1000]) {
  const caps: Cap[] = Array.from({ length: count }, () => ({
    centre: [between(-10, 40), between(35, 65)],
    radiusKm: between(100, 400),
  }));
  const discs = caps.map(({ centre, radiusKm }) => circle([...centre], radiusKm, { steps: CORNERS }));
  const plane = new EqualAreaPlane([15, 50]);
  const ours = medianMs(count === 1000 ? 15 : 50, () => unionOfCaps(caps));
  let clipperKm2 = 0;
  const clipper = medianMs(count === 1000 ? 3 : 10, () => {
    const paths = discs.map(({ geometry }) =>
      (geometry.coordinates[0] ?? []).slice(0, -1).map((p) => plane.project(p)),
    );
    clipperKm2 = Math.abs(areaPaths(clipperUnion(paths, FillRule.NonZero))) / 1e6;
  });
  const exactKm2 = unionOfCaps(caps).areaKm2;
  const apart = (km2: number) => `${((km2 / exactKm2 - 1) * 100).toFixed(3)} % area`;
  rows.push({
    what: `union and area of ${count} rings`,
    ms: ours,
    against: "",
    target: count === 1000 ? "≤ 45 ms" : "",
    met: count === 1000 ? ours <= 45 : null,
  });
  rows.push({
    what: "  clipper2-ts",
    ms: clipper,
    against: `${(clipper / ours).toFixed(0)} times ours, ${apart(clipperKm2)}`,
    target: "≥ 1",
    met: clipper >= ours,
  });
  if (count < 1000 || full) {
    let turfKm2 = 0;
    const turf = onceMs(() => {
      const joined = union(featureCollection(discs));
      turfKm2 = joined ? area(joined) / 1e6 : 0;
    });
    const ratio = turf / ours;
    rows.push({
      what: "  turf.union",
      ms: turf,
      against: `${ratio.toFixed(0)} times ours, ${apart(turfKm2)}`,
      target: count === 1000 ? "≥ 1,000" : "",
      met: count === 1000 ? ratio >= 1000 : null,
    });
  } else rows.push({ what: "  turf.union", ms: Number.NaN, against: "not run: --full", target: "≥ 1,000", met: null });
}

/** Growth with rings of 100 km strewn over the whole earth, so that few meet. */
const strewn = (count: number): Cap[] =>
  Array.from({ length: count }, () => ({
    centre: [between(-180, 180), (Math.asin(between(-1, 1)) * 180) / Math.PI],
    radiusKm: 100,
  }));
const [few, many] = [strewn(100), strewn(1000)];
// One ratio of two short times is noise here (8.7 to 22 on a busy machine): the middle of seven rounds is not.
const rounds = Array.from({ length: 7 }, () => {
  const fewMs = medianMs(200, () => unionOfCaps(few));
  const manyMs = medianMs(40, () => unionOfCaps(many));
  return { fewMs, manyMs, ratio: manyMs / fewMs };
}).sort((a, b) => a.ratio - b.ratio);
const { fewMs, manyMs } = rounds[3] as { fewMs: number; manyMs: number };
const spread = `${rounds[0]?.ratio.toFixed(1)} to ${rounds[6]?.ratio.toFixed(1)}`;
rows.push({ what: "100 disjoint-ish rings", ms: fewMs, against: "", target: "", met: null });
rows.push({
  what: "1,000 disjoint-ish rings",
  ms: manyMs,
  against: `${(manyMs / fewMs).toFixed(1)} times 100 (${spread})`,
  target: "n log n: ≤ 15",
  met: manyMs / fewMs <= 15,
});

/** The ledger: of the default state again and again, and with a new target height each time as a slider gives it. */
const height = (run: number): CoalitionState => ({ ...DEFAULT_STATE, targetAltitude: 500 + run * 37 });
const same = medianMs(60, () => computeLedger(dataset, DEFAULT_STATE));
let run = 0;
const dragged = medianMs(60, () => computeLedger(dataset, height(run++)));
const drawn = medianMs(60, () => {
  const { kept, thinned, lost, seen, redundancy } = coverageShapes(dataset, height(run++));
  return [kept, thinned, lost, seen, redundancy];
});
rows.push({ what: "full ledger, default state", ms: same, against: "", target: "≤ 16 ms", met: same <= 16 });
rows.push({
  what: "full ledger, each a new target height",
  ms: dragged,
  against: "",
  target: "≤ 16 ms",
  met: dragged <= 16,
});
rows.push({ what: "shapes to draw, each a new target height", ms: drawn, against: "", target: "", met: null });

/** Variants of the default scenario: states at random, filled, ringed and counted on the default grid. */
const VARIANTS = 10_000;
const states = Array.from(
  { length: VARIANTS },
  (): CoalitionState => ({
    ...DEFAULT_STATE,
    usIsr: pick(["on", "off"]),
    lead: pick(["nato", "coalition"]),
    objections: pick([[], ["HUN"], ["SVK"], ["HUN", "SVK"], ["TUR"]]),
    tankers: pick(["on", "off"]),
    mmf: pick(["consensus", "national"]),
    asOf: pick(["2025-04", "latest"]),
    targetAltitude: Math.round(between(0, 20_000)),
  }),
);
const grid = gridOf(frameOf(defaultArea(dataset)));
let checksum = 0;
const variants = onceMs(() => {
  const count = gridVariants(grid);
  for (const state of states) checksum += count(watchersOf(dataset, state))[0];
});
rows.push({
  what: `${VARIANTS} variants on ${grid.count} points`,
  ms: variants,
  against: `mean seen ${((100 * checksum) / VARIANTS).toFixed(2)} %`,
  target: "≤ 10,000 ms",
  met: variants <= 10_000,
});

console.log(`seed ${seed}, Node ${process.version}, rings of ${CORNERS} corners for the clippers`);
printTable(rows);
