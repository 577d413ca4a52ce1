import type { Reason } from "./reason.js";

export const CAPABILITIES = [
  "command-and-control",
  "air-surveillance",
  "ground-surveillance",
  "signals",
  "space-based-warning",
  "space-imagery",
  "space-signals",
  "tankers",
  "ground-force",
  "air",
  "naval",
] as const;
/** What a force needs, in the words of the source report. */
export type Capability = (typeof CAPABILITIES)[number];
/** Capabilities that satellites provide. */
export type SpaceCapability = Extract<Capability, `space-${string}`>;

/** How well a capability is provided. `unknown` is not `missing`: no position or number is published. */
export type CapabilityStatus = "covered" | "thin" | "missing" | "unknown";

/** What one provider contributes to one capability. */
export interface CapabilityCell {
  readonly status: CapabilityStatus;
  /** Share of the need that the provider covers, 0 to 1; `null` if the need has no number. */
  readonly share: number | null;
  readonly reasons: readonly Reason[];
}
/** One capability: its status over all providers, and each provider's part by `us`, `nato` or ISO code. */
export interface CapabilityRow {
  readonly capability: Capability;
  readonly status: CapabilityStatus;
  readonly share: number | null;
  readonly reasons: readonly Reason[];
  readonly cells: ReadonlyMap<string, CapabilityCell>;
  /** The part of the need that nobody covers. */
  readonly nobody: CapabilityCell;
}

/** Least share of the need at which a capability counts as covered. */
export const COVERED_FROM = 0.75;
/** Below this share of the need a capability counts as missing: a visit, not a watch. */
export const MISSING_BELOW = 0.02;

/** The status of a capability for the share of the need that is met. */
export function statusOf(share: number): CapabilityStatus {
  return share >= COVERED_FROM ? "covered" : share >= MISSING_BELOW ? "thin" : "missing";
}

/** The cell of the unmet part, given the share of the need that is met. */
export function remainder(share: number, reasons: readonly Reason[]): CapabilityCell {
  const left = Math.max(0, 1 - share);
  const status = left <= 1 - COVERED_FROM ? "covered" : left > 1 - MISSING_BELOW ? "missing" : "thin";
  return { status, share: left, reasons };
}
