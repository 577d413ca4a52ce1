import type { Assumption } from "../../../src/model/quantity.js";
import { row } from "./assumption-row.js";

const burn = (id: string, label: string, spread: readonly [number, number, number], why: string): Assumption =>
  row(`fuel-burn.${id}`, `Fuel burn on station, ${label}`, "t/h", spread, "none published", why);

/** Fuel: what receivers burn, what tankers offload, how much of a tanker fleet is available for it. */
export const FUEL_ASSUMPTIONS: readonly Assumption[] = [
  burn(
    "e3",
    "E-3",
    [5.5, 6.5, 8],
    "Of the order of the fuel load of the four-engined airframe over 8 to 11 hours of published endurance; older engines burn more than those of the E-3F.",
  ),
  burn("rc135", "RC-135", [5, 6, 7.5], "As for the E-3, without the drag of the rotating dome."),
  burn("e7", "E-7", [2.3, 2.8, 3.5], "Of the order of the fuel load of the twin-engined airliner over 10 hours."),
  burn("p8a", "P-8A", [2.3, 2.8, 3.5], "As for the E-7, another Boeing 737; lower search heights cost more."),
  row(
    "offload.a330_mrtt",
    "Fuel offload per sortie, A330 tankers",
    "t",
    [35, 50, 60],
    "published profile",
    "50 t while loitering four hours more than 1,852 km from base is published for Voyager; nearer to base more could be given, with reserves less.",
  ),
  row(
    "offload.kc135",
    "Fuel offload per sortie, KC-135R",
    "t",
    [20, 30, 40],
    "none published for such a sortie",
    "Up to 90 t can be loaded; what is left after several hours of transit and loiter is less than the A330 gives, which carries 111 t.",
  ),
  row(
    "tanker-availability",
    "Share of a tanker fleet's hours spent on these stations",
    "share",
    [0.1, 0.25, 0.5],
    "none published",
    "Tankers serve fighters and transports as well, and fly as transports themselves.",
  ),
  row(
    "tanker-reach-km",
    "Distance that a receiver flies to a tanker orbit",
    "km",
    [300, 500, 800],
    "none published",
    "About 40 minutes each way at cruise; beyond that the detour burns much of the fuel that it gains.",
  ),
];
