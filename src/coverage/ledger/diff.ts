import { editedOf } from "../../model/apply-scenario.js";
import type { Problem } from "../../model/problem.js";
import { type AreaOfInterest, defaultArea } from "../area.js";
import { cellsOf } from "../geometry/partition.js";
import { ownSide, type Watch } from "../watch.js";
import { CHANGE_AMOUNTS, type ChangeAmounts, measureChange, pairCaps, regionPairs } from "../watch-pair.js";
import { sourcesOf } from "./basis.js";
import { type Both, DIFFERENCES, diffNumbers } from "./diff-numbers.js";
import { diffRanges } from "./diff-ranges.js";
import { fleetDiffs, stationDiffs } from "./diff-rows.js";
import type { DiffSide, LedgerDiff, LedgerDifference } from "./diff-schema.js";
import { groundOf } from "./ground.js";
import {
  editedRow,
  LARGEST_DISCREPANCY_PERCENT,
  type LedgerRanges,
  partOf,
  rangeOf,
  readerOf,
  scaled,
  stateRecord,
} from "./ledger.js";
import { watchRules } from "./measures.js";
import { sharesOf } from "./numbers.js";
import type { RangeOptions } from "./ranges.js";
import { addingUp, rounded } from "./rounding.js";
import type { LedgerMeasure } from "./schema.js";
import { finish } from "./steps.js";

const FATES = ["kept", "thinned", "lost", "gained", "unseen"] as const;

/** What changes between two watches of one domain, even of different datasets; states and options must be sound. */
export function diffOf(watches: Both<Watch>, options: RangeOptions = {}): LedgerDiff {
  return diffWith(watches, options, finish(diffRanges(watches, options)));
}

/** A diff with the given ranges, or without any. */
export function diffWith(
  watches: Both<Watch>,
  options: { readonly area?: AreaOfInterest; readonly gridPoints?: number } = {},
  ranges?: LedgerRanges,
): LedgerDiff {
  const { before, after } = watches;
  const { dataset, state } = after;
  const area = options.area ?? defaultArea(dataset);
  const ground = groundOf(dataset, area, options.gridPoints);
  const { areaKm2 } = ground.frame;
  const nominal = diffNumbers(watches, ground, { before: before.values, after: after.values });
  // Read in the order of `diffNumbers`.
  const reader = readerOf(nominal, ranges);
  const read = Object.fromEntries(CHANGE_AMOUNTS.map((amount) => [amount, partOf(reader, areaKm2)])) as Record<
    keyof ChangeAmounts,
    LedgerMeasure
  >;
  const [average, atSomeTime, twoOrMore] = DIFFERENCES.map(() => rangeOf(scaled(reader.next(), 100), 2)) as [
    LedgerDifference,
    LedgerDifference,
    LedgerDifference,
  ];
  const stations = stationDiffs(watches, reader);
  const discrepancy = discrepancyOf(watches, nominal, ground.frame);
  const problems: Problem[] = [before, after].flatMap((one) => editedOf(one.dataset, one.state)?.problems ?? []);
  if (discrepancy > LARGEST_DISCREPANCY_PERCENT) {
    const message = `polygons and sample are ${rounded(discrepancy, 3)} % of the area apart`;
    problems.push({ code: "discrepancy", path: "method.discrepancyPercent", message });
  }
  const side = (watch: Watch, measures: Pick<DiffSide, "average" | "atSomeTime" | "twoOrMore">): DiffSide => ({
    state: stateRecord(watch.state),
    target: { altitudeM: watch.sought.heightM, kind: watch.sought.kind },
    ...measures,
    atMost: watch.watchers.some(({ ring, held }) => ring.atMost && held[ownSide(watch)].share > 0),
  });
  return {
    version: 1,
    dataVersion: dataset.dataVersion,
    domain: state.domain,
    area: { id: area.id, name: area.name, areaKm2: Math.round(areaKm2) },
    baseline: side(before, {
      average: read.averageBefore,
      atSomeTime: read.atSomeTimeBefore,
      twoOrMore: read.twoOrMoreBefore,
    }),
    state: side(after, {
      average: read.averageAfter,
      atSomeTime: read.atSomeTimeAfter,
      twoOrMore: read.twoOrMoreAfter,
    }),
    edited: { baseline: editedRow(before), state: editedRow(after) },
    change: { average, atSomeTime, twoOrMore },
    ...fatesOf(read, nominal, areaKm2),
    stations,
    fleets: fleetDiffs(watches),
    method: {
      discrepancyPercent: rounded(discrepancy, 3),
      samplePoints: ground.points,
      draws: ranges?.draws ?? 0,
      seed: ranges?.seed ?? 0,
    },
    assumptions: ranges?.assumptions.slice() ?? [],
    sources: [...new Set([...sourcesOf(before), ...sourcesOf(after)])].sort(),
    problems,
  };
}

/** An amount's index among the numbers: each occurs twice, for the area and for people. */
const placeOf = (amount: keyof ChangeAmounts): number => 2 * CHANGE_AMOUNTS.indexOf(amount);

/** The five fates, rounded so that their shares and areas add up to the whole. */
function fatesOf(read: Readonly<Record<keyof ChangeAmounts, LedgerMeasure>>, nominal: Float64Array, areaKm2: number) {
  const shares = FATES.map((fate) => nominal[placeOf(fate)] as number);
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
  return Object.fromEntries(
    FATES.map((fate, index) => {
      const part = read[fate];
      const percent = { ...part.percent, value: percents[index] as number };
      const km2 = { ...part.areaKm2, value: areas[index] as number };
      return [fate, areaKm2 > 0 ? { ...part, percent, areaKm2: km2 } : part];
    }),
  ) as Record<(typeof FATES)[number], LedgerMeasure>;
}

/** Largest difference between the sample's amounts and the polygons', in per cent of the area. */
function discrepancyOf(
  { before, after }: Both<Watch>,
  nominal: Float64Array,
  frame: Parameters<typeof cellsOf>[0],
): number {
  if (frame.areaKm2 <= 0) return 0;
  const pair = pairCaps(before.watchers, after.watchers);
  const cells = regionPairs(pair, sharesOf(cellsOf(frame, pair.caps), frame.areaKm2));
  const sideOf = (watch: Watch) => ({
    shares: watch.watchers.map(({ held }) => held[ownSide(watch)].share),
    rules: watchRules(watch.values),
  });
  const byPolygons = measureChange(cells, sideOf(before), sideOf(after));
  const amounts = ["averageBefore", "averageAfter", ...FATES] as const;
  return Math.max(
    ...amounts.map((amount) => Math.abs(byPolygons[amount] - (nominal[placeOf(amount)] as number)) * 100),
  );
}
