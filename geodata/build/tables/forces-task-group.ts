import type { Remark } from "../forces-facts.js";

/** The one task group that works in the Black Sea, and what is told of it by date. */
export const MCM_BLACK_SEA = {
  id: "mcm-black-sea",
  fact: "tg-mcm-black-sea",
  name: "Mine Countermeasures Black Sea Task Group",
  shortName: "MCM Black Sea",
  members: ["BGR", "ROU", "TUR"],
  /** A point of ours off the three shores, inside the area. */
  lon: 29.2,
  lat: 43.4,
  area: "waters and exclusive economic zones of the three members, up to the end of the Romanian sea border; not Ukraine's",
  from: "2024-07-01",
  /** Four ships were seen in the first, second and fourth activation. */
  ships: { fact: "tg-mcm-activation-4", count: 4, asOf: "2025-04-16" },
  notes: [
    [
      "Not a NATO operation. The memorandum of 11 January 2024 holds for three years: by signature or by activation was not found.",
    ],
    [
      "Three navy commanders decide unanimously; command passes every six months; at least two activations in each half-year.",
    ],
    ["One ship of each nation and a command ship by some texts, three of each by others: four were seen every time."],
    ["Bulgaria may send up to four warships and ten staff.", "2024-05-30"],
    ["Only the three may join while the war lasts; other littoral states later, by unanimous decision."],
    ["NATO's standing groups were last found in the Black Sea in 2021."],
    ["Romania's defence minister wants it to become a patrol mission.", "2025-08-15"],
    [
      "The foreign ministers explored a wider mandate for undersea infrastructure; found in an aggregator only.",
      "2025-12-03",
    ],
    [
      "Romania's president: to be extended and become part of the coalition's naval pillar. No decision was found.",
      "2026-01-06",
    ],
    ["Activations after January 2026 and the handover of July 2026 were not found.", "2026-01-20"],
  ] satisfies readonly Remark[],
} as const;

/** Rows of the facts that only the notes above carry. */
export const MCM_NOTED = [
  "tg-mcm-area",
  "tg-mcm-structure",
  "tg-mcm-openness",
  "tg-mcm-ceiling-bgr",
  "tg-mcm-expansion-2025-08",
  "tg-mcm-expansion-2025-12",
  "tg-mcm-expansion-2026-01",
  "tg-mcm-activations-2026-later",
  "tg-nato-bs-2021",
  "c-ships-per-nation",
] as const;

/** Who commands, by term. Terms end the day before the next begins; ceremonies were some days later than the memorandum says. */
export const MCM_COMMAND: Readonly<Record<string, readonly [from: string, until: string]>> = {
  "tg-mcm-command-1": ["2024-07-01", "2025-01-01"],
  "tg-mcm-command-2": ["2025-01-02", "2025-07-08"],
  "tg-mcm-command-3": ["2025-07-09", "2026-01-07"],
  "tg-mcm-command-4": ["2026-01-08", "2026-07-08"],
  "tg-mcm-command-5": ["2026-07-09", "2026-12"],
  "tg-mcm-command-6": ["2027-01", "2027-06"],
};

/** Activations, with the start where the facts have none. */
export const MCM_ACTIVATIONS: Readonly<Record<string, string | null>> = {
  "tg-mcm-activation-1": null,
  "tg-mcm-activation-2": null,
  "tg-mcm-activation-3": null,
  "tg-mcm-activation-4": "2025-04",
  "tg-mcm-activation-5": null,
  "tg-mcm-activation-6": null,
  "tg-mcm-activation-7": null,
  "tg-mcm-activation-8": null,
};
