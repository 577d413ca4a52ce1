import type { Assumption } from "../../../src/model/quantity.js";
import { row } from "./assumption-row.js";

/** NATO's E-3A in March 2022: the one fleet whose weekly sorties were reported. */
export const E3A_FLEET = 14;
export const E3A_SORTIE_H = 8.5;
export const E3A_SORTIES_A_WEEK = 24;
/** 204 h a week. */
export const E3A_HOURS_A_WEEK = E3A_SORTIES_A_WEEK * E3A_SORTIE_H;
/** Hours that crews, maintenance and training allow one crewed aircraft to fly in a week. */
export const CREWED_HOURS_A_WEEK = E3A_HOURS_A_WEEK / E3A_FLEET;

/** Numbers that the model uses for every aircraft and every station. */
export const MODEL_ASSUMPTIONS: readonly Assumption[] = [
  row(
    "crew-limit-h",
    "Longest refuelled sortie that a crew can sustain",
    "h",
    [10, 12, 17],
    "reported flights",
    "NATO E-3A and British RC-135W patrols of 12 h with refuelling are reported; 16 h (E-7A) and 17 h (E-3F, a national record) are single flights, not a routine.",
  ),
  row(
    "fleet-availability-for-mission",
    "Share of a fleet that its owner makes available",
    "share",
    [0.25, 1, 1],
    "none published",
    "The map asks what the fleets could do, so it counts them whole, which is generous; at the low end three quarters are kept for other duties.",
  ),
  row(
    "floor-h",
    "Hours a day below which a place counts as unseen",
    "h",
    [0.5, 1, 4],
    "own choice",
    "A brief glimpse is not surveillance; where to draw the line is a judgement, so its effect is shown.",
  ),
  row(
    "flying-hours.crewed",
    "Sustained flying hours a week per crewed aircraft",
    "h/week",
    [10, CREWED_HOURS_A_WEEK, 20],
    "calibrated",
    "14 E-3A flew nearly two dozen sorties a week in March 2022: 24 of 8.5 h are 204 h. CNN reported it; its own page was not found, the number rests on a repost, so confidence is low. Low: the rate of peacetime; high: a surge. It includes the limits of crews, training and maintenance.",
  ),
  row(
    "flying-hours.uncrewed",
    "Sustained flying hours a week per uncrewed aircraft",
    "h/week",
    [11.8, 20.6, 43.6],
    "calibrated",
    "All US Air Force Global Hawks: 87 per cent of 781 h in a record week by 33 aircraft (Northrop Grumman through Air & Space Forces, 7 January 2015), 20.6 h each. Low: 87 per cent of 434 h a week on average in 2013 by 32 aircraft (Inside Defense, 28 May 2014). High: one deployed aircraft, 10,000 h from October 2010 to March 2015 (Air & Space Forces).",
  ),
  row(
    "ground-radar-reach-km",
    "Reach of a ground-surveillance radar where none is published",
    "km",
    [150, 600, 600],
    "horizon; usual radars reach 150 to 250 km",
    "The value sets no limit below the horizon of the highest aircraft, so every sentence that rests on it says at most; the low end is that of usual radars.",
  ),
  row(
    "hours-overlap",
    "Overlap of the stations' hours",
    "share",
    [-1, 0, 1],
    "none published",
    "-1: spread out over the day as far as possible; 0: independent of each other; 1: all at the same hours. No schedule is published.",
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
    "published-range-factor",
    "Factor on published ranges",
    "share",
    [0.95, 1, 1.05],
    "rounding",
    "Published ranges are round figures ('over 400 km').",
  ),
  row(
    "rcs.aircraft-m2",
    "Radar cross section of an aircraft",
    "m²",
    [1, 3, 10],
    "textbook order of magnitude",
    "Teaching tables give 1 to 5 for a fighter and 10 and more for large aircraft; no publisher of a range names its target's.",
  ),
  row(
    "rcs.missile-m2",
    "Radar cross section of a cruise missile or one-way drone",
    "m²",
    [0.03, 0.1, 0.5],
    "textbook order of magnitude",
    "Between a bird and a small aircraft in teaching tables; none is published for these targets.",
  ),
  row(
    "rcs.ship-m2",
    "Radar cross section of a ship",
    "m²",
    [300, 1000, 3000],
    "textbook order of magnitude",
    "Ships of some thousand tonnes seen at low angles; none is published for these targets.",
  ),
  row(
    "rcs.vehicle-m2",
    "Radar cross section of a vehicle",
    "m²",
    [5, 10, 30],
    "textbook order of magnitude",
    "Trucks and armoured vehicles; none is published for these targets.",
  ),
  row(
    "rotation-pool",
    "Soldiers in the pool for each one deployed",
    "soldiers",
    [2, 3, 5],
    "rule of thumb",
    "One deployed, one preparing, one recovering; armies plan with two to five.",
  ),
  row(
    "target-speed-kmh",
    "Target speed in warning times",
    "km/h",
    [180, 850, 880],
    "analogue",
    "Subsonic cruise missile by the analogue of Tomahawk (850-880 km/h published); no sourced speed for Kh-101 or Kalibr was found. The low end is a one-way attack drone (150-190 km/h published).",
  ),
  row(
    "track-position",
    "Point on the racetrack that reach is measured from",
    "half legs",
    [-1, 0, 1],
    "own choice",
    "0: the middle; -1 and 1: the ends.",
  ),
  row(
    "transit-unbased-km",
    "Transit distance for a fleet with no published base",
    "km",
    [500, 1000, 1500],
    "none published",
    "About the distance from western Germany or eastern England to the stations.",
  ),
];
