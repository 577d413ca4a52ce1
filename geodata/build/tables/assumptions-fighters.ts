import type { Assumption } from "../../../src/model/quantity.js";
import { row } from "./assumption-row.js";

/** A published deployment: aircraft, weeks, and what they flew; the published numbers are "more than". */
interface Deployment {
  readonly aircraft: number;
  readonly weeks: number;
  readonly sorties: number;
  readonly hours: number;
}
const WEEKS_A_MONTH = 365.25 / 12 / 7;
/** Royal Air Force Typhoons in Romania, end of March to July 2024: on alert. */
export const TYPHOONS_2024: Deployment = { aircraft: 6, weeks: 4 * WEEKS_A_MONTH, sorties: 150, hours: 500 };
/** Royal Air Force Tornados over Libya, 19 March to 31 October 2011, sixteen at the end: at war. */
export const TORNADOS_2011: Deployment = { aircraft: 16, weeks: 226 / 7, sorties: 1500, hours: 8000 };
/** Flying hours a week of each aircraft: about 4.8 and 15.5. */
export const tempoOf = ({ aircraft, weeks, hours }: Deployment): number => hours / weeks / aircraft;
/** Hours of a sortie on average: about 3.3 and 5.3. */
export const sortieOf = ({ sorties, hours }: Deployment): number => hours / sorties;

/** Numbers that the model uses for fighters on patrol. */
export const FIGHTER_ASSUMPTIONS: readonly Assumption[] = [
  row(
    "fighter-patrols",
    "Continuous fighter patrols",
    "patrols",
    [3, 4, 6],
    "own choice",
    "No text read says how many patrols a proposal means. Four: one for each of about four areas in the west and on the coast; CSIS, through one press text, has 24 aircraft at three bases.",
  ),
  row(
    "fighter-pair",
    "Fighters in one patrol",
    "aircraft",
    [2, 2, 4],
    "usual practice",
    "Air policing flies and scrambles in pairs: five German Eurofighters in Romania were two pairs and a spare. In 2022 France flew patrols of four Rafale over Poland.",
  ),
  row(
    "fighter-tempo",
    "Sustained flying hours a week per fighter sent",
    "h/week",
    [4, 10, 23],
    "between two published deployments",
    "Six Typhoons on alert in Romania flew more than 500 h in four months of 2024 (Royal Air Force): 4.8 h a week each. Tornados at war over Libya flew more than 8,000 h in 32 weeks of 2011 (UK government), 16 of them at the end (BBC): 15.5 h. Patrols lie between. High: one sortie of 3.3 h a day. No rate of continuous patrols was found.",
  ),
  row(
    "fighter-sortie-h",
    "Fighter sortie without refuelling",
    "h",
    [2, sortieOf(TYPHOONS_2024), 4],
    "derived from one published deployment",
    "More than 500 h in more than 150 sorties of Typhoons in Romania in 2024 (Royal Air Force), some perhaps with a tanker. Low: somewhat over 2 h without a tanker in a copied interview with French crews of 2011.",
  ),
  row(
    "fighter-sortie-refuelled-h",
    "Fighter sortie with refuelling",
    "h",
    [4.5, sortieOf(TORNADOS_2011), 8.5],
    "derived from one published deployment",
    "More than 8,000 h in almost 1,500 sorties of Tornados from Italy over Libya in 2011, with tankers (UK government). Patrols of 8 to 9 h by French Rafale over Poland in 2022 included the flight from Mont-de-Marsan and back; what a pilot can sustain day after day is not published.",
  ),
  row(
    "fighter-speed-kmh",
    "Fighter transit speed",
    "km/h",
    [750, 850, 950],
    "none published",
    "Subsonic cruise with tanks and missiles, near that of the airliners that refuel them.",
  ),
  row(
    "fighter-radius-km",
    "Distance from base up to which fighters patrol without refuelling",
    "km",
    [400, 800, 1100],
    "published for two types",
    "Only two types have a sourced combat radius: F-35A 584 to 590 nautical miles (about 1,090 km), F-16 about 860 km, both for a strike, not a patrol. For Typhoon an old directory has 465 to 555 km; none was found for Rafale and Gripen. Time on patrol comes off the radius, so the value lies below both.",
  ),
  row(
    "fighter-availability",
    "Share of a nation's fighters that it could send",
    "share",
    [0.1, 0.2, 0.33],
    "rule of thumb",
    "A third in maintenance, a third in training and on alert at home. Detachments to air policing count four to eight aircraft, far fewer. One press text has CSIS reckon with a readiness of half, before duties at home.",
  ),
  row(
    "patrol-radius-km",
    "Radius of the circle drawn for a proposed patrol area",
    "km",
    [50, 100, 150],
    "none published",
    "No proposal read says how large an area is; the circle marks a place, not a limit.",
  ),
];
