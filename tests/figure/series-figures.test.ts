import { beforeAll, describe, expect, it } from "vitest";
import { computeLedger } from "../../src/coverage/ledger/compute-ledger.js";
import { recordOfFile } from "../../src/figure/figure-record.js";
import type { Figure } from "../../src/figure/figure-svg.js";
import { drawFrames } from "../../src/figure/frames-svg.js";
import { type Page, PRESET_NAMES, pageOf } from "../../src/figure/layout.js";
import { drawMultiples } from "../../src/figure/multiples-svg.js";
import { parseSvg, type SvgNode } from "../../src/figure/parse-svg.js";
import { parseSeries, statesOf } from "../../src/figure/series.js";
import {
  averageOf,
  panelNumber,
  type SeriesInput,
  seriesCaption,
  seriesTitle,
  spokenNumber,
} from "../../src/figure/series-words.js";
import { seriesInput } from "../../src/figure/take-figure.js";
import type { CoalitionState } from "../../src/model/state.js";
import { LANGUAGES, loadTexts } from "../../src/scene/languages.js";
import { percentText } from "../../src/scene/range-text.js";
import { part } from "../cases.js";
import { dataset } from "../dataset.js";
import { comparable } from "../scenes/draw-scene.js";
import { outsideTheFigure, overlapping, smallestType, textsAroundMaps, textsOf } from "./texts.js";

const DRAWS = { draws: 20 } as const;

function inputFor(text: string, given: Partial<CoalitionState> = {}, locale = "en-GB"): SeriesInput {
  const found = parseSeries(text, dataset);
  if ("problems" in found) throw new Error(found.problems[0]?.message);
  return seriesInput(dataset, found.series, given, { theme: "light", locale, options: {}, request: DRAWS });
}

const onPage = ({ series, members }: SeriesInput, page: NonNullable<SeriesInput["members"][0]["options"]>["page"]) => ({
  series,
  members: members.map((input) => ({ ...input, options: { ...input.options, ...(page && { page }) } })),
});

const under = (node: SvgNode): SvgNode[] => [node, ...node.children.flatMap(under)];
const ofClass = (svg: string, name: string) =>
  under(parseSvg(svg)).filter(({ attributes }) => attributes.class === name);

/** Frames of the maps of a figure: the last rectangle of each panel is its rim. */
const rims = (svg: string) =>
  ofClass(svg, "panel").map((panel) => {
    const { x, y, width, height } = panel.children.findLast(({ name }) => name === "rect")?.attributes ?? {};
    return { x: Number(x), y: Number(y), width: Number(width), height: Number(height) };
  });

function expectSound(figure: Figure): void {
  const texts = textsOf(figure.svg);
  expect(outsideTheFigure(texts, figure)).toEqual([]);
  expect(smallestType(texts)).toBeGreaterThanOrEqual(8);
  expect(overlapping(textsAroundMaps(figure.svg))).toEqual([]);
  const frames = rims(figure.svg);
  expect(new Set(frames.map(({ width, height }) => `${width} ${height}`)).size).toBe(1);
  for (const { x, y, width, height } of frames) {
    expect(Math.min(x, y)).toBeGreaterThan(0);
    expect(x + width).toBeLessThan(figure.width);
    expect(y + height).toBeLessThan(figure.height);
  }
}

const grid = inputFor("us-isr,domain");
const SERIES: readonly (readonly [string, SeriesInput])[] = [
  ["us-isr,domain", grid],
  ["scenario", inputFor("scenario")],
  ["twelve altitudes", inputFor("target-altitude=10,20,50,100,200,500,1000,2000,4000,8000,12000,20000")],
  ["component,as-of", inputFor("component,as-of", { reading: "contributors" })],
  ["lead in Command", inputFor("lead", { reading: "command" })],
];
const PAGES: readonly (readonly [string, NonNullable<SeriesInput["members"][0]["options"]>["page"]])[] = [
  ...PRESET_NAMES.map((name) => [name, name] as const),
  ["90 × 90 mm", pageOf(90, 90) as Page],
];

