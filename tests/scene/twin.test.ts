import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { watchOf } from "../../src/coverage/watch.js";
import { type CoalitionState, DEFAULT_STATE } from "../../src/model/state.js";
import { buildScene } from "../../src/scene/build-scene.js";
import { drawnThings, symbolOf, zoomOf } from "../../src/scene/drawn.js";
import { situationOf } from "../../src/scene/situation.js";
import { listThings } from "../../src/scene/things.js";
import { twinOf } from "../../src/scene/twin.js";
import { wordsFor } from "../../src/scene/words.js";
import { check } from "../check.js";
import { dataset } from "../dataset.js";
import { anyState } from "../model/states.js";

const words = wordsFor();
const shown = (state: CoalitionState) => {
  const situation = situationOf(watchOf(dataset, state));
  const scene = buildScene(situation, "light", words);
  return { situation, scene, drawn: drawnThings([scene]), things: listThings(situation, words) };
};

describe("the text twin", () => {
  it("has a row for each thing that is drawn, and no other, in any state", () => {
    check(
      fc.property(anyState, (state) => {
        const { situation, drawn, things } = shown({ ...state, scenario: "report" });
        const rows = twinOf(situation, things, drawn, words).flatMap((group) =>
          group.rows.map(({ thing }) => thing.id),
        );
        expect([...rows].sort()).toEqual([...drawn].sort());
        expect(new Set(rows).size).toBe(rows.length);
      }),
      25,
    );
  });

  it("sums up each group in words", () => {
    const { situation, drawn, things } = shown(DEFAULT_STATE);
    const groups = twinOf(situation, things, drawn, words);
    const stations = groups.find(({ kind }) => kind === "station");
    const held = stations?.rows.filter(
      ({ thing }) => !thing.rows.some(({ value }) => value === words.say("thing.empty")),
    );
    expect(stations?.prose).toBe(`Held: ${held?.length} of ${stations?.rows.length}.`);
    for (const { columns, rows } of groups) for (const { values } of rows) expect(values).toHaveLength(columns.length);
  });

  it("knows where a symbol is and from which zoom on", () => {
    const { scene, drawn } = shown(DEFAULT_STATE);
    const base = [...drawn].find((id) => id.startsWith("fleet:")) ?? "";
    expect(symbolOf([scene], base)?.at).toHaveLength(2);
    expect(symbolOf([scene], "fleet:none")).toBeUndefined();
    expect(zoomOf([scene], base)).toBe(0);
    const later = [...drawn].filter((id) => zoomOf([scene], id) > 0);
    for (const id of later) expect(drawnThings([scene], zoomOf([scene], id) - 0.1).has(id)).toBe(false);
    expect(later.length).toBeGreaterThan(0);
    const [layer] = scene.layers.filter(({ features }) => features.some(({ thing }) => thing === base));
    if (!layer) throw new Error(`nothing draws ${base}`);
    const between = { ...scene, layers: [{ ...layer, minZoom: 3, maxZoom: 5 }] };
    const at = (zoom: number) => drawnThings([between], zoom).has(base);
    expect([2.9, 3, 4.9, 5].map(at), "from its first zoom on, up to its last").toEqual([false, true, true, false]);
  });
});
