import { describe, expect, it } from "vitest";
import { drawFigure, type Figure, type FigureInput } from "../../src/figure/figure-svg.js";
import { PRESET_NAMES, pageOf } from "../../src/figure/layout.js";
import { parseSvg, type SvgNode } from "../../src/figure/parse-svg.js";
import type { Dataset } from "../../src/model/dataset.js";
import { loadTexts } from "../../src/scene/languages.js";
import type { LegendSample } from "../../src/scene/scene.js";
import { part } from "../cases.js";
import { dataset } from "../dataset.js";
import { drawScene, inputOf } from "../scenes/draw-scene.js";
import { scenes } from "../scenes/index.js";
import type { SceneCase } from "../scenes/scene-case.js";
import { outsideTheFigure, overlapping, smallestType, textsAroundMaps, textsOf, widened } from "./texts.js";

function allNodes(node: SvgNode): SvgNode[] {
  return [node, ...node.children.flatMap(allNodes)];
}

const HOSTILE = `"><script>alert(1)</script><image href="http://evil.example/x.png" onload='x()'/>&amp;\u0000]]><!--`;

/** The dataset with markup in every text that a figure shows. */
function poisoned(): Dataset {
  const named = <T extends { name: string }>(records: readonly T[]) =>
    records.map((record) => ({ ...record, name: record.name + HOSTILE }));
  return {
    ...dataset,
    dataVersion: HOSTILE,
    cities: named(dataset.cities),
    contributors: named(dataset.contributors),
    stateLabels: named(dataset.stateLabels),
    platforms: dataset.platforms.map((platform) => ({ ...platform, shortName: platform.shortName + HOSTILE })),
    fleets: dataset.fleets.map((fleet) => ({ ...fleet, base: fleet.base && fleet.base + HOSTILE })),
    headquarters: dataset.headquarters.map((record) => ({ ...record, shortName: HOSTILE })),
    credits: { ...dataset.credits, licences: [{ what: HOSTILE, who: HOSTILE, licence: HOSTILE, url: HOSTILE }] },
  };
}

interface Drawn {
  readonly input: FigureInput;
  readonly figure: Figure;
  readonly root: SvgNode;
}
const drawn = new Map<SceneCase, Drawn>();

/** A scene as it is drawn; drawn once for all tests that only look at it. */
function drawnOf(scene: SceneCase): Drawn {
  const known = drawn.get(scene);
  if (known) return known;
  const input = inputOf(scene, dataset);
  const figure = drawFigure(input);
  const made = { input, figure, root: parseSvg(figure.svg) };
  drawn.set(scene, made);
  return made;
}

/** Whether a page has a short legend, which leaves out what is labelled on the map. */
const isSmall = ({ page }: SceneCase): boolean => page === "social" || page === "column-85mm";

describe("the legend", () => {
  it.each(scenes)("of $name has the drawn classes, no more and no less", (scene) => {
    const { input, figure, root } = drawnOf(scene);
    const { legend } = figure;
    const texts = new Set(legend.flatMap(({ entries }) => entries.map(({ text }) => text)));
    const uses = allNodes(root).filter(({ name }) => name === "use");
    const isUsed = ({ layer, style }: LegendSample) => {
      const id = `mark-${layer}-${style}`.replace(/[^a-z0-9-]/gi, "_");
      return uses.some(({ attributes }) => attributes["xlink:href"]?.endsWith(id));
    };
    // Every mark in the legend is a symbol that a map uses, by layer and style.
    for (const sample of legend.flatMap(({ entries }) => entries.flatMap(({ samples }) => samples)))
      if (sample.mark) expect(isUsed(sample), sample.style).toBe(true);
    const known = [input.scene, ...(input.pair ? [input.pair.before, input.pair.after] : [])]
      .flatMap((each) => each.legend)
      .flatMap(({ entries }) => entries);
    // Every symbol that a map uses has an entry, if the scene's legend has one for its class.
    if (!isSmall(scene))
      for (const entry of known)
        if (entry.samples.some((sample) => sample.mark && isUsed(sample))) expect(texts).toContain(entry.text);
    if (!isSmall(scene)) expect([...texts].filter((text) => !known.some((entry) => entry.text === text))).toEqual([]);
  });
});

