import { expect } from "chai";
import type { CoalitionMap } from "../../src/elements/coalition-map.js";
import { FULL } from "../cases.js";
import { clear, find, mount, mountLive, until } from "./mount.js";
import { differing, type Seen, see } from "./pixels.js";

afterEach(clear);

type Attributes = Readonly<Record<string, string>>;
type Size = readonly [width: number, height: number];

/** Edges of letters may be drawn differently by a graphics card that has drawn something else before. */
const MOST_PIXELS = 20;
const MOST_DEGREES = 1e-6;

function resize(element: CoalitionMap, [width, height]: Size): void {
  element.style.width = `${width}px`;
  element.style.height = `${height}px`;
}

function expectSame(seen: Seen, fresh: Seen, what: string): void {
  expect(seen.box, `${what}: box`).to.equal(fresh.box);
  expect(seen.bounds.length, `${what}: maps`).to.equal(fresh.bounds.length);
  seen.bounds.flat().forEach((degrees, index) => {
    expect(degrees, `${what}: bounds`).to.be.closeTo(fresh.bounds.flat()[index] as number, MOST_DEGREES);
  });
  expect(seen.stills, `${what}: still`).to.equal(fresh.stills);
  seen.pictures.forEach((picture, index) => {
    expect(differing(picture, fresh.pictures[index]), `${what}: pixels`).to.be.at.most(MOST_PIXELS);
  });
}

/** Resizes one element through all sizes, and compares it at each with a fresh element of that size. */
async function follow(put: typeof mount, attributes: Attributes, sizes: readonly Size[]): Promise<void> {
  const [first = [900, 600], ...later] = sizes;
  const element = await put(attributes, ...first);
  await see(element);
  for (const size of later) {
    resize(element, size);
    const seen = await see(element);
    const fresh = await put(attributes, ...size);
    expectSame(seen, await see(fresh), `${JSON.stringify(attributes)} at ${size.join(" × ")}`);
    fresh.remove();
  }
}

const SIZES: readonly Size[] = [
  [900, 600],
  [420, 640],
  [1300, 700],
  [700, 450],
  [480, 320],
  [900, 600],
];

describe("an element that is given another size", () => {
  const some = FULL ? SIZES : SIZES.slice(0, 3);
  const looks: readonly Attributes[] = [
    {},
    { compare: "us-isr", domain: "signals" },
    ...(FULL
      ? [
          { projection: "globe" },
          { controls: "none", reading: "contributors" },
          { controls: "compact", reading: "command", locale: "de" },
        ]
      : []),
  ];
  for (const attributes of looks)
    it(`shows on live maps what a new one shows: ${JSON.stringify(attributes)}`, () =>
      follow(mountLive, attributes, some));

  const stills: readonly Attributes[] = [
    {},
    { mode: "static" },
    { mode: "static", compare: "us-isr", controls: "compact" },
    { mode: "static", reading: "command", controls: "none", locale: "fr" },
  ];
  for (const attributes of stills)
    it(`shows as a still what a new one shows: ${JSON.stringify(attributes)}`, () => follow(mount, attributes, SIZES));

  it("starts anew from a box that had no size", async () => {
    const [hidden, fresh] = [document.createElement("div"), await mountLive()];
    hidden.style.display = "none";
    const element = document.createElement("coalition-map") as CoalitionMap;
    element.style.cssText = fresh.style.cssText;
    element.setAttribute("theme", "light");
    element.setAttribute("loading", "eager");
    hidden.append(element);
    document.body.append(hidden);
    await element.whenIdle();
    hidden.style.display = "";
    expectSame(await see(element), await see(fresh), "shown at last");
    hidden.remove();
  });

  it("keeps bounds that the page has asked for, and the place that a reader has chosen", async () => {
    const element = await mountLive({ controls: "none" }, 700, 500);
    const kyiv = [29, 49.5, 32, 51.5] as const;
    element.showBounds(kyiv);
    await element.whenIdle();
    resize(element, [420, 600]);
    await see(element);
    const [west, south, east, north] = element.bounds() ?? [0, 0, 0, 0];
    expect(west).to.be.below(kyiv[0]);
    expect(south).to.be.below(kyiv[1]);
    expect(east).to.be.above(kyiv[2]);
    expect(north).to.be.above(kyiv[3]);
    expect(Math.min(kyiv[0] - west, kyiv[1] - south), "as close as the box allows").to.be.below(0.3);

    const before = element.stage.cameras()[0];
    find(element, "button.maplibregl-ctrl-zoom-in").click();
    const zoomOf = () => element.stage.cameras()[0]?.zoom ?? 0;
    await until(() => zoomOf() > (before?.zoom ?? 0) + 0.99, "the map has zoomed in");
    await element.whenIdle();
    const moved = element.stage.cameras()[0];
    resize(element, [760, 420]);
    await see(element);
    const { lon = 0, lat = 0, zoom = 0 } = element.stage.cameras()[0] ?? {};
    expect(zoom).to.be.closeTo(moved?.zoom ?? 0, 0.01);
    expect(lon).to.be.closeTo(moved?.lon ?? 0, 0.01);
    expect(lat).to.be.closeTo(moved?.lat ?? 0, 0.01);
  });

  it("shows the extent of its question, the same with and without US ISR", async () => {
    const element = await mountLive({ domain: "signals" }, 700, 500);
    const extent = element.bounds();
    element.usIsr = "off";
    await element.whenIdle();
    expect(element.bounds()).to.deep.equal(extent);
    element.domain = "surface";
    const seen = await see(element);
    expect(seen.bounds[0]).to.not.deep.equal(extent);
    const fresh = await mountLive({ domain: "surface", "us-isr": "off" }, 700, 500);
    (await see(fresh)).bounds[0]?.forEach((degrees, side) => {
      expect(seen.bounds[0]?.[side]).to.be.closeTo(degrees, 0.5);
    });
  });
});
