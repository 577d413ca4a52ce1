import type { Dataset } from "../model/dataset.js";
import { lookupOf } from "../model/lookup.js";
import type { Quantity } from "../model/quantity.js";
import type { Domain, Platform } from "../model/records.js";
import { horizonKm } from "./geometry/horizon.js";
import { instrumentedRange } from "./instrumented-range.js";

/** How far a sensor reaches from a place, over the ground. Degrees (WGS 84) and km; low ≤ nominal ≤ high. */
export interface Ring {
  readonly lon: number;
  readonly lat: number;
  readonly lowKm: number;
  readonly nominalKm: number;
  readonly highKm: number;
  /** What the nominal radius rests on: a published range, the horizon from a published height, or our own number. */
  readonly basis: "published" | "horizon" | "assumption";
  /** No range is published: the true reach is at most the horizon drawn. */
  readonly upperBound: boolean;
  /** Ids of `dataset.assumptions` that the radius rests on. */
  readonly assumptions: readonly string[];
  /** Ids of the sources of ranges and height. */
  readonly sources: readonly string[];
}

/**
 * Height of what is looked for, in metres: the state's target altitude in the air. On the surface and for
 * signals it is 0, because vehicles, ships and most emitters stand on the ground.
 */
export function targetHeightM(domain: Domain, targetAltitudeM: number): number {
  return domain === "air" ? targetAltitudeM : 0;
}

/**
 * The ring of an aircraft at a place in a domain: `min(horizon, instrumented range)`, since a radar
 * reports nothing beyond either. `null` where it has no such sensor, or neither its height nor a range is known.
 *
 * @param place the orbit's centre in degrees
 * @param targetAltitudeM height of an airborne target in metres; counts in the domain `air` only
 * @throws RangeError when the altitude is negative or not finite
 */
export function ringOf(
  dataset: Dataset,
  platform: Platform,
  place: { readonly lon: number; readonly lat: number },
  domain: Domain,
  targetAltitudeM: number,
): Ring | null {
  const sensor = platform.sensors.find((candidate) => candidate.domain === domain);
  if (!sensor) return null;
  const heightM = targetHeightM(domain, targetAltitudeM);
  const altitude = platform.operatingAltitudeM;
  const spreadKm = (q: Quantity) => ({
    lowKm: horizonKm(q.low, heightM),
    nominalKm: horizonKm(q.nominal, heightM),
    highKm: horizonKm(q.high, heightM),
  });
  const horizon = altitude && spreadKm(altitude);
  const assumed = (id: string, fallback: number) => lookupOf(dataset).assumptions.get(id)?.value ?? fallback;
  const limit = instrumentedRange(sensor, heightM, {
    lowFlyingCeilingM: assumed("low-flying-ceiling-m", 300),
    mediumAltitudeFloorM: assumed("medium-altitude-floor-m", 3000),
    sensorHeightM: altitude?.nominal ?? Number.POSITIVE_INFINITY,
    tolerance: assumed("range-tolerance", 0.05),
  });
  if (!horizon && !limit) return null;
  const least = (key: "lowKm" | "nominalKm" | "highKm") =>
    Math.min(horizon?.[key] ?? Number.POSITIVE_INFINITY, limit?.[key] ?? Number.POSITIVE_INFINITY);
  const nominalKm = least("nominalKm");
  const published = limit !== null && limit.nominalKm <= nominalKm;
  const ours = published ? limit.interpolated : altitude?.basis === "assumption";
  const assumptions = [
    altitude?.assumption,
    limit && "range-tolerance",
    limit && domain !== "surface" && "low-flying-ceiling-m",
    limit && domain !== "surface" && "medium-altitude-floor-m",
  ];
  return {
    lon: place.lon,
    lat: place.lat,
    lowKm: least("lowKm"),
    nominalKm,
    highKm: least("highKm"),
    basis: ours ? "assumption" : published ? "published" : "horizon",
    upperBound: limit === null,
    assumptions: assumptions.filter((id): id is string => typeof id === "string"),
    sources: [...new Set([...(limit?.sources ?? []), ...(altitude?.sources ?? [])])],
  };
}