describe.each(SERIES)("small multiples of %s", (_, series) => {
  it.each(part(PAGES, 2))("keep apart on %s, in equal frames, with one scale bar", (__, page) => {
    const figure = drawMultiples(onPage(series, page));
    expect(rims(figure.svg)).toHaveLength(series.members.length);
    expectSound(figure);
    expect(figure.svg.match(/>[\d,]+ km</g)).toHaveLength(1);
    expect(ofClass(figure.svg, "locator")).toEqual([]);
    expect(ofClass(figure.svg, "legend")).toHaveLength(1);
    expect(ofClass(figure.svg, "notes")).toHaveLength(1);
  });

  it("are the same bytes when drawn again", () => {
    expect(drawMultiples(onPage(series, "slide")).svg).toBe(drawMultiples(onPage(series, "slide")).svg);
  });
});

describe("the maps of a series", () => {
  const figure = drawMultiples(onPage(grid, "a4-landscape"));

  it("look as expected", async () => {
    const small = drawMultiples(onPage(inputFor("us-isr,domain=air,signals"), pageOf(180, 120)));
    await expect(comparable(small.svg)).toMatchFileSnapshot("../scenes/expected/series-us-isr-domain.svg");
  });

  it("have the numbers of their own ledgers, as if each were drawn alone", () => {
    const panels = ofClass(figure.svg, "panel").map((panel) => textsOf(wrapped(panel)).map(({ text }) => text));
    grid.members.forEach((input, index) => {
      const { state } = input.situation;
      const ledger = computeLedger(dataset, state, DRAWS);
      const own = ledger.average[state.usIsr === "on" ? "with" : "without"].percent;
      expect(averageOf(input)).toEqual(own);
      const { value, rest } = panelNumber(input);
      expect(value).toContain(percentText(own.value, input.words));
      expect(value.startsWith("≤")).toBe(ledger.atMost && own.value > 0);
      expect(rest).toMatch(/^\([\d.<]+–[\d.]+\)$/);
      expect(panels[index]?.some((text) => text.includes(value) && text.includes(rest))).toBe(true);
      expect(figure.alt).toContain(spokenNumber(input));
    });
  });

  it("show one part of Europe at one scale", () => {
    const [first, ...others] = figure.maps;
    const corner = ({ projection: { frame, invert } }: (typeof figure.maps)[0]) =>
      [invert(frame.x, frame.y), invert(frame.x + frame.width, frame.y + frame.height)]
        .flat()
        .map((degrees) => degrees.toFixed(6));
    for (const map of others) expect(corner(map)).toEqual(corner(first as (typeof figure.maps)[0]));
  });

  it("are recorded by the first state and the series, from which they can be drawn again", () => {
    const record = recordOfFile(new TextEncoder().encode(figure.svg));
    expect(record).toMatchObject({ state: "", series: "us-isr=on,off,domain=air,missiles,surface,signals" });
    const again = parseSeries(record?.series, dataset);
    expect("series" in again && statesOf(again.series, {}, dataset)).toEqual(
      grid.members.map(({ situation }) => situation.state),
    );
  });

  it("that show the same say so", () => {
    const same = inputFor("nato-support,domain=air,signals", { natoSupport: "shared", lead: "un", vetoes: ["RUS"] });
    expect(drawMultiples(onPage(same, "slide")).alt).toContain("Alike: ");
    expect(figure.alt).not.toContain("Alike");
    expect(drawMultiples(onPage(same, "slide")).svg).toContain("No mandate");
  });

  it("carry a reader's own words, escaped", () => {
    const hostile = '"><script>alert(1)</script>';
    const titled = { ...grid, members: grid.members.map((input) => ({ ...input, options: { title: hostile } })) };
    const drawn = drawMultiples(titled);
    expect(drawn.title).toBe(hostile);
    expect(drawn.svg).not.toContain("<script");
  });

  it("leave out what a house leaves out, and not its note", () => {
    const style = { version: 1, layers: { legend: false, scale: false }, note: "Graphic: The Paper" } as const;
    const styled = { ...grid, members: grid.members.map((input) => ({ ...input, options: { style } })) };
    const { svg } = drawMultiples(styled);
    expect(svg).not.toMatch(/>[\d,]+ km</);
    expect(ofClass(svg, "legend").flatMap(({ children }) => children)).toEqual([]);
    expect(svg).toContain("Graphic: The Paper.");
  });
});

