import { describe, expect, it } from "vitest";
import { parseSvg, type SvgNode } from "../../src/figure/parse-svg.js";
import { coverageStyles } from "../../src/scene/layers/coverage.js";
import type { AreaStyle } from "../../src/scene/scene.js";
import { THEMES, themeOf } from "../../src/scene/theme.js";
import { dataset } from "../dataset.js";
import { contrast, luminance, parseHex } from "../scene/colour-vision.js";
import { drawScene } from "../scenes/draw-scene.js";
import { halosIn } from "./texts.js";

const between = (a: string, b: string) => contrast(luminance(parseHex(a)), luminance(parseHex(b)));

/** Every text of a figure with its fill, its own or inherited, and its halo. */
function coloursOfText(
  node: SvgNode,
  halos: ReadonlyMap<string, string>,
  above: Readonly<Record<string, string>> = {},
): { text: string; fill: string; halo: string | undefined }[] {
  const own = { ...above, ...node.attributes };
  const below = node.children.flatMap((child) => coloursOfText(child, halos, own));
  if (!/^(text|tspan)$/.test(node.name) || !node.text.trim()) return below;
  return [{ text: node.text.trim(), fill: own.fill ?? "#000000", halo: halos.get(node.attributes.id ?? "") }, ...below];
}

/** The best contrast at the edge of two classes: of their grounds, of a pattern that one lacks, or of a line between them. */
function edgeContrast(a: AreaStyle, b: AreaStyle, line?: string): number {
  const [groundA = "", groundB = ""] = [a.fill, b.fill];
  const inks = [a, b].flatMap(({ pattern, fill = "" }, index) => {
    const other = [b, a][index]?.pattern;
    return pattern && JSON.stringify(pattern) !== JSON.stringify(other) ? [between(pattern.colour, fill)] : [];
  });
  const lines = line ? [Math.min(between(line, groundA), between(line, groundB))] : [];
  return Math.max(between(groundA, groundB), ...inks, ...lines);
}

describe.each(THEMES)("text of a figure in the %s theme", (name) => {
  const theme = themeOf(name);
  it.each(["coverage", "contributors", "command"] as const)("has 4.5:1 on its ground: %s", (reading) => {
    const { svg } = drawScene({ name: "contrast", theme: name, state: { reading } }, dataset);
    const root = parseSvg(svg);
    const found = coloursOfText(root, halosIn(root)).filter(({ fill }) => fill.startsWith("#"));
    expect(found.length).toBeGreaterThan(20);
    expect(found.filter(({ halo }) => halo).length).toBeGreaterThan(10);
    const grounds = [theme.panel, theme.sea, theme.land, theme.farLand, theme.ukraine];
    const weak = found.flatMap(({ text, fill, halo }) => {
      // A label on the map is read against its halo; a text without a halo, against the page.
      const least = halo ? between(fill, halo) : between(fill, theme.panel);
      return least < 4.5 ? [`${text}: ${fill} on ${halo ?? theme.panel}, ${least.toFixed(2)}`] : [];
    });
    expect([...new Set(weak)]).toEqual([]);
    for (const ground of grounds) expect(between(theme.text, ground), `text on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  it.each(["before", "after"] as const)("has 3:1 along every edge between classes of coverage, %s", (side) => {
    const { one, two, three, none, kept, thinned, lost, gained, unseen, ...rest } = coverageStyles(theme, side);
    const hours = Object.entries(rest).filter(([style]) => style.startsWith("hours-"));
    expect(hours).toHaveLength(4);
    const edge = theme.coverage.edge;
    const weak: string[] = [];
    const compare = (classes: Record<string, AreaStyle | undefined>, line?: string) => {
      const all = Object.entries(classes);
      for (const [index, [a, first]] of all.entries())
        for (const [b, second] of all.slice(index + 1)) {
          const found = first && second ? edgeContrast(first, second, line) : 0;
          if (found < 3) weak.push(`${a} / ${b}: ${found.toFixed(2)}`);
        }
    };
    compare({ kept, thinned, lost, gained, unseen });
    compare({ one, two, three, none }, edge);
    compare({ ...Object.fromEntries(hours), none }, edge);
    expect(weak).toEqual([]);
  });

  it("has borders of 3:1 around Ukraine and around states whose position is unknown", () => {
    for (const ground of [theme.land, theme.sea, theme.ukraine])
      expect(between(theme.ukraineBorder, ground), ground).toBeGreaterThanOrEqual(3);
    for (const ground of [theme.states.unknown.fill, theme.states.outside.fill, theme.sea])
      expect(between(theme.unknownBorder, ground ?? ""), ground).toBeGreaterThanOrEqual(3);
  });

  it("has rims of 3:1 on the casing that keeps them apart from what they cross", () => {
    for (const { line } of Object.values(theme.owner))
      expect(between(line, theme.halo), line).toBeGreaterThanOrEqual(3);
  });

  it("has lines of 3:1 on land, sea and Ukraine", () => {
    for (const { line } of [...Object.values(theme.owner), { line: theme.lost }])
      for (const ground of [theme.land, theme.sea, theme.ukraine])
        expect(between(line, ground), `${line} on ${ground}`).toBeGreaterThanOrEqual(3);
  });
});
