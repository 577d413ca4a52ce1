import { describe, expect, it } from "vitest";
import { areasOfInterest } from "../../src/coverage/areas-input.js";
import { ledgerByArea } from "../../src/coverage/ledger/by-area.js";
import { type CoalitionState, DEFAULT_STATE } from "../../src/model/state.js";
import { loadReferenceKind } from "../../src/scene/kinds/late-kinds.js";
import { loadLanguage } from "../../src/scene/languages.js";
import { pictureOf } from "../../src/scene/picture.js";
import type { Reference } from "../../src/scene/reference.js";
import type { AreaLayer, LabelLayer } from "../../src/scene/scene.js";
import { twinOf } from "../../src/scene/twin.js";
import { wordsFor } from "../../src/scene/words.js";
import { dataset } from "../dataset.js";

const words = wordsFor("en-GB");
const square = (id: string, name: string, west: number, south: number) => ({
  type: "Feature" as const,
  id,
  properties: { name },
  geometry: {
    type: "Polygon" as const,
    coordinates: [
      [
        [west, south],
        [west + 2, south],
        [west + 2, south + 1.5],
        [west, south + 1.5],
        [west, south],
      ],
    ],
  },
});
const features = [square("a", "Around Lviv", 23, 49), square("b", "Around Kyiv", 30, 50), square("c", "", 36, 47)];
const point = {
  type: "Feature" as const,
  id: "p",
  properties: { name: "Depot" },
  geometry: { type: "Point" as const, coordinates: [24, 49.5] },
};
const result = areasOfInterest({ type: "FeatureCollection", features });
if ("problems" in result) throw new Error(JSON.stringify(result.problems));
const { areas } = result;
const plain: Reference = { type: "FeatureCollection", name: "districts", features: [...features, point] };
const reference: Reference = { ...plain, areas };

await loadReferenceKind();
const picture = (patch: Partial<CoalitionState>, layer: Reference | null = reference) =>
  pictureOf(dataset, { ...DEFAULT_STATE, shade: "oblast", ...patch }, { theme: "light", words, reference: layer });
const layerIn = (patch: Partial<CoalitionState>, id: string, layer?: Reference) =>
  picture(patch, layer).scene.layers.find((one) => one.id === id);
const plainly = (text: string) => text.replaceAll("\u00a0", " ");

describe("coverage shaded by the areas of a reader's layer", () => {
  it("draws and names these in place of the oblasts, by the ledger of the same areas", () => {
    const layer = layerIn({ domain: "air" }, "oblasts") as AreaLayer;
    expect(layer.features.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    const { areas: rows } = ledgerByArea(dataset, { ...DEFAULT_STATE, domain: "air" }, { areas });
    for (const [index, { hours }] of rows.entries()) {
      const step = [6, 12, 18, 24].find((end) => hours.with.value < end) ?? 24;
      expect(layer.features[index]?.style).toBe(hours.with.value < 1 ? "below" : `hours-${step}`);
    }
    expect(new Set(layer.features.map(({ style }) => style)).size).toBeGreaterThan(1);
    expect(layerIn({}, "oblast-borders")?.features).toHaveLength(3);
  });

  it("draws each area once, and what is no area as a thing of the layer", () => {
    expect(layerIn({}, "reference-lines")?.features).toEqual([]);
    expect(layerIn({}, "reference-points")?.features.map(({ id }) => id)).toEqual(["p"]);
    const { things } = picture({});
    const of = (kind: string) => things.filter((one) => one.kind === kind).map(({ title }) => title);
    expect(of("oblast")).toEqual(["Around Lviv", "Around Kyiv", "c"]);
    expect(of("reference")).toEqual(["Depot"]);
  });

  it("draws them as a layer only, where coverage is shaded otherwise or vetoed", () => {
    for (const patch of [{ shade: "hours" }, { lead: "un", vetoes: ["RUS"] }] as const) {
      expect(layerIn(patch, "oblasts")?.features).toEqual([]);
      expect(layerIn(patch, "reference-lines")?.features).toHaveLength(3);
    }
    expect(layerIn({}, "oblasts", plain)?.features).toHaveLength(27);
  });

  it("keeps the names that they have, in every language", async () => {
    await loadLanguage("uk");
    const uk = wordsFor("uk");
    const named = areas.map((area, index) => (index === 0 ? { ...area, name: "Kyiv oblast" } : area));
    const options = { theme: "light", words: uk, reference: { ...reference, areas: named } } as const;
    const { things, scene } = pictureOf(dataset, { ...DEFAULT_STATE, shade: "oblast" }, options);
    expect(uk.data("Kyiv oblast")).not.toBe("Kyiv oblast");
    expect(things.find(({ id }) => id === "oblast:a")?.title).toBe("Kyiv oblast");
    const labels = scene.layers.find(({ id }) => id === "oblast-labels") as LabelLayer;
    expect(labels.features[0]?.text).toBe("Kyiv oblast");
  });

  it("says in legend, card and table whose areas they are, and claims no source for them", () => {
    const { legend, things, situation } = picture({});
    expect(legend[0]?.title).toBe("Watched over the area: districts");
    expect(legend[0]?.entries.map(({ text }) => plainly(text))).toContain(
      "Averages with US ISR. Areas of “districts” (not ours)",
    );
    const card = things.find(({ id }) => id === "oblast:a");
    expect(card).toMatchObject({ subtitle: "Area of “districts”, not ours (a)", sources: [], grade: null, asOf: null });
    expect(card?.rows.map(({ term }) => term)).not.toContain("Published area, with inland waters");
    expect(plainly(card?.notes[0] ?? "")).toBe("In Around Lviv, the average is 24 h a day, with US ISR or without.");
    const [group] = twinOf(situation, things, new Set(things.map(({ id }) => id)), words).filter(
      ({ kind }) => kind === "oblast",
    );
    expect(group?.title).toBe("Areas of “districts” (not ours)");
    const shown = picture({ shade: "hours" }).things.find(({ id }) => id === "reference:a");
    expect(shown?.notes.join(" ")).toContain("counts what is watched in it");
    expect(shown?.notes.join(" ")).not.toContain("no number uses it");
  });
});
