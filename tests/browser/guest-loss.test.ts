import { expect } from "chai";
import { cases } from "../cases.js";
import { clear, find, mountLive, query } from "./mount.js";

afterEach(clear);

const PLACES: [number, number][] = [
  [31, 49],
  [10, 51],
  [-3, 40],
  [20, 58],
  [25, 45],
];
const happened = (canvas: HTMLCanvasElement, name: string) =>
  new Promise((resolve) => canvas.addEventListener(name, resolve, { once: true }));

describe("a map that loses its WebGL context", () => {
  it("shows the same picture after losses with switches set in between", async function () {
    this.timeout(240_000);
    const uncaught: unknown[] = [];
    const note = (event: Event) => uncaught.push(event);
    window.addEventListener("error", note);
    window.addEventListener("unhandledrejection", note);
    try {
      const element = await mountLive({ controls: "none" }, 480, 320);
      const before = await element.stage.colourAt(PLACES);
      // Every second loss sets the switches back.
      for (let loss = 0; loss < 2 * cases(5); loss++) {
        const canvas = find<HTMLCanvasElement>(element, "canvas");
        const lose = canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context");
        const lost = happened(canvas, "webglcontextlost");
        lose?.loseContext();
        await lost;
        element.usIsr = loss % 2 ? "on" : "off";
        element.domain = loss % 2 ? "air" : "signals";
        await element.updateComplete;
        const restored = happened(canvas, "webglcontextrestored");
        await new Promise((resolve) => setTimeout(resolve));
        lose?.restoreContext();
        await restored;
        await element.whenIdle();
      }
      expect(await element.stage.colourAt(PLACES)).to.deep.equal(before);
      expect(element.stage.renderedLayers()).to.include("rings");
      expect(uncaught).to.deep.equal([]);
    } finally {
      window.removeEventListener("error", note);
      window.removeEventListener("unhandledrejection", note);
    }
  });

  it("says in the reader's language how to move it while the page scrolls", async () => {
    const space = document.createElement("div");
    space.style.height = "5000px";
    document.body.append(space);
    const element = await mountLive({ controls: "none" }, 480, 320);
    const hint = query(element, ".maplibregl-cooperative-gesture-screen")?.textContent ?? "";
    expect(hint).to.include(/Mac/.test(navigator.userAgent) ? "⌘" : "Ctrl");
    expect(hint).to.include("Use two fingers to move the map");
    space.remove();
  });
});
