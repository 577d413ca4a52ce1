// Words that the data uses, apart from the schemas: a first view needs the words, and no checker.
export const GRADES = [
  "official",
  "agency-or-paper",
  "trade",
  "reference",
  "mirror",
  "belligerent-state-media",
] as const;
/** How much a reader may lean on a publisher, best first. */
export type Grade = (typeof GRADES)[number];

export const POSTURES = ["pledged", "conditional", "considering", "ruled-out", "unknown"] as const;
/** A government's statement about the time after a ceasefire. `unknown` is not `no`. */
export type Posture = (typeof POSTURES)[number];

export const COMPONENTS = ["ground", "air", "sea"] as const;
export type Component = (typeof COMPONENTS)[number];

export const HQ_KINDS = [
  "nato-political",
  "nato-strategic",
  "nato-operational",
  "nato-component",
  "national-deployable",
  "coalition",
  "eu",
  "un",
] as const;

export const HQ_STATUSES = ["active", "planned"] as const;

export const OWNERS = ["us", "nato", "national"] as const;
/** Who provides an aircraft: the United States, NATO as an owner, or another nation. */
export type Owner = (typeof OWNERS)[number];

export const DOMAINS = ["air", "surface", "signals"] as const;
/** What is looked for: aircraft (airborne early warning), things on the ground or sea, emissions. Never mixed. */
export type Domain = (typeof DOMAINS)[number];

export const TARGET_CLASSES = ["low-flying", "medium-altitude", "high-altitude", "surface", "unspecified"] as const;

export const PLATFORM_ROLES = ["aew", "gmti", "sigint", "multi-int", "maritime", "tanker", "space"] as const;
