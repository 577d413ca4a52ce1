import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aircraftCommands, areaCommands, ownIds, withCorner } from "../../../src/elements/edit/map/additions.js";
import {
  commandsBetween,
  type Grip,
  placeByKey,
  type Track,
  trackByDrag,
  trackByKey,
} from "../../../src/elements/edit/map/gestures.js";
import { bearingDeg, distanceKm } from "../../../src/model/distance.js";
import { type Edit, placeOf } from "../../../src/model/edit.js";
import { editState } from "../../../src/model/edited.js";
import { loadEditing } from "../../../src/model/load-editing.js";
import { roundedPlace } from "../../../src/model/placed.js";
import type { Scenario } from "../../../src/model/scenario.js";
import { DEFAULT_STATE } from "../../../src/model/state.js";
import { check } from "../../check.js";
import { dataset } from "../../dataset.js";

await loadEditing();
const [scenario] = dataset.scenarios as [Scenario];
const [station] = scenario.stations as [Scenario["stations"][number]];
const start = placeOf(station, dataset.orbits) as Track;

const degree = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true });
const anyPlace = fc.record({ lon: degree(-179, 179), lat: degree(-80, 80) });
const anyTrack: fc.Arbitrary<Track> = anyPlace.chain((place) =>
  fc
    .record({ turn: fc.integer({ min: 0, max: 1799 }), leg: fc.integer({ min: 300, max: 5000 }) })
    .map(({ turn, leg }) => ({ ...roundedPlace(place), orientationDeg: turn / 10, legLengthKm: leg / 10 })),
);
const arrow = fc.constantFrom("ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight");
const anyKey = fc.record({ key: arrow, shiftKey: fc.boolean() });
const WAYS: Record<string, readonly [east: number, north: number]> = {
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
};
const BACK: Record<string, string> = {
  ArrowUp: "ArrowDown",
  ArrowDown: "ArrowUp",
  ArrowLeft: "ArrowRight",
  ArrowRight: "ArrowLeft",
};

/** What a state's edits become by commands. */
function editsBy(commands: readonly Edit[]): string {
  const result = editState(dataset, DEFAULT_STATE, commands);
  if ("problems" in result) throw new Error(result.problems.map(({ message }) => message).join("; "));
  return result.edits;
}

describe("arrow keys on a station", () => {
  it("move it 1 km on the ground, with Shift 10 km, the way they point", () => {
    check(
      fc.property(anyTrack, anyKey, (track, key) => {
        const moved = trackByKey("move", track, key) as Track;
        const km = key.shiftKey ? 10 : 1;
        // Places are kept to four decimals: about 11 m to the north and less to the east.
        expect(Math.abs(distanceKm(track, moved) - km)).toBeLessThan(0.02);
        const [east, north] = WAYS[key.key] ?? [];
        expect([Math.sign(moved.lon - track.lon), Math.sign(moved.lat - track.lat)]).toEqual([east, north]);
      }),
      300,
    );
  });

  it("there and back, on any handle, end with the same numbers", () => {
    check(
      fc.property(anyTrack, anyKey, fc.constantFrom<Grip>("move", "turn", "stretch"), (track, key, grip) => {
        const there = trackByKey(grip, track, key) as Track;
        const back = trackByKey(grip, there, { ...key, key: BACK[key.key] as string }) as Track;
        expect(commandsBetween("s", track, back)).toEqual([]);
        expect(commandsBetween("s", track, there)).toHaveLength(1);
      }),
      300,
    );
  });

  it("turn by 1° and stretch by 1 km on its handles", () => {
    const key = (key: string, shiftKey = false) => ({ key, shiftKey });
    expect(trackByKey("turn", { ...start, orientationDeg: 179 }, key("ArrowRight"))?.orientationDeg).toBe(0);
    expect(trackByKey("turn", { ...start, orientationDeg: 5 }, key("ArrowLeft", true))?.orientationDeg).toBe(175);
    expect(trackByKey("stretch", { ...start, legLengthKm: 150 }, key("ArrowUp", true))?.legLengthKm).toBe(160);
    expect(trackByKey("stretch", { ...start, legLengthKm: 5 }, key("ArrowDown", true))?.legLengthKm).toBe(1);
    expect(trackByKey("stretch", { ...start, legLengthKm: 995 }, key("ArrowUp", true))?.legLengthKm).toBe(1000);
    expect(trackByKey("move", start, key("Enter"))).toBeUndefined();
  });

  it("stop where the map ends, and go on over the antimeridian", () => {
    expect(placeByKey({ lon: 0, lat: 84.99 }, { key: "ArrowUp", shiftKey: true })?.lat).toBe(85);
    expect(placeByKey({ lon: 179.99, lat: 60 }, { key: "ArrowRight", shiftKey: true })?.lon).toBeLessThan(-179.8);
  });
});

