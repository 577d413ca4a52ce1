import { Resvg } from "@resvg/resvg-js";
import { describe, expect, it } from "vitest";
import { patternSvg } from "../../src/figure/pattern-svg.js";
import { OWNERS } from "../../src/model/terms.js";
import { coverageStyles } from "../../src/scene/layers/coverage.js";
import type { AreaStyle } from "../../src/scene/scene.js";
import { ownerLine, THEMES, type Theme, themeOf } from "../../src/scene/theme.js";
import { contrast, luminance, type Rgb, VISIONS } from "./colour-vision.js";

const SIDE = 96;
/** Least contrast ratio of two plain grounds side by side that look different: about a step of a good grey scale. */
const STEP = 1.15;
/** Least contrast ratio at which lines and dots of a pattern are visible on their ground. */
const INK = 1.15;
/** Two patterns count as different drawings if their autocorrelations differ by this much at one of `SHIFTS`. */
const DRAWING = 0.2;
const SHIFTS = [
  [3, 3],
  [3, -3],
  [4, 0],
  [0, 4],
  [6, 0],
  [7, 7],
  [11, 0],
  [18, 0],
] as const;

/** A class rendered to pixels. */
function pixelsOf({ fill = "#000000", pattern }: AreaStyle): Rgb[] {
  const rect = (paint: string) => `<rect width="${SIDE}" height="${SIDE}" fill="${paint}"/>`;
  const drawn = rect(fill) + (pattern ? patternSvg("p", pattern) + rect("url(#p)") : "");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}">${drawn}</svg>`;
  const { pixels } = new Resvg(svg).render();
  return Array.from({ length: SIDE * SIDE }, (_, i) => [
    pixels[4 * i] ?? 0,
    pixels[4 * i + 1] ?? 0,
    pixels[4 * i + 2] ?? 0,
  ]);
}

interface Looks {
  readonly mean: number;
  /** Contrast ratio of the darkest and the lightest half per cent of pixels. */
  readonly ink: number;
  readonly drawing: readonly number[];
}

function looksOf(pixels: readonly Rgb[], vision: (typeof VISIONS)["greyscale"]): Looks {
  const grey = pixels.map((pixel) => luminance(pixel, vision));
  const sorted = [...grey].sort((a, b) => a - b);
  const mean = grey.reduce((sum, value) => sum + value, 0) / grey.length;
  const variance = grey.reduce((sum, value) => sum + (value - mean) ** 2, 0) / grey.length;
  const at = (x: number, y: number) => (grey[y * SIDE + x] ?? mean) - mean;
  const drawing = SHIFTS.map(([dx, dy]) => {
    let sum = 0;
    for (let y = 8; y < SIDE - 20; y++) for (let x = 8; x < SIDE - 20; x++) sum += at(x, y) * at(x + dx, y + dy);
    return variance < 1e-9 ? 0 : sum / (SIDE - 28) ** 2 / variance;
  });
  const ink = contrast(sorted[Math.floor(grey.length * 0.005)] ?? 0, sorted[Math.floor(grey.length * 0.995)] ?? 0);
  return { mean, ink, drawing };
}

function differ(a: Looks, b: Looks): boolean {
  if (contrast(a.mean, b.mean) >= STEP) return true;
  const [drawnA, drawnB] = [a.ink >= INK, b.ink >= INK];
  if (drawnA !== drawnB) return true;
  return drawnA && a.drawing.some((value, i) => Math.abs(value - (b.drawing[i] ?? 0)) >= DRAWING);
}

/** Classes that can touch each other on the map, in each of its readings. */
function readings(theme: Theme): Record<string, Record<string, AreaStyle>> {
  const { one, two, three, kept, thinned, lost, gained, unseen, ...rest } = coverageStyles(theme, "after");
  const { lost: toBeLost, gained: toBeGained } = coverageStyles(theme, "before");
  const hours = Object.fromEntries(Object.entries(rest).filter(([style]) => style.startsWith("hours-")));
  const { host, ...postures } = theme.states;
  return {
    "what changed": { kept, thinned, lost, gained, unseen } as Record<string, AreaStyle>,
    "what changes": { kept, thinned, lost: toBeLost, gained: toBeGained, unseen } as Record<string, AreaStyle>,
    "how many watch": { one, two, three, unseen } as Record<string, AreaStyle>,
    "hours of the day": { ...hours, unseen } as Record<string, AreaStyle>,
    contributors: postures,
  };
}

describe("classes of the map do not differ by colour alone", () => {
  for (const name of THEMES)
    for (const [vision, matrix] of Object.entries(VISIONS))
      it(`${name}, ${vision}`, () => {
        const alike: string[] = [];
        for (const [reading, styles] of Object.entries(readings(themeOf(name)))) {
          const looks = Object.entries(styles).map(([id, style]) => [id, looksOf(pixelsOf(style), matrix)] as const);
          for (const [i, [first, a]] of looks.entries())
            for (const [second, b] of looks.slice(i + 1))
              if (!differ(a, b))
                alike.push(
                  `${reading}: ${first} and ${second} (${contrast(a.mean, b.mean).toFixed(2)}; ink ${a.ink.toFixed(2)}, ${b.ink.toFixed(2)})`,
                );
        }
        expect(alike).toEqual([]);
      });

  it("finds two colours that only normal colour vision tells apart", () => {
    const looks = ["#c05050", "#5a8a3c"].map((fill) => looksOf(pixelsOf({ fill }), VISIONS.greyscale));
    expect(differ(looks[0] as Looks, looks[1] as Looks)).toBe(false);
  });

  for (const name of THEMES)
    it(`owners' lines have a pattern each: ${name}`, () => {
      const patterns = OWNERS.map((owner) => ownerLine(themeOf(name), owner).dash?.join() ?? "solid");
      expect(new Set(patterns).size).toBe(OWNERS.length);
    });
});
