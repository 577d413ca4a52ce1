import type { Assumption } from "../../../src/model/quantity.js";
import { readFacts } from "../facts.js";
import { row } from "./assumption-row.js";

const orientation = (id: string, spread: readonly [number, number, number], why: string): Assumption =>
  row(
    `orientation.${id}`,
    "Orientation of the racetrack, clockwise from north",
    "degrees",
    spread,
    "not reported",
    why,
  );
const leg = (id: string, label: string, spread: readonly [number, number, number], basis: string, why: string) =>
  row(`leg-length.${id}`, `Racetrack leg length, ${label}`, "km", spread, basis, why);

/** Centres are drawn where the reports put them; the true one may be off by up to the uncertainty in either direction. */
const CENTRES: readonly Assumption[] = readFacts().orbits.flatMap(({ id, center_uncertainty_km: km }) =>
  (["east", "north"] as const).map((direction) =>
    row(
      `centre-${direction}.${id}`,
      `Offset of the orbit's centre to the ${direction} of the point drawn`,
      "km",
      [-km, 0, km],
      "own estimate",
      "The press describes areas, not points; centres are rounded to half a degree.",
    ),
  ),
);

const BORDER = "Parallel to the nearest border.";
const COAST = "Parallel to the nearest coast.";
const ANY = "No direction is implied by the reports; any is possible.";

/** Position and shape of the racetracks, which are not reported exactly. */
export const ORBIT_ASSUMPTIONS: readonly Assumption[] = [
  ...CENTRES,
  leg(
    "awacs",
    "early warning",
    [50, 100, 200],
    "none published",
    "No doctrinal length is public; flight-tracking pictures show tracks of this order.",
  ),
  leg(
    "sigint",
    "signals",
    [60, 150, 300],
    "none published",
    "Signals aircraft fly longer lines along a border to take bearings; the length is our assumption.",
  ),
  leg(
    "gmti",
    "ground surveillance",
    [80, 200, 400],
    "none published",
    "Side-looking radar is flown on long lines; the length is our assumption.",
  ),
  leg(
    "tanker",
    "tankers",
    [40, 92.6, 150],
    "US standard for refuelling anchors: at least 50 nautical miles",
    "A standard for US airspace, not a report of any orbit in Europe.",
  ),
  orientation("bs_south_rq4", [70, 90, 110], COAST),
  orientation("bs_west_rq4", [-5, 15, 35], COAST),
  orientation("bs_west_sigint", [-5, 15, 35], COAST),
  orientation("lt_awacs", [0, 20, 180], ANY),
  orientation("pl_east_awacs", [-20, 0, 20], BORDER),
  orientation("pl_northeast_awacs", [70, 90, 110], BORDER),
  orientation("pl_south_tanker", [0, 90, 180], ANY),
  orientation("ro_delta_sigint", [-5, 15, 35], COAST),
  orientation("ro_east_awacs", [0, 20, 40], BORDER),
  orientation("ro_east_tanker", [0, 20, 180], ANY),
  orientation("ro_moldova_sigint", [135, 155, 175], BORDER),
];