/** A node as a document of its own. */
const wrapped = (node: SvgNode): string => {
  const written = ({ name, attributes, children, text }: SvgNode): string => {
    const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${value.replaceAll('"', "&quot;")}"`);
    return `<${name}${given.join("")}>${text}${children.map(written).join("")}</${name}>`;
  };
  return `<svg>${written(node)}</svg>`;
};

describe("the title of a series", () => {
  const plain = (text: string, given: Partial<CoalitionState> = {}) => seriesTitle(inputFor(text, given));

  it("says of how many situations a number is, and which have no mandate", () => {
    expect(plain("scenario")).toMatch(
      /^Watched on average: from [\d.]+% .* of Ukraine \(The coalition alone\) to .* \(in \d of 7 situations\); no mandate: The United Nations lead, vetoed\.$/,
    );
  });

  it("never ranks domains against each other, nor one map in several shades", () => {
    expect(plain("domain")).toBe("Coverage: Aircraft, Missiles, drones, Ground and sea and Signals.");
    expect(plain("domain,lead")).not.toContain("from");
    expect(plain("shade")).not.toContain("situations");
  });

  it("says both of two, and names readings once", () => {
    expect(plain("mmf")).toMatch(/ in both situations\.$/);
    expect(plain("reading")).toBe("Coverage, Contributors and Command.");
    expect(seriesCaption(inputFor("reading"))).toContain("Command. Percentages: ");
  });
});

describe("in other languages", () => {
  beforeAll(() => Promise.all(LANGUAGES.map(loadTexts)));

  it.each(LANGUAGES)("texts of a series keep apart in %s", (locale) => {
    const series = inputFor("us-isr,domain=air,signals", {}, locale);
    for (const page of ["slide", "column-85mm"] as const) expectSound(drawMultiples(onPage(series, page)));
  });
});

describe("the frames of an animation", () => {
  const pair = inputFor("us-isr", { domain: "signals" });

  it.each(PRESET_NAMES)("are alike on %s but for the map, its name and its numbers", (page) => {
    const frames = drawFrames(onPage(pair, page));
    expect(frames).toHaveLength(2);
    frames.forEach(expectSound);
    const around = frames.map(({ svg }) =>
      parseSvg(comparable(svg))
        .children.filter(({ name, attributes }) => name !== "defs" && attributes.class !== "panel")
        .map((node) => JSON.stringify(node)),
    );
    const differing = around[0]?.filter((node, index) => node !== around[1]?.[index]) ?? [];
    // The bar's lost part has the look that it has on the map.
    expect(differing.every((node) => node.includes('"bar'))).toBe(true);
    const [first, second] = frames.map(({ svg }) => rims(svg));
    expect(first).toEqual(second);
    const names = frames.map(({ svg }) => textsOf(svg).map(({ text }) => text));
    expect(names[0]?.some((text) => text.startsWith("With US surveillance"))).toBe(true);
    expect(names[1]?.some((text) => text.startsWith("Without US surveillance"))).toBe(true);
    expect(frames[0]?.alt).toBe(frames[1]?.alt);
    expect(frames[0]?.alt).toContain("Animation of 2 maps");
  });

  it("of a force have its rows, and of a command its maps", () => {
    for (const [text, reading] of [
      ["component", "contributors"],
      ["lead", "command"],
    ] as const)
      drawFrames(onPage(inputFor(text, { reading }), "a4-landscape")).forEach(expectSound);
  });
});
