// Temporary stand-ins until model rules and coverage engine land.

import { assessFleet } from "../model/availability.js";
import type { Dataset } from "../model/dataset.js";
import type { Reason } from "../model/reason.js";
import type { Fleet, Orbit, Platform } from "../model/records.js";
import type { Station } from "../model/scenario.js";
import type { CoalitionState } from "../model/state.js";
export interface FilledStation {
  station: Station;
  orbit: Orbit;
  fleet: Fleet | null;
  platform: Platform | null;
  given: number;
  needed: number;
  presence: number;
  presenceLow: number;
  presenceHigh: number;
  reasons: readonly Reason[];
}
export function fillStations(d: Dataset, s: CoalitionState): FilledStation[] {
  const sc = d.scenarios.find((x) => x.id === s.scenario) ?? d.scenarios[0]!;
  return sc.stations.map((station) => {
    const orbit = d.orbits.find((o) => o.id === station.orbit)!;
    const fleet =
      station.candidates
        .map((c) => d.fleets.find((f) => f.id === c)!)
        .find((f) => f && assessFleet(d, s, f).available) ?? null;
    return {
      station,
      orbit,
      fleet,
      platform: fleet ? d.platforms.find((p) => p.id === fleet.platform)! : null,
      given: 1,
      needed: 2,
      presence: 0.5,
      presenceLow: 0.3,
      presenceHigh: 0.7,
      reasons: [],
    };
  });
}

import circle from "@turf/circle";
import type { LineString, Polygon } from "geojson";
import type { Domain } from "../model/records.js";
export interface Ring {
  lon: number;
  lat: number;
  lowKm: number;
  nominalKm: number;
  highKm: number;
  basis: "published" | "horizon" | "assumption";
  upperBound: boolean;
}
export function ringFor(_d: Dataset, f: FilledStation, domain: Domain, t: number): Ring | null {
  const p = f.platform;
  const alt = p?.operatingAltitudeM?.nominal ?? 9000;
  const sensor = p?.sensors.find((s) => s.domain === domain);
  if (!p || !sensor) return null;
  const h = 4.12 * (Math.sqrt(alt) + Math.sqrt(domain === "air" ? t : 0));
  const r = Math.min(h, sensor.ranges[0]?.rangeKm ?? h);
  return {
    lon: f.orbit.lon,
    lat: f.orbit.lat,
    lowKm: r * 0.95,
    nominalKm: r,
    highKm: r * 1.05,
    basis: "horizon",
    upperBound: !sensor.ranges.length,
  };
}
export const ringPolygon = (r: Ring, km: number): Polygon => circle([r.lon, r.lat], km, { steps: 128 }).geometry;
export const racetrackLine = (o: Orbit): LineString => {
  const a = (o.orientationDeg.nominal * Math.PI) / 180;
  const L = o.legLengthKm.nominal / 2 / 111;
  const w = 0.15;
  const c = Math.cos((o.lat * Math.PI) / 180);
  const pts: [number, number][] = [];
  for (let i = 0; i <= 40; i++) {
    const q = (i / 40) * 2 * Math.PI;
    const along = Math.sign(Math.cos(q)) * L * Math.min(1, Math.abs(Math.cos(q)) * 1.3);
    const across = Math.sin(q) * w;
    pts.push([
      o.lon + (along * Math.sin(a) + across * Math.cos(a)) / c,
      o.lat + along * Math.cos(a) - across * Math.sin(a),
    ]);
  }
  return { type: "LineString", coordinates: pts };
};
