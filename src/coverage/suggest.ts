import type { Dataset } from "../model/dataset.js";
import { destination, distanceKm, EARTH_RADIUS_KM, type Place } from "../model/distance.js";
import { type Aircraft, additionOf, type Racetrack, settledIn, withAddition } from "../model/hypothetical.js";
import { lookupOf } from "../model/lookup.js";
import { MOST_LATITUDE, roundedLeg, roundedOrientation } from "../model/placed.js";
import { type Problem, quote } from "../model/problem.js";
import type { Reason } from "../model/reason.js";
import type { CoalitionState } from "../model/state.js";
import { type Domain, senseOf } from "../model/terms.js";
import { valuesOf } from "../model/values.js";
import { mayOrbit } from "./allowed-airspace.js";
import { type AreaOfInterest, defaultArea } from "./area.js";
import { type GainOptions, type GainSampler, gainSampler, type Trial, trialOf } from "./gain.js";
import { middleOf, polygonsOf } from "./geometry/frame.js";
import { DRAW_POINTS } from "./geometry/grid.js";
import { finish, type Steps } from "./ledger/steps.js";

/** Which aircraft are to be placed, and how many times. */
export interface SuggestOptions extends GainOptions {
  /** Id of a platform of the dataset. */
  readonly platform: string;
  /** ISO alpha-3 code of a contributor, or `NATO`. */
  readonly operator: string;
  /** Aircraft of each place, 1 by default. */
  readonly quantity?: number;
  /** Where they are based, or the id of a fleet whose base they share. */
  readonly base: (Place & { readonly name: string }) | string;
  /** Places wanted, 1 by default. */
  readonly n?: number;
  /** By default as long as the dataset assumes for such an orbit. */
  readonly legLengthKm?: number;
  /** By default across the bearing to the middle of the area, or turned away from it as little as the airspace needs. */
  readonly orientationDeg?: number;
}

/** A place for a station, and what it would add. */
export interface Suggestion extends Racetrack {
  /** Share of the day, 0 to 1, for which it would be held. */
  readonly share: number;
  /** Points of average coverage that it adds to the state and the suggestions before it. */
  readonly gainPercent: number;
  /** Per cent of the area watched on average with it and those before it. */
  readonly averagePercent: number;
}

/** Where the next aircraft should go. */
export interface Suggestions {
  /** Best first; fewer than wanted where another place would add nothing. */
  readonly places: readonly Suggestion[];
  /** Per cent of the area watched on average without any of them. */
  readonly beforePercent: number;
  /** Whether a reach that `beforePercent` counts is not published, so that it is at most this. */
  readonly beforeAtMost: boolean;
  /** The same of all other numbers, which count the reach of the suggested aircraft too. */
  readonly atMost: boolean;
  /** Nominal radius of their ring in km; 0 if they see nothing or may not fly. */
  readonly radiusKm: number;
  /** Why the aircraft may not fly in the state, or see nothing of what it looks for. */
  readonly reasons: readonly Reason[];
  /** What is wrong with the question, with the value quoted; then no place is suggested. */
  readonly problems: readonly Problem[];
}

/** Distance of the first candidates, in km, and how many there may be: in a larger area they are farther apart. */
const SPACING_KM = 40;
const MOST_CANDIDATES = 20_000;
/** How many of the best candidates are improved on a coarse sample, how many of those on the whole, how far they are apart. */
const STARTS = 16;
const FINALISTS = 4;
const STARTS_APART_KM = 60;
const FINALISTS_APART_KM = 10;
/** Steps of the searches, in km; how often each is tried anew; its directions. */
const COARSE_KM = [20, 10, 5] as const;
const FINE_KM = [5, 2.5, 1.25, 0.6] as const;
const ROUNDS = 12;
const DIRECTIONS = 16;
/** Candidates between two pauses. */
const A_PAUSE = 40;
/** How far a racetrack is turned away from its usual direction until the airspace allows it, in degrees. */
const TURNS_DEG = [0, 15, -15, 30, -30, 45, -45, 60, -60, 75, -75, 90] as const;
export const MOST_SUGGESTIONS = 20;

const LEGS: Readonly<Record<ReturnType<typeof senseOf>, string>> = {
  air: "leg-length.awacs",
  surface: "leg-length.gmti",
  signals: "leg-length.sigint",
};

