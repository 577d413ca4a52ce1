import type { MultiPolygon, Polygon } from "geojson";
import { describe, expect, it, vi } from "vitest";
import { drawFigure } from "../../src/figure/figure-svg.js";
import { PRESET_NAMES } from "../../src/figure/layout.js";
import type { FrameProjection } from "../../src/figure/projection.js";
import { staticMapSvg } from "../../src/figure/static-map.js";
import { distanceKm } from "../../src/model/distance.js";
import { type CoalitionState, DEFAULT_STATE } from "../../src/model/state.js";
import { loadTexts } from "../../src/scene/languages.js";
import { pictureOf } from "../../src/scene/picture.js";
import type { Box } from "../../src/scene/placement/box.js";
import type * as Placing from "../../src/scene/placement/place-labels.js";
import type { LabelAnchor, Position, Scene } from "../../src/scene/scene.js";
import { wordsFor } from "../../src/scene/words.js";
import { part } from "../cases.js";
import { dataset } from "../dataset.js";
import { inputOf } from "../scenes/draw-scene.js";
import { scenes } from "../scenes/index.js";

interface Placed {
  readonly scene: Scene;
  readonly view: FrameProjection;
  readonly placement: Placing.Placement;
}

/** Every placement of labels made for a picture, recorded so that the tests measure what the painter receives. */
const made = vi.hoisted(() => [] as unknown[]);
vi.mock("../../src/scene/placement/place-labels.js", async (original) => {
  const actual = await original<typeof Placing>();
  const placeLabels: typeof actual.placeLabels = (scene, view) => {
    const placement = actual.placeLabels(scene, view);
    made.push({ scene, view, placement });
    return placement;
  };
  return { ...actual, placeLabels };
});

function placings(draw: () => unknown): Placed[] {
  made.length = 0;
  draw();
  return made as Placed[];
}

/** Points all over a box, edges included. */
function pointsIn({ x, y, width, height }: Box): [number, number][] {
  const [columns, rows] = [16, 5];
  return Array.from({ length: columns * rows }, (_, index) => [
    x + (width * (index % columns)) / (columns - 1),
    y + (height * Math.floor(index / columns)) / (rows - 1),
  ]);
}

/** Whether a place is in a shape: a line from it to the east crosses the outline an odd number of times. */
function isIn([lon, lat]: Position, shape: Polygon | MultiPolygon): boolean {
  const rings = shape.type === "Polygon" ? shape.coordinates : shape.coordinates.flat();
  let inside = false;
  for (const ring of rings)
    ring.forEach(([ax = 0, ay = 0], index) => {
      const [bx = 0, by = 0] = ring[(index + 1) % ring.length] ?? [];
      if (ay > lat !== by > lat && lon < ((bx - ax) * (lat - ay)) / (by - ay) + ax) inside = !inside;
    });
  return inside;
}

type Of<Kind extends LabelAnchor["kind"]> = Extract<LabelAnchor, { kind: Kind }>;
const anchorsOf = <Kind extends LabelAnchor["kind"]>(scene: Scene, kind: Kind) =>
  scene.layers.flatMap((layer) =>
    layer.kind === "label"
      ? layer.features.flatMap((feature) =>
          feature.anchor?.kind === kind ? [{ feature, anchor: feature.anchor as Of<Kind> }] : [],
        )
      : [],
  );

/** A ring as a circle on the earth. Its sides may cut off a thousandth of the radius, so `holds` has a margin. */
function circleOf({ outline }: Of<"rim">) {
  const lon = outline.reduce((sum, [x]) => sum + x, 0) / outline.length;
  const [north, south] = [outline[0], outline[outline.length / 2]];
  const lat = ((north?.[1] ?? 0) + (south?.[1] ?? 0)) / 2;
  const km = distanceKm({ lon, lat }, { lon: north?.[0] ?? 0, lat: north?.[1] ?? 0 });
  return { lon, lat, km, holds: ([x, y]: Position) => distanceKm({ lon, lat }, { lon: x, lat: y }) < km * 0.997 };
}

function ringLabelsInForeignRings({ scene, view, placement }: Placed): string[] {
  const rings = anchorsOf(scene, "rim").map(({ feature, anchor }) => ({ feature, ...circleOf(anchor) }));
  return placement.labels.flatMap(({ feature, box }) => {
    const own = rings.find((ring) => ring.feature === feature);
    if (!own) return [];
    const foreign = rings.filter((ring) => distanceKm(ring, own) + Math.abs(ring.km - own.km) > 1);
    const places = pointsIn(box).map((point) => view.invert(...point));
    return foreign
      .filter(({ holds }) => places.some(holds))
      .map((ring) => `${feature.text.replaceAll("\n", " ")} is inside the ring of ${ring.feature.text}`);
  });
}

function namesOutsideTheirState({ scene, view, placement }: Placed): string[] {
  const states = anchorsOf(scene, "inside");
  return placement.labels.flatMap(({ feature, box, leader }) => {
    const own = states.find((state) => state.feature === feature);
    if (!own) return [];
    const places = pointsIn(box).map((point) => view.invert(...point));
    if (leader) {
      // Islets smaller than a letter do not count: no name would be taken for theirs.
      const on = states.find(
        (state) =>
          state !== own && places.filter((place) => isIn(place, state.anchor.shape)).length > places.length * 0.03,
      );
      return on ? [`${feature.text}, with a line to it, is on the ground of ${on.feature.text}`] : [];
    }
    const outside = places.filter((place) => !isIn(place, own.anchor.shape)).length / places.length;
    return outside > 0.2 ? [`${feature.text} is ${Math.round(outside * 100)} % outside its state`] : [];
  });
}

