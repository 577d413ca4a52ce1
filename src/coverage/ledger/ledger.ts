import type { Dataset } from "../../model/dataset.js";
import { distanceKm } from "../../model/distance.js";
import { fillStations } from "../../model/fill.js";
import { lookupOf } from "../../model/lookup.js";
import type { Problem } from "../../model/problem.js";
import { describeReason } from "../../model/reason.js";
import type { City } from "../../model/records.js";
import { type CoalitionState, STATE_FIELDS } from "../../model/state.js";
import { type AreaOfInterest, defaultArea, frameOf } from "../area.js";
import type { Paths } from "../geometry/equal-area-plane.js";
import { GRID_POINTS, gridOf } from "../geometry/grid.js";
import { basisOf } from "./basis.js";
import { countGrid, type GridCount } from "./grid-count.js";
import { ledgerInputProblems } from "./input.js";
import type { Ledger, LedgerPart } from "./schema.js";
import { areaKm2, contains, type Frame, regionsOf } from "../geometry/regions.js";
import { targetHeightM } from "../ring.js";
import { stationRing } from "../station-ring.js";
import { EASTERN_APPROACH, warningFor } from "../geometry/warning.js";
import { bothWays, type Watcher } from "../watchers.js";
import { type Withdrawal, withdrawals } from "./withdrawal.js";

/** Polygons and sample may differ by this share of the area, in per cent; beyond it something is wrong. */
export const LARGEST_DISCREPANCY_PERCENT = 1;
/** Speed of the target where the dataset does not assume one: a subsonic cruise missile's. */
const DEFAULT_SPEED_KMH = 850;

export interface LedgerOptions {
  /** Ukraine by default. */
  readonly area?: AreaOfInterest;
  readonly gridPoints?: number;
}

const tenth = (value: number) => Math.round(value * 10) / 10;
const watches = ({ centre, radiusKm }: Watcher, city: City) =>
  distanceKm({ lon: centre[0], lat: centre[1] }, city) <= radiusKm;
const people = (cities: readonly City[]) => cities.reduce((sum, { population }) => sum + population, 0);

/**
 * The numbers behind a state: what its stations see of an area with US ISR and without, what is kept, thinned,
 * lost and unseen, by whom, and what that means for cities. Pure: the same dataset and state give the same ledger.
 * An area without stations, or of no size, gives a ledger of zeros; so does a state with a bad field, which
 * `problems` then names with its path and value.
 */
