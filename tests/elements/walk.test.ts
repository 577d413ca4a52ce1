import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { watchOf } from "../../src/coverage/watch.js";
import { firstOf, kindBeside, nearestToward, neighbour, spokenOf } from "../../src/elements/access/walk.js";
import { DEFAULT_STATE } from "../../src/model/state.js";
import { buildScene } from "../../src/scene/build-scene.js";
import { drawnThings } from "../../src/scene/drawn.js";
import { situationOf } from "../../src/scene/situation.js";
import { listThings } from "../../src/scene/things.js";
import { wordsFor } from "../../src/scene/words.js";
import { check } from "../check.js";
import { dataset } from "../dataset.js";

const words = wordsFor();
const things = (["coverage", "contributors", "command"] as const).map((reading) => {
  const situation = situationOf(watchOf(dataset, { ...DEFAULT_STATE, reading }));
  const drawn = drawnThings([buildScene(situation, "light", words)]);
  return listThings(situation, words).filter(({ id, at }) => at !== null && drawn.has(id));
});
const anyPlace = fc
  .constantFrom(...things)
  .chain((list) => fc.record({ list: fc.constant(list), from: fc.constantFrom(...list) }));

describe("a walk from thing to thing", () => {
  it("starts with what the reading is about", () => {
    const kinds = things.map(
      (list, index) => firstOf(list, (["coverage", "contributors", "command"] as const)[index] ?? "coverage")?.kind,
    );
    expect(kinds).toEqual(["station", "state", "headquarters"]);
  });

  it("comes back the same way, and meets all of a kind before the first again", () => {
    check(
      fc.property(anyPlace, ({ list, from }) => {
        const next = neighbour(list, from, 1);
        expect(next && neighbour(list, next, -1)).toBe(from);
        const met = new Set<string>();
        for (let at = from; !met.has(at.id); at = neighbour(list, at, 1) ?? at) met.add(at.id);
        expect(met.size).toBe(list.filter(({ kind }) => kind === from.kind).length);
      }),
      100,
      100,
    );
  });

  it("goes through every kind that is drawn, and back", () => {
    check(
      fc.property(anyPlace, ({ list, from }) => {
        const kinds = new Set<string>();
        let at = from;
        while (!kinds.has(at.kind)) {
          kinds.add(at.kind);
          at = kindBeside(list, at, 1) ?? at;
        }
        expect(kinds).toEqual(new Set(list.map(({ kind }) => kind)));
        const other = kindBeside(list, from, 1);
        expect(other && kindBeside(list, other, -1)?.kind).toBe(from.kind);
      }),
      100,
      100,
    );
  });

  it("goes to a thing in the given direction", () => {
    const direction = fc.constantFrom("up", "down", "left", "right" as const);
    check(
      fc.property(anyPlace, direction, ({ list, from }, way) => {
        const [lon, lat] = from.at ?? [0, 0];
        const to = nearestToward(list, [lon, lat], way as "up");
        if (!to) return;
        const [toLon, toLat] = to.at ?? [0, 0];
        const ahead = { up: toLat - lat, down: lat - toLat, left: lon - toLon, right: toLon - lon }[way as "up"];
        expect(ahead).toBeGreaterThan(0);
      }),
      100,
      100,
    );
    expect(nearestToward(things[0] ?? [], [30, 89], "up")).toBeUndefined();
  });

  it("finds Kyiv from Kharkiv to the left, and Kharkiv from Kyiv to the right", () => {
    const cities = (things[0] ?? []).filter(({ title }) => title === "Kyiv" || title === "Kharkiv");
    const at = (title: string) => cities.find((city) => city.title === title)?.at ?? [0, 0];
    expect(nearestToward(cities, at("Kharkiv"), "left")?.title).toBe("Kyiv");
    expect(nearestToward(cities, at("Kyiv"), "right")?.title).toBe("Kharkiv");
  });

  it("says the name, the first fact, the kind and the position within that kind", () => {
    const list = things[2] ?? [];
    const thing = list.find(({ id }) => id === "headquarters:shape");
    expect(thing && spokenOf(list, thing, words)).toMatch(/SHAPE.*Mons.*Headquarters, \d+ of \d+\.$/);
  });
});
