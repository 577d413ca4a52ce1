import type { Dataset } from "../model/dataset.js";
import type { Place } from "../model/distance.js";
import type { Assumption, Quantity } from "../model/quantity.js";
import type { Domain, Platform, Sensor } from "../model/records.js";
import { senseOf, type Target } from "../model/terms.js";
import { amountOf, assumed, assumptionOf, type ModelAssumption, type Values, valuesOf } from "../model/values.js";
import { horizonKm } from "./geometry/horizon.js";
import { type End, instrumentedRange, type KnownTarget, publishedFigures } from "./instrumented-range.js";

/** Ground range of a sensor from a place. Degrees (WGS 84) and km; low ≤ nominal ≤ high. */
export interface Ring {
  readonly lon: number;
  readonly lat: number;
  readonly lowKm: number;
  readonly nominalKm: number;
  readonly highKm: number;
  /** What the nominal radius rests on: a published range, the horizon from a published height, or our own number. */
  readonly basis: "published" | "horizon" | "assumption";
  /** No range is published: the true reach is at most the horizon drawn. */
  readonly atMost: boolean;
  /** The published range is against another target, and has been converted. */
  readonly converted: boolean;
  /** Ids of `dataset.assumptions` that the radius rests on. */
  readonly assumptions: readonly string[];
  /** Ids of the sources of ranges and height. */
  readonly sources: readonly string[];
}

/** What a domain looks for, and how high it is: the one question that all its rings answer. */
export interface Sought {
  readonly domain: Domain;
  readonly kind: Exclude<Target, "unspecified"> | "emitter";
  /** Metres above the ground. */
  readonly heightM: number;
}

/**
 * What is looked for in a domain: an aircraft or a cruise missile at the state's target altitude; a vehicle or an emitter on
 * the ground, whatever that altitude.
 */
export function soughtIn(domain: Domain, targetAltitudeM: number): Sought {
  if (domain === "air") return { domain, kind: "aircraft", heightM: targetAltitudeM };
  if (domain === "missiles") return { domain, kind: "missile", heightM: targetAltitudeM };
  return { domain, kind: domain === "surface" ? "vehicle" : "emitter", heightM: 0 };
}

/** The sensor of a platform that serves a domain, if it has one. */
export function sensorFor(platform: Platform, domain: Domain): Sensor | undefined {
  const sense = senseOf(domain);
  return platform.sensors.find((sensor) => sensor.domain === sense);
}

const CROSS_SECTIONS = {
  aircraft: "rcs.aircraft-m2",
  missile: "rcs.missile-m2",
  ship: "rcs.ship-m2",
  vehicle: "rcs.vehicle-m2",
} as const satisfies Record<Exclude<Target, "unspecified">, ModelAssumption>;

interface Reach {
  readonly km: number;
  readonly horizon: boolean;
  readonly ours: boolean;
  readonly published: boolean;
  readonly convertedFrom: KnownTarget | null;
  readonly sources: readonly string[];
}

/** Access to the numbers that decide a reach: their values, or one end of their range. */
interface Numbers {
  readonly amount: (quantity: Quantity) => number;
  readonly number: (id: ModelAssumption) => number;
  /** For numbers that shorten the reach as they grow. */
  readonly against: (id: ModelAssumption) => number;
}

/** A platform's reach as a function of the numbers, with its published figures selected beforehand. */
function reachFunction(
  platform: Platform,
  sought: Sought,
  end: End = "nominal",
): ((numbers: Numbers) => Reach | null) | null {
  const sensor = sensorFor(platform, sought.domain);
  if (!sensor) return null;
  const altitude = platform.operatingAltitudeM;
  const assumedHeight = altitude?.basis === "assumption";
  if (sought.kind === "emitter") {
    if (!altitude) return null;
    const { sources } = altitude;
    const rest = { horizon: true, ours: assumedHeight, published: false, convertedFrom: null, sources };
    return (numbers) => ({ km: horizonKm(numbers.amount(altitude), 0), ...rest });
  }
  const asked = sought.kind;
  const figures = publishedFigures(sensor, asked, end);
  return (numbers) => {
    const heightM = altitude ? numbers.amount(altitude) : undefined;
    const horizon = heightM === undefined ? Number.POSITIVE_INFINITY : horizonKm(heightM, sought.heightM);
    const limit =
      figures &&
      instrumentedRange(figures, sought.heightM, {
        target: asked,
        lowFlyingCeilingM: numbers.against("low-flying-ceiling-m"),
        mediumAltitudeFloorM: numbers.against("medium-altitude-floor-m"),
        sensorHeightM: heightM ?? Number.POSITIVE_INFINITY,
        factor: numbers.number("published-range-factor"),
        crossSectionM2: (target) => (target === asked ? numbers.number : numbers.against)(CROSS_SECTIONS[target]),
      });
    const usual = limit === null && sensor.domain === "surface" ? numbers.number("ground-radar-reach-km") : undefined;
    const limitKm = limit?.km ?? usual ?? Number.POSITIVE_INFINITY;
    const km = Math.min(horizon, limitKm);
    if (!Number.isFinite(km)) return null;
    const byHorizon = horizon < limitKm;
    return {
      km,
      horizon: byHorizon,
      ours: byHorizon ? assumedHeight : (limit?.ours ?? true),
      published: limit !== null,
      convertedFrom: figures?.convertedFrom ?? null,
      sources: limit ? [...limit.sources, ...(altitude?.sources ?? [])] : (altitude?.sources ?? []),
    };
  };
}