export function computeLedger(dataset: Dataset, given: CoalitionState, options: LedgerOptions = {}): Ledger {
  const faults = ledgerInputProblems(given, options);
  const state = faults.length > 0 ? sound(given, faults) : given;
  const area = options.area ?? defaultArea(dataset);
  const frame = frameOf(area);
  const sides = faults.length > 0 ? { with: [], without: [] } : bothWays(dataset, state);
  const present = state.usIsr === "on" ? sides.with : sides.without;
  const regions = regionsOf(frame, sides.with, sides.without);
  const grid = gridOf(frame, faults.length > 0 ? GRID_POINTS : (options.gridPoints ?? GRID_POINTS));
  const counts = { with: countGrid(grid, sides.with), without: countGrid(grid, sides.without) };
  const cities = citiesIn(dataset, frame);
  const counted = cities.map((city) => ({
    city,
    w: sides.with.filter((watcher) => watches(watcher, city)).length,
    o: sides.without.filter((watcher) => watches(watcher, city)).length,
  }));
  const part = (km2: number, holds: (w: number, o: number) => boolean): LedgerPart => ({
    areaKm2: Math.round(km2),
    percent: tenth(percentOf(km2, frame)),
    population: people(counted.filter(({ w, o }) => holds(w, o)).map(({ city }) => city)),
  });
  const seenKm2 = areaKm2(regions.seenWith);
  const method = methodOf(frame, seenKm2, grid.count, counts.with);
  const problems: Problem[] = [...faults];
  if (method.discrepancyPercent > LARGEST_DISCREPANCY_PERCENT) {
    const message = `polygons give ${method.polygonKm2} km², the sample ${method.sampleKm2} km²: ${method.discrepancyPercent} % of the area apart`;
    problems.push({ code: "discrepancy", path: "method.discrepancyPercent", message });
  }
  const basis = basisOf(dataset, [...sides.with, ...sides.without]);
  const speedKmh = lookupOf(dataset).assumptions.get("target-speed-kmh")?.value ?? DEFAULT_SPEED_KMH;
  return {
    version: 1,
    dataVersion: dataset.dataVersion,
    state: { ...state, objections: [...state.objections], vetoes: [...state.vetoes] },
    domain: state.domain,
    target: { altitudeM: targetHeightM(state.domain, state.targetAltitude) },
    area: { id: area.id, name: area.name, areaKm2: Math.round(frame.areaKm2) },
    stations: faults.length > 0 ? [] : stationRows(dataset, state),
    with: part(seenKm2, (w) => w > 0),
    without: part(areaKm2(regions.seenWithout), (_, o) => o > 0),
    lost: part(areaKm2(regions.lost), (w, o) => w > 0 && o === 0),
    thinned: part(areaKm2(regions.thinned), (w, o) => o > 0 && o < w),
    kept: part(areaKm2(regions.kept), (w, o) => w > 0 && o >= w),
    unseen: part(areaKm2(regions.unseen), (w) => w === 0),
    redundancy: {
      with: redundancyOf(
        frame,
        regions.levelsWith,
        counted.map(({ city, w }) => [city, w]),
      ),
      without: redundancyOf(
        frame,
        regions.levelsWithout,
        counted.map(({ city, o }) => [city, o]),
      ),
    },
    expected: expectedOf(frame, grid.count, counts),
    providers: providersOf(
      dataset,
      withdrawals(dataset, state, area, [...new Set(present.map(({ provider }) => provider))]),
      present,
      state.usIsr === "on" ? counts.with : counts.without,
      frame,
      grid.count,
      cities,
    ),
    cities: counted.map(({ city, w, o }) => {
      const place: [number, number] = [city.lon, city.lat];
      const warned = {
        with: warningFor(place, sides.with, speedKmh),
        without: warningFor(place, sides.without, speedKmh),
      };
      const now = state.usIsr === "on" ? warned.with : warned.without;
      const { name, iso, lon, lat, population } = city;
      return {
        name,
        iso,
        lon,
        lat,
        population,
        watchersWith: w,
        watchersWithout: o,
        warningMin: tenth(now.minimumMin),
        warningMedianMin: tenth(now.medianMin),
        warningMinWith: tenth(warned.with.minimumMin),
        warningMinWithout: tenth(warned.without.minimumMin),
      };
    }),
    warning: { targetSpeedKmh: speedKmh, sectorFromDeg: EASTERN_APPROACH.fromDeg, sectorToDeg: EASTERN_APPROACH.toDeg },
    method,
    assumptions: basis.assumptions,
    sources: basis.sources,
    problems,
  };
}

/** The state with every field that has a problem at its default. */
function sound(state: CoalitionState, faults: readonly Problem[]): CoalitionState {
  const bad = new Set(faults.map(({ path }) => path));
  const fields = STATE_FIELDS.filter(({ key }) => bad.has(key)).map((field) => [field.key, field.default]);
  return { ...state, ...Object.fromEntries(fields) };
}

const percentOf = (km2: number, frame: Frame) => (frame.areaKm2 > 0 ? (km2 / frame.areaKm2) * 100 : 0);

function citiesIn(dataset: Dataset, frame: Frame): City[] {
  return dataset.cities.filter(({ lon, lat }) => contains(frame, [lon, lat]));
}

function methodOf(frame: Frame, polygonKm2: number, points: number, { byWatchers }: GridCount): Ledger["method"] {
  const share = points > 0 ? (points - byWatchers[0]) / points : 0;
  const sampleKm2 = share * frame.areaKm2;
  return {
    polygonKm2: Math.round(polygonKm2),
    sampleKm2: Math.round(sampleKm2),
    discrepancyPercent: Math.round(Math.abs(percentOf(polygonKm2 - sampleKm2, frame)) * 1000) / 1000,
    samplePoints: points,
  };
}

