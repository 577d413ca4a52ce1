import { expect } from "chai";
import type { CoalitionMap } from "../../src/elements/coalition-map.js";
import { drop } from "./export-dialog.js";
import { clear, mount, until } from "./mount.js";

const RING = [
  [28, 45],
  [31, 45],
  [31, 47.123456789],
  [28, 47],
  [28, 45],
];
const DELTA = { type: "Feature", properties: { name: "Дельта" }, geometry: { type: "Polygon", coordinates: [RING] } };

const areaOf = (element: CoalitionMap) => element.area as { id: string; name: string; geometry: unknown } | null;

/** A figure of another map, as the text of its file. */
async function figureWith(area: unknown): Promise<string> {
  const element = await mount({ "us-isr": "off" }, 900, 600);
  element.area = area as never;
  await element.whenIdle();
  const { svg } = await element.figure();
  clear();
  return svg;
}

describe("the area of a figure that is dropped on the map", () => {
  afterEach(clear);

  it("is that of the map, whose numbers are then the figure's", async () => {
    const svg = await figureWith(DELTA);
    const other = await mount({}, 900, 600);
    drop(other, new File([svg], "figure.svg"));
    await until(() => areaOf(other) !== null, "the area is there");
    await other.whenIdle();
    expect(areaOf(other)?.name).to.equal("Дельта");
    expect(areaOf(other)?.geometry).to.deep.equal(DELTA.geometry);
    expect((await other.figure()).svg).to.equal(svg);
  });

  it("may be a state by its code, whose name is in the map's language", async () => {
    const svg = (await figureWith(DELTA)).replace(
      /\{\\&quot;area\\&quot;:.*?\\&quot;Polygon\\&quot;.*?\}\}/,
      () => "{\\&quot;area\\&quot;:\\&quot;MDA\\&quot;",
    );
    const other = await mount({ locale: "uk" }, 900, 600);
    drop(other, new File([svg], "figure.svg"));
    await until(() => areaOf(other) !== null, "the area is there");
    expect(areaOf(other)?.id).to.equal("MDA");
    expect((await other.figure()).svg).to.contain("Молдов");
  });

  it("may be an oblast by its code, also where nothing has shown oblasts yet", async () => {
    const svg = (await figureWith(DELTA)).replace(
      /\{\\&quot;area\\&quot;:.*?\\&quot;Polygon\\&quot;.*?\}\}/,
      () => "{\\&quot;area\\&quot;:\\&quot;UA-59\\&quot;",
    );
    const other = await mount({}, 900, 600);
    drop(other, new File([svg], "figure.svg"));
    await until(() => areaOf(other) !== null, "the area is there");
    expect([areaOf(other)?.id, areaOf(other)?.name]).to.deep.equal(["UA-59", "Sumy oblast"]);
  });

  it("is Ukraine again for a figure of Ukraine, whatever the map had before", async () => {
    const element = await mount({ "us-isr": "off" }, 900, 600);
    const { svg } = await element.figure();
    element.area = DELTA as never;
    await element.whenIdle();
    expect(areaOf(element)?.name).to.equal("Дельта");
    drop(element, new File([svg], "figure.svg"));
    await until(() => areaOf(element) === null, "the area is Ukraine's");
    expect((await element.figure()).svg).to.equal(svg);
  });
});
