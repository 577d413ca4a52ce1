import { assessFleets } from "../../model/availability.js";
import type { Share } from "../../model/hold.js";
import { lookupOf } from "../../model/lookup.js";
import { describeReason } from "../../model/reason.js";
import type { Platform } from "../../model/records.js";
import { senseOf } from "../../model/terms.js";
import type { Watch } from "../watch.js";
import { type Both, nominalHeld, stationIds } from "./diff-numbers.js";
import type { FleetDiff, StationDiff } from "./diff-schema.js";
import { type Reader, rangeOf } from "./ledger.js";

/** A smaller share of the day, a minute and a half, counts as no change. */
const LEAST_SHARE = 1e-3;
/** A holder of less than an hour a day cannot be replaced. */
const LEAST_HOLDER = 1 / 24;

type Holder = Pick<Share, "share"> & { readonly fleet: { readonly id: string } };
const sum = (shares: readonly Holder[]): number => shares.reduce((all, { share }) => all + share, 0);

/** How a station changes, from its holders before and after and their shares of the day. */
export function stationChange(before: readonly Holder[], after: readonly Holder[]): StationDiff["what"] {
  const [was, is] = [sum(before), sum(after)];
  if (was < LEAST_SHARE && is < LEAST_SHARE) return "unchanged";
  if (is < LEAST_SHARE) return "lost";
  if (was < LEAST_SHARE) return "gained";
  const of = (shares: readonly Holder[], id: string) => sum(shares.filter(({ fleet }) => fleet.id === id));
  const ids = [...new Set([...before, ...after].map(({ fleet }) => fleet.id))];
  const left = ids.some((id) => of(before, id) >= LEAST_HOLDER && of(after, id) < LEAST_SHARE);
  const came = ids.some((id) => of(after, id) - of(before, id) >= LEAST_SHARE);
  if (left && came) return "replaced";
  if (Math.abs(is - was) < LEAST_SHARE) return "unchanged";
  return is < was ? "less" : "more";
}

/** The domain's stations in either watch, with their holders; reads their numbers in the order of `diffNumbers`. */
export function stationDiffs(watches: Both<Watch>, reader: Reader): StationDiff[] {
  const read = (watch: Watch, id: string) => {
    const { platforms } = lookupOf(watch.dataset);
    const share = rangeOf(reader.next(), 4);
    const holders = nominalHeld(watch, id).map(({ fleet }) => ({
      fleet: fleet.id,
      type: platforms.get(fleet.platform)?.shortName ?? fleet.platform,
      provider: fleet.operator,
      share: rangeOf(reader.next(), 4),
    }));
    return { share, holders };
  };
  const noted = new Map(
    stationIds(watches).map((id) => [id, { before: read(watches.before, id), after: read(watches.after, id) }]),
  );
  const sense = senseOf(watches.after.sought.domain);
  const stations = new Map(
    [...watches.after.stations, ...watches.before.stations]
      .filter(({ station }) => station.domain === sense)
      .map(({ station }) => [station.id, station.name]),
  );
  return [...stations].map(([id, name]): StationDiff => {
    const { before = NOBODY, after = NOBODY } = noted.get(id) ?? {};
    return {
      id,
      name,
      before: before.holders,
      after: after.holders,
      shareBefore: before.share,
      shareAfter: after.share,
      what: stationChange(nominalHeld(watches.before, id), nominalHeld(watches.after, id)),
    };
  });
}
const NOBODY = { share: { value: 0, low: null, high: null }, holders: [] };

const usesOf = ({ role, sensors }: Platform): FleetDiff["uses"] => [
  ...new Set([...sensors.map(({ domain }) => domain), ...(role === "tanker" ? (["tanker"] as const) : [])]),
];

/** Fleets that may fly in only one of the two states, with the reason why not in the other. */
export function fleetDiffs({ before, after }: Both<Watch>): FleetDiff[] {
  const { platforms, contributors } = lookupOf(after.dataset);
  const earlier = new Map(assessFleets(before.dataset, before.state).map((row) => [row.fleet.id, row]));
  return assessFleets(after.dataset, after.state).flatMap((row): FleetDiff[] => {
    const was = earlier.get(row.fleet.id);
    const platform = platforms.get(row.fleet.platform);
    if (!was || !platform || was.available === row.available) return [];
    const denied = row.available ? was : row;
    const [first] = denied.reasons;
    const { id, base, quantity } = row.fleet;
    return [
      {
        id,
        name: [platform.shortName, base].filter(Boolean).join(", "),
        type: platform.shortName,
        provider: row.fleet.operator,
        quantity,
        uses: usesOf(platform),
        what: row.available ? "joins" : "not for this force",
        reason: first ? describeReason(first, (code) => contributors.get(code)?.name ?? code) : "",
      },
    ];
  });
}
