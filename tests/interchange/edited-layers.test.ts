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
  {
    do: "add",
    what: "base",
    record: {
      id: "my-base",
      name: "My base",
      country: "POL",
      component: "air",
      lon: 22,
      lat: 51.5,
      source: "my assumption",
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

const eventsOf = () =>
  elements(xmlOf(fileOf("coalition-map.cot.xml", writeLayers(layers, ["cot"])).text ?? ""), "event");
const eventOf = (uid: string) => eventsOf().find((one) => one.getAttribute("uid") === `coalition-map.${uid}`);

it("does not say that a station that a reader has placed is known to the metre", () => {
  const [moved, others] = [true, false].map((mine) =>
    layer("stations").filter(({ id }) => (id === "ro-moldova") === mine),
  );
  expect(moved?.map(({ properties }) => properties.uncertainty_km)).toEqual([null]);
  expect(others?.every(({ properties }) => Number(properties.uncertainty_km) > 0)).toBe(true);
  expect(layers.list.find(({ name }) => name === "stations")?.about).toContain("or the station was placed by a reader");
  const errorOf = (uid: string) => elements(eventOf(uid) as never, "point")[0]?.getAttribute("ce");
  expect(errorOf("stations.ro-moldova")).toBe("9999999.0");
  expect(Number(errorOf(`stations.${others?.[0]?.id}`))).toBeLessThan(1_000_000);
});

it("tells what a reader has added from what is on record", () => {
  for (const [name, id] of [
    ["headquarters", "my-hq"],
    ["bases", "my-base"],
  ] as const) {
    const added = layer(name).filter(({ properties }) => properties.added === true);
    expect(added.map((one) => one.id)).toEqual([id]);
    const [onRecord] = layer(name).filter(({ properties }) => properties.added === false);
    expect(eventOf(`${name}.${id}`)?.getAttribute("how")).toBe("h-e");
    expect(eventOf(`${name}.${onRecord?.id}`)?.getAttribute("how")).toBe("h-t");
    expect(layers.list.find((one) => one.name === name)?.about).toContain("added by a reader");
  }
});

it("uses the area that the edited scenario names", () => {
  const edits = packEdits([{ do: "set", what: "area", value: "MDA" }]);
  const [area] = layersOf(dataset, { ...state, edits }).list.find(({ name }) => name === "area")?.features ?? [];
  expect(area?.id).toBe("MDA");
  expect(Number(area?.properties.area_km2)).toBeGreaterThan(30_000);
  expect(Number(area?.properties.area_km2)).toBeLessThan(37_000);
});

it("says whose the baseline is that kept, lost and gained are measured against", () => {
  const compared = { ...state, compare: "baseline" as const };
  const baseline = { ...state, edits: packEdits(EDITS) };
  const { about, list } = layersOf(dataset, compared, { baseline });
  const whose = { edited: false, author: null, baseline_edited: true, baseline_author: "A. <Reader>" };
  for (const { features } of list) for (const { properties } of features) expect(properties).toMatchObject(whose);
  expect(about.note).toContain("Compared with a baseline edited by A. <Reader>: not the project's own.");
  expect(about.note).not.toContain("Edited by");
  const files = writeLayers({ about, list, flown: [] }, ["geojson"]);
  expect(JSON.parse(fileOf("coverage.geojson", files).text ?? "")).toMatchObject(whose);
  const nobody = packEdits(EDITS.slice(1));
  expect(layersOf(dataset, compared, { baseline: { edits: nobody } }).about.note).toContain(
    "Compared with a baseline edited by a reader",
  );
});

it("says nothing of a baseline that no reader has changed, or that nothing is compared with", () => {
  const mine = { edits: packEdits(EDITS) };
  for (const { about, list } of [
    layersOf(dataset, { ...state, compare: "baseline" }),
    layersOf(dataset, { ...state, compare: "us-isr" }, { baseline: mine }),
  ]) {
    expect(list[2]?.features[0]?.properties).toMatchObject({ baseline_edited: false, baseline_author: null });
    expect(about.note).not.toContain("baseline");
  }
});

it("says which assumptions a reader has set, though the scenario is not edited", () => {
  const overrides = { "floor-h": 2, "endurance.p8a": 8 };
  const assumed = layersOf(dataset, { ...state, overrides });
  for (const { features } of assumed.list)
    for (const { properties } of features)
      expect(properties).toMatchObject({ edited: false, assumptions_set: "endurance.p8a:8; floor-h:2" });
  expect(assumed.about.note).toContain("Assumptions set by a reader: endurance.p8a:8; floor-h:2.");
  expect(layersOf(dataset, state).about).toMatchObject({ assumptionsSet: null });
  expect(layersOf(dataset, state).about.note).not.toContain("Assumptions set");
});

it("says which assumptions a reader has set in the baseline", () => {
  const compared = { ...state, compare: "baseline" as const };
  const { note } = layersOf(dataset, compared, { baseline: { overrides: { "floor-h": 3 } } }).about;
  expect(note).toContain("Assumptions set by a reader in the baseline: floor-h:3.");
});
