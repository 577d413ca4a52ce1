import type { Assumption } from "../../../src/model/quantity.js";
import { row } from "./assumption-row.js";

/** Numbers that the model uses for every ship. */
export const SHIP_ASSUMPTIONS: readonly Assumption[] = [
  row(
    "ship-antenna-m",
    "Height of a ship's search radar above the water",
    "m",
    [15, 20, 30],
    "none published",
    "No source gives the height for a named frigate or minehunter; only a generic mast of 10 m was found. Small ships carry the antenna near the low end, frigates near the high end.",
  ),
  row(
    "ship-target-m",
    "Height above the water of what a ship's radar looks for",
    "m",
    [2, 5, 20],
    "own choice",
    "Low: a boat or an uncrewed surface vessel; value: a small ship or a sea-skimming missile; high: the upper works of a large ship. What flies higher is seen farther.",
  ),
  row(
    "standard-share",
    "Standard displacement as a share of a published figure that is not standard",
    "share",
    [0.7, 0.85, 1],
    "rule of thumb; few published pairs",
    "The Montreux Convention counts standard displacement, without fuel and reserve feed water; publishers mostly give full load, or do not say. Pairs found: 3,100 of 3,400 t for the Barbaros class (0.91) and 4,800 of 5,500 t for Type 22 (0.87), both from copies of reference works; 503 t light of 620 to 635 t full load for the Lerici class (0.8), which is less than standard. At the high end the figure is standard already.",
  ),
];
