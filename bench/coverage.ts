// Run: npm run bench, with SEED=… for other rings. turf.union on 1,000 rings takes about a minute of it.

import { area, circle, featureCollection, union } from "@turf/turf";
import { areaPaths, union as clipperUnion, FillRule } from "clipper2-ts";
import core from "../geodata/core.json";
import geography from "../geodata/states-overview.json";
import { coverageShapes } from "../src/coverage/coverage-shapes.js";
import { type Cap, unionOfCaps } from "../src/coverage/geometry/caps-union.js";
import { EqualAreaPlane } from "../src/coverage/geometry/equal-area-plane.js";
import { computeLedger } from "../src/coverage/ledger/compute-ledger.js";
import { sensitivity } from "../src/coverage/ledger/compute-sensitivity.js";
import { watchOf } from "../src/coverage/watch.js";
import type { Dataset } from "../src/model/dataset.js";
import { type CoalitionState, DEFAULT_STATE } from "../src/model/state.js";
import { DOMAINS } from "../src/model/terms.js";
import { medianMs, onceMs, printTable, type Row } from "./measure.js";
import { randomFrom } from "./random.js";

const dataset = { ...core, geography } as unknown as Dataset;
const seed = Number(process.env.SEED ?? 20_250_403);
const random = randomFrom(seed);
const between = (low: number, high: number) => low + (high - low) * random();
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
    target: count === 1000 ? "≥ 1,000 times" : "",
    met: count === 1000 ? ratio >= 1000 : null,
  });
}

/** Growth with rings of 100 km scattered over the whole earth, so that few overlap. */
const strewn = (count: number): Cap[] =>
  Array.from({ length: count }, () => ({
    centre: [between(-180, 180), (Math.asin(between(-1, 1)) * 180) / Math.PI],
    radiusKm: 100,
  }));
const [few, many] = [strewn(100), strewn(1000)];
// A single ratio of two short times is noise (8.7 to 22 on a busy machine), so the median of seven rounds is taken.
const rounds = Array.from({ length: 7 }, () => {
  const fewMs = medianMs(200, () => unionOfCaps(few));
  const manyMs = medianMs(40, () => unionOfCaps(many));
  return { fewMs, manyMs, ratio: manyMs / fewMs };
}).sort((a, b) => a.ratio - b.ratio);
const { fewMs, manyMs } = rounds[3] as { fewMs: number; manyMs: number };
const spread = `${rounds[0]?.ratio.toFixed(1)} to ${rounds[6]?.ratio.toFixed(1)}`;
rows.push({ what: "100 mostly disjoint rings", ms: fewMs, against: "", target: "", met: null });
rows.push({
  what: "1,000 mostly disjoint rings",
  ms: manyMs,
  against: `${(manyMs / fewMs).toFixed(1)} times 100 (${spread})`,
  target: "n log n: ≤ 15",
  met: manyMs / fewMs <= 15,
});

/** The ledger without draws, as the element first computes it: for a switch, for a slider, for all four domains. */
const NONE = { draws: 0 } as const;
const at = (patch: Partial<CoalitionState>): CoalitionState => ({ ...DEFAULT_STATE, ...patch });
const slid = (run: number) => at({ targetAltitude: 500 + run * 37 });
const row = (what: string, ms: number, most?: number, against = "") =>
  rows.push({
    what,
    ms,
    against,
    target: most === undefined ? "" : `≤ ${most} ms`,
    met: most === undefined ? null : ms <= most,
  });
const switched = medianMs(60, (run) => computeLedger(dataset, at({ usIsr: run % 2 === 0 ? "on" : "off" }), NONE));
row("full ledger, one domain, a switch", switched, 16);
let run = 0;
const dragged = medianMs(60, () => computeLedger(dataset, slid(run++), NONE));
row("full ledger, one domain, each a new target height", dragged, 16);
const domains = medianMs(20, () => {
  const targetAltitude = 500 + 37 * run++;
  for (const domain of DOMAINS) computeLedger(dataset, at({ domain, targetAltitude }), NONE);
});
row("full ledgers, all four domains", domains, 50);
const shapes = medianMs(60, () => {
  const { kept, thinned, lost, hours, redundancy } = coverageShapes(watchOf(dataset, slid(run++)));
  return [kept, thinned, lost, hours, redundancy];
});
row("shapes to draw, each a new target height", shapes);
row(
  "ledger with the ranges of 1,000 draws",
  medianMs(3, () => computeLedger(dataset, DEFAULT_STATE)),
);

/** Draws, compared with ledgers that each have other numbers; by turns, so that a noisy machine slows both alike. */
const DRAWS = 10_000;
const LEDGERS = 20;
const TURNS = 7;
for (const domain of DOMAINS) {
  const state = at({ domain });
  const found = (draws: number) => sensitivity(dataset, state, { measure: "average-with", draws, indexPoints: 0 });
  found(500);
  const tornado = medianMs(5, () => found(0));
  const moved = dataset.assumptions.filter(({ id }) => /^(centre|altitude|published)/.test(id));
  const turns = Array.from({ length: TURNS }, () => {
    const drawn = onceMs(() => found(DRAWS));
    const ledgers = onceMs(() => {
      for (let index = 0; index < LEDGERS; index++) {
        // Other values for all that a draw moves: rings, their places, hours.
        const overrides = Object.fromEntries(moved.map(({ id, low, high }) => [id, between(low, high)]));
        computeLedger(dataset, at({ domain, overrides }), NONE);
      }
    });
    return { drawn, ratio: (ledgers / LEDGERS) * (DRAWS / (drawn - tornado)) };
  });
  const drawn = Math.max(...turns.map((turn) => turn.drawn));
  const ratios = turns.map(({ ratio }) => ratio).sort((a, b) => a - b);
  const [least, ratio, most] = [0, (TURNS - 1) / 2, TURNS - 1].map((index) => ratios[index] as number) as [
    number,
    number,
    number,
  ];
  rows.push({
    what: `${DRAWS} draws, ${domain}, the slowest of ${TURNS}`,
    ms: drawn,
    against: `as many ledgers: ${ratio.toFixed(0)} times as long (${least.toFixed(0)} to ${most.toFixed(0)})`,
    target: "≤ 10,000 ms, ≥ 50 times",
    met: drawn <= 10_000 && ratio >= 50,
  });
  row(`every assumption one at a time, ${domain}`, tornado, 250);
}

console.log(`seed ${seed}, Node ${process.version}, rings of ${CORNERS} corners for the clippers`);
printTable(rows);
