import type { Assumption } from "../../../src/model/quantity.js";
import { row } from "./assumption-row.js";

const HOURS_A_WEEK = 168;
const E3A_FLEET = 14;
const E3A_SORTIE_H = 8.5;
const E3A_SORTIES_A_WEEK = 24;
const RATE = [0.5, 0.65, 0.8] as const;

/** Hours on the ground after each flight that make 14 E-3A fly 24 sorties a week at a given mission-capable rate. */
export const turnaroundFor = (rate: number): number =>
  Math.round(((E3A_FLEET * rate * HOURS_A_WEEK) / E3A_SORTIES_A_WEEK - E3A_SORTIE_H) * 10) / 10;

/** Numbers that the model uses for every aircraft and every station. */
export const MODEL_ASSUMPTIONS: readonly Assumption[] = [
  row(
    "crew-limit-h",
    "Longest flight that a crew sustains with refuelling",
    "h",
    [10, 12, 17],
    "reported flights",
    "NATO E-3A and British RC-135W patrols of 12 h with refuelling are reported; 16 h (E-7A) and 17 h (E-3F, a national record) are single flights, not a routine.",
  ),
  row(
    "fleet-availability-for-mission",
    "Share of a fleet that its owner gives",
    "share",
    [0.25, 1, 1],
    "none published",
    "The map asks what the fleets could do, so it gives them whole, which flatters their owners; the low end keeps three quarters for other duties.",
  ),
  row(
    "low-flying-ceiling-m",
    "Height up to which a published range against low-flying targets applies",
    "m",
    [100, 300, 600],
    "none published",
    "Publishers do not say how low is low.",
  ),
  row(
    "medium-altitude-floor-m",
    "Height from which a published range against medium-altitude (or unspecified) targets applies",
    "m",
    [1000, 3000, 5000],
    "none published",
    "Publishers do not say how high is medium; between the two heights the model interpolates.",
  ),
  row(
    "mission-capable-rate",
    "Share of a fleet fit to fly",
    "share",
    RATE,
    "partial US figures",
    "US E-3 below 65 per cent before 2023; up to a third of the US Boeing 707-based fleet awaiting repair on a given day (about 2013).",
  ),
  row(
    "orbit-centre-uncertainty-km",
    "How far the true orbit may lie from the point drawn",
    "km",
    [40, 80, 150],
    "own estimate",
    "The press describes areas, not points; centres are rounded to half a degree.",
  ),
  row(
    "range-tolerance",
    "Tolerance of published ranges",
    "share",
    [0, 0.05, 0.1],
    "rounding",
    "Published ranges are round figures ('over 400 km').",
  ),
  row(
    "rotation-pool",
    "Soldiers in the pool for each one who is deployed",
    "soldiers",
    [2, 3, 5],
    "rule of thumb",
    "One deployed, one preparing, one recovering; armies plan with two to five.",
  ),
  row(
    "target-speed-kmh",
    "Speed of the target in warning times",
    "km/h",
    [180, 850, 880],
    "analogue",
    "Subsonic cruise missile by the analogue of Tomahawk (850-880 km/h published); no sourced speed for Kh-101 or Kalibr was found. The low end is a one-way attack drone (150-190 km/h published).",
  ),
  row(
    "transit-unbased-km",
    "Transit assumed for a fleet with no published base",
    "km",
    [500, 1000, 1500],
    "none published",
    "About the distance from western Germany or eastern England to the stations.",
  ),
  row(
    "turnaround-h",
    "Hours between landing and the same airframe's next take-off, sustained, crewed aircraft",
    "h",
    [turnaroundFor(RATE[0]), turnaroundFor(RATE[1]), turnaroundFor(RATE[2])],
    "calibrated",
    "Set so that 14 E-3A at the mission-capable rate fly 24 sorties of 8.5 h, 204 h a week, as reported for March 2022; low and high follow from the spread of that rate. It holds crews, training and maintenance, not only refuelling.",
  ),
  row(
    "turnaround-uncrewed-h",
    "Hours between landing and the same airframe's next take-off, sustained, uncrewed aircraft",
    "h",
    [20, 36, 72],
    "none published",
    "Crews change on the ground, so the airframe alone limits; flights of a day or more are reported days apart.",
  ),
];
