import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { watchOf } from "../../src/coverage/watch.js";
import { boxOfPoints, isWithin } from "../../src/elements/details/boxes.js";
import { restOf } from "../../src/elements/details/rest-of.js";
import { uncover } from "../../src/elements/details/uncover.js";
import type { Camera, Painter } from "../../src/elements/stage/painter.js";
import { DEFAULT_STATE } from "../../src/model/state.js";
import { buildScene } from "../../src/scene/build-scene.js";
import { situationOf } from "../../src/scene/situation.js";
import { type Extent, extentOfThing } from "../../src/scene/thing-shape.js";
import { listThings } from "../../src/scene/things.js";
import { wordsFor } from "../../src/scene/words.js";
import { check } from "../check.js";
import { dataset } from "../dataset.js";

const words = wordsFor();
const situation = situationOf(watchOf(dataset, DEFAULT_STATE));
const scene = buildScene(situation, "light", words);
const placed = listThings(situation, words).filter(({ at }) => at !== null);

interface Moved extends Pick<Painter, "project" | "faces" | "showPoint"> {
  camera: Camera;
  offset: [number, number];
  moves: number;
}

/** A movable Mercator map, `width` by `height` CSS pixels. */
function mapOf(width: number, height: number, camera: Camera): Moved {
  const world = (zoom: number) => 512 * 2 ** zoom;
  const flat = ([lon, lat]: readonly [number, number], zoom: number) => ({
    x: ((lon + 180) / 360) * world(zoom),
    y: (0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI)) * world(zoom),
  });
  const map: Moved = {
    camera,
    offset: [0, 0] as [number, number],
    moves: 0,
    faces: () => true,
    project(at: readonly [number, number]): { x: number; y: number } {
      const { zoom, lon, lat } = map.camera;
      const [point, middle] = [flat(at, zoom), flat([lon, lat], zoom)];
      return { x: width / 2 + map.offset[0] + point.x - middle.x, y: height / 2 + map.offset[1] + point.y - middle.y };
    },
    showPoint(at: readonly [number, number], zoom = map.camera.zoom, offset: [number, number] = [0, 0]): void {
      map.moves++;
      map.camera = { lon: at[0], lat: at[1], zoom };
      map.offset = offset;
    },
  };
  return map;
}
const boxOn = (map: Moved, [west, south, east, north]: Extent) =>
  boxOfPoints([map.project([west, south]), map.project([east, north]), map.project([west, north])]);

const LAYOUTS = [
  { name: "a panel at the right", map: [900, 600], over: { left: 520, right: 900, top: 0, bottom: 600 } },
  { name: "a sheet at the foot", map: [390, 480], over: { left: 0, right: 390, top: 230, bottom: 480 } },
] as const;

describe("an opened thing is seen in the part of the map that its details leave free", () => {
  for (const {
    name,
    map: [width, height],
    over,
  } of LAYOUTS)
    it(`whatever it is and wherever the map looked: ${name}`, () => {
      const whole = { left: 0, right: width, top: 0, bottom: height };
      const rest = restOf(whole, over);
      check(
        fc.property(
          fc.constantFrom(...placed),
          fc.double({ min: 2.5, max: 5.5, noNaN: true }),
          fc.double({ min: -10, max: 40, noNaN: true }),
          fc.double({ min: 38, max: 60, noNaN: true }),
          (thing, zoom, lon, lat) => {
            const at = thing.at as readonly [number, number];
            const extent = extentOfThing(scene, thing.id, at);
            const map = mapOf(width, height, { lon, lat, zoom });
            uncover(map, whole, rest, at, extent);
            const seen = extent && zoom - map.camera.zoom > 0 ? extent : undefined;
            const point = map.project(at);
            expect(
              point.x > rest.left && point.x < rest.right && point.y > rest.top && point.y < rest.bottom,
              thing.id,
            ).toBe(true);
            const shown = seen && boxOn(map, seen);
            if (shown) expect(isWithin(shown, rest, 13.9), `${thing.id} is whole`).toBe(true);
            expect(map.camera.zoom).toBeLessThanOrEqual(zoom);
          },
        ),
        150,
      );
    });

  it("does not move a map that already shows it", () => {
    const whole = { left: 0, right: 900, top: 0, bottom: 600 };
    const rest = { left: 0, right: 520, top: 0, bottom: 600 };
    const at = [15, 50] as const;
    const map = mapOf(900, 600, { lon: 20, lat: 50, zoom: 4 });
    uncover(map, whole, rest, at, undefined);
    expect(map.moves).toBe(0);
    uncover(map, whole, rest, [30, 50], undefined);
    expect(map.moves).toBe(1);
  });
});
