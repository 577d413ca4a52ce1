import type { Dataset } from "./dataset.js";
import type { Claim } from "./records.js";
import type { CoalitionState } from "./state.js";

type Illustration = Partial<CoalitionState>;

const REPORT: Illustration = {
  scenario: "report",
  asOf: "2025-04",
  lead: "coalition",
  natoSupport: "shared",
  usIsr: "on",
  objections: [],
  vetoes: [],
};

/** The state that shows what a claim says, by the claim's id; claims that no map can show have none. */
const ILLUSTRATIONS: Readonly<Record<string, Illustration>> = {
  "seed-01": { ...REPORT, reading: "coverage" },
  "seed-02": { ...REPORT, lead: "nato", reading: "command" },
  "seed-03": { ...REPORT, reading: "coverage", domain: "surface" },
  "seed-05": { ...REPORT, reading: "coverage", compare: "us-isr" },
  "seed-07": { ...REPORT, natoSupport: "none", reading: "command" },
  "seed-09": { ...REPORT, reading: "contributors", component: "ground" },
  "seed-10": { ...REPORT, reading: "contributors", component: "ground", usIsr: "off" },
  "seed-14": { ...REPORT, reading: "command" },
  "seed-15": { ...REPORT, natoSupport: "none", reading: "coverage" },
  "seed-16": { ...REPORT, reading: "contributors", component: "ground", forceSize: 25000 },
  "seed-17": { ...REPORT, reading: "coverage", usIsr: "off", compare: "us-isr", domain: "surface" },
  "seed-18": { ...REPORT, reading: "coverage", domain: "air", tankers: "european" },
  "seed-19": { ...REPORT, reading: "coverage", objections: ["HUN"] },
  "seed-21": { ...REPORT, lead: "un", reading: "command" },
  "seed-22": { ...REPORT, lead: "un", vetoes: ["CHN", "RUS"], reading: "command" },
  "seed-23": { ...REPORT, lead: "nato", reading: "coverage", compare: "us-isr" },
  "seed-24": { ...REPORT, reading: "contributors", component: "sea" },
  "seed-25": { ...REPORT, reading: "coverage", usIsr: "off", domain: "signals" },
};

/** A statement of the source report with the state that illustrates it; `null` if no map can show it. */
export interface IllustratedClaim {
  readonly claim: Claim;
  readonly illustration: Illustration | null;
}

/** The source report's statements in their order, each with the state that shows it. */
export function illustratedClaims(dataset: Dataset): IllustratedClaim[] {
  return (dataset.claims ?? []).map((claim) => ({
    claim,
    illustration: Object.hasOwn(ILLUSTRATIONS, claim.id) ? (ILLUSTRATIONS[claim.id] ?? null) : null,
  }));
}

/** Ids of statements in the order of the story: who takes part, what NATO brings, what the US adds, who can say no, who leads. */
const TOUR = ["seed-09", "seed-01", "seed-18", "seed-17", "seed-25", "seed-19", "seed-02", "seed-22"] as const;

/** The statements that tell the report's story, in that order; those that the dataset lacks are left out. */
export function claimsInTour(dataset: Dataset): { readonly claim: Claim; readonly illustration: Illustration }[] {
  const claims = new Map(illustratedClaims(dataset).map((row) => [row.claim.id, row]));
  return TOUR.flatMap((id) => {
    const row = claims.get(id);
    return row?.illustration ? [{ claim: row.claim, illustration: row.illustration }] : [];
  });
}
