import type { Remark } from "../forces-facts.js";

/** An area of the Sky Shield proposal. Its centre is a town, or lies halfway between the two places that it names. */
export interface PatrolAreaRow {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  /** What is weak here beyond the common weakness of the proposal. */
  readonly weakness?: string;
  readonly notes?: readonly Remark[];
}

/** What holds for the proposal as a whole; published nowhere but in texts that repeat one newspaper. */
export const SKY_SHIELD = {
  fact: "skyshield-area",
  proposal: "Sky Shield",
  by: "authors of a paper of February 2025, as reported by The Guardian",
  from: "2025-03-06",
  /** Key of the source of the towns' coordinates. */
  placesFrom: "geonames",
  weakness:
    "The paper itself was not found: every text repeats The Guardian of 6 March 2025, and none names a base, a station or a circle.",
  notes: [
    ["120 European fighters are named for the whole, with early warning, tankers, reconnaissance and jamming."],
    ["Aircraft based in Poland and Romania, by one text that is known from copies only; no base is named."],
  ] satisfies readonly Remark[],
} as const;

const MACRON: Remark = [
  "The French president spoke of second-line positions in Kyiv or Odesa; known through a mirror and a Russian daily only.",
  "2025-11-25",
];

/** In the order in which patrols are held: first what all texts name, from west to east. */
export const PATROL_AREAS: Readonly<Record<string, PatrolAreaRow>> = {
  "sky-shield-lviv": { name: "Lviv", lon: 24.02, lat: 49.84 },
  "sky-shield-rivne": {
    name: "Rivne and Khmelnytskyi nuclear plants",
    lon: 26.24,
    lat: 50.85,
    notes: [["Halfway between Varash and Netishyn, the towns of the two plants, 126 km apart."]],
  },
  "sky-shield-odesa": {
    name: "South Ukraine nuclear plant and Odesa",
    lon: 30.96,
    lat: 47.15,
    notes: [["Halfway between Pivdennoukrainsk (Yuzhnoukrainsk until October 2024) and Odesa, 152 km apart."], MACRON],
  },
  "sky-shield-kyiv": {
    name: "Kyiv",
    lon: 30.52,
    lat: 50.45,
    weakness: "Kyiv is in the lead of some texts and missing from the list of others.",
    notes: [MACRON],
  },
};
