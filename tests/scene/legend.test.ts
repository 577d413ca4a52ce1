import { expect, it } from "vitest";
import { watchOf } from "../../src/coverage/watch.js";
import { type CoalitionState, DEFAULT_STATE } from "../../src/model/state.js";
import { COMPONENTS } from "../../src/model/terms.js";
import { buildScene } from "../../src/scene/build-scene.js";
import { situationOf } from "../../src/scene/situation.js";
import { wordsFor } from "../../src/scene/words.js";
import { dataset } from "../dataset.js";

/** Layers that need no entry: outlines, close-up copies of other layers, and dots whose name is written beside them. */
const UNNAMED = ["states-fine", "borders", "borders-fine", "towns", "cities"];

it("has an entry for every layer that is drawn, in one reading at least", () => {
  const states: Partial<CoalitionState>[] = [
    { reading: "coverage" },
    { reading: "command" },
    ...COMPONENTS.flatMap((component) =>
      (["2025-04", "latest"] as const).map((asOf) => ({ reading: "contributors" as const, component, asOf })),
    ),
  ];
  const scenes = states.map((state) =>
    buildScene(situationOf(watchOf(dataset, { ...DEFAULT_STATE, asOf: "latest", ...state })), "light", wordsFor()),
  );
  const drawn = scenes.flatMap(({ layers }) =>
    layers.filter(({ kind, features }) => kind !== "label" && features.length > 0).map(({ id }) => id),
  );
  const named = scenes.flatMap(({ legend }) => legend.flatMap(({ entries }) => entries.map(({ layer }) => layer)));
  // Layers with the same signs at another zoom share one entry.
  const family = (id: string) => id.replace(/-(crowd|close|exact)$/, "");
  expect([...new Set(drawn)].filter((id) => !named.includes(family(id)) && !UNNAMED.includes(id))).toEqual([]);
});
