import type { Assumption } from "../../../src/model/quantity.js";
import { row } from "./assumption-row.js";

const detachment = (id: string, label: string, spread: readonly [number, number, number], why: string): Assumption =>
  row(`detachment.${id}`, `Aircraft available, ${label}`, "aircraft", spread, "size not published", why);

/** Sizes of US detachments, which are not published. Keyed `detachment.<fleet id>`. */
export const FLEET_ASSUMPTIONS: readonly Assumption[] = [
  detachment(
    "usa_artemis",
    "ARTEMIS without a published base",
    [0, 1, 2],
    "Single aircraft were reported in 2023 and 2024.",
  ),
  detachment(
    "usa_artemis_mk",
    "ARTEMIS at Mihail Kogălniceanu",
    [0, 1, 2],
    "Single aircraft are reported; the basing itself is weakly sourced.",
  ),
  detachment(
    "usa_e3_rotational",
    "US E-3 rotating through Europe",
    [0, 2, 6],
    "None is based in Europe; two were reported near the Polish-Ukrainian border in February 2023, six left the United States for Europe and the Middle East in February 2026.",
  ),
  detachment(
    "usa_mq4c_sigonella",
    "US MQ-4C at Sigonella",
    [1, 2, 4],
    "Four had arrived by September 2024; they serve the Mediterranean and North Africa too, and flew towards the Gulf in 2026.",
  ),
  detachment(
    "usa_p8a_sigonella",
    "US P-8A at Sigonella",
    [3, 4, 6],
    "At least three were airborne on one day in January 2024.",
  ),
  detachment(
    "usa_rc135_mildenhall",
    "US RC-135V/W at Mildenhall",
    [1, 2, 4],
    "Rotation from a fleet of 17; flights most days need more than one aircraft.",
  ),
  detachment("usa_rc135u_mildenhall", "US RC-135U at Mildenhall", [0, 1, 2], "Occasional rotation; two exist."),
  detachment(
    "usa_recce_souda",
    "US EP-3E at Souda Bay",
    [0, 1, 2],
    "One was seen in August 2023; the last flew in February 2025.",
  ),
  detachment(
    "usa_rq4b_sigonella",
    "US RQ-4B at Sigonella",
    [1, 3, 5],
    "Flights several days in a row need two or three aircraft.",
  ),
];
