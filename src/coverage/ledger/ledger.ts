import { editedOf } from "../../model/apply-scenario.js";
import { fieldText } from "../../model/field-text.js";
import { lookupOf } from "../../model/lookup.js";
import type { Problem } from "../../model/problem.js";
import { describeReason } from "../../model/reason.js";
import { type CoalitionState, STATE_FIELDS } from "../../model/state.js";
import { type Domain, senseOf } from "../../model/terms.js";
import { assumed } from "../../model/values.js";
import { type AreaOfInterest, defaultArea } from "../area.js";
import { forceLedgerOf } from "../force/force-ledger.js";
import { cellsOf } from "../geometry/partition.js";
import { EASTERN_APPROACH } from "../geometry/warning.js";
import { ownSide, type Watch } from "../watch.js";
import { sourcesOf } from "./basis.js";
import { groundOf } from "./ground.js";
import { AMOUNTS, type Amounts, measure, pick, type Region, watchedBounds, watchRules } from "./measures.js";
import { numbersOf, sharesOf, warns } from "./numbers.js";
import { addingUp, rounded } from "./rounding.js";
import type { EditedRow, Ledger, LedgerMeasure, LedgerRange } from "./schema.js";

/** Polygons and sample may differ by this share of the area, in per cent; more is reported as a problem. */
export const LARGEST_DISCREPANCY_PERCENT = 1;
export interface LedgerOptions {
  /** Ukraine by default. */
  readonly area?: AreaOfInterest;
  readonly gridPoints?: number;
}

/** What draws add to a ledger: low and high of every number, in the order of `numbersOf`, and the assumptions that act. */
export interface LedgerRanges {
  readonly draws: number;
  readonly seed: number;
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly assumptions: Ledger["assumptions"];
}

/** The ranges of a state's ledgers by domain; those that have not been drawn are missing. */
export type DomainRanges = Readonly<Partial<Record<Domain, LedgerRanges>>>;

