import { expect } from "chai";
import pixelmatch from "pixelmatch";
import { rasterise, svgFile } from "../../src/elements/export/figure-files.js";
import { loadItalic } from "../../src/elements/fonts.js";
import * as figurePainter from "../../src/figure/index.js";
import { mapSvg, mercatorProjection } from "../../src/figure/index.js";
import { MapPainter } from "../../src/map/index.js";
import { loadBundledDataset } from "../../src/model/bundled-dataset.js";
import { controlBoxes } from "../../src/scene/placement/view.js";
import type { Scene } from "../../src/scene/scene.js";
import { part } from "../cases.js";
import { inputOf } from "../scenes/draw-scene.js";
import { scenes } from "../scenes/index.js";

const SIZE = { width: 640, height: 480 } as const;
/** Scenes on which the painters are compared: readings, domains, themes, both sides of a switch. */
const NAMES = [
  "default-situation",
  "without-us",
  "signals",
  "signals-without-us",
  "surface",
  "redundancy",
  "high-target",
  "hungary-objects",
  "contributors-ground",
  "contributors-air",
  "contributors-sea-latest",
  "command-nato",
  "command-coalition-latest",
];
const MOST_DIFFERENT = 0.01;
/** Kyiv, Lviv, Odesa, Simferopol, Warsaw, Bucharest, Moscow, Paris, the Black Sea, the Baltic Sea. */
const PROBES: readonly [number, number][] = [
  [30.9, 50.1],
  [24.4, 49.6],
  [30.3, 46.9],
  [34.3, 45.3],
  [21.6, 51.9],
  [26.6, 44.1],
  [38.5, 55.2],
  [2.9, 47.6],
  [34.5, 43.4],
  [18.9, 57.4],
];

const withoutLabels = (scene: Scene): Scene => ({
  ...scene,
  layers: scene.layers.filter(({ kind }) => kind !== "label"),
});

const pixels = (canvas: HTMLCanvasElement) =>
  (canvas.getContext("2d") as CanvasRenderingContext2D).getImageData(0, 0, canvas.width, canvas.height).data;

const container = document.createElement("div");
container.style.cssText = `width: ${SIZE.width}px; height: ${SIZE.height}px`;
type Projection = ReturnType<typeof mercatorProjection>;

/** One map for all scenes, so that remains of the previous scene would also count as a difference. */
let painter: MapPainter | undefined;
after(() => {
  painter?.remove();
  container.remove();
});

function painterFor(scene: Scene): MapPainter {
  const nothing = () => {};
  document.body.append(container);
  painter ??= new MapPainter({
    container,
    locale: {},
    cooperative: false,
    bounds: scene.bounds,
    onCamera: nothing,
    onHover: nothing,
    onPick: nothing,
    onError: (error) => {
      throw error;
    },
  });
  painter.showBounds(scene.bounds);
  return painter;
}

/** The live map's pixels of a scene, its projection, and the points of the probes. */
async function drawMap(scene: Scene, ratio = 1) {
  const painter = painterFor(scene);
  await painter.paint(scene);
  const map = pixels(await painter.snapshot(ratio));
  const places = PROBES.map((probe) => painter.project(probe));
  return { map, places, projection: mercatorProjection(painter.camera, { x: 0, y: 0, ...SIZE }) };
}

/** A figure's pixels of a scene, with its labels or without. */
async function drawFigure(scene: Scene, projection: Projection, labels = false, ratio = 1) {
  const { defs, content } = mapSvg(scene, projection, { labels, keepOff: controlBoxes(projection.frame) });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}" viewBox="0 0 ${SIZE.width} ${SIZE.height}" font-family="&#39;Coalition Sans&#39;"><defs>${defs}</defs>${content}</svg>`;
  return pixels(await rasterise(await svgFile(figurePainter, { svg }), SIZE.width * ratio, SIZE.height * ratio));
}

type Pixels = Uint8ClampedArray;
type Box = ReturnType<typeof mapSvg>["labels"][number]["box"];

/** How much two fine pictures differ in a box, the second shifted by `dx` and `dy` pixels. */
function differenceIn({ x, y, width, height }: Box, one: Pixels, other: Pixels, dx = 0, dy = 0): number {
  let sum = 0;
  const across = SIZE.width * FINE;
  for (let row = Math.floor(y * FINE); row < (y + height) * FINE; row++)
    for (let column = Math.floor(x * FINE); column < (x + width) * FINE; column++) {
      const [at, there] = [row * across + column, (row + dy) * across + column + dx];
      sum += Math.abs((one[at * 4 + 1] ?? 0) - (other[there * 4 + 1] ?? 0));
    }
  return sum;
}