function cutOrOverlapping({ view: { frame }, placement: { labels } }: Placed): string[] {
  return labels.flatMap(({ feature, box, layer }, index) => {
    const { x, y, width, height } = box;
    const isCut =
      x < frame.x || y < frame.y || x + width > frame.x + frame.width || y + height > frame.y + frame.height;
    const over = labels
      .slice(index + 1)
      .filter(
        (other) =>
          x < other.box.x + other.box.width &&
          other.box.x < x + width &&
          y < other.box.y + other.box.height &&
          other.box.y < y + height,
      )
      .map((other) => `${layer}: ${feature.text} is over ${other.layer}: ${other.feature.text}`);
    return [...(isCut ? [`${layer}: ${feature.text} is cut`] : []), ...over];
  });
}

function leadersOutOfTheFrame({ view: { frame }, placement: { labels } }: Placed): string[] {
  return labels.flatMap(({ feature, leader }) => {
    const isOut = leader?.line.some(
      ([x, y]) => x < frame.x || y < frame.y || x > frame.x + frame.width || y > frame.y + frame.height,
    );
    return isOut ? [`the line of ${feature.text} leaves the frame`] : [];
  });
}

function dotsWithoutNames({ scene, placement }: Placed): string[] {
  const named = new Set(placement.labels.map(({ layer, feature }) => `${layer}/${feature.id}`));
  return scene.layers.flatMap((layer) =>
    layer.kind === "mark" && layer.namedBy
      ? layer.features
          .filter((mark) => (placement.pointOf(layer, mark) !== undefined) !== named.has(`${layer.namedBy}/${mark.id}`))
          .map(({ id }) => `${layer.id}: ${id} has a dot or a name alone`)
      : [],
  );
}

function check(draw: () => unknown): void {
  const all = placings(draw);
  const withLabels = all.filter(({ scene }) => scene.layers.some(({ kind }) => kind === "label"));
  expect(withLabels.length).toBeGreaterThan(0);
  expect(Math.min(...withLabels.map(({ placement }) => placement.labels.length))).toBeGreaterThan(3);
  const wrong = withLabels.flatMap((placed) => [
    ...ringLabelsInForeignRings(placed),
    ...namesOutsideTheirState(placed),
    ...cutOrOverlapping(placed),
    ...leadersOutOfTheFrame(placed),
    ...dotsWithoutNames(placed),
  ]);
  expect([...new Set(wrong)]).toEqual([]);
}

const READINGS: Readonly<Record<string, Partial<CoalitionState>>> = {
  aircraft: {},
  signals: { domain: "signals" },
  contributors: { reading: "contributors" },
  "air forces": { reading: "contributors", component: "air" },
  "naval forces": { reading: "contributors", component: "sea", straits: "open" },
  command: { reading: "command" },
};
const pictureFor = (state: Partial<CoalitionState>, locale = "en-GB") =>
  pictureOf(dataset, { ...DEFAULT_STATE, ...state }, { theme: "light", words: wordsFor(locale) });

const SCREENS = [
  [480, 320],
  [420, 330],
  [390, 500],
  [960, 520],
  [1600, 800],
] as const;

// Each scene in every run; each reading on some pages, screens and in some languages, on others each day, on all at full size.
describe("each label belongs to its thing, whole and alone", () => {
  it.each(scenes)("in the scene $name", (scene) => {
    check(() => drawFigure(inputOf(scene, dataset)));
  });

  describe.each(Object.entries(READINGS))("%s", (_, state) => {
    it.each(part(PRESET_NAMES, 3))("on the page %s", (page) => {
      check(() => drawFigure({ ...pictureFor(state), options: { page } }));
    });

    it.each(part(SCREENS, 3))("on a screen's map of %i × %i", (width, height) => {
      const { scene, words } = pictureFor(state);
      check(() => staticMapSvg(scene, { width, height }, "light", words, "", { mercator: "start" }));
    });
  });

  describe.each(Object.entries(READINGS))("%s, with names as long as each language has them", (_, state) => {
    it.each(part(["de", "fr", "pl", "uk"], 2))("in %s, in a column and on a phone", async (locale) => {
      await loadTexts(locale);
      const { scene, words } = pictureFor(state, locale);
      check(() => drawFigure({ ...pictureFor(state, locale), options: { page: "column-85mm" } }));
      check(() => staticMapSvg(scene, { width: 390, height: 500 }, "light", words, "", { mercator: "start" }));
    });
  });

  it.each(["de", "fr", "pl", "uk"])("in %s, looked at closely", async (locale) => {
    await loadTexts(locale);
    const { scene, words } = pictureFor({}, locale);
    for (const mercator of [
      { lon: 31, lat: 49, zoom: 4.2 },
      { lon: 28.4, lat: 47, zoom: 6.1 },
    ])
      check(() => staticMapSvg(scene, { width: 700, height: 450 }, "light", words, "", { mercator }));
  });
});
