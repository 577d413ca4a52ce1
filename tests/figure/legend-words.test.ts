import { expect, it } from "vitest";
import { legendHeight, legendSvg } from "../../src/figure/legend-svg.js";
import type { LegendGroup } from "../../src/scene/scene.js";
import { themeOf } from "../../src/scene/theme.js";

const theme = themeOf("light");
const line = { layer: "owners", style: "nato", line: { colour: "#1d4f91", width: 3 } };
const groups = [
  {
    title: "Rings",
    entries: [
      { layer: "owners", style: "all", text: "NATO-owned, national, US-provided", samples: [line, line, line] },
    ],
  },
] as unknown as readonly LegendGroup[];

it("has no broken word where samples leave little room: the text is then below them", () => {
  const at = (width: number) => {
    const box = { x: 0, y: 0, width, height: 400, columns: 1, columnWidth: width };
    return legendSvg(groups, box, theme, { size: 11 });
  };
  for (const width of [132, 150, 172, 270])
    for (const word of ["NATO-owned", "national", "US-provided"]) expect(at(width), `${width}`).toContain(word);
  expect(legendHeight(groups, 1, 132, theme, { size: 11 }, 400)).toBeGreaterThan(
    legendHeight(groups, 1, 400, theme, { size: 11 }, 400),
  );
});
