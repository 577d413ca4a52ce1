/** What a statement about the size of the force needs beyond its row; those that `forceSizes` has are not repeated. */
export interface SizeRow {
  readonly fact: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly what: string;
  readonly statedBy: string;
  readonly date: string;
}

export const SIZES: Readonly<Record<string, SizeRow>> = {
  "2025-02-under-30000": {
    fact: "size-2025-02-30k",
    low: null,
    high: 30000,
    what: "Force at cities, ports and nuclear plants, with a stress on air and sea",
    statedBy: "Western officials",
    date: "2025-02-19",
  },
  "2025-02-zelenskyy": {
    fact: "size-2025-02-zelensky",
    low: 100000,
    high: 150000,
    what: "Wish, with US participation; found in rewrites only",
    statedBy: "President Zelenskyy",
    date: "2025-02-19",
  },
  "2025-03-csis": {
    fact: "size-2025-03-csis",
    low: 10000,
    high: 25000,
    what: "Multinational corps of two to five brigades, the low realistic case; found in copies only",
    statedBy: "CSIS",
    date: "2025-03",
  },
  "2025-07-pool-50000": {
    fact: "size-2025-07-50k",
    low: null,
    high: 50000,
    what: "Pool of the Franco-British joint force, not a deployment to Ukraine",
    statedBy: "President Macron",
    date: "2025-07-10",
  },
  "2025-09-over-10000": {
    fact: "size-2025-09-wsj",
    low: 10000,
    high: null,
    what: "Two ground groups, one to train, one to reassure",
    statedBy: "a European diplomat, Wall Street Journal",
    date: "2025-09-05",
  },
  "2026-01-two-brigades": {
    fact: "size-2026-01-2brigades",
    low: null,
    high: 10000,
    what: "Two brigades, French and British; at odds with 15,000 of The Times",
    statedBy: "a participant of a French briefing, not confirmed",
    date: "2026-01-08",
  },
};