/** The ledger of a watch, with the given ranges or without any. State and options must be sound. */
export function ledgerOf(watch: Watch, options: LedgerOptions = {}, ranges?: LedgerRanges): Ledger {
  const { dataset, state, sought, values } = watch;
  const area = options.area ?? defaultArea(dataset);
  const ground = groundOf(dataset, area, options.gridPoints);
  const { frame, cities } = ground;
  const providers = providersOf(watch);
  const hours = watch.hoursAt();
  const nominal = numbersOf({ watch, ground, providers, values, hours });
  const reader = readerOf(nominal, ranges);
  // Read in the order of `numbersOf`.
  const read = Object.fromEntries(AMOUNTS.map((amount) => [amount, partOf(reader, frame.areaKm2)])) as Record<
    keyof Amounts,
    LedgerMeasure
  >;
  const stationRows = stationsOf(watch, reader);
  const providerRows = providers.map((id) => {
    const byArea = [reader.next(), reader.next(), reader.next()] as const;
    const byPeople = [reader.next(), reader.next(), reader.next()] as const;
    const [average, alone, cost] = [0, 1, 2].map((index) =>
      measureOf(byArea[index] as Read, byPeople[index] as Read, frame.areaKm2),
    ) as [LedgerMeasure, LedgerMeasure, LedgerMeasure];
    const name = id === "NATO" ? "NATO-owned" : (lookupOf(dataset).contributors.get(id)?.name ?? id);
    return { id, name, average, alone, cost };
  });
  const { people } = ground.survey(hours.caps);
  const gaps = {
    with: watch.watchers.map(({ held }) => held.with.longestGapH),
    without: watch.watchers.map(({ held }) => held.without.longestGapH),
  };
  const cityRows = cities.map((city, index) => {
    const { name, iso, lon, lat, population } = city;
    const reached = people[index]?.watchers ?? [];
    const [hoursWith, hoursWithout] = [rangeOf(reader.next(), 2), rangeOf(reader.next(), 2)];
    const warningMin = warns(sought.domain) ? rangeOf(reader.next(), 1) : null;
    return {
      name,
      iso,
      lon,
      lat,
      people: population,
      hoursWith,
      hoursWithout,
      longestGapWithH: shortest(pick(gaps.with, reached)),
      longestGapWithoutH: shortest(pick(gaps.without, reached)),
      warningMin,
    };
  });
  const rules = watchRules(values);
  const cells = sharesOf(cellsOf(frame, watch.watchers), frame.areaKm2);
  const bySample = measure(ground.survey(hours.caps).regions, hours.with, hours.without, rules);
  const byPolygons = measure(cells, hours.with, hours.without, rules);
  const discrepancy = Math.max(
    ...(["averageWith", "averageWithout", "kept", "thinned", "lost", "unseen"] as const).map((amount) =>
      frame.areaKm2 > 0 ? Math.abs(bySample[amount] - byPolygons[amount]) * 100 : 0,
    ),
  );
  const problems: Problem[] = [...(editedOf(dataset, state)?.problems ?? [])];
  if (discrepancy > LARGEST_DISCREPANCY_PERCENT) {
    const message = `polygons and sample are ${rounded(discrepancy, 3)} % of the area apart`;
    problems.push({ code: "discrepancy", path: "method.discrepancyPercent", message });
  }
  // Each amount occurs twice: for the area and for people.
  const shares = FATES.map((fate) => nominal[2 * AMOUNTS.indexOf(fate)] as number);
  const bounds = (shares: readonly number[]) => boundsOf(ground.survey(hours.caps).regions, shares);
  return {
    version: 2,
    dataVersion: dataset.dataVersion,
    state: stateRecord(state),
    domain: state.domain,
    target: { altitudeM: sought.heightM, kind: sought.kind },
    area: { id: area.id, name: area.name, areaKm2: Math.round(frame.areaKm2) },
    stations: stationRows,
    average: { with: read.averageWith, without: read.averageWithout },
    atSomeTime: { with: read.atSomeTimeWith, without: read.atSomeTimeWithout },
    twoOrMore: { with: read.twoOrMoreWith, without: read.twoOrMoreWithout },
    ...fatesOf(read, shares, frame.areaKm2),
    atMost: watch.watchers.some(({ ring, held }) => ring.atMost && held.with.share + held.without.share > 0),
    dependence: { with: bounds(hours.with), without: bounds(hours.without) },
    providers: providerRows.sort(
      (a, b) =>
        b.cost.areaKm2.value - a.cost.areaKm2.value ||
        b.average.areaKm2.value - a.average.areaKm2.value ||
        (a.id < b.id ? -1 : 1),
    ),
    cities: cityRows,
    warning: warns(sought.domain)
      ? {
          targetSpeedKmh: assumed(values, "target-speed-kmh"),
          sectorFromDeg: EASTERN_APPROACH.fromDeg,
          sectorToDeg: EASTERN_APPROACH.toDeg,
        }
      : null,
    method: {
      polygonKm2: Math.round(byPolygons.averageWith * frame.areaKm2),
      sampleKm2: Math.round(bySample.averageWith * frame.areaKm2),
      discrepancyPercent: rounded(discrepancy, 3),
      samplePoints: ground.points,
      draws: ranges?.draws ?? 0,
      seed: ranges?.seed ?? 0,
    },
    force: forceLedgerOf(dataset, state),
    assumptions: ranges?.assumptions.slice() ?? [],
    edited: editedRow(watch),
    sources: sourcesOf(watch),
    problems,
  };
}

/** What a reader has changed in a watch's scenario; `null` if nothing. */
export function editedRow({ dataset, state }: Pick<Watch, "dataset" | "state">): EditedRow | null {
  const edited = editedOf(dataset, state);
  if (!edited) return null;
  const { author, from, changes } = edited;
  return { author, scenario: from.id, changes: changes.map((one) => ({ ...one })) };
}

/** Providers whose fleets hold a watcher in the state itself. */
export function providersOf({ watchers, state }: Watch): string[] {
  const side = ownSide({ state });
  return [...new Set(watchers.flatMap(({ held }) => held[side].shares.map(({ fleet }) => fleet.operator)))];
}

/** A number with its 5th and 95th percentile; both `null` without draws. */
export interface Read {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}
export interface Reader {
  next(): Read;
}

export function readerOf(nominal: Float64Array, spread: LedgerRanges | undefined): Reader {
  let at = 0;
  return {
    next: () => {
      const index = at++;
      return { value: nominal[index] ?? 0, low: spread?.low[index] ?? null, high: spread?.high[index] ?? null };
    },
  };
}

export const rangeOf = ({ value, low, high }: Read, decimals: number): LedgerRange => ({
  value: rounded(value, decimals),
  low: low === null ? null : rounded(low, decimals),
  high: high === null ? null : rounded(high, decimals),
});

