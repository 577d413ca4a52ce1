import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cap } from "../../src/coverage/geometry/caps-union.js";
import { areaKm2, Frame } from "../../src/coverage/geometry/frame.js";
import { gridCounter, gridOf } from "../../src/coverage/geometry/grid.js";
import { joined, partition } from "../../src/coverage/geometry/partition.js";
import { AMOUNTS, measure } from "../../src/coverage/ledger/measures.js";
import { sharesOf } from "../../src/coverage/ledger/numbers.js";
import { check } from "../check.js";
import { capNearUkraine, capsNearUkraine } from "./arbitraries.js";

const frame = new Frame({
  type: "Polygon",
  coordinates: [
    [
      [22, 48],
      [24, 45],
      [34, 44.5],
      [40, 48],
      [36, 51],
      [31, 52.3],
      [24, 52],
      [22, 48],
    ],
  ],
});
const grid = gridOf(frame);
const count = gridCounter(grid);
/** A tenth of a per cent of the frame. */
const SLACK = 0.001;

/** Stations: a cap, its share of the day with US ISR, and the share left without. */
const stations = fc.array(
  fc
    .tuple(capNearUkraine, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([cap, share, left]) => ({ cap, share, left: share * left })),
  { maxLength: 6 },
);
const rules = fc.record({
  floorH: fc.double({ min: 0.5, max: 4, noNaN: true }),
  overlap: fc.constantFrom(-1, -0.4, 0, 0.4, 1),
});
type Station = { readonly cap: Cap; readonly share: number; readonly left: number };

const byPolygons = (list: readonly Station[]) =>
  sharesOf(
    partition(
      frame,
      list.map(({ cap }) => cap),
    ),
    frame.areaKm2,
  );
const bySample = (list: readonly Station[]) =>
  count(list.map(({ cap }) => cap)).map((cell) => ({ watchers: cell.caps, amount: cell.points / grid.count }));
const withUs = (list: readonly Station[]) => list.map(({ share }) => share);
const without = (list: readonly Station[]) => list.map(({ left }) => left);

describe("a partition", () => {
  it("covers the whole frame, each part of it once", () => {
    check(
      fc.property(capsNearUkraine(6), (caps) => {
        const cells = partition(frame, caps);
        const sum = cells.reduce((total, { km2 }) => total + km2, 0);
        expect(Math.abs(sum / frame.areaKm2 - 1)).toBeLessThan(SLACK / 10);
        expect(Math.abs(areaKm2(joined(cells)) / frame.areaKm2 - 1)).toBeLessThan(SLACK / 10);
        for (const { caps: reached, km2 } of cells) {
          expect(km2).toBeGreaterThanOrEqual(0);
          expect([...reached].sort((a, b) => a - b)).toEqual(reached);
        }
      }),
      300,
    );
  });

  it("gives every measure that the sample gives, within a tenth of a per cent of the area", () => {
    check(
      fc.property(stations, rules, (list, rule) => {
        const [exact, sampled] = [byPolygons(list), bySample(list)].map((regions) =>
          measure(regions, withUs(list), without(list), rule),
        );
        for (const amount of AMOUNTS)
          expect(Math.abs((exact?.[amount] ?? 0) - (sampled?.[amount] ?? 0)), amount).toBeLessThan(SLACK);
      }),
      300,
    );
  });
});

describe("measures", () => {
  const of = (list: readonly Station[], rule: { floorH: number; overlap: number }) =>
    measure(byPolygons(list), withUs(list), without(list), rule);

  it("kept, thinned, lost and unseen make up the area", () => {
    check(
      fc.property(stations, rules, (list, rule) => {
        const { kept, thinned, lost, unseen } = of(list, rule);
        expect(Math.abs(kept + thinned + lost + unseen - 1)).toBeLessThan(SLACK / 10);
      }),
      200,
    );
  });

  it("are no less with US ISR than without, on average no more than at some time, and two no more than one", () => {
    check(
      fc.property(stations, rules, (list, rule) => {
        const all = of(list, rule);
        for (const name of ["average", "atSomeTime", "twoOrMore"] as const)
          expect(all[`${name}With`]).toBeGreaterThanOrEqual(all[`${name}Without`] - 1e-9);
        expect(all.averageWith).toBeLessThanOrEqual(all.atSomeTimeWith + 1e-9);
        expect(all.twoOrMoreWith).toBeLessThanOrEqual(all.averageWith + 1e-9);
      }),
      200,
    );
  });

  it("one more station, or more hours of one, lowers nothing", () => {
    check(
      fc.property(
        stations,
        capNearUkraine,
        fc.double({ min: 0, max: 1, noNaN: true }),
        rules,
        (list, cap, share, rule) => {
          const before = of(list, rule);
          const more = of([...list, { cap, share, left: share }], rule);
          const longer = of(
            list.map((station) => ({ ...station, share: Math.max(station.share, share) })),
            rule,
          );
          for (const name of ["averageWith", "atSomeTimeWith", "twoOrMoreWith"] as const) {
            // With hours spread out, the least possible share of two or more falls as stations are added.
            if (name === "twoOrMoreWith" && rule.overlap < 0) continue;
            expect(more[name], name).toBeGreaterThanOrEqual(before[name] - SLACK / 10);
            expect(longer[name], name).toBeGreaterThanOrEqual(before[name] - 1e-9);
          }
        },
      ),
      300,
    );
  });

  it("without the United States there is nothing to lose", () => {
    check(
      fc.property(stations, rules, (list, rule) => {
        const { lost, thinned } = of(
          list.map((station) => ({ ...station, left: station.share })),
          rule,
        );
        expect([lost, thinned]).toEqual([0, 0]);
      }),
      100,
    );
  });

  it("of one disc that is held a quarter of the day: a quarter of it on average, all of it at some time", () => {
    const cap: Cap = { centre: [31, 48.5], radiusKm: 100 };
    const { averageWith, atSomeTimeWith, lost, twoOrMoreWith } = of([{ cap, share: 0.25, left: 0 }], {
      floorH: 1,
      overlap: 0,
    });
    const disc = (Math.PI * 100 ** 2) / frame.areaKm2;
    expect(atSomeTimeWith / disc).toBeCloseTo(1, 3);
    expect(averageWith / disc).toBeCloseTo(0.25, 4);
    expect(lost / disc).toBeCloseTo(1, 3);
    expect(twoOrMoreWith).toBe(0);
  });

  it("of hours that coincide, are independent, or are spread out: Fréchet's bounds around 1 − Π(1 − p)", () => {
    const cap: Cap = { centre: [31, 48.5], radiusKm: 100 };
    const list = [0.5, 0.4].map((share) => ({ cap, share, left: share }));
    const disc = (Math.PI * 100 ** 2) / frame.areaKm2;
    const at = (overlap: number) => {
      const { averageWith, twoOrMoreWith } = of(list, { floorH: 1, overlap });
      return [averageWith / disc, twoOrMoreWith / disc].map((share) => Math.round(share * 1000) / 1000);
    };
    expect(at(0)).toEqual([0.7, 0.2]);
    expect(at(1)).toEqual([0.5, 0.4]);
    expect(at(-1)).toEqual([0.9, 0]);
  });
});
