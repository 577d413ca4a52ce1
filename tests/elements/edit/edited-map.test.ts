import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { averageAt } from "../../../src/coverage/drag.js";
import { aircraftCommands } from "../../../src/elements/edit/map/additions.js";
import { editedMap, gripPoints, ringLines, sameEnd, sideBySide } from "../../../src/elements/edit/map/edited-map.js";
import { triedIn } from "../../../src/elements/edit/map/trial-at.js";
import { editState } from "../../../src/model/edited.js";
import { loadEditing } from "../../../src/model/load-editing.js";
import { DEFAULT_STATE } from "../../../src/model/state.js";
import { check } from "../../check.js";
import { dataset } from "../../dataset.js";
import { RecordingPainter } from "../../fakes/recording-painter.js";

await loadEditing();

/** A box of 400 × 300 CSS pixels, as far as a map needs one. */
const box = {
  clientWidth: 400,
  clientHeight: 300,
  clientLeft: 2,
  clientTop: 0,
  ownerDocument: { createElement: () => ({ setAttribute() {}, remove() {} }) },
  append() {},
  getBoundingClientRect: () => ({ left: 100, top: 50 }),
} as unknown as HTMLElement;
const painter = new RecordingPainter({ container: box, locale: {} } as never);
const map = editedMap(painter, box);

const near = (a: number, b: number) => Math.min((((a - b) % 360) + 360) % 360, (((b - a) % 360) + 360) % 360);

describe("the map that is edited on", () => {
  it("finds the place under a pointer, wherever the box is on the page", () => {
    const point = map.pointOf({ clientX: 100 + 2 + 200, clientY: 50 + 150 });
    expect(point).toEqual({ x: 200, y: 150 });
    expect(map.unproject(point)).toEqual({ lon: 20, lat: 50 });
    expect(map.unproject({ x: 208, y: 142 })).toEqual({ lon: 21, lat: 51 });
  });

  it("shows a racetrack's handles on either side, clear of its middle and of its ends", () => {
    check(
      fc.property(fc.integer({ min: 0, max: 359 }), fc.integer({ min: 1, max: 1000 }), (deg, legLengthKm) => {
        const track = { lon: 20, lat: 50, orientationDeg: deg % 180, legLengthKm };
        const { turn, stretch } = gripPoints(track, deg, map.project);
        if (!turn || !stretch) throw new Error("no handles");
        for (const { x, y } of [turn, stretch]) expect(Math.hypot(x - 200, y - 150)).toBeGreaterThanOrEqual(47.9);
        expect((turn.x - 200) * (stretch.x - 200) + (turn.y - 150) * (stretch.y - 150)).toBeLessThan(0);
      }),
      200,
    );
    expect(gripPoints({ lon: 20, lat: 50, orientationDeg: 0, legLengthKm: 9 }, 0, () => undefined).turn).toBe(
      undefined,
    );
  });

  it("leaves a handle on its side when the direction starts again from 0", () => {
    check(
      fc.property(
        fc.double({ min: -720, max: 720, noNaN: true }),
        fc.double({ min: -44, max: 44, noNaN: true }),
        (shown, by) => {
          const orientation = (((shown + by) % 180) + 180) % 180;
          expect(near(sameEnd(orientation, shown), shown + by)).toBeLessThan(1e-6);
        },
      ),
      300,
    );
  });

  it("puts handles side by side until each has room, and not more than can be told apart", () => {
    check(
      fc.property(
        fc.array(fc.record({ x: fc.integer({ min: 0, max: 90 }), y: fc.integer({ min: 0, max: 90 }) }), {
          maxLength: 8,
        }),
        (points) => {
          const shifts = sideBySide(points, 28);
          const shown = points.map(({ x, y }, index) => ({ x: x + (shifts[index] ?? 0), y }));
          for (const [i, a] of shown.entries())
            for (const b of shown.slice(i + 1))
              expect(Math.abs(a.x - b.x) >= 28 || Math.abs(a.y - b.y) >= 28).toBe(true);
          expect(shifts.every((shift) => shift >= 0)).toBe(true);
        },
      ),
      200,
    );
    const many = Array.from({ length: 500 }, () => ({ x: 5, y: 5 }));
    const began = performance.now();
    expect(Math.max(...sideBySide(many, 28))).toBe(12 * 28);
    expect(performance.now() - began).toBeLessThan(200);
    expect(sideBySide([undefined], 28)).toEqual([0]);
  });

  it("draws no ring without a radius, and one in parts over the antimeridian", () => {
    expect(ringLines({ lon: 20, lat: 50 }, 0)).toEqual([]);
    expect(ringLines({ lon: 20, lat: 50 }, 300)).toHaveLength(1);
    expect(ringLines({ lon: 179.9, lat: 50 }, 300)).toHaveLength(2);
  });
});

