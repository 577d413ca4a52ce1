import { describe, expect, it } from "vitest";
import { drawFigure } from "../../src/figure/figure-svg.js";
import type { PresetName } from "../../src/figure/layout.js";
import { type Box, boxAround, lineMeets, middleOf, type Point } from "../../src/scene/placement/box.js";
import { dataset } from "../dataset.js";
import { inputOf } from "../scenes/draw-scene.js";
import { styleOf } from "./styles.js";

/** Annotations of places on both sides of the border of Ukraine, none of them wished anywhere. */
const ANNOTATIONS = [
  { text: "Rzeszów hub", lon: 22, lat: 50.04 },
  { text: "Kharkiv, 40 km from Russia", lon: 36.23, lat: 49.99 },
  { text: "Odesa port", lon: 30.72, lat: 46.48 },
  { text: "Constanța: patrols begin here", lon: 28.65, lat: 44.17 },
];

const drawn = (page: PresetName, annotations: readonly object[]) => {
  const input = inputOf({ name: "annotations", state: { domain: "surface" }, page }, dataset);
  const figure = drawFigure({ ...input, options: { ...input.options, style: styleOf({ annotations }) } });
  return { figure, scene: input.scene };
};

/** The outline of Ukraine on a figure's map. */
function outlineOn({ figure, scene }: ReturnType<typeof drawn>): Point[][] {
  const [map] = figure.maps;
  if (!map) throw new Error("no map");
  return scene.layers.flatMap((layer) =>
    layer.kind !== "label"
      ? []
      : layer.features.flatMap(({ anchor }) => {
          if (anchor?.kind !== "inside" || !anchor.reserved) return [];
          const { shape } = anchor;
          const polygons = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
          return polygons.flatMap((rings) =>
            rings.map((ring) => ring.map(([lon = 0, lat = 0]) => map.projection.project([lon, lat]))),
          );
        }),
  );
}
const isOver = (box: Box, rings: readonly Point[][]) =>
  rings.some((ring) => ring.some((point, index) => lineMeets(point, ring[(index + 1) % ring.length] ?? point, box)));

describe("annotations beside a border", () => {
  it.each(["a4-landscape", "a4-portrait", "column-85mm"] as const)("never cover it, on a page for %s", (page) => {
    const made = drawn(page, ANNOTATIONS);
    const outline = outlineOn(made);
    for (const { box, index } of made.figure.annotations ?? []) {
      expect(box, `${index} has a place`).not.toBeNull();
      // The white around the text may touch it.
      if (box)
        expect(
          isOver(boxAround(middleOf(box), box.width - 6, box.height - 6), outline),
          `${index} is over the border`,
        ).toBe(false);
    }
  });
});

describe("eight annotations", () => {
  it("find room for one more where those without a place choose first", () => {
    const words =
      "watched by day only where supplies pass a radar that nobody has seen since the ceasefire began".split(" ");
    let state = 4 * 77;
    const random = () => {
      state = (state * 1664525 + 1013904223) % 2 ** 32;
      return state / 2 ** 32;
    };
    const crowd = Array.from({ length: 8 }, () => ({
      text: Array.from({ length: 5 + Math.floor(random() * 5) }, () => words[Math.floor(random() * words.length)]).join(
        " ",
      ),
      lon: 22 + random() * 17,
      lat: 45 + random() * 7,
      offsetMm: [(random() - 0.5) * 60, (random() - 0.5) * 60],
    }));
    const input = inputOf({ name: "crowd", state: { domain: "signals" }, page: "slide" }, dataset);
    const figure = drawFigure({ ...input, options: { ...input.options, style: styleOf({ annotations: crowd }) } });
    expect(figure.annotations?.filter(({ box }) => !box)).toEqual([]);
  });

  it("have places in another order, or in smaller type, where the first order has none for some", () => {
    const crowd = [
      { text: "Kyiv: the capital stands at the centre of the picture", lon: 30.52, lat: 50.45, offsetMm: [20, -15] },
      { text: "Odesa port", lon: 30.72, lat: 46.48 },
      { text: "Kharkiv, 40 km from Russia", lon: 36.23, lat: 49.99 },
      { text: "Crimea is Ukraine", lon: 34.1, lat: 45, offsetMm: [5, -6] },
      { text: "Rzeszów hub", lon: 22, lat: 50.04 },
      { text: "Lviv", lon: 24.03, lat: 49.84 },
      { text: "Constanța: patrols begin here", lon: 28.65, lat: 44.17, offsetMm: [-10, 3] },
      { text: "Donetsk", lon: 37.8, lat: 48 },
    ];
    for (const page of ["social", "a4-portrait"] as const)
      expect(drawn(page, crowd).figure.annotations?.filter(({ box }) => !box)).toEqual([]);
  });
});
