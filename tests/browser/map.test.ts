import { expect } from "chai";
import { choose, clear, find, groundAt, legendTexts, mount, shareLive } from "./mount.js";

const near = (a: readonly number[], b: readonly number[]) =>
  a.every((value, index) => Math.abs(value - (b[index] ?? 0)) <= 3);

afterEach(clear);

// A browser keeps 250 entries by default; there are more modules, as they are not bundled.
performance.setResourceTimingBufferSize(5000);

describe("the drawn map", () => {
  const live = shareLive(900, 600);

  // This test has to be first: it measures against what creating the map took.
  it("changes nothing on the map while the scene stays the same, and little when one ring goes", async () => {
    const element = await live();
    const all = element.stage.touched;
    element.requestUpdate();
    await element.whenIdle();
    expect(element.stage.touched).to.equal(all);
    element.usIsr = "off";
    await element.whenIdle();
    expect(element.stage.touched - all).to.be.greaterThan(0);
    expect(element.stage.touched - all).to.be.lessThan(all / 3);
  });

  it("uses software WebGL, so that pictures are the same everywhere", async () => {
    const gl = document.createElement("canvas").getContext("webgl2");
    const info = gl?.getExtension("WEBGL_debug_renderer_info");
    const renderer = String(gl?.getParameter(info?.UNMASKED_RENDERER_WEBGL ?? 0x1f01));
    gl?.getExtension("WEBGL_lose_context")?.loseContext();
    expect(renderer).to.match(/swiftshader/i);
  });

  it("shows Ukraine, the sea, and a place that only US aircraft see, which changes with the switch", async () => {
    const element = await live({ domain: "surface" });
    // Land in Ukraine away from rings and labels; the open Black Sea; land near Nikopol, seen only by US aircraft.
    const sole: [number, number] = [34.2, 47.7];
    const [ukraine, sea] = await groundAt(element, [
      [28, 50.2],
      [32, 43],
    ]);
    const [seen] = await element.stage.colourAt([sole]);
    expect(near(ukraine ?? [], [255, 255, 255]), `Ukraine is ${ukraine}`).to.equal(true);
    expect(near(sea ?? [], [0xee, 0xf2, 0xf3]), `sea is ${sea}`).to.equal(true);
    expect(near(seen ?? [], ukraine ?? []), `inside the ring it is ${seen}`).to.equal(false);
    await choose(element, "us-isr", "off");
    const [lost] = await element.stage.colourAt([sole]);
    expect(near(lost ?? [], seen ?? []), `without the ring it is ${lost}`).to.equal(false);
    expect((await legendTexts(element)).join()).to.include("Lost: 1\u00a0h or more a day with US ISR, less without");
    await choose(element, "us-isr", "on");
    const [again] = await element.stage.colourAt([sole]);
    expect(again).to.deep.equal(seen);
  });

  it("gives the same scene, byte for byte, when a switch goes there and back", async () => {
    const element = await mount();
    const before = JSON.stringify(element.scene);
    element.usIsr = "off";
    expect(JSON.stringify(element.scene)).to.not.equal(before);
    element.usIsr = "on";
    expect(JSON.stringify(element.scene)).to.equal(before);
  });

  it("draws Crimea as Ukraine", async () => {
    const element = await live({ reading: "contributors", "as-of": "latest" });
    const [crimea, kharkiv, russia] = await element.stage.colourAt([
      [34.3, 45.3],
      [36.6, 49.6],
      [38.5, 53],
    ]);
    expect(crimea).to.deep.equal(kharkiv);
    expect(crimea).to.not.deep.equal(russia);
  });

  it("draws finer shapes when zoomed in, with Crimea in Ukraine there too", async () => {
    const element = await live({ reading: "contributors", "as-of": "latest" });
    expect(element.stage.renderedLayers()).to.not.include("states-fine");
    element.showBounds([32, 44, 37, 47]);
    await element.whenIdle();
    for (let wait = 0; wait < 40 && !element.stage.renderedLayers().includes("states-fine"); wait++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      await element.whenIdle();
    }
    expect(element.stage.renderedLayers()).to.include.members(["states-fine", "borders-fine"]);
    expect(element.stage.renderedLayers()).to.not.include("borders");
    const [crimea, mainland] = await element.stage.colourAt([
      [34.2, 45.55],
      [33.2, 46.75],
    ]);
    expect(crimea).to.deep.equal(mainland);
  });

  it("has every layer of the scene, and its labels, when idle", async () => {
    const element = await live();
    const rendered = element.stage.renderedLayers();
    for (const layer of element.scene?.layers ?? []) {
      if (layer.features.length === 0 || (layer.minZoom ?? 0) > 2) continue;
      expect(rendered, `${layer.id} is not drawn`).to.include(layer.id);
    }
    expect(document.fonts.check("12px 'Coalition Sans'")).to.equal(true);
  });

  it("lists in the legend what is drawn, and nothing else", async () => {
    const element = await mount({ reading: "contributors", component: "sea", "as-of": "latest" });
    const texts = await legendTexts(element);
    expect(texts).to.include("Pledged");
    expect(texts, "nobody has ruled the sea out").to.not.include("Ruled out");
    await choose(element, "component", "ground");
    const ground = await legendTexts(element);
    expect(ground).to.include("Ruled out");
    expect(find(find(element, "coalition-legend"), "li svg")).to.be.instanceOf(SVGElement);
  });

  it("requests nothing from another origin", async () => {
    await live();
    const asked = performance.getEntriesByType("resource").map(({ name }) => name);
    expect(
      asked.some((name) => /maplibre-gl-worker/.test(name)),
      "the list has all of it, the map's worker too",
    ).to.equal(true);
    const foreign = asked.filter((name) => !name.startsWith(location.origin) && !/^(blob|data):/.test(name));
    expect(foreign).to.deep.equal([]);
  });
});
