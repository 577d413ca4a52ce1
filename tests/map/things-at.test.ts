import { describe, expect, it } from "vitest";
import { drawsIn, thingsAt, thingsByFeature } from "../../src/map/things-at.js";
import type { SceneLayer } from "../../src/scene/scene.js";

/** A layer of a kind with one feature for each thing. */
const layer = (id: string, kind: SceneLayer["kind"], things: readonly string[]): SceneLayer =>
  ({ id, kind, styles: {}, features: things.map((thing) => ({ id: thing, style: "plain", thing })) }) as never;

const layers = [
  layer("states", "area", ["state:POL"]),
  layer("rings", "line", ["station:poland", "station:romania"]),
  layer("fleets", "mark", ["fleet:e3a"]),
  layer("headquarters", "mark", ["headquarters:shape"]),
  layer("cities", "mark", ["city:warsaw"]),
];
const byId = new Map(layers.map((one) => [one.id, one]));
const thingOf = thingsByFeature(layers);

/** A flat map with things drawn at points of the canvas, bottom to top. */
const mapWith = (drawn: readonly (readonly [layer: string, thing: string, x: number, y: number])[]) =>
  ({
    unproject: ([x, y]: [number, number]) => ({ x, y }),
    project: ({ x, y }: { x: number; y: number }) => ({ x, y }),
    queryRenderedFeatures: (at: [number, number] | [[number, number], [number, number]]) => {
      const [low, high] = Array.isArray(at[0])
        ? (at as [[number, number], [number, number]])
        : ([at, at] as [[number, number], [number, number]]);
      return [...drawn].reverse().flatMap(([id, thing, x, y]) => {
        const everywhere = byId.get(id)?.kind === "area";
        const hit = x >= low[0] && x <= high[0] && y >= low[1] && y <= high[1];
        return everywhere || hit ? [{ layer: { id: `${id}/plain` }, properties: { id: thing } }] : [];
      });
    },
  }) as unknown as Parameters<typeof thingsAt>[0];

const at = { x: 100, y: 100 };
const drawn = mapWith([
  ["states", "state:POL", 100, 100],
  ["rings", "station:romania", 120, 100],
  ["rings", "station:poland", 109, 100],
  ["cities", "city:warsaw", 100, 100],
  ["headquarters", "headquarters:shape", 102, 100],
  ["fleets", "fleet:e3a", 115, 100],
]);

describe("what lies at a point of the map", () => {
  it("is for a mouse what lies within four pixels: marks, then lines, then the area below", () => {
    expect(thingsAt(drawn, byId, thingOf, at)).toEqual(["headquarters:shape", "city:warsaw", "state:POL"]);
    expect(thingsAt(drawn, byId, thingOf, { x: 112, y: 100 })).toEqual(["fleet:e3a", "station:poland", "state:POL"]);
    expect(thingsAt(drawn, byId, thingOf, { x: 100, y: 60 })).toEqual(["state:POL"]);
  });

  it("is for a finger what a fingertip covers: stations, then bases, then headquarters and cities, then the state", () => {
    expect(thingsAt(drawn, byId, thingOf, at, "finger")).toEqual([
      "station:poland",
      "station:romania",
      "fleet:e3a",
      "headquarters:shape",
      "city:warsaw",
      "state:POL",
    ]);
    expect(thingsAt(drawn, byId, thingOf, { x: 100, y: 123 }, "finger"), "out of reach").toEqual(["state:POL"]);
    expect(thingsAt(drawn, byId, thingOf, { x: 100, y: 121 }, "finger")[0]).toBe("station:poland");
  });

  it("is the nearest first within one kind", () => {
    expect(thingsAt(drawn, byId, thingOf, { x: 122, y: 100 }, "finger")[0]).toBe("station:romania");
    expect(thingsAt(drawn, byId, thingOf, { x: 107, y: 100 }, "finger")[0]).toBe("station:poland");
  });

  it("is nothing beside the globe", () => {
    const beside = { ...drawn, project: () => ({ x: 0, y: 0 }) } as unknown as Parameters<typeof thingsAt>[0];
    expect(thingsAt(beside, byId, thingOf, at)).toEqual([]);
  });

  it("counts as drawn in a box if one of its marks, names or lines is there, but not for its area", () => {
    const box = (left: number, right: number) => ({ left, right, top: 90, bottom: 110 });
    expect(drawsIn(drawn, byId, thingOf, box(90, 110), "station:poland")).toBe(true);
    expect(drawsIn(drawn, byId, thingOf, box(90, 108), "station:poland")).toBe(false);
    expect(drawsIn(drawn, byId, thingOf, box(90, 110), "state:POL")).toBe(false);
  });

  it("is without names what it can be, while MapLibre looks names up in a tile that was replaced", () => {
    const types: Record<string, string> = {
      "cities/plain": "symbol",
      "headquarters/plain": "symbol",
      "rings/plain": "line",
    };
    /** Throws as MapLibre does where names are asked for too, or always. */
    const torn = (always: boolean) =>
      ({
        ...drawn,
        getLayersOrder: () => Object.keys(types),
        getLayer: (id: string) => ({ type: types[id] }),
        queryRenderedFeatures: (where: [number, number], { layers }: { layers?: string[] }) => {
          if (always || !layers) throw new Error("feature index out of bounds");
          return drawn.queryRenderedFeatures(where).filter(({ layer }) => layers.includes(layer.id));
        },
      }) as unknown as Parameters<typeof thingsAt>[0];
    expect(thingsAt(torn(false), byId, thingOf, at, "finger")).toEqual(["station:poland", "station:romania"]);
    expect(thingsAt(torn(true), byId, thingOf, at)).toEqual([]);
  });
});
