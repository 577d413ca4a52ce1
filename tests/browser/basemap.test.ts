import { expect } from "chai";
import type { CoalitionMap } from "../../src/elements/coalition-map.js";
import type { CoalitionErrorEvent } from "../../src/elements/events.js";
import type { MapLook } from "../../src/map/index.js";
import type { Problem } from "../../src/model/problem.js";
import { EUROPE } from "../../src/scene/extent.js";
import { RecordingPainter } from "../fakes/recording-painter.js";
import { clear, find, groundAt, itInFull, mount, mountFake, mountLive, query, shareLive, until } from "./mount.js";

const made: string[] = [];
afterEach(() => {
  clear();
  for (const url of made.splice(0)) URL.revokeObjectURL(url);
});

const RED = [200, 40, 30];
const OCEAN: [number, number] = [-6, 47];
const GERMANY: [number, number] = [9.2, 51.4];
const UKRAINE: [number, number] = [28, 50.2];
const CRIMEA: [number, number] = [34.3, 45.3];
const RUSSIA: [number, number] = [41, 54];

const addressOf = (content: unknown) => {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  made.push(url);
  return url;
};
const square = (west: number, south: number, east: number, north: number) => ({
  type: "Polygon",
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});
/** A red world with the same ids as ours, and an attribution with markup. */
const style = (more: object = {}) => ({
  version: 8,
  sources: {
    states: {
      type: "geojson",
      data: { type: "Feature", properties: { name: "HERE BE" }, geometry: square(-20, 30, 60, 70) },
      attribution:
        'A <b>red</b> world by <a href="https://example.org/red?a=1&amp;b=2" onclick="alert(1)">Red &amp; Co</a>' +
        '<script>alert(2)</script> <a href="javascript:alert(3)">and all</a> <img src="x" onerror="alert(4)">',
    },
  },
  layers: [
    { id: "background", type: "background", paint: { "background-color": "#001100" } },
    { id: "borders", type: "fill", source: "states", paint: { "fill-color": `rgb(${RED})` } },
  ],
  ...more,
});
const settled = async (element: CoalitionMap) => {
  await element.updateComplete;
  await element.whenIdle();
};
const problemsOf = (element: CoalitionMap) => {
  const problems: Problem[] = [];
  element.addEventListener("coalition-error", (event) =>
    problems.push(...(event as CoalitionErrorEvent).detail.problems),
  );
  return problems;
};
const credits = (element: CoalitionMap) => find(element, ".credits summary").textContent ?? "";

