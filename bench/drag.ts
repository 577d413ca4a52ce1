// How long a frame of a dragged station takes: its ring and racetrack as paths, the numbers; and a search for places.
import { geoMercatorRaw } from "d3-geo";
import core from "../geodata/core.json";
import geography from "../geodata/states-overview.json";
import { averageAt, dragAverage } from "../src/coverage/drag.js";
import { gainSampler, trialOf } from "../src/coverage/gain.js";
import { DRAW_POINTS } from "../src/coverage/geometry/grid.js";
import { racetrackLine } from "../src/coverage/geometry/racetrack.js";
import { ringPolygon } from "../src/coverage/geometry/ring-polygon.js";
import { ringOf } from "../src/coverage/ring.js";
import { suggestPlaces, suggestSteps } from "../src/coverage/suggest.js";
import type { Dataset } from "../src/model/dataset.js";
import type { Racetrack } from "../src/model/hypothetical.js";
import { type CoalitionState, DEFAULT_STATE } from "../src/model/state.js";
import { medianMs, printTable, type Row } from "./measure.js";

const dataset = { ...core, geography } as unknown as Dataset;
const FRAMES = 200;
const rows: Row[] = [];
const row = (what: string, ms: number, most?: number, against = "") =>
  rows.push({
    what,
    ms,
    against,
    target: most === undefined ? "" : `≤ ${most} ms`,
    met: most === undefined ? null : ms <= most,
  });

/** Where the pointer is in a frame: along a line through south-eastern Poland. */
const at = (frame: number): Racetrack => ({
  lon: 20 + 0.01 * (frame % 300),
  lat: 50 + 0.002 * (frame % 300),
  orientationDeg: frame % 180,
  legLengthKm: 100,
});

/** A line as the `d` of an SVG path, on a Web Mercator map of 512 px at zoom 5. */
function pathOf(lines: readonly (readonly (readonly number[])[])[]): string {
  const scale = (512 * 2 ** 5) / (2 * Math.PI);
  return lines
    .map((line) => {
      const points = line.map(([lon = 0, lat = 0]) => {
        const [x, y] = geoMercatorRaw((lon * Math.PI) / 180, (lat * Math.PI) / 180);
        return `${(x * scale).toFixed(1)},${(-y * scale).toFixed(1)}`;
      });
      return `M${points.join("L")}`;
    })
    .join("");
}

const e3a = dataset.platforms.find(({ id }) => id === "e3a_nato");
if (!e3a) throw new Error("the dataset has no E-3A");
let drawn = 0;
const ring = medianMs(FRAMES, (frame) => {
  const track = at(frame);
  const found = ringOf(dataset, e3a, track, "air", DEFAULT_STATE.targetAltitude);
  if (!found) throw new Error("no ring");
  const polygons = [found.lowKm, found.nominalKm, found.highKm].map((km) => ringPolygon(found, km));
  const line = racetrackLine({
    ...track,
    orientationDeg: { nominal: track.orientationDeg },
    legLengthKm: { nominal: track.legLengthKm },
  });
  const rings = polygons.flatMap(({ type, coordinates }) => (type === "Polygon" ? coordinates : coordinates.flat()));
  drawn += pathOf([...rings, line.coordinates]).length;
});
row("a frame: three rings and a racetrack as paths", ring, 16, `${Math.round(drawn / FRAMES / 2)} characters`);

const average = dragAverage(dataset, DEFAULT_STATE, "pl-east");
const coarse = dragAverage(dataset, DEFAULT_STATE, "pl-east", { points: DRAW_POINTS });
const tanker = dragAverage(dataset, DEFAULT_STATE, "pl-south-tanker");
if (!average || !coarse || !tanker) throw new Error("the scenario lacks a station");
const numbers = (drag: NonNullable<typeof average>) =>
  medianMs(FRAMES, (frame) => drag(at(frame), at(frame).orientationDeg, 100));
row("a frame: average and share of the day, the ledger's own sample", numbers(average), 50);
row(`a frame: the same on ${DRAW_POINTS} points`, numbers(coarse), 50);
row("a frame: the same for a tanker", numbers(tanker), 50);
row(
  "the average of a state",
  medianMs(FRAMES, (frame) => averageAt(dataset, { ...DEFAULT_STATE, targetAltitude: frame })),
);

const aircraft = { platform: "e7a", operator: "AUS", quantity: 4, base: "Rzeszów", lon: 22.02, lat: 50.11 };
const ready = medianMs(20, () => [gainSampler(dataset, DEFAULT_STATE), trialOf(dataset, DEFAULT_STATE, aircraft)]);
row("trying an aircraft: made ready", ready, 50);
const [sampler, trial] = [gainSampler(dataset, DEFAULT_STATE), trialOf(dataset, DEFAULT_STATE, aircraft)];
row(
  "trying an aircraft: a frame of the ghost's gain",
  medianMs(FRAMES, (frame) => {
    const { centre, share } = trial.at(at(frame));
    sampler.gainOf(centre, { share, radiusKm: trial.radiusKm });
  }),
  16,
);

const QUESTIONS: readonly [string, string, string, CoalitionState["domain"]][] = [
  ["e7a", "AUS", "pol_saab340_gdynia", "air"],
  ["rq4d_phoenix", "NATO", "nato_rq4d_sigonella", "surface"],
  ["rc135w_gbr", "GBR", "gbr_rc135w_waddington", "signals"],
];
for (const [platform, operator, base, domain] of QUESTIONS) {
  const state = { ...DEFAULT_STATE, domain };
  const options = { platform, operator, base, quantity: 4 };
  const ms = medianMs(3, () => suggestPlaces(dataset, state, options));
  const steps: number[] = [];
  let before = performance.now();
  for (const _ of suggestSteps(dataset, state, options)) {
    const now = performance.now();
    steps.push(now - before);
    before = now;
  }
  const half = steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  row(`one place suggested, ${platform}`, ms, 2000, `${steps.length} steps of ${half.toFixed(1)} ms`);
}
const three = { platform: "e7a", operator: "AUS", base: "pol_saab340_gdynia", quantity: 4, n: 3 };
row(
  "three places suggested, e7a",
  medianMs(3, () => suggestPlaces(dataset, DEFAULT_STATE, three)),
);

console.log(`Node ${process.version}`);
printTable(rows);
