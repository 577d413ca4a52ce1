import { ringPolygon } from "../coverage/geometry/ring-polygon.js";
import type { Ring } from "../coverage/ring.js";
import { placedOrbitId } from "../model/seen-scenario.js";
import { amountOf } from "../model/values.js";
import type { StationView } from "../scene/situation.js";
import { type Context, featureOf, numberOf, sourcesOf, whyOf } from "./context.js";
import type { Flown, Holder, Layer, LayerFeature, Value } from "./layer.js";
import { lineOf, pointOf, shapeOf } from "./tidy.js";

const HOURS_A_DAY = 24;

/** Who holds a station and for how much of the day, as properties of all layers about stations. */
function heldBy({ station, holders, share, fleet, platform, longestGapH }: StationView): Record<string, Value> {
  return {
    domain: station.domain,
    held: share > 0,
    share_of_day: numberOf(share, 4),
    hours_held_h: numberOf(share * HOURS_A_DAY, 2),
    longest_gap_h: numberOf(longestGapH, 1),
    operator: fleet?.operator ?? null,
    owner: fleet?.owner ?? null,
    platform: platform?.shortName ?? null,
    holders: holders
      .map((one) => `${one.fleet.operator} ${one.platform.shortName}: ${numberOf(one.share * HOURS_A_DAY, 1)} h`)
      .join("; "),
  };
}

const allSources = ({ orbit, fleet, platform }: StationView): string[] => [
  ...sourcesOf(orbit),
  ...(fleet ? sourcesOf(fleet) : []),
  ...(platform?.sources ?? []),
];

/** Stations as points: where they are centred, and who holds them. */
export function stationsLayer(context: Context): Layer {
  const { watch, stations } = context.situation;
  const features = stations.map((view) => {
    const { station, orbit, centre, platform, tonnesADay, reasons } = view;
    const own = {
      name: station.name,
      orbit: orbit.name,
      ...heldBy(view),
      role: platform?.role ?? null,
      uncrewed: platform?.uncrewed ?? null,
      altitude_m:
        platform?.operatingAltitudeM == null ? null : numberOf(amountOf(platform.operatingAltitudeM, watch.values), 0),
      fuel_t_a_day: numberOf(tonnesADay, 1),
      airspace: orbit.airspace,
      // Where a reader has put a station is a choice: zero would say that somebody has reported it to the metre.
      uncertainty_km: orbit.id === placedOrbitId(station) ? null : orbit.uncertaintyKm,
      reasons: whyOf(reasons, context),
    };
    return featureOf(context, station.id, pointOf(centre.lon, centre.lat), own, allSources(view));
  });
  return {
    name: "stations",
    title: "Stations",
    about:
      "Notional stations: the area is reported and the exact place is our choice, or the station was placed by a reader, and nothing says how far off it may be. One that is held for part of the day is empty for the rest.",
    geometry: "Point",
    features,
    leftOut: [],
  };
}

/** Racetracks of the stations, held or not. */
export function racetracksLayer(context: Context): Layer {
  const { watch, stations } = context.situation;
  const features: LayerFeature[] = [];
  const leftOut: string[] = [];
  for (const view of stations) {
    const { station, orbit, track } = view;
    const line = track.type === "LineString" ? lineOf(track.coordinates) : null;
    if (!line) {
      leftOut.push(station.id);
      continue;
    }
    const own = {
      name: station.name,
      orbit: orbit.name,
      ...heldBy(view),
      orientation_deg: numberOf(amountOf(orbit.orientationDeg, watch.values), 1),
      leg_km: numberOf(amountOf(orbit.legLengthKm, watch.values), 1),
    };
    features.push(featureOf(context, station.id, line, own, allSources(view)));
  }
  return {
    name: "racetracks",
    title: "Racetracks",
    about:
      "Where an aircraft on station would fly: notional, with a direction and length that are mostly assumed, or were chosen by a reader.",
    geometry: "LineString",
    features,
    leftOut,
  };
}

const REACHES = ["low", "nominal", "high"] as const;
const radiusOf = (ring: Ring, reach: (typeof REACHES)[number]) =>
  ({ low: ring.lowKm, nominal: ring.nominalKm, high: ring.highKm })[reach];

/** How far the sensors of held stations reach: three circles each, at the low, nominal and high of what is assumed. */
export function ringsLayer(context: Context): Layer {
  const { stations, state, watch } = context.situation;
  const features: LayerFeature[] = [];
  const leftOut: string[] = [];
  for (const view of stations) {
    const { station, ring } = view;
    if (!ring) {
      if (watch.rings.has(station.id)) leftOut.push(station.id);
      continue;
    }
    for (const reach of REACHES) {
      const radiusKm = radiusOf(ring, reach);
      const shape = radiusKm > 0 ? shapeOf(ringPolygon(ring, radiusKm)) : null;
      if (!shape) {
        leftOut.push(`${station.id}/${reach}`);
        continue;
      }
      const own = {
        name: `${station.name}: ${reach} reach`,
        station: station.id,
        reach,
        centre_lon: numberOf(ring.lon, 6),
        centre_lat: numberOf(ring.lat, 6),
        radius_km: numberOf(radiusKm, 1),
        low_km: numberOf(ring.lowKm, 1),
        nominal_km: numberOf(ring.nominalKm, 1),
        high_km: numberOf(ring.highKm, 1),
        basis: ring.basis,
        at_most: ring.atMost,
        converted: ring.converted,
        looks_for: state.domain,
        target_altitude_m: watch.sought.heightM,
        ...heldBy(view),
      };
      features.push(featureOf(context, `${station.id}/${reach}`, shape, own, [...ring.sources, ...allSources(view)]));
    }
  }
  return {
    name: "rings",
    title: "Reach of sensors",
    about:
      "How far a sensor on station could reach, low, nominal and high, against the target of the situation, while the station is held. Not a published fact, and not where anything is seen all day.",
    geometry: "Polygon",
    features,
    leftOut,
  };
}

/** Held stations with what moves their aircraft, for simulators. */
export function flownStations({ situation: { stations, watch } }: Context): Flown[] {
  return stations.flatMap(({ station, centre, ring, holders, track }): Flown[] => {
    const flying = holders.flatMap(({ fleet, platform, share, patrolH }): Holder[] =>
      platform.cruiseSpeedKmh && share > 0 && patrolH > 0
        ? [
            {
              fleet: fleet.id,
              operator: fleet.operator,
              platform: platform.shortName,
              owner: fleet.owner,
              share,
              patrolH,
              speedKmh: amountOf(platform.cruiseSpeedKmh, watch.values),
              altitudeM: platform.operatingAltitudeM ? amountOf(platform.operatingAltitudeM, watch.values) : null,
            },
          ]
        : [],
    );
    if (flying.length === 0 || track.type !== "LineString") return [];
    return [
      {
        id: station.id,
        name: station.name,
        centre: [centre.lon, centre.lat],
        track: track.coordinates.map(([lon = 0, lat = 0]) => pointOf(lon, lat).coordinates as [number, number]),
        holders: flying,
        ring: ring && { centre: [ring.lon, ring.lat], nominalKm: ring.nominalKm },
      },
    ];
  });
}
