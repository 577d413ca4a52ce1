import { describe, expect, it } from "vitest";
import { drawFigure } from "../../src/figure/index.js";
import { DEFAULT_STATE } from "../../src/model/state.js";
import { drawnThings } from "../../src/scene/drawn.js";
import { loadReferenceKind } from "../../src/scene/kinds/late-kinds.js";
import { MOST_LISTED } from "../../src/scene/kinds/reference.js";
import { loadLanguage } from "../../src/scene/languages.js";
import { type PictureOptions, pictureOf } from "../../src/scene/picture.js";
import { placeLabels } from "../../src/scene/placement/place-labels.js";
import type { View } from "../../src/scene/placement/view.js";
import type { Reference, ReferenceFeature } from "../../src/scene/reference.js";
import { twinOf } from "../../src/scene/twin.js";
import { wordsFor } from "../../src/scene/words.js";
import { dataset } from "../dataset.js";

await loadReferenceKind();
await loadLanguage("uk");

const feature = (id: string, name: string, geometry: ReferenceFeature["geometry"]): ReferenceFeature => ({
  type: "Feature",
  id,
  properties: { name },
  geometry,
});
const reference: Reference = {
  type: "FeatureCollection",
  name: "Depots & <roads>",
  features: [
    feature("1", "Depot <b>", { type: "Point", coordinates: [28.5, 49.2] }),
    feature("2", "Road", {
      type: "LineString",
      coordinates: [
        [24, 49],
        [30, 50],
      ],
    }),
    feature("3", "Zone", {
      type: "Polygon",
      coordinates: [
        [
          [32, 47],
          [33, 47],
          [33, 48],
          [32, 47],
        ],
      ],
    }),
    feature("4", "", {
      type: "MultiPoint",
      coordinates: [
        [25, 50],
        [26, 50],
      ],
    }),
  ],
};
/** Ukraine and its surroundings on a plain picture. */
const VIEW: View = {
  frame: { x: 0, y: 0, width: 900, height: 600 },
  zoom: 4.2,
  project: ([lon, lat]) => [(lon - 14) * 32, (57 - lat) * 45],
};
const options: PictureOptions = { theme: "print", words: wordsFor("en-GB") };
const pictureWith = (given: Reference | null, more: Partial<PictureOptions> = {}) =>
  pictureOf(dataset, DEFAULT_STATE, { ...options, reference: given, ...more });

