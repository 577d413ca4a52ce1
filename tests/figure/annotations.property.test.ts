import { describe, expect, it } from "vitest";
import { drawFigure } from "../../src/figure/figure-svg.js";
import { PRESET_NAMES } from "../../src/figure/layout.js";
import { lineMeets, overlaps } from "../../src/scene/placement/box.js";
import { dataset } from "../dataset.js";
import { inputOf } from "../scenes/draw-scene.js";
import { styleOf } from "./styles.js";

/** Numbers from 0 to 1 that are the same in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const WORDS = "watched by day only where supplies pass a radar that nobody has seen since the ceasefire began".split(
  " ",
);

/** A random situation with up to eight random annotations. */
function caseOf(seed: number) {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const annotations = Array.from({ length: 1 + Math.floor(random() * 8) }, () => ({
    text: Array.from({ length: 1 + Math.floor(random() * 9) }, () => pick(WORDS)).join(" "),
    lon: 15 + random() * 27,
    lat: 42 + random() * 14,
    ...(random() < 0.6 && { offsetMm: [(random() - 0.5) * 80, (random() - 0.5) * 80] }),
  }));
  const state = {
    reading: pick(["coverage", "coverage", "contributors", "command"] as const),
    domain: pick(["air", "missiles", "surface", "signals"] as const),
    component: pick(["ground", "air", "sea"] as const),
    usIsr: pick(["on", "off"] as const),
    compare: pick(["none", "none", "us-isr"] as const),
  };
  return { name: `annotations ${seed}`, state, page: pick(PRESET_NAMES), annotations };
}

describe.each(Array.from({ length: 16 }, (_, index) => index + 1))("annotations at random, %i", (seed) => {
  const { annotations, ...scene } = caseOf(seed);
  const input = inputOf(scene as never, dataset);
  const figure = drawFigure({ ...input, options: { ...input.options, style: styleOf({ annotations }) } });
  const plain = drawFigure(input);
  const placed = figure.annotations ?? [];

  it("are each drawn or said to be left out, and lead to their place", () => {
    expect(placed.map(({ index }) => index)).toEqual(annotations.map((_, index) => index));
    for (const { box, dropped } of placed) expect(box === null).toBe(dropped !== undefined);
  });

  it("cover no label, legend or other annotation, and no arrow crosses a label", () => {
    const [map] = figure.maps;
    const { frame } = (map as NonNullable<typeof map>).projection;
    const labels = (map as NonNullable<typeof map>).labels;
    for (const { box, tip, index } of placed) {
      if (!box) continue;
      expect(box.x >= frame.x && box.x + box.width <= frame.x + frame.width, `${index} is in the frame`).toBe(true);
      expect(box.y >= frame.y && box.y + box.height <= frame.y + frame.height, `${index} is in the frame`).toBe(true);
      const near = [
        Math.min(box.x + box.width, Math.max(box.x, tip[0])),
        Math.min(box.y + box.height, Math.max(box.y, tip[1])),
      ] as const;
      const length = Math.hypot(tip[0] - near[0], tip[1] - near[1]);
      const share = length > 12.5 ? 1 - 3.5 / length : 0;
      const end = [near[0] + (tip[0] - near[0]) * share, near[1] + (tip[1] - near[1]) * share] as const;
      for (const label of labels) {
        expect(overlaps(box, label.box), `${index} covers ${label.feature.text}`).toBe(false);
        if (share > 0)
          expect(lineMeets(near, end, label.box), `${index} points through ${label.feature.text}`).toBe(false);
      }
      for (const other of placed)
        if (other.box && other.index !== index)
          expect(overlaps(box, other.box), `${index} and ${other.index}`).toBe(false);
    }
  });

  it("take away no label of a ring, a headquarters, the host or its capital", () => {
    const needed = (from: typeof figure) =>
      (from.maps[0]?.labels ?? [])
        .filter(
          ({ layer, feature }) =>
            feature.anchor?.kind === "rim" ||
            layer === "host-label" ||
            layer.startsWith("headquarters") ||
            feature.style === "capital",
        )
        .map(({ layer, feature }) => `${layer}/${feature.id}`);
    const left = new Set(needed(figure));
    expect(needed(plain).filter((key) => !left.has(key))).toEqual([]);
  });
});