/** Pixels per CSS pixel when labels are compared: the finer, the less the edges of letters weigh. */
const FINE = 2;
/**
 * Greatest difference between labels, relative to a missing label. Letters drawn from distance fields and from outlines
 * differ at their edges; a label in another place differs as much as a missing one.
 */
const SAME_LETTERS = 0.75;
const PIXEL = [-FINE, -1, 0, 1, FINE];

describe("the two painters", () => {
  // A part that changes daily; all of them at full size.
  for (const name of part(NAMES, 4)) {
    it(`agree on ${name}`, async () => {
      const found = scenes.find((scene) => scene.name === name);
      if (!found) throw new Error(`no scene ${name}`);
      const input = inputOf(found, await loadBundledDataset());
      const scene = withoutLabels(input.scene);
      const { map, places, projection } = await drawMap(scene);
      const figure = await drawFigure(scene, projection);
      const different = pixelmatch(map, figure, undefined, SIZE.width, SIZE.height, { threshold: 0.13 });
      const share = different / (SIZE.width * SIZE.height);
      expect(share, "share of pixels that differ").to.be.at.most(MOST_DIFFERENT);
      for (const [index, { x, y }] of places.entries()) {
        const [px, py] = projection.project(PROBES[index] as [number, number]);
        expect(Math.hypot(px - x, py - y), "distance of a place between the two").to.be.below(0.5);
        // A pattern's dots may fall between pixels, so the mean of a small square is compared.
        const mean = (data: Uint8ClampedArray) =>
          [0, 1, 2].map((channel) => {
            let sum = 0;
            for (let dy = -8; dy < 8; dy++)
              for (let dx = -8; dx < 8; dx++)
                sum += data[(Math.round(y + dy) * SIZE.width + Math.round(x + dx)) * 4 + channel] ?? 0;
            return sum / 256;
          });
        const [a, b] = [mean(map), mean(figure)];
        for (const channel of [0, 1, 2])
          expect(Math.abs((a[channel] ?? 0) - (b[channel] ?? 0)), `${name} at ${PROBES[index]}`).to.be.below(14);
      }
    });
  }

  it("show the same labels in the same places", async () => {
    await loadItalic();
    const dataset = await loadBundledDataset();
    for (const name of part(["default-situation", "signals", "contributors-ground"], 1)) {
      const { scene } = inputOf(scenes.find((one) => one.name === name) as (typeof scenes)[number], dataset);
      const { map, projection } = await drawMap(scene, FINE);
      const { labels } = mapSvg(scene, projection, { keepOff: controlBoxes(projection.frame) });
      expect(labels.length, name).to.be.above(20);
      const bare = await drawFigure(withoutLabels(scene), projection, false, FINE);
      const figure = await drawFigure(scene, projection, true, FINE);
      for (const { box, feature } of labels) {
        const nearest = Math.min(...PIXEL.flatMap((dx) => PIXEL.map((dy) => differenceIn(box, figure, map, dx, dy))));
        const missing = differenceIn(box, figure, bare);
        expect(nearest / missing, `${name}: ${feature.text}`).to.be.below(SAME_LETTERS);
      }
      const [width, height] = [SIZE.width * FINE, SIZE.height * FINE];
      const different = pixelmatch(map, figure, undefined, width, height, { threshold: 0.4 });
      expect(different / (width * height), `${name}: share of pixels that differ much`).to.be.below(MOST_DIFFERENT);
    }
  });

  it("are found to differ if a class is painted wrongly", async () => {
    const dataset = await loadBundledDataset();
    const sceneOf = (name: string) =>
      inputOf(scenes.find((scene) => scene.name === name) as (typeof scenes)[number], dataset).scene;
    const { map, projection } = await drawMap(withoutLabels(sceneOf("signals")));
    const figure = await drawFigure(withoutLabels(sceneOf("signals-without-us")), projection);
    const different = pixelmatch(map, figure, undefined, SIZE.width, SIZE.height, { threshold: 0.13 });
    expect(different / (SIZE.width * SIZE.height)).to.be.above(MOST_DIFFERENT);
  });
});
