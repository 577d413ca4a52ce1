import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cap } from "../../src/coverage/geometry/caps-union.js";
import { areaKm2, Frame, regionsOf } from "../../src/coverage/geometry/regions.js";
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
/** A tenth of a per cent of the frame. */
const SLACK_KM2 = frame.areaKm2 / 1000;

const measured = (withUs: readonly Cap[], without: readonly Cap[]) => {
  const regions = regionsOf(frame, withUs, without);
  const { kept, thinned, lost, unseen, seenWith, seenWithout, levelsWith } = regions;
  return {
    kept: areaKm2(kept),
    thinned: areaKm2(thinned),
    lost: areaKm2(lost),
    unseen: areaKm2(unseen),
    seenWith: areaKm2(seenWith),
    seenWithout: areaKm2(seenWithout),
    levels: levelsWith.map(areaKm2),
  };
};

describe("regions of a frame", () => {
  it("lost, thinned, kept and unseen make up the area", () => {
    check(
      fc.property(capsNearUkraine(4), capsNearUkraine(4), (us, others) => {
        const { kept, thinned, lost, unseen } = measured([...others, ...us], others);
        expect(Math.abs(kept + thinned + lost + unseen - frame.areaKm2)).toBeLessThan(SLACK_KM2);
      }),
      600,
    );
  });

  it("seen with US ISR holds what is seen without", () => {
    check(
      fc.property(capsNearUkraine(4), capsNearUkraine(4), (us, others) => {
        const { seenWith, seenWithout, lost } = measured([...others, ...us], others);
        expect(seenWith).toBeGreaterThanOrEqual(seenWithout - SLACK_KM2 / 100);
        expect(Math.abs(seenWith - seenWithout - lost)).toBeLessThan(SLACK_KM2);
      }),
      300,
    );
  });

  it("one more watcher lowers nothing that is seen, at any number of watchers", () => {
    check(
      fc.property(capsNearUkraine(5), capNearUkraine, (caps, more) => {
        const [before, after] = [measured(caps, []), measured([...caps, more], [])];
        expect(after.seenWith).toBeGreaterThanOrEqual(before.seenWith - SLACK_KM2 / 100);
        for (const [index, km2] of before.levels.entries())
          expect(after.levels[index]).toBeGreaterThanOrEqual(km2 - SLACK_KM2 / 100);
      }),
      300,
    );
  });

  it("without the United States there is nothing to lose", () => {
    check(
      fc.property(capsNearUkraine(5), (caps) => {
        const { lost, thinned } = measured(caps, caps);
        expect(lost).toBe(0);
        expect(thinned).toBe(0);
      }),
      300,
    );
  });
});
