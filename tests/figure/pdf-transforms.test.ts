import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { matrices } from "../../src/figure/pdf-look.js";

const SCENES = join(import.meta.dirname, "../scenes/expected");

/** Where a point is drawn under the transforms of an SVG element, the last of which applies first. */
const placeOf = (transform: string, point: readonly [number, number]) =>
  matrices(transform).reduceRight(
    ([x, y], [a, b, c, d, e, f]) => [a * x + c * y + e, b * x + d * y + f] as const,
    point,
  );

it("turns in a PDF as in an SVG: a quarter clockwise, as seen", () => {
  const [x, y] = placeOf("translate(10,20) rotate(90)", [0, -15]);
  expect(x).toBeCloseTo(25, 9);
  expect(y).toBeCloseTo(20, 9);
  expect(placeOf("scale(2) translate(3)", [1, 1])).toEqual([8, 2]);
});

it("has in a PDF every transform that figures use", () => {
  const used = readdirSync(SCENES)
    .filter((file) => file.endsWith(".svg"))
    .flatMap((file) => [...readFileSync(join(SCENES, file), "utf8").matchAll(/ transform="([^"]*)"/g)])
    .map(([, transform = ""]) => transform);
  expect(used.some((transform) => transform.includes("rotate"))).toBe(true);
  for (const transform of new Set(used))
    expect(matrices(transform), transform).toHaveLength(transform.split("(").length - 1);
});

it("refuses a transform that it does not support, and quotes it", () => {
  expect(() => matrices("translate(1,2) skewX(3)")).toThrow(
    "expected translate, scale, rotate or matrix, got skewX(3)",
  );
});
