import { describe, expect, it } from "vitest";
import { watchOf } from "../../src/coverage/watch.js";
import { DEFAULT_STATE } from "../../src/model/state.js";
import { buildScene } from "../../src/scene/build-scene.js";
import { situationOf } from "../../src/scene/situation.js";
import { extentOfThing, outlinesOf } from "../../src/scene/thing-shape.js";
import { listThings } from "../../src/scene/things.js";
import { wordsFor } from "../../src/scene/words.js";
import { dataset } from "../dataset.js";

const words = wordsFor();
const situation = situationOf(watchOf(dataset, DEFAULT_STATE));
const scene = buildScene(situation, "light", words);
const things = listThings(situation, words);

describe("the shape of a thing on a scene", () => {
  it("is a station's racetrack and ring: the place of the station is inside, and the ring reaches as far as its sensor", () => {
    const held = situation.stations.filter(({ station, ring }) => station.domain === "air" && ring);
    expect(held.length).toBeGreaterThan(0);
    for (const { station, ring, orbit } of held) {
      const id = `station:${station.id}`;
      const extent = extentOfThing(scene, id, [orbit.lon, orbit.lat]);
      if (!extent) throw new Error(`${id} has no shape`);
      const [west, south, east, north] = extent;
      expect(orbit.lon > west && orbit.lon < east && orbit.lat > south && orbit.lat < north).toBe(true);
      if (
        !scene.layers.some(({ id: layer, features }) => layer === "rings" && features.some(({ thing }) => thing === id))
      )
        continue;
      // The dial rim need not be solid all round, but all of it is drawn. A degree of latitude is 111 km.
      expect(((north - south) * 111) / 2).toBeGreaterThan((ring?.nominalKm ?? 0) * 0.5);
    }
  });

  it("is a state's main part, without its islands overseas", () => {
    const france = things.find(({ id }) => id === "state:FRA");
    const [west, south, east, north] = extentOfThing(scene, "state:FRA", france?.at ?? null) ?? [0, 0, 0, 0];
    expect(west).toBeGreaterThan(-6);
    expect(east).toBeLessThan(10);
    expect(south).toBeGreaterThan(41);
    expect(north).toBeLessThan(52);
  });

  it("is empty for a thing that is only a sign", () => {
    const base = things.find(({ kind, at }) => kind === "fleet" && at);
    expect(outlinesOf(scene, base?.id ?? "")).toEqual([]);
    expect(extentOfThing(scene, base?.id ?? "", base?.at ?? null)).toBeUndefined();
  });
});