describe("an aircraft that is tried", () => {
  const platform = dataset.fleets.find(({ id }) => id === "fra_e3f_avord")?.platform ?? "";
  const fleet = { operator: "FRA", platform, quantity: 3, base: "Powidz", lon: 17.85, lat: 52.38, source: "mine" };
  const trial = { fleet, domain: "air" } as const;

  it("is worth what the ledger says once it is added, wherever that is", () => {
    const tried = triedIn(dataset, DEFAULT_STATE, null, trial);
    const before = averageAt(dataset, DEFAULT_STATE).percent;
    for (const place of [
      { lon: 24, lat: 50 },
      { lon: 31.23456, lat: 47.98765 },
      { lon: 12, lat: 60 },
    ]) {
      const { track, gainPercent } = tried.at(place);
      const added = editState(dataset, DEFAULT_STATE, aircraftCommands(["my-1", "my-2"], "Mine", trial, track));
      if ("problems" in added) throw new Error(JSON.stringify(added.problems));
      const after = averageAt(dataset, { ...DEFAULT_STATE, edits: added.edits }).percent;
      expect(gainPercent).toBeCloseTo(after - before, 6);
    }
  });

  it("adds nothing to what its station would not look for", () => {
    const other = triedIn(dataset, DEFAULT_STATE, null, { ...trial, domain: "surface" });
    expect([other.isAbout, other.at({ lon: 28, lat: 49 }).gainPercent]).toEqual([false, 0]);
    expect(triedIn(dataset, { ...DEFAULT_STATE, domain: "missiles" }, null, trial).isAbout).toBe(true);
    expect(triedIn(dataset, { ...DEFAULT_STATE, domain: "signals" }, null, trial).isAbout).toBe(false);
  });

  it("is worth at most that where its own range, or another that counts, is not published", () => {
    const atMost = (state: typeof DEFAULT_STATE, of: string, operator: string, sense: "air" | "surface") =>
      triedIn(dataset, state, null, { fleet: { ...fleet, platform: of, operator }, domain: sense }).at({
        lon: 28,
        lat: 46,
      }).atMost;
    expect(atMost(DEFAULT_STATE, platform, "FRA", "air")).toBe(false);
    expect(atMost(DEFAULT_STATE, "g550_caew_ita", "ITA", "air")).toBe(true);
    expect(atMost({ ...DEFAULT_STATE, domain: "surface" }, "e8c", "FRA", "surface")).toBe(true);
  });

  it("adds nothing where it cannot fly, or may not, and the reason is known", () => {
    const far = triedIn(dataset, DEFAULT_STATE, null, { ...trial, fleet: { ...fleet, lon: -120, lat: 35 } });
    expect(far.at({ lon: 28, lat: 49 })).toMatchObject({ share: 0, gainPercent: 0 });
    const state = { ...DEFAULT_STATE, usIsr: "off" } as const;
    const us = triedIn(dataset, state, null, { ...trial, fleet: { ...fleet, operator: "USA" } });
    expect(us.blocks.map(({ code }) => code)).toContain("us-isr-off");
    expect(us.at({ lon: 28, lat: 49 })).toMatchObject({ radiusKm: 0, gainPercent: 0 });
  });
});