/** The leg that is usual for what is looked for, in km, from the dataset's assumptions. */
export function usualLegKm(dataset: Dataset, state: Pick<CoalitionState, "overrides">, domain: Domain): number {
  return valuesOf(dataset, state.overrides).get(LEGS[senseOf(domain)]) ?? 100;
}

const RADIANS = Math.PI / 180;

/** Initial bearing from a place to another, clockwise from north in degrees. */
function bearingDeg(from: Place, to: Place): number {
  const [a, b, turn] = [from.lat * RADIANS, to.lat * RADIANS, (to.lon - from.lon) * RADIANS];
  const east = Math.sin(turn) * Math.cos(b);
  const north = Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(turn);
  return Math.atan2(east, north) / RADIANS;
}

/** Places are told to a thousandth of a degree, about 100 m, so that one that is typed again gives the same numbers. */
const told = (degrees: number): number => Math.round(degrees * 1000) / 1000 + 0;

/** A racetrack that is usual at a place: across the bearing to what is to be watched, so that a side-looking radar faces it. */
export function usualOrientationDeg(place: Place, towards: Place): number {
  return roundedOrientation(Math.round(bearingDeg(place, towards) + 90));
}

/** The fleet that a question means, or what is wrong with the question. */
function fleetOf(dataset: Dataset, options: SuggestOptions): Aircraft | readonly Problem[] {
  const { platform, operator, quantity = 1, base, n = 1, legLengthKm, orientationDeg } = options;
  const { platforms, contributors, fleets } = lookupOf(dataset);
  const problems: Problem[] = [];
  const tell = (path: string, message: string) => problems.push({ code: "suggest", path, message });
  const wrong = (value: number, least: number, most: number) => !(value >= least && value <= most);
  const whole = (path: string, value: number, most: number) => {
    if (!Number.isInteger(value) || wrong(value, 1, most))
      tell(path, `expected a whole number from 1 to ${most}, got ${quote(value)}`);
  };
  if (!platforms.has(platform)) tell("platform", `expected the id of a platform, got ${quote(platform)}`);
  if (!contributors.has(operator)) tell("operator", `expected the code of a contributor, got ${quote(operator)}`);
  whole("quantity", quantity, 1000);
  whole("n", n, MOST_SUGGESTIONS);
  if (legLengthKm !== undefined && wrong(legLengthKm, 1, 1000))
    tell("legLengthKm", `expected 1 to 1000 km, got ${quote(legLengthKm)}`);
  if (orientationDeg !== undefined && wrong(orientationDeg, -360, 360))
    tell("orientationDeg", `expected -360 to 360 degrees, got ${quote(orientationDeg)}`);
  const shared = typeof base === "string" ? fleets.get(base) : undefined;
  const from = typeof base === "string" ? { name: shared?.base ?? "", lon: shared?.lon, lat: shared?.lat } : base;
  const { lon = null, lat = null } = from;
  if (typeof base === "string" && !shared) tell("base", `expected the id of a fleet, got ${quote(base)}`);
  else if (lon === null || lat === null)
    tell("base", `expected a base with a place, which the fleet ${quote(base)} lacks`);
  else {
    if (wrong(lon, -180, 180)) tell("base.lon", `expected -180 to 180 degrees, got ${quote(lon)}`);
    if (wrong(lat, -MOST_LATITUDE, MOST_LATITUDE))
      tell("base.lat", `expected -${MOST_LATITUDE} to ${MOST_LATITUDE} degrees, got ${quote(lat)}`);
  }
  if (problems.length > 0 || lon === null || lat === null) return problems;
  return { platform, operator, quantity, base: from.name, lon, lat };
}

