// Terms that the data uses, kept apart from the schemas: a first view needs the terms, but no checker.
export const GRADES = [
  "official",
  "agency-or-paper",
  "trade",
  "reference",
  "mirror",
  "belligerent-state-media",
] as const;
/** How reliable a publisher is, best first. */
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

export const DOMAINS = ["air", "missiles", "surface", "signals"] as const;
/** What is looked for: aircraft; cruise missiles and one-way drones; things on the ground or sea; emissions. Never mixed. */
export type Domain = (typeof DOMAINS)[number];

export const SENSES = ["air", "surface", "signals"] as const;
/** What a sensor or a station is for. Radars against aircraft also look for missiles, but see them less far. */
export type Sense = (typeof SENSES)[number];
/** The kind of sensor that serves a domain. */
export const senseOf = (domain: Domain): Sense => (domain === "missiles" ? "air" : domain);

export const TARGET_CLASSES = ["low-flying", "medium-altitude", "high-altitude", "surface", "unspecified"] as const;

export const TARGETS = ["aircraft", "missile", "ship", "vehicle", "unspecified"] as const;
/** The target that a published range refers to. */
export type Target = (typeof TARGETS)[number];

export const REFUELLING = ["boom", "probe"] as const;
/** How fuel passes in flight: through a boom into a receptacle, or through a hose into a probe. */
export type Refuelling = (typeof REFUELLING)[number];

export const US_ISR_STATUSES = ["sought", "offered", "proposed"] as const;
/** How firm the offer of US surveillance was at a date: sought, not offered; offered in talks; proposed, not committed. */
export type UsIsrStatus = (typeof US_ISR_STATUSES)[number];

export const PLATFORM_ROLES = ["aew", "gmti", "sigint", "multi-int", "maritime", "tanker", "space"] as const;

export const BASE_PRECISIONS = ["site", "port", "city"] as const;
export const DETACHMENT_KINDS = ["fighters", "air-defence", "other"] as const;
export const STATEMENT_KINDS = ["offer", "condition", "refusal", "request", "plan", "host", "remark"] as const;
/** What a statement does: offers, sets a condition, refuses, asks, plans, offers to host, or only remarks. */
export type StatementKind = (typeof STATEMENT_KINDS)[number];
export const SHIP_TYPES = [
  "minehunter",
  "minesweeper",
  "patrol",
  "corvette",
  "frigate",
  "destroyer",
  "amphibious",
  "support",
  "submarine",
  "carrier",
  "other",
] as const;
export const DISPLACEMENT_KINDS = ["standard", "full-load", "unspecified"] as const;
export const SPACE_USES = ["imagery-optical", "imagery-radar", "signals", "warning"] as const;

/** Whether warships may pass the Turkish Straits: closed to them, as since February 2022, or open within the limits. */
export const STRAITS = ["closed", "open"] as const;
