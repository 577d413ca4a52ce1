import { assessFleet } from "./availability.js";
import { type Capability, type CapabilityCell, type CapabilityRow, remainder, statusOf } from "./capability.js";
import type { Dataset } from "./dataset.js";
import type { FilledStation } from "./fill.js";
import { lookupOf } from "./lookup.js";
import { block, caveat, type Reason } from "./reason.js";
import type { Fleet } from "./records.js";
import type { Station } from "./scenario.js";
import type { CoalitionState } from "./state.js";

/** Who gives a fleet, as a column of the table: `us`, `nato` or the operator's ISO code. */
export function providerOf(fleet: Fleet): string {
  return fleet.owner === "national" ? fleet.operator : fleet.owner;
}

const unique = (reasons: readonly Reason[]): Reason[] => [
  ...new Map(reasons.map((reason) => [JSON.stringify([reason.code, reason.params]), reason])).values(),
];
const HOURS_A_DAY = 24;

function isFor(dataset: Dataset, fleet: Fleet, domain: Station["domain"]): boolean {
  const platform = lookupOf(dataset).platforms.get(fleet.platform);
  if (domain === "tanker") return platform?.role === "tanker";
  return platform?.sensors.some((sensor) => sensor.domain === domain) ?? false;
}

/**
 * A capability that stations of one domain give: its share is that of the day that they are held, on average. A provider that has
 * aircraft for it and flies none says why.
 */
export function stationCapability(
  dataset: Dataset,
  state: CoalitionState,
  filled: readonly FilledStation[],
  capability: Capability,
  domain: Station["domain"],
): CapabilityRow {
  const stations = filled.filter(({ station }) => station.domain === domain);
  const part = (share: number) => (stations.length === 0 ? 0 : share / stations.length);
  const given = new Map<string, number>();
  for (const { fleet, share } of stations.flatMap(({ holders }) => holders))
    given.set(providerOf(fleet), (given.get(providerOf(fleet)) ?? 0) + part(share));
  const owners = new Map<string, Fleet[]>();
  for (const fleet of dataset.fleets.filter((row) => isFor(dataset, row, domain)))
    owners.set(providerOf(fleet), [...(owners.get(providerOf(fleet)) ?? []), fleet]);
  const cells = new Map<string, CapabilityCell>();
  for (const [provider, fleets] of owners) {
    const share = given.get(provider) ?? 0;
    const assessed = fleets.map((fleet) => assessFleet(dataset, state, fleet));
    const usable = assessed.filter(({ available }) => available);
    const reasons = unique((usable.length > 0 ? usable : assessed).flatMap((row) => row.reasons));
    const unpublished = assessed.some(({ reasons: said }) =>
      said.filter(({ kind }) => kind === "block").every(({ code }) => code === "quantity-not-published"),
    );
    const status = share === 0 && usable.length === 0 && unpublished ? "unknown" : statusOf(share);
    const hours = Math.round(share * HOURS_A_DAY * 10) / 10;
    const sources = fleets.flatMap((fleet) => fleet.sources);
    const held = caveat("held-part-time", sources, { hours, stations: stations.length });
    cells.set(provider, { status, share, reasons: [held, ...reasons] });
  }
  const share = part(stations.reduce((sum, station) => sum + station.share, 0));
  const sources = [...new Set(stations.flatMap(({ orbit }) => orbit.sources))];
  const hours = Math.round(share * HOURS_A_DAY * 10) / 10;
  const reasons =
    stations.length > 0
      ? [caveat("held-part-time", sources, { hours, stations: stations.length })]
      : [block("no-asset-listed", dataset.rules[0]?.sources ?? [])];
  const empty = stations.filter(({ fleet }) => fleet === null).flatMap((row) => row.reasons);
  return {
    capability,
    status: statusOf(share),
    share,
    reasons,
    cells,
    nobody: remainder(share, unique(empty)),
  };
}

/** Space-based warning: no ring and no station, there or not there. */
export function spaceCapability(dataset: Dataset, state: CoalitionState): CapabilityRow {
  const { platforms } = lookupOf(dataset);
  const fleets = dataset.fleets.filter((fleet) => platforms.get(fleet.platform)?.role === "space");
  const cells = new Map<string, CapabilityCell>();
  for (const fleet of fleets) {
    const { available, reasons } = assessFleet(dataset, state, fleet);
    const known = cells.get(providerOf(fleet));
    if (known?.status === "covered") continue;
    cells.set(providerOf(fleet), { status: available ? "covered" : "missing", share: available ? 1 : 0, reasons });
  }
  const there = [...cells.values()].some(({ status }) => status === "covered");
  const share = there ? 1 : 0;
  const reasons = [...cells.values()].flatMap((cell) => cell.reasons);
  return {
    capability: "space-based-warning",
    status: there ? "covered" : "missing",
    share,
    reasons: reasons.length > 0 ? reasons : [block("no-asset-listed", dataset.rules[0]?.sources ?? [])],
    cells,
    nobody: remainder(share, there ? [] : reasons),
  };
}