describe("a dragged handle", () => {
  it("gives, byte for byte, what the same numbers give when they are typed", () => {
    check(
      fc.property(
        fc.record({ lon: degree(10, 40), lat: degree(40, 60) }),
        degree(0, 360),
        degree(20, 300),
        (to, bearing, km) => {
          const moved = trackByDrag("move", start, start, to);
          const typed: Edit = { do: "move", station: station.id, lon: to.lon, lat: to.lat };
          expect(editsBy(commandsBetween(station.id, start, moved))).toBe(editsBy([typed]));
          const kept = roundedPlace(to);
          expect(editsBy([{ do: "move", station: station.id, ...kept }])).toBe(editsBy([typed]));
          const turn: Edit = { do: "turn", station: station.id, orientationDeg: bearing };
          expect(editsBy(commandsBetween(station.id, start, { ...start, orientationDeg: bearing }))).toBe(
            editsBy([turn]),
          );
          const stretch: Edit = { do: "stretch", station: station.id, legLengthKm: km };
          expect(editsBy(commandsBetween(station.id, start, { ...start, legLengthKm: km }))).toBe(editsBy([stretch]));
        },
      ),
      100,
    );
  });

  it("that ends where it began changes nothing", () => {
    check(
      fc.property(anyTrack, anyPlace, (track, pressed) => {
        expect(commandsBetween("s", track, trackByDrag("turn", track, pressed, pressed))).toEqual([]);
        expect(commandsBetween("s", track, trackByDrag("stretch", track, pressed, pressed))).toEqual([]);
        expect(commandsBetween("s", track, trackByDrag("move", track, pressed, track))).toEqual([]);
      }),
      300,
    );
  });

  it("turns the axis by as much as the pointer goes around the centre", () => {
    check(
      fc.property(anyTrack, anyPlace, anyPlace, (track, pressed, now) => {
        const turned = trackByDrag("turn", track, pressed, now);
        const by = bearingDeg(track, now) - bearingDeg(track, pressed);
        const rest = (((turned.orientationDeg - track.orientationDeg - by) % 180) + 180) % 180;
        expect(Math.min(rest, 180 - rest)).toBeLessThan(0.06);
        expect(turned.orientationDeg).toBeGreaterThanOrEqual(0);
        expect(turned.orientationDeg).toBeLessThan(180);
      }),
      300,
    );
  });

  it("lengthens the legs as its end is drawn away from the centre, on whichever side it is", () => {
    const track = { lon: 20, lat: 50, orientationDeg: 0, legLengthKm: 100 };
    const north = (km: number) => ({ lon: 20, lat: 50 + km / 111.19508 });
    for (const side of [1, -1]) {
      const longer = trackByDrag("stretch", track, north(70 * side), north(90 * side));
      expect(longer.legLengthKm).toBeCloseTo(140, 0);
      const over = trackByDrag("stretch", track, north(70 * side), north(-90 * side));
      expect(over.legLengthKm).toBe(1);
    }
  });
});

describe("what a reader adds on the map", () => {
  it("gets ids that nothing else has", () => {
    expect(ownIds(dataset, scenario, 2)).toEqual(["my-1", "my-2"]);
    const area = { id: "my-2", name: "a", polygons: [], source: "x" };
    const used = { ...scenario, added: { areas: [area] }, stations: [{ ...station, id: "my-1" }] };
    expect(ownIds(dataset, used, 2)).toEqual(["my-3", "my-4"]);
  });

  it("is aircraft that fly a racetrack of their own", () => {
    const fleet = { operator: "FRA", platform: "e3f", quantity: 2, base: "Avord", lon: 2.6, lat: 47.05, source: "x" };
    const platform = dataset.fleets.find(({ id }) => id === "fra_e3f_avord")?.platform ?? "";
    const commands = aircraftCommands(["my-1", "my-2"], "Try", { fleet: { ...fleet, platform }, domain: "air" }, start);
    const result = editState(dataset, DEFAULT_STATE, commands);
    if ("problems" in result) throw new Error(JSON.stringify(result.problems));
    const added = result.scenario.stations.at(-1);
    expect(added?.candidates).toEqual(["my-1"]);
    expect(added && placeOf(added, dataset.orbits)).toMatchObject({ lon: start.lon, lat: start.lat });
  });

  it("is an outline, whichever way around it was drawn", () => {
    const corners = [
      { lon: 26, lat: 46 },
      { lon: 30, lat: 46 },
      { lon: 28.00001, lat: 49 },
    ].reduce<ReturnType<typeof withCorner>>(withCorner, []);
    const drawn = areaCommands("my-1", "Area", corners);
    const other = areaCommands("my-1", "Area", [...corners].reverse());
    if ("problems" in drawn || "problems" in other) throw new Error("refused");
    const ringOf = ([first]: Edit[]) =>
      first?.do === "add" && first.what === "area" ? first.record.polygons[0]?.[0] : [];
    expect(ringOf(drawn.commands)).toHaveLength(4);
    expect(ringOf(drawn.commands)?.[2]).toEqual([28, 49]);
    expect(new Set(ringOf(other.commands)?.map(String))).toEqual(new Set(ringOf(drawn.commands)?.map(String)));
    expect(editsBy(drawn.commands)).not.toBe("");
    expect(withCorner(corners, { lon: 28, lat: 49 })).toBe(corners);
  });

  it("is refused as an area if its sides cross, or it has too few", () => {
    const bow = [
      [26, 46],
      [30, 48],
      [30, 46],
      [26, 48],
    ].map(([lon, lat]) => ({ lon: lon as number, lat: lat as number }));
    const crossed = areaCommands("my-1", "Area", bow);
    expect("problems" in crossed && crossed.problems[0]?.code).toBe("area-self-crossing");
    expect("problems" in areaCommands("my-1", "Area", bow.slice(0, 2))).toBe(true);
    expect("problems" in areaCommands("my-1", "Area", [])).toBe(true);
  });
});
