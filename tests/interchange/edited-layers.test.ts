import { expect, it } from "vitest";
import { layersOf } from "../../src/interchange/layers.js";
import { LAYER_FORMATS, writeLayers } from "../../src/interchange/write.js";
import { addEditing } from "../../src/model/apply-scenario.js";
import type { Edit } from "../../src/model/edit.js";
import { EDITING } from "../../src/model/edited.js";
import { packEdits } from "../../src/model/pack-edits.js";
import { dataset } from "../dataset.js";
import { elements, fileOf, state, textIn, unpacked, xmlOf } from "./written.js";

addEditing(EDITING);

const EDITS: readonly Edit[] = [
  { do: "set", what: "author", value: "A. <Reader>" },
  { do: "move", station: "ro-moldova", lon: 27.5, lat: 46.25, source: "my assumption" },
  {
    do: "add",
    what: "headquarters",
    record: {
      id: "my-hq",
      name: "My headquarters",
      kind: "coalition",
      country: "POL",
      lon: 21,
      lat: 52.2,
      source: "https://example.org/hq",
    },
  },
];
const layers = layersOf(dataset, { ...state, edits: packEdits(EDITS) });
const layer = (name: string) => layers.list.find((one) => one.name === name)?.features ?? [];

it("says of every feature that a reader has edited the situation, and who", () => {
  for (const { features } of layers.list)
    for (const { properties } of features) expect(properties).toMatchObject({ edited: true, author: "A. <Reader>" });
  expect(layers.about.note).toContain("Edited by A. <Reader>: not the project's own situation.");
  const files = writeLayers(layers, LAYER_FORMATS);
  for (const description of elements(xmlOf(fileOf("coalition-map.kml", files).text ?? ""), "description"))
    expect(description.textContent).toContain("Edited by A. &lt;Reader&gt;");
  for (const remarks of elements(xmlOf(fileOf("coalition-map.cot.xml", files).text ?? ""), "remarks"))
    expect(remarks.textContent).toContain("Edited by A. <Reader>");
  expect(fileOf("coalition-map.czml", files).text?.includes("Edited by A. &lt;Reader&gt;")).toBe(true);
  expect(textIn(unpacked(fileOf("coalition-map.kmz", files).bytes).get("doc.kml")).includes("Edited by")).toBe(true);
});

it("has moved and added things where the reader put them, with the source that was given", () => {
  const moved = layer("stations").find(({ id }) => id === "ro-moldova");
  expect(moved?.geometry).toEqual({ type: "Point", coordinates: [27.5, 46.25] });
  expect(moved?.properties.sources).toContain("my assumption");
  const own = layer("headquarters").find(({ id }) => id === "my-hq");
  expect(own?.geometry).toEqual({ type: "Point", coordinates: [21, 52.2] });
  expect(own?.properties.sources).toContain("https://example.org/hq");
  expect(layers.flown.find(({ id }) => id === "ro-moldova")?.centre).toEqual([27.5, 46.25]);
});

it("uses the area that the edited scenario names", () => {
  const edits = packEdits([{ do: "set", what: "area", value: "MDA" }]);
  const [area] = layersOf(dataset, { ...state, edits }).list.find(({ name }) => name === "area")?.features ?? [];
  expect(area?.id).toBe("MDA");
  expect(Number(area?.properties.area_km2)).toBeGreaterThan(30_000);
  expect(Number(area?.properties.area_km2)).toBeLessThan(37_000);
});
