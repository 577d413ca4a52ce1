import type { Otherwise, Remark, Span } from "../forces-facts.js";

/** A count of fighters: `null` where none is published for aircraft that are usable in Europe. */
export interface FighterRow {
  readonly fact: string;
  readonly aircraft: Span | null;
  readonly from?: string;
  readonly until?: string;
  readonly number?: Otherwise;
  readonly notes?: readonly Remark[];
}

const OLD: Remark = ["An old count; fleets change, and no common date was found."];

/**
 * Counts carry the date at which they held. A fleet that was counted again has a row for each time, so that an earlier date
 * shows the earlier count; a plan, an order or aircraft in training overseas is not a count.
 */
export const FIGHTERS: Readonly<Record<string, FighterRow>> = {
  "bel-f16": {
    fact: "fighters_bel_f16",
    aircraft: [52, 52],
    notes: [OLD, ["The fleet shrinks; some are promised to Ukraine."]],
  },
  "bel-f35a": {
    fact: "fighters_bel_f35a",
    aircraft: null,
    notes: [["34 ordered; the first eight stay in the United States for training, so none is counted in Europe."]],
  },
  "deu-eurofighter": { fact: "fighters_deu_eurofighter", aircraft: [138, 138], notes: [OLD] },
  "dnk-f35a": {
    fact: "fighters_dnk_f35a",
    aircraft: [9, 15],
    number: { confidence: "low" },
    notes: [
      ["27 ordered; 16 more were decided in 2025.", "2025-10"],
      ["15 in all with six of them in the United States, or 15 at home: two texts of one year.", "2025-10"],
    ],
  },
  "esp-eurofighter": {
    fact: "fighters_esp_eurofighter",
    aircraft: [70, 70],
    number: { confidence: "low", asOf: "2025" },
    notes: [["Derived: 45 ordered bring the fleet to 115. In service: not found."]],
  },
  "fin-fa18": {
    fact: "fighters_fin_fa18",
    aircraft: [60, null],
    notes: [OLD, ["“More than 60”; 64 F-35A are ordered to follow."]],
  },
  "fra-mirage-2000": {
    fact: "fighters_fra_mirage2000",
    aircraft: null,
    notes: [["48 Mirage 2000D are planned for 2030; no present count was found."]],
  },
  "fra-rafale": {
    fact: "fighters_fra_rafaleair",
    aircraft: null,
    notes: [
      ["137 are planned for the air force by the end of 2030; no present count was found."],
      ["102 in 2019; 24 have gone to Greece and Croatia since, and new ones have come, so it is not counted."],
    ],
  },
  "gbr-f35b": {
    fact: "fighters_gbr_f35b",
    aircraft: null,
    notes: [
      ["48 ordered, one lost in 2021; the number in service was not found."],
      ["Deliveries were planned to end in April 2026; not confirmed.", "2026-04"],
    ],
  },
  "gbr-typhoon-2024": {
    fact: "fighters_gbr_typhoon",
    aircraft: [133, 137],
    until: "2025-06",
    number: { sources: ["ukdj-typh"], asOf: "2024-05", confidence: "medium" },
    notes: [["137 in all in May 2024; up to four of them in the Falklands."]],
  },
  "gbr-typhoon-2025": {
    fact: "fighters_gbr_typhoon",
    aircraft: [107, 107],
    from: "2025-07",
    number: { sources: ["agn-typh"] },
    notes: [["67 of Tranche 2 and 40 of Tranche 3. Four more of Tranche 1 are in the Falklands until 2027."]],
  },
  "grc-f16": { fact: "fighters_grc_f16", aircraft: [153, 153], notes: [OLD] },
  "ita-eurofighter": {
    fact: "fighters_ita_eurofighter",
    aircraft: null,
    notes: [["24 ordered to replace 27 of Tranche 1; no count of the fleet was found."]],
  },
  "nld-f35a": {
    fact: "fighters_nld_f35a",
    aircraft: [49, 49],
    notes: [["57 ordered in all. Some may be in the United States for training."]],
  },
  "nor-f35a": {
    fact: "fighters_nor_f35a",
    aircraft: [46, 52],
    notes: [["52 in all; six of them are in the United States for training."]],
  },
  "pol-f16": {
    fact: "fighters_pol_f16",
    aircraft: [48, 48],
    number: { sources: ["statista-f16", "gagadget-pol"] },
    notes: [OLD, ["One was lost in August 2025.", "2025-08"]],
  },
  "pol-f35a": {
    fact: "fighters_pol_f35a",
    aircraft: null,
    notes: [
      ["32 ordered."],
      [
        "Four by one text, two by the minister, in the United States for training; arrival at Łask not found.",
        "2025-09-11",
      ],
    ],
  },
  "rou-f16": {
    fact: "fighters_rou_f16",
    aircraft: null,
    notes: [["Bought: 17 from Portugal, 32 from Norway, 18 from the Netherlands for training. In service: not found."]],
  },
  "swe-gripen-cd": { fact: "fighters_swe_gripencd", aircraft: [88, 88], notes: [OLD] },
  "swe-gripen-e": {
    fact: "fighters_swe_gripene",
    aircraft: null,
    from: "2025-10-20",
    notes: [["60 ordered; the first was handed over at Såtenäs on 20 October 2025."]],
  },
  "tur-f16": {
    fact: "fighters_tur_f16",
    aircraft: [243, 243],
    number: { sources: ["statista-f16"] },
    notes: [OLD, ["“Over 250” in another text."]],
  },
};
