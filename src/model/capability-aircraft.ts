import { assessFleet } from "./availability.js";
import {
  type Capability,
  type CapabilityCell,
  type CapabilityRow,
  type CapabilityStatus,
  remainder,
  type SpaceCapability,
  statusOf,
} from "./capability.js";
import type { Dataset } from "./dataset.js";
import type { FilledStation } from "./fill.js";
import { lookupOf } from "./lookup.js";
import { block, caveat, type Reason } from "./reason.js";
import type { Fleet, Sense } from "./records.js";
import type { Station } from "./scenario.js";
import type { CoalitionState } from "./state.js";

/** Who provides a fleet, as a column of the table: `us`, `nato` or the operator's ISO code. */
export function providerOf(fleet: Fleet): string {
  return fleet.owner === "national" ? fleet.operator : fleet.owner;
}

const unique = (reasons: readonly Reason[]): Reason[] => [
  ...new Map(reasons.map((reason) => [JSON.stringify([reason.code, reason.params]), reason])).values(),
];
const HOURS_A_DAY = 24;

function isFor(dataset: Dataset, fleet: Fleet, domain: Station["domain"]): boolean {
  const platform = lookupOf(dataset).platforms.get(fleet.platform);
  if (platform?.role === "space") return false;
  if (domain === "tanker") return platform?.role === "tanker";
  return platform?.sensors.some((sensor) => sensor.domain === domain) ?? false;
}

/**
 * A capability that the stations of one domain provide; its share is their average share of the day. Every provider that owns
 * suitable aircraft has a cell, with the reasons if none of them holds a station.
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

/** The sense that each capability needs; `null` for warning of launches, for which the dataset has no sensor. */
const SPACE: Readonly<Record<SpaceCapability, Sense | null>> = {
  "space-based-warning": null,
  "space-imagery": "surface",
  "space-signals": "signals",
};

/**
 * A capability that satellites provide: they have no ring and no station, only presence or absence. Warning needs few
 * satellites, so one system covers it. Imagery and signals are covered only by US systems; others make them thin, however
 * many are listed.
 */
export function spaceCapability(dataset: Dataset, state: CoalitionState, capability: SpaceCapability): CapabilityRow {
  const { platforms } = lookupOf(dataset);
  const sense = SPACE[capability];
  const fleets = dataset.fleets.filter((fleet) => {
    const platform = platforms.get(fleet.platform);
    if (platform?.role !== "space") return false;
    return sense ? platform.sensors.some(({ domain }) => domain === sense) : platform.sensors.length === 0;
  });
  const cells = new Map<string, CapabilityCell>();
  for (const fleet of fleets) {
    const { available, reasons } = assessFleet(dataset, state, fleet);
    const provider = providerOf(fleet);
    const whole = sense === null || provider === "us";
    const status = !available ? "missing" : whole ? "covered" : "thin";
    const known = cells.get(provider);
    if (!known || known.status === "missing")
      cells.set(provider, { status, share: status === "thin" ? null : status === "covered" ? 1 : 0, reasons });
  }
  const has = (wanted: CapabilityStatus) => [...cells.values()].some(({ status }) => status === wanted);
  const status = has("covered") ? "covered" : has("thin") ? "thin" : "missing";
  const share = status === "thin" ? null : status === "covered" ? 1 : 0;
  const said = unique([...cells.values()].flatMap((cell) => cell.reasons));
  return {
    capability,
    status,
    share,
    reasons: fleets.length > 0 ? said : [block("no-asset-listed", dataset.rules[0]?.sources ?? [])],
    cells,
    nobody: share === null ? { status: "thin", share: null, reasons: said } : remainder(share, share ? [] : said),
  };
}