const numbersOf = (values: Values): Numbers => ({
  amount: (quantity) => amountOf(quantity, values),
  number: (id) => assumed(values, id),
  against: (id) => assumed(values, id),
});

/** Numbers at one end of their range; an override beyond that end replaces it. */
function numbersAt(dataset: Dataset, values: Values, end: "low" | "high"): Numbers {
  const row = (id: string): Assumption => assumptionOf(dataset, id);
  const [least, most] = [Math.min, Math.max];
  const pick = end === "low" ? least : most;
  const turned = end === "low" ? most : least;
  return {
    amount: (quantity) => pick(quantity[end], amountOf(quantity, values)),
    number: (id) => pick(row(id)[end], assumed(values, id)),
    against: (id) => turned(row(id)[end === "low" ? "high" : "low"], assumed(values, id)),
  };
}

/** A platform's reach in km as a function of the values, for many draws; `null` without such a sensor or any bound. */
export function reachIn(platform: Platform, sought: Sought, values: Values): ((values: Values) => number) | null {
  const reach = reachFunction(platform, sought);
  if (!reach?.(numbersOf(values))) return null;
  return (numbers) => reach(numbersOf(numbers))?.km ?? 0;
}

/** The ring of an aircraft at a place, for the numbers given; see {@link ringOf}. */
export function ringWith(
  dataset: Dataset,
  platform: Platform,
  place: Place,
  sought: Sought,
  values: Values,
): Ring | null {
  const sensor = sensorFor(platform, sought.domain);
  const nominal = reachFunction(platform, sought)?.(numbersOf(values));
  if (!sensor || !nominal) return null;
  const endKm = (end: "low" | "high") =>
    reachFunction(platform, sought, end)?.(numbersAt(dataset, values, end))?.km ?? nominal.km;
  const [low, high] = [endKm("low"), endKm("high")];
  const radar = sought.kind !== "emitter";
  const looked = radar && nominal.published && sensor.domain === "air";
  const assumptions = [
    platform.operatingAltitudeM?.assumption,
    radar && nominal.published && "published-range-factor",
    looked && "low-flying-ceiling-m",
    looked && "medium-altitude-floor-m",
    radar && !nominal.published && sensor.domain === "surface" && "ground-radar-reach-km",
    ...(radar && nominal.convertedFrom ? [CROSS_SECTIONS[sought.kind], CROSS_SECTIONS[nominal.convertedFrom]] : []),
  ];
  return {
    lon: place.lon,
    lat: place.lat,
    lowKm: Math.min(low, nominal.km),
    nominalKm: nominal.km,
    highKm: Math.max(high, nominal.km),
    basis: nominal.ours ? "assumption" : nominal.horizon ? "horizon" : "published",
    atMost: !nominal.published && nominal.horizon,
    converted: nominal.convertedFrom !== null,
    assumptions: [...new Set(assumptions.filter((id): id is string => typeof id === "string"))],
    sources: [...new Set(nominal.sources)],
  };
}

/**
 * The ring of an aircraft at a place in a domain: `min(horizon, instrumented range)`, since a radar
 * reports nothing beyond either. `null` if it has no such sensor, or neither its height nor a range is known.
 *
 * @param place the orbit's centre in degrees
 * @param targetAltitudeM height of an airborne target in metres; used only in the domains `air` and `missiles`
 * @throws RangeError when the altitude is negative or not finite
 */
export function ringOf(
  dataset: Dataset,
  platform: Platform,
  place: { readonly lon: number; readonly lat: number },
  domain: Domain,
  targetAltitudeM: number,
): Ring | null {
  return ringWith(dataset, platform, place, soughtIn(domain, targetAltitudeM), valuesOf(dataset));
}