/** Places all over a disc on the sphere, in rows from south to north. */
function* placesIn(middle: Place, radiusKm: number): Generator<Place> {
  const discKm2 = 2 * Math.PI * EARTH_RADIUS_KM ** 2 * (1 - Math.cos(Math.min(Math.PI, radiusKm / EARTH_RADIUS_KM)));
  const stepKm = Math.max(SPACING_KM, Math.sqrt(discKm2 / MOST_CANDIDATES));
  const kmPerDegree = EARTH_RADIUS_KM * RADIANS;
  const rise = stepKm / kmPerDegree;
  const rows = Math.ceil(radiusKm / stepKm);
  for (let row = -rows; row <= rows; row++) {
    const lat = middle.lat + row * rise;
    if (Math.abs(lat) > MOST_LATITUDE) continue;
    const step = stepKm / (kmPerDegree * Math.cos(lat * RADIANS));
    const columns = Math.min(
      Math.ceil(rows * (rise / step) * (1 / Math.cos(lat * RADIANS))) + rows,
      Math.floor(180 / step),
    );
    for (let column = -columns; column <= columns; column++) {
      const lon = middle.lon + column * step;
      const place = { lon: told(lon - 360 * Math.round(lon / 360)), lat: told(lat) };
      if (distanceKm(middle, place) <= radiusKm) yield place;
    }
  }
}

interface Scored {
  readonly orbit: Racetrack;
  readonly gain: number;
  readonly share: number;
}

/** A question about one more watcher: how much a racetrack gains, and which racetracks the airspace allows. */
interface Search {
  readonly dataset: Dataset;
  readonly middle: Place;
  /** On the coarse sample or the whole one. */
  readonly scoreOf: (place: Place, whole: boolean, turn?: number) => Scored;
  /** A place with the first direction that is allowed, if that still gains more than `least`. */
  readonly allowed: (first: Scored, whole: boolean, least: number) => Scored | null;
}

function searchIn(
  dataset: Dataset,
  state: CoalitionState,
  trial: Trial,
  samplers: { readonly coarse: GainSampler; readonly whole: GainSampler },
  options: SuggestOptions & { readonly area: AreaOfInterest },
): Search {
  const legLengthKm = roundedLeg(options.legLengthKm ?? usualLegKm(dataset, state, state.domain));
  const [lon, lat] = options.area.centre ?? middleOf(options.area.geometry);
  const middle: Place = { lon, lat };
  const scoreOf: Search["scoreOf"] = (place, whole, turn = 0) => {
    const usual = options.orientationDeg ?? usualOrientationDeg(place, middle);
    const orbit = { lon: place.lon, lat: place.lat, orientationDeg: roundedOrientation(usual + turn), legLengthKm };
    const { centre, share } = trial.at(orbit);
    const sampler = whole ? samplers.whole : samplers.coarse;
    return { orbit, share, gain: sampler.gainOf(centre, { share, radiusKm: trial.radiusKm }) };
  };
  const turns = options.orientationDeg === undefined ? TURNS_DEG : [0];
  const allowed: Search["allowed"] = (first, whole, least) => {
    const { lon, lat } = first.orbit;
    if (!mayOrbit(dataset, { lon, lat }).allowed) return null;
    for (const turn of turns) {
      const scored = turn === 0 ? first : scoreOf(first.orbit, whole, turn);
      if (scored.gain > least && mayOrbit(dataset, scored.orbit).allowed) return scored;
    }
    return null;
  };
  return { dataset, middle, scoreOf, allowed };
}

/** Pattern search: goes to the better of the places around, and takes shorter steps where none is better. */
function* improved(search: Search, start: Scored, stepsKm: readonly number[], whole: boolean): Steps<Scored> {
  let here = start;
  for (const stepKm of stepsKm) {
    for (let round = 0, moved = true; moved && round < ROUNDS; round++) {
      moved = false;
      for (let direction = 0; direction < DIRECTIONS; direction++) {
        const [x, y] = destination([here.orbit.lon, here.orbit.lat], stepKm, (direction * 360) / DIRECTIONS);
        const place = { lon: told(x), lat: told(y) };
        if (!mayOrbit(search.dataset, place).allowed) continue;
        const there = search.scoreOf(place, whole);
        const better = there.gain > here.gain ? search.allowed(there, whole, here.gain) : null;
        if (better) [here, moved] = [better, true];
      }
      yield;
    }
  }
  return here;
}

/** The first of a list, best first, that are so far apart. */
function apart(list: readonly Scored[], km: number, most: number): Scored[] {
  const kept: Scored[] = [];
  for (const one of list) {
    if (kept.length === most) break;
    if (kept.every(({ orbit }) => distanceKm(orbit, one.orbit) >= km)) kept.push(one);
  }
  return kept;
}
const byGain = (a: Scored, b: Scored): number => b.gain - a.gain;

type Before = Pick<GainSampler, "average" | "atMost">;