describe("the legend's grounds and lines", () => {
  /** Fills, patterns (by name) and strokes in the groups of each layer. */
  function paintsIn(root: SvgNode): (layer: string) => Set<string> {
    const found = new Map<string, Set<string>>();
    const visit = ({ name, attributes, children }: SvgNode, layers: readonly string[]): void => {
      const within = name === "g" && attributes.class ? [...layers, attributes.class] : layers;
      for (const layer of within) {
        const paints = found.get(layer) ?? new Set<string>();
        found.set(layer, paints);
        for (const paint of [attributes.fill ?? "", attributes.stroke ?? ""])
          paints.add(paint.replace(/^url\(#f\w{7}-(m\d-)?|\)$/g, ""));
      }
      // The locator shows states that are not on the map, and has no legend.
      for (const child of children) if (child.attributes.class !== "locator") visit(child, within);
    };
    visit(root, []);
    return (layer) => found.get(layer) ?? new Set();
  }

  it.each(scenes)("of $name are painted on the map, and what is painted is in it", (scene) => {
    const { input, figure, root } = drawnOf(scene);
    const { legend } = figure;
    const paintsOf = paintsIn(root);
    const known = [input.scene, ...(input.pair ? [input.pair.before, input.pair.after] : [])]
      .flatMap((each) => each.legend)
      .flatMap(({ entries }) => entries)
      .flatMap(({ text, samples }) => samples.map((sample) => ({ text, sample })))
      .filter(({ sample }) => sample.area || sample.line);
    const shown = legend.flatMap(({ entries }) => entries);
    const isBare = ({ layer, style }: LegendSample) =>
      [input.scene, ...(input.pair ? [input.pair.before, input.pair.after] : [])].some(({ layers }) =>
        layers.some(({ id, bare }) => id === layer && bare?.includes(style)),
      );
    const paintOf = ({ layer, style, area, line }: LegendSample) =>
      area?.pattern ? `pattern-${layer}-${style}`.replace(/[^a-z0-9-]/gi, "_") : (area?.fill ?? line?.colour ?? "");
    for (const { text, samples } of shown)
      for (const sample of samples)
        if ((sample.area || sample.line) && !isBare(sample))
          expect(paintsOf(sample.layer), text).toContain(paintOf(sample));
    if (isSmall(scene)) return;
    for (const { text, sample } of known) {
      const rivals = known.filter((one) => one.sample.layer === sample.layer && one.text !== text);
      if (rivals.some((one) => paintOf(one.sample) === paintOf(sample))) continue;
      if (!paintsOf(sample.layer).has(paintOf(sample))) continue;
      expect(shown.map((entry) => entry.text)).toContain(text);
    }
  });
});

describe("a figure of hostile data", () => {
  it.each([{}, { reading: "contributors" }, { reading: "command" }, { compare: "us-isr" }] as const)(
    "runs nothing and loads nothing: %o",
    (state) => {
      const { svg } = drawScene({ name: "hostile", state, page: "a4-landscape" }, poisoned());
      const nodes = allNodes(parseSvg(svg));
      expect(nodes.map(({ name }) => name)).not.toContain("script");
      for (const { name, attributes } of nodes) {
        expect(["image", "foreignObject", "a", "style", "iframe", "animate", "set"]).not.toContain(name);
        for (const [key, value] of Object.entries(attributes)) {
          expect(key).not.toMatch(/^on/i);
          if (/href|src/i.test(key)) expect(value).toMatch(/^#[\w-]+$/);
          for (const [, target] of value.matchAll(/url\(([^)]*)\)/g)) expect(target).toMatch(/^#[\w-]+$/);
        }
      }
      expect(svg).not.toContain("\u0000");
    },
  );
});

describe("pages", () => {
  it.each([...PRESET_NAMES])("%s holds all its text, at six points or more", (page) => {
    for (const state of [
      {},
      { usIsr: "off", objections: ["HUN", "SVK"] },
      { compare: "us-isr" },
      { reading: "command" },
    ] as const) {
      const figure = drawScene({ name: page, state, page }, dataset);
      const texts = textsOf(figure.svg);
      expect(outsideTheFigure(texts, figure)).toEqual([]);
      expect(smallestType(texts)).toBeGreaterThanOrEqual(8);
    }
  });

  const CROWDED = [
    ["slide", "en-GB"],
    ["a4-landscape", "de"],
    ["a4-portrait", "fr"],
    ["column-85mm", "en-GB"],
    ["column-85mm", "de"],
    ["column-85mm", "fr"],
    ["column-85mm", "pl"],
    ["column-85mm", "uk"],
    ["social", "en-GB"],
    ["social", "pl"],
    ["social", "de"],
    ["social", "fr"],
    ["social", "uk"],
    ["slide", "fr"],
  ] as const;
  // Some in every run, others each day, all at full size.
  it.each(part(CROWDED, 7))("%s in %s lays no text over another beside the map", async (page, locale) => {
    await loadTexts(locale);
    const numbers = [{}, { usIsr: "off", domain: "surface" }, { compare: "us-isr" }] as const;
    // In a column every reading is tried: it is there that names are nearest to each other.
    const others = [
      { reading: "command", lead: "nato" },
      { reading: "contributors", component: "air" },
      { reading: "contributors", component: "sea", asOf: "latest" },
    ] as const;
    for (const state of page === "column-85mm" ? [...numbers, ...others] : numbers) {
      const figure = drawScene({ name: page, state, page, locale }, dataset);
      const texts = textsAroundMaps(figure.svg);
      expect(texts.length).toBeGreaterThan(numbers.some((one) => one === state) ? 25 : 12);
      expect(overlapping(texts)).toEqual([]);
      expect(outsideTheFigure(texts, figure)).toEqual([]);
    }
  });

  const inAllPages = PRESET_NAMES.flatMap((page) =>
    (["en-GB", "de", "fr", "pl", "uk"] as const).map((locale) => ({ page, locale })),
  );
  it.each(part(inAllPages, 6))(
    "$page in $locale keeps all words inside in a font 12 % wider",
    async ({ page, locale }) => {
      await loadTexts(locale);
      for (const state of [
        { usIsr: "off" },
        { compare: "us-isr" },
        { reading: "command" },
        { reading: "contributors" },
      ] as const) {
        const figure = drawScene({ name: page, state, page, locale }, dataset);
        expect(outsideTheFigure(widened(textsOf(figure.svg), 1.12), figure)).toEqual([]);
      }
    },
  );

  it.each([
    [60, 60],
    [120, 60],
    [200, 60],
    [300, 100],
    [60, 300],
  ])("of %d × %d mm have maps, one or two, whatever the numbers need", (width, height) => {
    for (const state of [{}, { compare: "us-isr" }] as const) {
      const input = inputOf({ name: "own", state }, dataset);
      const figure = drawFigure({ ...input, options: { page: pageOf(width, height) } });
      expect(outsideTheFigure(textsAroundMaps(figure.svg), figure)).toEqual([]);
    }
  });

  it("wraps a title of one endless word", () => {
    const input = inputOf({ name: "long", state: {} }, dataset);
    const figure = drawFigure({ ...input, options: { page: pageOf(120, 160), title: "W".repeat(300) } });
    expect(outsideTheFigure(textsOf(figure.svg), figure)).toEqual([]);
  });

  it.each([0, -5, 59, 1201, Number.NaN, Number.POSITIVE_INFINITY])("refuses a side of %s mm, quoting it", (side) => {
    expect(() => pageOf(side, 100)).toThrow(String(side));
  });
});

it("describes what it shows, in title, description and record", () => {
  const { svg } = drawScene({ name: "about", state: { usIsr: "off" } }, dataset);
  const root = parseSvg(svg);
  const text = (name: string) => root.children.find((child) => child.name === name)?.text ?? "";
  expect(text("title")).toMatch(/US surveillance/);
  expect(text("desc")).toMatch(/km²/);
  expect(JSON.parse(text("metadata"))).toMatchObject({ state: "us-isr=off", dataVersion: dataset.dataVersion });
  expect(root.attributes.role).toBe("img");
});
