import type { LineString } from "geojson";
import { ringArc } from "../coverage/geometry/ring-arc.js";
import { destination } from "../coverage/geometry/sphere.js";
import type { Ring } from "../coverage/ring.js";
import type { Owner } from "../model/records.js";
import type { StationView } from "./situation.js";

/** One operator's aircraft of one type on a station, with their share of the day. */
export interface Holding {
  /** Short name of the type: `E-3A`. */
  readonly type: string;
  readonly owner: Owner;
  /** ISO code of the state whose aircraft they are, or `NATO`. */
  readonly operator: string;
  readonly share: number;
}

/** Part of a dial's rim that is held by aircraft of one owner. */
export interface Arc {
  readonly id: string;
  /** Id of the station. */
  readonly station: string;
  readonly owner: Owner;
  readonly geometry: LineString;
}

/** Stations that share a ring, such as two patrols of one orbit with the same reach. */
export type SharedRing = readonly [HeldRing, ...HeldRing[]];
type HeldRing = StationView & { readonly ring: Ring };

const isHeld = (view: StationView): view is HeldRing => view.ring !== null && view.share > 0;

/** Key of a ring: rings whose centre and reach agree to a kilometre are the same. */
const placeOf = ({ ring }: HeldRing) =>
  [ring.lon.toFixed(2), ring.lat.toFixed(2), Math.round(ring.nominalKm)].join(" ");

/** The held stations, grouped by ring, in their given order. */
export function sharedRings(stations: readonly StationView[]): SharedRing[] {
  const rings = new Map<string, [HeldRing, ...HeldRing[]]>();
  for (const view of stations.filter(isHeld)) {
    const known = rings.get(placeOf(view));
    if (known) known.push(view);
    else rings.set(placeOf(view), [view]);
  }
  return [...rings.values()];
}

/** Who holds a station, by operator and type of aircraft, the largest share of the day first. */
export function holdingsOf({ holders }: Pick<StationView, "holders">): Holding[] {
  const found = new Map<string, Holding>();
  for (const { fleet, platform, share } of holders) {
    const key = `${fleet.operator} ${platform.shortName}`;
    const { operator, owner } = fleet;
    found.set(key, { type: platform.shortName, owner, operator, share: share + (found.get(key)?.share ?? 0) });
  }
  return [...found.values()].sort((a, b) => b.share - a.share);
}

/** Inset of each further dial on the same ring, as a fraction of the radius. */
const INWARD = 0.025;
/** Shorter arcs are not drawn; as a share of the day, less than half a minute. */
const LEAST_SHARE = 3e-4;

export interface Dial {
  readonly arcs: readonly Arc[];
  readonly rest: LineString | null;
  /** Line across the start of the rim, from low to high reach; `null` if they are about equal. */
  readonly reach: LineString | null;
}

/** Shorter lines across a rim are not drawn, in kilometres. */
const LEAST_REACH_KM = 1;

function reachOf({ lon, lat, lowKm, highKm }: Ring): LineString | null {
  if (highKm - lowKm < LEAST_REACH_KM) return null;
  return { type: "LineString", coordinates: [lowKm, highKm].map((km) => destination([lon, lat], km, 0)) };
}

/**
 * The rim of a ring as a dial of the day, clockwise from north: an arc for each holder, and one for the hours that nobody
 * holds. Further stations with the same ring have their arcs a little further in, without a rest of their own.
 */
export function dialOf(stations: SharedRing): Dial {
  const arcs: Arc[] = [];
  let rest: LineString | null = null;
  stations.forEach((view, index) => {
    const radiusKm = view.ring.nominalKm * (1 - INWARD * index);
    let from = 0;
    for (const { owner, operator, type, share } of holdingsOf(view)) {
      const to = Math.min(1, from + share);
      if (to - from > LEAST_SHARE)
        arcs.push({
          id: `${view.station.id}/${operator}/${type}`,
          station: view.station.id,
          owner,
          geometry: ringArc(view.ring, radiusKm, from, to),
        });
      from = to;
    }
    if (index === 0 && 1 - from > LEAST_SHARE) rest = ringArc(view.ring, radiusKm, from, 1);
  });
  return { arcs, rest, reach: reachOf(stations[0].ring) };
}
