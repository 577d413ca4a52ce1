import { seenIn } from "./apply-scenario.js";
import type { CapabilityRow } from "./capability.js";
import { spaceCapability, stationCapability } from "./capability-aircraft.js";
import { commandCapability, componentCapability } from "./capability-people.js";
import type { Dataset } from "./dataset.js";
import { fillStations } from "./fill.js";
import type { CoalitionState } from "./state.js";

/** Capability against provider, in one state. */
export interface CapabilityTable {
  readonly rows: readonly CapabilityRow[];
  /** Columns: `us`, `nato`, then the ISO codes of nations, largest contribution first. */
  readonly providers: readonly string[];
}

const WEIGHT = { covered: 1, thin: 0.3, unknown: 0.01, missing: 0 } as const;

/** Each capability that the source report names against every possible provider. It follows every switch. */
export function capabilityTable(given: Dataset, state: CoalitionState): CapabilityTable {
  const dataset = seenIn(given, state);
  const filled = fillStations(dataset, state);
  const rows = [
    commandCapability(dataset, state),
    stationCapability(dataset, state, filled, "air-surveillance", "air"),
    stationCapability(dataset, state, filled, "ground-surveillance", "surface"),
    stationCapability(dataset, state, filled, "signals", "signals"),
    spaceCapability(dataset, state, "space-based-warning"),
    spaceCapability(dataset, state, "space-imagery"),
    spaceCapability(dataset, state, "space-signals"),
    stationCapability(dataset, state, filled, "tankers", "tanker"),
    componentCapability(dataset, state, "ground"),
    componentCapability(dataset, state, "air"),
    componentCapability(dataset, state, "sea"),
  ];
  const weight = new Map<string, number>();
  for (const { cells } of rows)
    for (const [provider, { status }] of cells) weight.set(provider, (weight.get(provider) ?? 0) + WEIGHT[status]);
  const nations = [...weight.keys()].filter((provider) => provider !== "us" && provider !== "nato");
  nations.sort((a, b) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0) || (a < b ? -1 : 1));
  return { rows, providers: ["us", "nato", ...nations] };
}
