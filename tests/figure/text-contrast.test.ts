import { expect, it } from "vitest";
import { parseSvg, type SvgNode } from "../../src/figure/parse-svg.js";
import { THEMES, themeOf } from "../../src/scene/theme.js";
import { dataset } from "../dataset.js";
import { drawScene } from "../scenes/draw-scene.js";
import { halosIn } from "./texts.js";

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const value = Number.parseInt(colour.slice(1), 16);
  const [red = 0, green = 0, blue = 0] = [value >> 16, (value >> 8) & 255, value & 255].map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
const contrast = (a: string, b: string) => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

function textsIn(node: SvgNode): SvgNode[] {
  if (node.name === "defs" || (node.name === "svg" && node.attributes["aria-hidden"])) return [];
  if (node.name === "text") return node.children.length > 0 ? [...node.children] : [node];
  return node.children.flatMap(textsIn);
}

const CASES = THEMES.flatMap((theme) =>
  (["coverage", "contributors", "command"] as const).map((reading) => ({ theme, reading })),
);

it.each(CASES)(
  "text of $reading in $theme stands out 4.5 to 1 from its halo, or from the page",
  ({ theme, reading }) => {
    const state = { reading, lead: reading === "command" ? "coalition" : "nato", asOf: "latest" } as const;
    const { svg } = drawScene({ name: "contrast", state, theme, page: "a4-landscape" }, dataset);
    const root = parseSvg(svg);
    const texts = textsIn(root);
    const halos = halosIn(root);
    expect(halos.size).toBeGreaterThan(10);
    expect(texts.length).toBeGreaterThan(20);
    for (const { attributes, text } of texts) {
      const ground = halos.get(attributes.id ?? "") ?? themeOf(theme).panel;
      expect(
        contrast(attributes.fill ?? "#000000", ground),
        `${text} ${attributes.fill} on ${ground}`,
      ).toBeGreaterThanOrEqual(4.5);
    }
  },
);
