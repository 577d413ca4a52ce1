import type { StatementRow } from "./forces-statement-row.js";

/** Who has said what about aircraft for the force. */
export const AIR_STATEMENTS: Readonly<Record<string, StatementRow>> = {
  "bel-air-2026-01": {
    fact: "st-bel-2026-01-06",
    who: "BEL",
    by: "Prime Minister De Wever",
    kind: "offer",
    text: "The contribution will concentrate on air and naval capabilities and training, after hostilities end. No aircraft or number.",
  },
  "coalition-air-2025-09": {
    fact: "wsj-air-outside",
    who: "coalition",
    by: "a European diplomat, Wall Street Journal",
    kind: "plan",
    where: "from bases outside Ukraine",
    text: "Air patrols by air forces based outside Ukraine.",
  },
  "fra-air-2025-11": {
    fact: "macron-air-neigh",
    who: "FRA",
    by: "President Macron on RTL",
    kind: "plan",
    where: "from neighbouring states",
    text: "An “air reassurance force” based in neighbouring states; found in copies only.",
  },
  "fra-air-2026-01": {
    fact: "offer-fra",
    who: "FRA",
    by: "press on the French plan",
    kind: "plan",
    text: "Air means are part of the plan; no type or number was found.",
  },
  "gbr-air-2025-02": {
    fact: "times-dozen",
    who: "GBR",
    by: "The Times",
    kind: "plan",
    where: "from Polish bases near the border",
    text: "Air policing over Ukraine on the Baltic model rather than a no-fly zone; “a dozen or so” Typhoons by one relay, “dozens” by others.",
  },
  "gbr-air-2025-03": {
    fact: "telegraph-mar25",
    who: "GBR",
    by: "The Telegraph",
    kind: "plan",
    text: "Typhoons or F-35 as top cover, discussed at Northwood on 20 March; found in a copy only.",
  },
  "gbr-air-2025-12": {
    fact: "st-gbr-pollard",
    who: "GBR",
    by: "Minister Pollard in the Commons",
    kind: "plan",
    date: "2025-12",
    confidence: "low",
    text: "“Safe skies”: combat aircraft, Typhoons and allied jets, would probably come first. No number. The month is inferred.",
  },
  "gbr-air-2026-02": {
    fact: "offer-gbr",
    who: "GBR",
    by: "UK Ministry of Defence, as relayed by TASS",
    kind: "plan",
    text: "The Royal Air Force prepares with the army for the force; the type is in the press only, and the official text was not found.",
  },
  "swe-air-2026-01": {
    fact: "offer-swe",
    who: "SWE",
    by: "Prime Minister Kristersson",
    kind: "offer",
    text: "Gripen to watch the air over Ukraine, after a peace agreement and with parliament's approval. No number.",
  },
};
