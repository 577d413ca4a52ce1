import { expect } from "chai";
import type { CoalitionErrorEvent } from "../../src/elements/events.js";
import { EUROPE } from "../../src/scene/extent.js";
import type { Scene } from "../../src/scene/scene.js";
import { FULL } from "../cases.js";
import { clear, find, groundAt, itInFull, mountFake, mountLive, query, shareLive, until } from "./mount.js";

afterEach(clear);

const PLACES: [number, number][] = [
  [28, 50.2],
  [-6, 47],
  [15, 62],
  [-7, 57],
];
const settled = async (element: Awaited<ReturnType<typeof mountLive>>) => {
  await element.updateComplete;
  await element.whenIdle();
};

describe("the globe", () => {
  const live = shareLive(900, 600);

  it("starts with the whole first extent in view", async () => {
    const element = await live({ projection: "globe", controls: "none" });
    const { clientWidth, clientHeight } = find(element, "canvas");
    const [west, south, east, north] = (element.scene as Scene).bounds;
    const middle = (west + east) / 2;
    for (const place of [
      [west, south],
      [west, north],
      [east, south],
      [east, north],
      [middle, south],
      [middle, north],
    ] as const) {
      const { x, y } = element.stage.pointOf(place);
      expect(x, `${place}`).to.be.within(0, clientWidth);
      expect(y, `${place}`).to.be.within(0, clientHeight);
    }
  });

  it("shows the same places in the same colours at other points, and switching back restores them", async () => {
    const element = await live({ domain: "surface", controls: "none" });
    element.showBounds(EUROPE);
    await settled(element);
    const [colours, far] = [await groundAt(element, PLACES), element.stage.pointOf([100, 60])];
    element.setAttribute("projection", "globe");
    await settled(element);
    expect(element.projection).to.equal("globe");
    expect(await groundAt(element, PLACES)).to.deep.equal(colours);
    const there = element.stage.pointOf([100, 60]);
    expect(Math.hypot(there.x - far.x, there.y - far.y)).to.be.greaterThan(100);
    element.removeAttribute("projection");
    await settled(element);
    expect(element.projection).to.equal("mercator");
    // The camera's matrix is computed anew, so the last bits of a float may differ.
    const { x, y } = element.stage.pointOf([100, 60]);
    expect(Math.hypot(x - far.x, y - far.y)).to.be.lessThan(1e-6);
    expect(await groundAt(element, PLACES)).to.deep.equal(colours);
  });

  it("lets a reader pick what is on it, and nothing beside it", async () => {
    const element = await live({ projection: "globe", reading: "command", controls: "none" });
    const { x, y } = element.stage.pointOf([6.02, 50.9]);
    const canvas = find<HTMLCanvasElement>(element, "canvas");
    const box = canvas.getBoundingClientRect();
    const click = (left: number, top: number) => {
      const at = { bubbles: true, composed: true, clientX: box.left + left, clientY: box.top + top, button: 0 };
      for (const type of ["mousedown", "mouseup", "click"]) canvas.dispatchEvent(new MouseEvent(type, at));
    };
    click(x, y);
    await until(() => query(element, ".details") !== null, "details are open");
    find<HTMLButtonElement>(element, ".details .close").click();
    element.showBounds([-180, -80, 180, 80]);
    await settled(element);
    click(3, 3);
    await element.updateComplete;
    expect(query(element, ".details")).to.equal(null);
  });

  it("gives black as the colour of its far side", async () => {
    const element = await live({ projection: "globe" });
    expect(await element.stage.colourAt([[-150, -40]])).to.deep.equal([[0, 0, 0]]);
  });

  it("fits into a small box as a whole", async () => {
    const element = await mountLive({ projection: "globe", controls: "none" }, 300, 300);
    element.showBounds([-60, -85, 120, 85]);
    await settled(element);
    const { clientWidth } = find(element, "canvas");
    const [{ lon = 0 } = {}] = element.stage.cameras();
    for (const side of [-60, 60]) expect(element.stage.pointOf([lon + side, 0]).x).to.be.within(0, clientWidth);
  });

  itInFull("has the same camera on two maps, and one picture of both", async () => {
    const element = await mountLive({ projection: "globe", compare: "us-isr", controls: "none" }, 480, 300);
    element.showBounds([10, 40, 50, 60]);
    await settled(element);
    const [first, second] = element.stage.cameras();
    expect(first).to.deep.equal(second);
    const blob = await element.toBlob({ type: "image/jpeg", scale: 1 });
    expect(blob.size).to.be.greaterThan(20_000);
  });

  // Without a graphics card a globe takes several times as long as a flat map. This test and the one of two maps run only in
  // full, because each has a counterpart for the flat map.
  itInFull("has the scale of the flat map at its centre", async () => {
    const element = await live({ controls: "none" });
    const east = () => element.stage.pointOf([21, 49]).x - element.stage.pointOf([20, 49]).x;
    element.showBounds([18, 48, 23, 50]);
    await settled(element);
    const [{ zoom: flat = 0 } = {}] = element.stage.cameras();
    const width = east() / 2 ** flat;
    element.projection = "globe";
    await settled(element);
    const [{ zoom: round = 0 } = {}] = element.stage.cameras();
    expect(east() / 2 ** round / width).to.be.closeTo(1, 0.02);
  });

  it("comes back as a globe after a lost WebGL context", async () => {
    const element = await mountLive({ projection: "globe", controls: "none" }, 240, 180);
    // Reading a globe's pixels takes most of the test's time.
    const before = FULL ? await groundAt(element, PLACES) : [];
    const far = element.stage.pointOf([100, 60]);
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
    expect(element.stage.pointOf([100, 60]).x).to.be.closeTo(far.x, 0.01);
    if (FULL) expect(await groundAt(element, PLACES)).to.deep.equal(before);
  });

  it("reports an unknown projection, and stays as it is", async () => {
    const element = await mountFake({ projection: "globe" });
    const problems: unknown[] = [];
    element.addEventListener("coalition-error", (event) =>
      problems.push(...(event as CoalitionErrorEvent).detail.problems),
    );
    element.setAttribute("projection", "flat");
    await settled(element);
    expect(problems).to.have.lengthOf(1);
    expect(problems[0]).to.include({ path: "projection", message: '"flat" is not one of: mercator, globe' });
    expect(element.projection).to.equal("globe");
  });
});