/** The best place for one more watcher in a dataset's state; `null` where none adds anything. */
function* bestPlace(
  dataset: Dataset,
  state: CoalitionState,
  fleet: Aircraft,
  options: SuggestOptions & { readonly area: AreaOfInterest },
): Steps<{ readonly best: Scored | null; readonly before: Before }> {
  const { area } = options;
  const whole = gainSampler(dataset, state, options);
  yield;
  const coarse = gainSampler(dataset, state, { area, points: Math.min(DRAW_POINTS, options.points ?? DRAW_POINTS) });
  const trial = trialOf(dataset, state, fleet);
  const search = searchIn(dataset, state, trial, { coarse, whole }, options);
  const { middle } = search;
  const corners = polygonsOf(area.geometry).flatMap(([outer = []]) => outer);
  const farthestKm = Math.max(0, ...corners.map(([x = 0, y = 0]) => distanceKm(middle, { lon: x, lat: y })));
  const candidates: Scored[] = [];
  let seen = 0;
  for (const place of placesIn(middle, farthestKm + trial.radiusKm)) {
    const scored = search.scoreOf(place, false);
    if (scored.gain > 0) candidates.push(scored);
    if (++seen % A_PAUSE === 0) yield;
  }
  const starts: Scored[] = [];
  for (const candidate of candidates.sort(byGain)) {
    if (starts.length === STARTS) break;
    if (++seen % A_PAUSE === 0) yield;
    if (starts.some(({ orbit }) => distanceKm(orbit, candidate.orbit) < STARTS_APART_KM)) continue;
    const start = search.allowed(candidate, false, 0);
    if (start) starts.push(start);
  }
  const ways: Scored[] = [];
  for (const start of starts) {
    const { orbit } = yield* improved(search, start, COARSE_KM, false);
    // Its direction is one that the airspace allows: found again, and scored on the whole sample.
    const scored = search.allowed(search.scoreOf(orbit, true), true, 0);
    if (scored) ways.push(scored);
  }
  const found: Scored[] = [];
  for (const way of apart(ways.sort(byGain), FINALISTS_APART_KM, FINALISTS))
    found.push(yield* improved(search, way, FINE_KM, true));
  return { best: found.sort(byGain)[0] ?? null, before: whole };
}

const NOTHING: Omit<Suggestions, "problems"> = {
  places: [],
  beforePercent: 0,
  beforeAtMost: false,
  atMost: false,
  radiusKm: 0,
  reasons: [],
};

/** The same as {@link suggestPlaces}, in steps. */
export function* suggestSteps(dataset: Dataset, state: CoalitionState, options: SuggestOptions): Steps<Suggestions> {
  const { area = defaultArea(dataset), n = 1 } = options;
  const fleet = fleetOf(dataset, options);
  if ("length" in fleet) return { ...NOTHING, problems: fleet };
  const trial = trialOf(dataset, state, fleet);
  const { blocks: reasons, radiusKm } = trial;
  const places: Suggestion[] = [];
  let now = settledIn(dataset, state);
  let first: Before | undefined;
  while (reasons.length === 0 && places.length < n) {
    const { best, before } = yield* bestPlace(now.dataset, now.state, fleet, { ...options, area });
    first ??= before;
    if (!best) break;
    const { orbit, share, gain } = best;
    places.push({ ...orbit, share, gainPercent: 100 * gain, averagePercent: 100 * (before.average + gain) });
    now = withAddition(now, additionOf(`suggested-${places.length}`, "", fleet, orbit, state.domain));
  }
  const { average, atMost: beforeAtMost } = first ?? gainSampler(dataset, state, options);
  const atMost = beforeAtMost || trial.atMost;
  return { places, beforePercent: 100 * average, beforeAtMost, atMost, radiusKm, reasons, problems: [] };
}

/**
 * Where the next aircraft should go: the places in the allowed airspace that add most to the average coverage of an area in a
 * state, each next one given the earlier ones, each held by aircraft of its own. Candidates of a grid are improved by pattern
 * search in steps down to 600 m. Deterministic; the measure is the ledger's own sample.
 */
export const suggestPlaces = (dataset: Dataset, state: CoalitionState, options: SuggestOptions): Suggestions =>
  finish(suggestSteps(dataset, state, options));
