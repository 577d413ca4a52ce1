import type { PlaceLabel } from "../../../src/model/records.js";

/** Names of seas, in open water. */
export const SEA_LABELS: readonly PlaceLabel[] = [
  { id: "adriatic-sea", name: "Adriatic Sea", lon: 15.4, lat: 43.0, rank: 3 },
  { id: "aegean-sea", name: "Aegean Sea", lon: 24.9, lat: 39.3, rank: 3 },
  { id: "atlantic-ocean", name: "Atlantic Ocean", lon: -14, lat: 47, rank: 1 },
  { id: "baltic-sea", name: "Baltic Sea", lon: 19.4, lat: 57.0, rank: 2 },
  { id: "black-sea", name: "Black Sea", lon: 34.5, lat: 43.3, rank: 1 },
  { id: "mediterranean-sea", name: "Mediterranean Sea", lon: 18.5, lat: 35.5, rank: 1 },
  { id: "north-sea", name: "North Sea", lon: 3.2, lat: 56.2, rank: 2 },
  { id: "norwegian-sea", name: "Norwegian Sea", lon: 3.5, lat: 65.5, rank: 2 },
];
