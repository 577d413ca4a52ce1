import { describe, expect, it } from "vitest";
import { parseSvg, type SvgNode } from "../../src/figure/parse-svg.js";
import { THEMES, themeOf } from "../../src/scene/theme.js";
import { dataset } from "../dataset.js";
import { contrast, luminance, parseHex } from "../scene/colour-vision.js";
import { drawScene } from "../scenes/draw-scene.js";

const between = (a: string, b: string) => contrast(luminance(parseHex(a)), luminance(parseHex(b)));

/** Every text of a figure with its colour and the halo that it stands in, inherited ones too. */
function coloursOfText(
  node: SvgNode,
  inherited: Readonly<Record<string, string>> = {},
): { text: string; fill: string; halo?: string }[] {
  const own = { ...inherited, ...node.attributes };
  const below = node.children.flatMap((child) => coloursOfText(child, own));
  if (node.name !== "text") return below;
  const text = (node.text + node.children.map((child) => child.text).join("")).trim();
  const { fill = "#000000", stroke } = own;
  return [{ text, fill, ...(stroke?.startsWith("#") && { halo: stroke }) }];
}

describe.each(THEMES)("text of a figure in the %s theme", (name) => {
  const theme = themeOf(name);
  it.each(["coverage", "contributors", "command"] as const)("has 4.5:1 on its ground: %s", (reading) => {
    const { svg } = drawScene({ name: "contrast", theme: name, state: { reading } }, dataset);
    const found = coloursOfText(parseSvg(svg)).filter(({ fill }) => fill.startsWith("#"));
    expect(found.length).toBeGreaterThan(20);
    const grounds = [theme.panel, theme.sea, theme.land, theme.farLand, theme.ukraine];
    const weak = found.flatMap(({ text, fill, halo }) => {
      // A label on the map stands in its halo; what has none stands on the page.
      const least = halo ? between(fill, halo) : between(fill, theme.panel);
      return least < 4.5 ? [`${text}: ${fill} on ${halo ?? theme.panel}, ${least.toFixed(2)}`] : [];
    });
    expect([...new Set(weak)]).toEqual([]);
    for (const ground of grounds) expect(between(theme.text, ground), `text on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  it("has lines of 3:1 on land, sea and Ukraine", () => {
    for (const { line } of [...Object.values(theme.owner), { line: theme.lost }])
      for (const ground of [theme.land, theme.sea, theme.ukraine])
        expect(between(line, ground), `${line} on ${ground}`).toBeGreaterThanOrEqual(3);
  });
});
