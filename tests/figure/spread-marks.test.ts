import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conicProjection } from "../../src/figure/projection.js";
import { type Block, relax } from "../../src/figure/relax-blocks.js";
import { spreadMarks } from "../../src/figure/spread-marks.js";
import type { LabelLayer, MarkLayer } from "../../src/scene/scene.js";
import { check } from "../check.js";
import { dataset } from "../dataset.js";
import { inputOf } from "../scenes/draw-scene.js";

const FRAME = { x: 0, y: 0, width: 600, height: 440 };
const overlap = (a: Block, b: Block) =>
  a.half[0] + b.half[0] - Math.abs(a.x - b.x) > 0.01 && a.half[1] + b.half[1] - Math.abs(a.y - b.y) > 0.01;

describe("blocks", () => {
  const block = fc.record({ x: fc.integer({ min: 250, max: 350 }), y: fc.integer({ min: 180, max: 260 }) });

  it("no longer overlap, stay in the frame, and always come to stand the same way", () => {
    check(
      fc.property(fc.array(block, { minLength: 2, maxLength: 14 }), (places) => {
        const make = () => places.map(({ x, y }): Block => ({ home: [x, y], half: [24, 14], x, y }));
        const [first, second] = [make(), make()];
        relax(first, FRAME);
        relax(second, FRAME);
        expect(first).toEqual(second);
        for (const [index, a] of first.entries()) {
          expect(a.x - a.half[0]).toBeGreaterThanOrEqual(0);
          expect(a.y + a.half[1]).toBeLessThanOrEqual(FRAME.height);
          for (const b of first.slice(index + 1)) expect(overlap(a, b)).toBe(false);
        }
      }),
      100,
      100,
    );
  });

  it("that stand alone stay where they belong, and fixed ones always", () => {
    const alone: Block = { home: [100, 100], half: [20, 10], x: 100, y: 100 };
    const fixed: Block = { home: [400, 300], half: [20, 10], fixed: true, x: 400, y: 300 };
    const near: Block = { home: [405, 300], half: [20, 10], x: 405, y: 300 };
    relax([alone, fixed, near], FRAME);
    expect([alone.x, alone.y, fixed.x, fixed.y]).toEqual([100, 100, 400, 300]);
    expect(overlap(fixed, near)).toBe(false);
  });
});

describe("signs of headquarters", () => {
  const { scene } = inputOf({ name: "spread", state: { reading: "command", asOf: "latest" } }, dataset);
  const projection = conicProjection(scene.bounds, { x: 0, y: 0, width: 780, height: 560 });
  const spread = spreadMarks(scene, projection, 1, "#000000");
  const layer = <L>(id: string) => spread.scene.layers.find((one) => one.id === id) as L;

  it("each have their name right below them", () => {
    const marks = layer<MarkLayer>("headquarters").features;
    const labels = layer<LabelLayer>("headquarters-labels").features;
    for (const mark of marks) {
      const label = labels.find(({ id }) => id === `hq-${mark.id}`);
      expect(label?.text).toBe(mark.name);
      expect(label?.shift?.[0]).toBeCloseTo(mark.shift[0], 6);
      expect((label?.shift?.[1] ?? 0) - mark.shift[1]).toBeGreaterThan(5);
    }
  });

  it("take rings of roles along, and a line leads home from each that moved", () => {
    const marks = layer<MarkLayer>("headquarters").features;
    for (const ring of layer<MarkLayer>("command-marks").features) {
      const own = marks.find(({ id }) => ring.id === `held-${id}`);
      if (!own) continue;
      const [a, b] = [projection.project(ring.at), projection.project(own.at)];
      expect(a[0] + ring.shift[0]).toBeCloseTo(b[0] + own.shift[0], 3);
      expect(a[1] + ring.shift[1]).toBeCloseTo(b[1] + own.shift[1], 3);
    }
    const far = marks.filter(({ shift }) => Math.hypot(...shift) > 7).length;
    expect(far).toBeGreaterThan(3);
    expect(spread.leaders.match(/<circle/g)).toHaveLength(far);
  });

  it("stay where they are in other readings", () => {
    const other = inputOf({ name: "other", state: {} }, dataset).scene;
    expect(spreadMarks(other, projection, 1, "#000000")).toEqual({ scene: other, leaders: "" });
  });
});