describe("a reader's layer", () => {
  const { scene, legend, things, situation } = pictureWith(reference);
  const at = (id: string) => scene.layers.findIndex((layer) => layer.id === id);

  it("is drawn below the lines, signs and names of ours, and above the ground", () => {
    expect(at("reference-lines")).toBeGreaterThan(at("coverage"));
    for (const ours of ["borders", "racetracks", "rings", "fleets", "cities"])
      if (at(ours) >= 0) expect(at("reference-points"), ours).toBeLessThan(at(ours));
    const priorities = scene.layers.flatMap((layer) =>
      layer.kind === "label" && layer.id !== "reference-labels" ? layer.features.map(({ priority }) => priority) : [],
    );
    const own = scene.layers[at("reference-labels")];
    const least = Math.min(...(own?.kind === "label" ? own.features.map(({ priority }) => priority) : []));
    expect(least).toBeGreaterThan(Math.max(...priorities));
  });

  it("is said in the legend not to be ours, in every language", () => {
    const entries = (of: typeof legend) =>
      of.flatMap(({ entries }) => entries).filter(({ layer }) => layer === "reference");
    expect(entries(legend)).toMatchObject([{ text: "Your layer: Depots & <roads> (not ours)" }]);
    expect(entries(legend)[0]?.samples.map(({ layer }) => layer)).toEqual(["reference-lines", "reference-points"]);
    const ukrainian = pictureWith(reference, { words: wordsFor("uk") });
    expect(entries(ukrainian.legend)[0]?.text).toBe("Ваш шар: Depots & <roads> (не наш)");
  });

  it("is in the list of things and in a table of its own, with where each thing is", () => {
    const own = things.filter(({ kind }) => kind === "reference");
    expect(own.map(({ id, title }) => [id, title])).toEqual([
      ["reference:1", "Depot <b>"],
      ["reference:2", "Road"],
      ["reference:3", "Zone"],
      ["reference:4", "No name (4)"],
    ]);
    const table = twinOf(situation, things, drawnThings([scene]), options.words).find(
      ({ kind }) => kind === "reference",
    );
    expect(table?.title).toBe("Your layer");
    expect(table?.prose).toBe("Your layer: Depots & <roads> (not ours).");
    expect(table?.rows.map(({ values }) => values)).toEqual([
      ["point", "49.2°, 28.5°"],
      ["line", "49.5°, 27°"],
      ["area", "47.5°, 32.5°"],
      ["point", "50°, 25°"],
    ]);
  });

  it("moves no name and no sign of ours on a picture, however crowded it is", () => {
    const crowd = Array.from({ length: 400 }, (_, i) =>
      feature(`p${i}`, `Place ${i}`, { type: "Point", coordinates: [20 + (i % 20), 44 + Math.floor(i / 20) / 2] }),
    );
    const crowded = pictureWith({ ...reference, features: crowd });
    const [alone, together] = [pictureWith(null), crowded].map((picture) =>
      placeLabels(picture.scene, VIEW).labels.filter(({ layer }) => layer !== "reference-labels"),
    );
    expect(alone?.length).toBeGreaterThan(20);
    expect(together).toEqual(alone);
    const guests = placeLabels(crowded.scene, VIEW).labels.filter(({ layer }) => layer === "reference-labels");
    expect(guests.length).toBeGreaterThan(5);
    expect(guests.length).toBeLessThan(crowd.length);
  });

  it("changes no number, no other layer, no other thing, and not the view", () => {
    const without = pictureWith(null);
    const ours = scene.layers.filter(({ id }) => !id.startsWith("reference"));
    expect(JSON.stringify(ours)).toBe(JSON.stringify(without.scene.layers));
    expect(scene.bounds).toEqual(without.scene.bounds);
    expect(things.filter(({ kind }) => kind !== "reference")).toEqual(without.things);
    expect(JSON.stringify(pictureWith(reference).ledger)).toBe(JSON.stringify(without.ledger));
    expect(without.scene.layers.some(({ id }) => id.startsWith("reference"))).toBe(false);
    expect(without.legend.flatMap(({ entries }) => entries).some(({ layer }) => layer === "reference")).toBe(false);
  });

  it("is drawn in a figure, whose notes and legend say whose it is, as text and not as markup", () => {
    const figure = drawFigure({ ...pictureWith(reference), ...options, options: { version: "0" } });
    expect(figure.svg).toContain("Depots &amp; &lt;roads&gt;");
    expect(figure.svg).not.toContain("<roads>");
    expect(figure.alt).toContain("The grey layer “Depots & <roads>” was added by the reader: it is not ours");
    const plain = drawFigure({ ...pictureWith(null), ...options, options: { version: "0" } });
    expect(plain.svg).not.toContain("reader");
    expect(figure.svg.match(/<path/g)?.length).toBeGreaterThan(plain.svg.match(/<path/g)?.length ?? 0);
  });

  it("is drawn whole if it is long, with as many names and rows as can be read, and says so", () => {
    const many = Array.from({ length: 2000 }, (_, i) =>
      feature(`p${i}`, `Place ${i}`, { type: "Point", coordinates: [20 + (i % 50) / 4, 45 + Math.floor(i / 50) / 8] }),
    );
    const long = pictureWith({ ...reference, features: many });
    const layer = (id: string) => long.scene.layers.find((one) => one.id === id)?.features.length;
    expect(layer("reference-points")).toBe(2000);
    expect(layer("reference-labels")).toBe(MOST_LISTED);
    const table = twinOf(long.situation, long.things, drawnThings([long.scene]), options.words).at(-1);
    expect(table?.rows).toHaveLength(MOST_LISTED);
    expect(table?.prose).toContain("500 of 2,000 are listed here; all are drawn.");
  });
});