function expectedOf(frame: Frame, points: number, counts: { with: GridCount; without: GridCount }): Ledger["expected"] {
  const km2 = ({ expected }: GridCount) => (points > 0 ? (expected / points) * frame.areaKm2 : 0);
  const [withKm2, withoutKm2] = [km2(counts.with), km2(counts.without)];
  return {
    withKm2: Math.round(withKm2),
    withoutKm2: Math.round(withoutKm2),
    withPercent: tenth(percentOf(withKm2, frame)),
    withoutPercent: tenth(percentOf(withoutKm2, frame)),
  };
}

function redundancyOf(
  frame: Frame,
  levels: readonly Paths[],
  cities: readonly (readonly [City, number])[],
): Ledger["redundancy"]["with"] {
  const atLeast = [frame.areaKm2, ...levels.map(areaKm2), 0];
  const rows = [0, 1, 2, 3].map((watchers): LedgerPart => {
    const km2 = Math.max(0, (atLeast[watchers] ?? 0) - (atLeast[watchers + 1] ?? 0));
    const here = cities.filter(([, count]) => Math.min(3, count) === watchers).map(([city]) => city);
    return { areaKm2: Math.round(km2), percent: tenth(percentOf(km2, frame)), population: people(here) };
  });
  return rows as Ledger["redundancy"]["with"];
}

function providersOf(
  dataset: Dataset,
  costs: readonly Withdrawal[],
  watchers: readonly Watcher[],
  { byProvider }: GridCount,
  frame: Frame,
  points: number,
  cities: readonly City[],
): Ledger["providers"] {
  const { contributors } = lookupOf(dataset);
  const km2 = (count: number) => (points > 0 ? (count / points) * frame.areaKm2 : 0);
  const rows = [...byProvider].map(([id, { watched, sole }]) => {
    const alone = cities.filter((city) => {
      const seeing = watchers.filter((watcher) => watches(watcher, city));
      return seeing.length > 0 && seeing.every(({ provider }) => provider === id);
    });
    return {
      id,
      name: id === "NATO" ? "NATO-owned" : (contributors.get(id)?.name ?? id),
      stations: watchers.filter(({ provider }) => provider === id).length,
      areaKm2: Math.round(km2(watched)),
      percent: tenth(percentOf(km2(watched), frame)),
      soleKm2: Math.round(km2(sole)),
      solePercent: tenth(percentOf(km2(sole), frame)),
      solePopulation: people(alone),
      costKm2: costs.find((cost) => cost.id === id)?.costKm2 ?? 0,
      costPopulation: costs.find((cost) => cost.id === id)?.costPopulation ?? 0,
    };
  });
  return rows.sort(
    (a, b) => b.costKm2 - a.costKm2 || b.soleKm2 - a.soleKm2 || b.areaKm2 - a.areaKm2 || (a.id < b.id ? -1 : 1),
  );
}

function stationRows(dataset: Dataset, state: CoalitionState): Ledger["stations"] {
  const { contributors } = lookupOf(dataset);
  return fillStations(dataset, state).flatMap((filled) => {
    const { station, fleet } = filled;
    if (station.domain === "tanker" || station.domain !== state.domain) return [];
    const ring = stationRing(dataset, filled, state.domain, state.targetAltitude);
    const [first] = filled.reasons;
    return [
      {
        id: station.id,
        name: station.name,
        domain: station.domain,
        filledBy: fleet?.id ?? null,
        provider: fleet?.operator ?? null,
        reason: first ? describeReason(first, (id) => contributors.get(id)?.name ?? id) : "",
        presence: Math.round(filled.presence * 1000) / 1000,
        presenceLow: Math.round(filled.presenceLow * 1000) / 1000,
        presenceHigh: Math.round(filled.presenceHigh * 1000) / 1000,
        ring: ring && {
          lon: ring.lon,
          lat: ring.lat,
          lowKm: tenth(ring.lowKm),
          nominalKm: tenth(ring.nominalKm),
          highKm: tenth(ring.highKm),
          basis: ring.basis,
          upperBound: ring.upperBound,
        },
      },
    ];
  });
}
