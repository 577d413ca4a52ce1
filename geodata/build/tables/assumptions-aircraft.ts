import type { Assumption } from "../../../src/model/quantity.js";
import { row } from "./assumption-row.js";

const height = (id: string, label: string, spread: readonly [number, number, number], basis: string, why: string) =>
  row(`altitude.${id}`, `Operating altitude, ${label}`, "m", spread, basis, why);
const speed = (id: string, label: string, spread: readonly [number, number, number], basis: string, why: string) =>
  row(`cruise-speed.${id}`, `Transit speed, ${label}`, "km/h", spread, basis, why);
const hours = (id: string, label: string, spread: readonly [number, number, number], basis: string, why: string) =>
  row(`endurance.${id}`, `Unrefuelled endurance, ${label}`, "h", spread, basis, why);

const NONE = "none published";
const SAME_AIRFRAME = "published for a sister aircraft";

/** Altitudes, speeds and endurances that are not published for the aircraft in question. */
export const AIRCRAFT_ASSUMPTIONS: readonly Assumption[] = [
  height("e3", "US E-3", [8800, 9150, 9450], SAME_AIRFRAME, "NATO publishes 9,150 m for the same airframe and radar."),
  height(
    "saab_340_aew",
    "Saab 340 AEW",
    [5000, 6000, 7600],
    NONE,
    "A turboprop with a heavy antenna; the airframe's ceiling is near 7,600 m.",
  ),
  height(
    "emb_145",
    "EMB-145H",
    [6000, 8000, 11000],
    NONE,
    "A regional jet with a heavy antenna, between the Saab 340 and a business jet.",
  ),
  height(
    "business-jet",
    "G550 CAEW, ARTEMIS",
    [9000, 10500, 12500],
    NONE,
    "Usual band of business jets; GlobalEye's 35,000 ft is published.",
  ),
  height(
    "rc135",
    "RC-135U, RC-135W",
    [8500, 9400, 10700],
    SAME_AIRFRAME,
    "9,400 m was reported for one RC-135V/W flight along the Kaliningrad border.",
  ),
  height(
    "p8a",
    "P-8A",
    [3000, 8000, 12000],
    "ceiling of 12,496 m published",
    "Radar search of sea and coast is flown well below the ceiling; no height is published for these orbits.",
  ),
  height("ep3e", "EP-3E", [5000, 6500, 8500], NONE, "A four-engined turboprop; usual transit and search heights."),
  height(
    "mq4c",
    "MQ-4C",
    [15200, 15500, 17200],
    "ceiling of 17,200 m published",
    "Flights above 15,240 m are reported; the RQ-4B, its sister, was observed at 15,500 m.",
  ),
  height(
    "mq9",
    "MQ-9",
    [4500, 7600, 12000],
    "ceiling of 15,240 m published",
    "Usual band of the type, far below its ceiling: about 25,000 ft, lower for its cameras, higher for its radar.",
  ),
  height(
    "tanker",
    "A330 tankers",
    [6000, 7000, 9000],
    SAME_AIRFRAME,
    "About 7,000 m was observed for a KC-135 over Poland in February 2022.",
  ),
  speed(
    "e3",
    "E-3",
    [680, 750, 800],
    "maximum of 850 km/h published",
    "Cruise lies below the published maximum speed.",
  ),
  speed(
    "e7",
    "E-7",
    [750, 800, 850],
    SAME_AIRFRAME,
    "815 km/h is published for the P-8A, another Boeing 737; the antenna costs a little.",
  ),
  speed(
    "business-jet",
    "G550 CAEW, GlobalEye, ARTEMIS",
    [750, 820, 880],
    NONE,
    "Long-range cruise of large business jets, less for antennas.",
  ),
  speed("emb_145", "EMB-145H", [650, 740, 800], NONE, "Cruise of the regional jet, less for the antenna."),
  speed("rq4d", "RQ-4D, MQ-4C", [540, 574, 610], SAME_AIRFRAME, "574 km/h is published for the RQ-4B."),
  speed(
    "rc135",
    "RC-135",
    [740, 800, 850],
    NONE,
    "Four-jet airframe of the Boeing 707 family without a rotating dome.",
  ),
  speed("ep3e", "EP-3E", [500, 560, 610], NONE, "Cruise of a four-engined turboprop."),
  speed("kc135", "KC-135R", [740, 800, 850], NONE, "As for the RC-135, the same airframe."),
  speed("a330_mrtt", "A330 tankers", [800, 850, 880], NONE, "Cruise of the airliner."),
  hours(
    "g550_caew",
    "G550 CAEW",
    [7, 9, 12],
    "ferry range of 12,500 km published",
    "A ferry flight would last about 15 h; crew and reserves leave less.",
  ),
  hours(
    "emb_145",
    "EMB-145H",
    [5, 7, 9],
    NONE,
    "A little above the 6 h published for the Saab 340, which carries the same radar.",
  ),
  hours(
    "rc135",
    "RC-135",
    [7, 10, 11],
    NONE,
    "One RC-135U flight of about seven hours was reported; E-3 on the same airframe family publish 8 to 11 h.",
  ),
  hours(
    "p8a",
    "P-8A",
    [8.5, 9.5, 10.5],
    "derived from a published profile",
    "2,222 km out and back at 815 km/h with four hours on station.",
  ),
  hours(
    "ep3e",
    "EP-3E",
    [10, 11, 12],
    NONE,
    "Usual length of a patrol in this airframe; no published figure was found.",
  ),
  hours(
    "mq9",
    "MQ-9",
    [14, 18, 24],
    "one flight of 17 h published",
    "A combat mission of 17 h is documented, more than 20 h on target are claimed; reserves leave less than the longest.",
  ),
  hours("artemis", "ARTEMIS", [7, 9, 11], NONE, "A large business jet; no performance figures are public."),
  hours(
    "kc135",
    "KC-135R while giving fuel",
    [5, 7, 10],
    NONE,
    "Fuel given away shortens the flight; chosen below the A330.",
  ),
  hours(
    "a330_mrtt",
    "A330 tankers while giving fuel",
    [6, 8.4, 18],
    "derived from a published profile",
    "Four hours of loiter more than 1,852 km from base at 850 km/h, giving 50 t. The published 18 h describe the aircraft without giving fuel.",
  ),
];