describe("a basemap of one's own", () => {
  const live = shareLive(900, 600);

  it("is credited in text and links, never in markup", async () => {
    const element = await live({ "map-style": addressOf(style()) });
    expect(credits(element)).to.match(/Basemap: A red world by Red & Co\s+and all/);
    const box = find(element, ".credits");
    expect(box.querySelector("script, img, b, [onclick]")).to.equal(null);
    const links = [...box.querySelectorAll("a")].map(({ href }) => href);
    expect(links).to.include("https://example.org/red?a=1&b=2");
    expect(links.join()).to.not.include("javascript");
  });

  it("replaces sea and land below the subject of the map, and can be removed again", async () => {
    const element = await live({ domain: "surface" });
    element.showBounds(EUROPE);
    await settled(element);
    const places = [OCEAN, GERMANY, UKRAINE, CRIMEA, RUSSIA];
    const own = await groundAt(element, places);
    element.setAttribute("map-style", addressOf(style()));
    await settled(element);
    const [ocean, germany, ukraine, crimea, russia] = await groundAt(element, places);
    for (const ground of [ocean, germany, russia]) expect(ground).to.deep.equal(RED);
    expect(ukraine).to.deep.equal(own[2]);
    expect(crimea).to.deep.equal(own[3]);
    expect(element.stage.renderedLayers()).to.include.members(["rings", "borders", "states", "place-labels"]);
    element.removeAttribute("map-style");
    await settled(element);
    expect(await groundAt(element, places)).to.deep.equal(own);
    expect(credits(element)).to.not.include("Red");
  });

  it("leaves states within the pointer's reach, and their postures visible", async () => {
    const element = await live({ "map-style": addressOf(style()), reading: "contributors" });
    const [germany, russia] = await groundAt(element, [GERMANY, RUSSIA]);
    expect(germany).to.not.deep.equal(RED);
    expect(russia).to.deep.equal(RED);
    element.reading = "coverage";
    // Near enough for Germany to have room among the signs on it.
    element.showBounds([8.4, 51, 10, 51.8]);
    await settled(element);
    expect(element.bounds()?.[0], "the bounds asked for").to.be.greaterThan(0);
    const { x, y } = element.stage.pointOf(GERMANY);
    const canvas = find<HTMLCanvasElement>(element, "canvas");
    const { left, top } = canvas.getBoundingClientRect();
    const at = { bubbles: true, composed: true, clientX: left + x, clientY: top + y };
    canvas.dispatchEvent(new MouseEvent("mousemove", at));
    await until(() => query(element, ".card"), "the card is shown");
    expect(find(element, ".card").textContent).to.include("Germany");
  });

  it("is credited in a picture of the map too", async () => {
    const element = await live({ "map-style": addressOf(style()) });
    const blob = await element.toBlob({ scale: 1 });
    element.mapStyle = null;
    await settled(element);
    const plain = await element.toBlob({ scale: 1 });
    expect(blob.size).to.not.equal(plain.size);
  });

  it("draws its own names, below ours, with ours in our font", async () => {
    const names = {
      glyphs: `${location.origin}/no-such-place/{fontstack}/{range}.pbf`,
      layers: [
        ...style().layers,
        {
          id: "names",
          type: "symbol",
          source: "states",
          layout: { "text-field": ["get", "name"], "text-font": ["Nobody Sans"] },
        },
      ],
    };
    performance.clearResourceTimings();
    const element = await live({ "map-style": addressOf(style(names)) });
    expect(element.stage.renderedLayers()).to.include.members(["place-labels", "host-label", "basemap:states"]);
    const asked = performance.getEntriesByType("resource").map(({ name }) => decodeURI(name));
    expect(asked.some((name) => name.includes("no-such-place/Nobody Sans"))).to.equal(true);
    expect(asked.filter((name) => name.includes("no-such-place/Coalition"))).to.deep.equal([]);
  });

  itInFull("is kept on two maps, on a globe, in another theme and after a lost WebGL context", async () => {
    const element = await mountLive(
      { "map-style": addressOf(style()), projection: "globe", compare: "us-isr", theme: "dark", domain: "surface" },
      480,
      240,
    );
    element.showBounds(EUROPE);
    await settled(element);
    expect(await groundAt(element, [RUSSIA])).to.deep.equal([RED]);
    const canvas = find<HTMLCanvasElement>(element, "canvas");
    const lose = canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context");
    const happened = (name: string) => new Promise((resolve) => canvas.addEventListener(name, resolve, { once: true }));
    const [lost, restored] = [happened("webglcontextlost"), happened("webglcontextrestored")];
    lose?.loseContext();
    await lost;
    await new Promise((resolve) => setTimeout(resolve));
    lose?.restoreContext();
    await restored;
    await settled(element);
    element.theme = "light";
    element.compare = "none";
    await settled(element);
    const [russia, ukraine] = await groundAt(element, [RUSSIA, UKRAINE]);
    expect(russia).to.deep.equal(RED);
    expect(ukraine).to.deep.equal([255, 255, 255]);
  });

  type Bad = readonly [what: string, address: () => string, reason: RegExp];
  const NO_STYLE: readonly Bad[] = [
    ["nothing there", () => "/no-such-style.json", /HTTP 404/],
    ["a script", () => "javascript:alert(1)", /http or https/],
    ["no JSON", () => addressOf("<html>"), /not JSON/],
    ["another kind of JSON", () => addressOf({ version: 7 }), /not a MapLibre style/],
  ];
  const NOT_DRAWN: readonly Bad[] = [
    ["a layer of no type", () => addressOf(style({ layers: [{ id: "a", type: "cloud" }] })), /cloud/],
    ["a source of no type", () => addressOf(style({ sources: { a: {} } })), /type/],
  ];
  async function expectReport(element: CoalitionMap, [, address, reason]: Bad): Promise<void> {
    const problems = problemsOf(element);
    const value = address();
    element.mapStyle = value;
    await settled(element);
    await settled(element);
    expect(problems).to.have.lengthOf(1);
    expect(problems[0]?.path).to.equal("map-style");
    expect(problems[0]?.message).to.include(value).and.to.match(reason);
  }

  for (const bad of NO_STYLE)
    it(`reports what cannot be one: ${bad[0]}; the map is not given it`, async () => {
      const element = await mountFake();
      await expectReport(element, bad);
      const looks = RecordingPainter.alive.flatMap((map) => map.asked("paint").map(([, look]) => look as MapLook));
      expect(looks.filter((look) => look?.basemap)).to.deep.equal([]);
    });

  for (const bad of NOT_DRAWN)
    it(`reports what MapLibre does not draw: ${bad[0]}; our own ground stays`, async () => {
      const element = await live();
      element.showBounds(EUROPE);
      await settled(element);
      const own = await groundAt(element, [OCEAN, UKRAINE, RUSSIA]);
      await expectReport(element, bad);
      expect(await groundAt(element, [OCEAN, UKRAINE, RUSSIA])).to.deep.equal(own);
    });

  it("requests nothing without the attribute", async () => {
    performance.clearResourceTimings();
    await mount();
    const asked = performance.getEntriesByType("resource").map(({ name }) => name);
    expect(asked.filter((name) => /basemap|style\.json/.test(name))).to.deep.equal([]);
  });
});