export const scaled = ({ value, low, high }: Read, factor: number): Read => ({
  value: value * factor,
  low: low === null ? null : low * factor,
  high: high === null ? null : high * factor,
});

export const measureOf = (share: Read, people: Read, areaKm2: number): LedgerMeasure => ({
  percent: rangeOf(scaled(share, 100), 2),
  areaKm2: rangeOf(scaled(share, areaKm2), 0),
  people: rangeOf(people, 0),
});

export function partOf(reader: Reader, areaKm2: number): LedgerMeasure {
  const share = reader.next();
  return measureOf(share, reader.next(), areaKm2);
}

const FATES = ["kept", "thinned", "lost", "unseen"] as const;

/** The four fates, rounded so that their shares and areas add up to the whole. `shares` are unrounded. */
export function fatesOf(
  parts: Readonly<Record<keyof Amounts, LedgerMeasure>>,
  shares: readonly number[],
  areaKm2: number,
) {
  const percents = addingUp(
    shares.map((share) => share * 100),
    100,
    0.01,
  );
  const areas = addingUp(
    shares.map((share) => share * areaKm2),
    Math.round(areaKm2),
    1,
  );
  const [kept, thinned, lost, unseen] = FATES.map((fate, index): LedgerMeasure => {
    const part = parts[fate];
    if (areaKm2 <= 0) return part;
    return {
      ...part,
      percent: { ...part.percent, value: percents[index] as number },
      areaKm2: { ...part.areaKm2, value: areas[index] as number },
    };
  }) as [LedgerMeasure, LedgerMeasure, LedgerMeasure, LedgerMeasure];
  return { kept, thinned, lost, unseen };
}

/** Shortest of the longest gaps, in hours: a place has no longer gap than its best station. `null` if none is held. */
function shortest(gaps: readonly number[]): number | null {
  const least = Math.min(Number.POSITIVE_INFINITY, ...gaps);
  return Number.isFinite(least) ? rounded(least, 1) : null;
}

function boundsOf(regions: readonly Region[], shares: readonly number[]) {
  let [low, high] = [0, 0];
  for (const { watchers, amount } of regions) {
    const bounds = watchedBounds(pick(shares, watchers));
    low += amount * bounds.low;
    high += amount * bounds.high;
  }
  return { lowPercent: rounded(low * 100, 2), highPercent: rounded(high * 100, 2) };
}

/** The state as recorded in the ledger: lists and overrides as lists of text. */
export function stateRecord(state: CoalitionState): Ledger["state"] {
  return Object.fromEntries(
    STATE_FIELDS.map(({ key }) => {
      const value = state[key];
      return [key, typeof value === "object" ? fieldText(state, key).split(",").filter(Boolean) : value];
    }),
  );
}

function stationsOf(watch: Watch, reader: Reader): Ledger["stations"] {
  const { contributors } = lookupOf(watch.dataset);
  const side = ownSide(watch);
  const noted = new Map(
    watch.watchers.map(({ id, held }) => {
      const [share, gap] = [rangeOf(reader.next(), 4), rangeOf(reader.next(), 1)];
      const holders = held[side].shares.map(({ fleet }) => ({
        fleet: fleet.id,
        provider: fleet.operator,
        share: rangeOf(reader.next(), 4),
      }));
      return [id, { share, gap, holders }];
    }),
  );
  const sense = senseOf(watch.sought.domain);
  return watch.stations.flatMap(({ station, orbit, centre, reasons }): Ledger["stations"] => {
    if (station.domain !== sense) return [];
    const ring = watch.rings.get(station.id);
    const { share = NEVER, gap = NEVER, holders = [] } = noted.get(station.id) ?? {};
    const [first] = reasons;
    return [
      {
        id: station.id,
        name: station.name,
        domain: sense,
        lon: orbit.lon,
        lat: orbit.lat,
        holders,
        share,
        longestGapH: share.value > 0 ? gap : null,
        ring: ring
          ? {
              lon: centre.lon,
              lat: centre.lat,
              lowKm: rounded(ring.lowKm, 1),
              nominalKm: rounded(ring.nominalKm, 1),
              highKm: rounded(ring.highKm, 1),
              basis: ring.basis,
              atMost: ring.atMost,
            }
          : null,
        reason: first ? describeReason(first, (code) => contributors.get(code)?.name ?? code) : "",
      },
    ];
  });
}
const NEVER: LedgerRange = { value: 0, low: null, high: null };
