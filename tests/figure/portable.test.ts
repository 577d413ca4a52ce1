import { expect, it } from "vitest";
import { embedFonts } from "../../src/figure/embed-fonts.js";
import type { Figure } from "../../src/figure/figure-svg.js";
import { PRESET_NAMES } from "../../src/figure/layout.js";
import { parseSvg, type SvgNode } from "../../src/figure/parse-svg.js";
import { THEMES } from "../../src/scene/theme.js";
import { dataset } from "../dataset.js";
import { drawScene } from "../scenes/draw-scene.js";
import { scenes } from "../scenes/index.js";
import type { SceneCase } from "../scenes/scene-case.js";

/** Figures of each look: some scenes, every page in one theme, every theme on one page. */
const CASES: SceneCase[] = [
  ...scenes.filter((_, index) => index % 4 === 0),
  ...PRESET_NAMES.map(
    (page): SceneCase => ({ name: page, state: { compare: "us-isr" }, page, projection: "mercator" }),
  ),
  ...THEMES.map((theme): SceneCase => ({ name: theme, state: { usIsr: "off" }, theme, page: "social" })),
];
const drawn = new Map<string, Figure>(CASES.map((scene) => [scene.name, drawScene(scene, dataset)]));

const nodesIn = (node: SvgNode): SvgNode[] => [node, ...node.children.flatMap(nodesIn)];

/** Elements and attributes of SVG 1.1 that figures use. What only helps readers of a page may be newer. */
const ELEMENTS = "circle clipPath defs desc g metadata path pattern rect svg text title tspan use";
const ATTRIBUTES =
  "class clip-path cx cy d direction fill fill-rule font-family font-size font-style font-weight height id letter-spacing " +
  "opacity patternTransform patternUnits r rx stroke stroke-dasharray stroke-linecap stroke-linejoin stroke-width " +
  "text-anchor text-rendering transform viewBox width word-spacing x xlink:href xml:lang xmlns xmlns:xlink y";
const FOR_READERS = "aria-hidden aria-labelledby lang role";

it.each(CASES)("$name is made of SVG 1.1 alone", ({ name }) => {
  const nodes = nodesIn(parseSvg(drawn.get(name)?.svg ?? ""));
  const unknown = (known: string, used: readonly string[]) => used.filter((one) => !known.split(" ").includes(one));
  expect(
    new Set(
      unknown(
        ELEMENTS,
        nodes.map((node) => node.name),
      ),
    ),
  ).toEqual(new Set());
  const attributes = nodes.flatMap((node) => Object.keys(node.attributes));
  expect(new Set(unknown(`${ATTRIBUTES} ${FOR_READERS}`, attributes))).toEqual(new Set());
  for (const { attributes: a } of nodes) {
    for (const paint of [a.fill, a.stroke]) if (paint) expect(paint).toMatch(/^(none|#[0-9a-f]{6}|url\(#[\w-]+\))$/);
    if (a.transform) expect(a.transform).toMatch(/^((translate|scale|rotate)\([-\d., ]+\) ?)+$/);
  }
});

it("draws each halo below its text, as a reference to it that is not read out", () => {
  for (const [name, { svg }] of drawn) {
    const halos = [
      ...svg.matchAll(/<use xlink:href="#([^"]+)" stroke="([^"]+)"[^>]* aria-hidden="true"\/>\n<text id="([^"]+)"/g),
    ];
    expect(halos.length, name).toBeGreaterThan(10);
    for (const [, target, , id] of halos) expect(target).toBe(id);
    expect(svg.match(/<text [^>]*stroke=/g)).toBeNull();
  }
});

const idsOf = (svg: string) => [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id = ""]) => id);

it("has each id once, refers only to its own, and shares none with another figure", () => {
  const owners = new Map<string, string>();
  for (const [name, { svg }] of drawn) {
    const ids = idsOf(svg);
    expect(new Set(ids).size, name).toBe(ids.length);
    const wanted = [...svg.matchAll(/(?:href="#|url\(#)([^")]+)/g)].map(([, id = ""]) => id);
    wanted.push(...(/aria-labelledby="([^"]*)"/.exec(svg)?.[1] ?? "").split(" "));
    expect(
      wanted.filter((id) => !ids.includes(id)),
      name,
    ).toEqual([]);
    for (const id of ids) {
      expect(owners.get(id) ?? svg, `${id} is in ${name} too`).toBe(svg);
      owners.set(id, svg);
    }
  }
});

it("tells figures apart that differ in one number, one title or one colour", () => {
  const prefix = (scene: Partial<SceneCase>) =>
    idsOf(drawScene({ name: "one", state: {}, ...scene }, dataset).svg)[0] ?? "";
  const all = [
    prefix({}),
    prefix({ theme: "dark" }),
    prefix({ locale: "en-US" }),
    prefix({ page: "social" }),
    prefix({ state: { asOf: "latest" } }),
  ];
  expect(new Set(all).size).toBe(all.length);
  expect(prefix({})).toBe(all[0]);
});

it("names the embedded font after its content", () => {
  const familyOf = (regular: string) =>
    /@font-face\{font-family:"([^"]+)"/.exec(
      embedFonts('<svg font-family="&#39;Coalition Sans&#39;"><defs/></svg>', { regular, semibold: "b", italic: "c" }),
    )?.[1];
  expect(familyOf("a")).toMatch(/^Coalition Sans \w{7}$/);
  expect(familyOf("a")).toBe(familyOf("a"));
  expect(familyOf("a")).not.toBe(familyOf("d"));
});
