import { describe, expect, it } from "vitest";
import { watchOf } from "../../src/coverage/watch.js";
import { type CoalitionState, DEFAULT_STATE } from "../../src/model/state.js";
import { commandArc, commandLayers } from "../../src/scene/layers/command.js";
import { situationOf } from "../../src/scene/situation.js";
import { themeOf } from "../../src/scene/theme.js";
import { wordsFor } from "../../src/scene/words.js";
import { dataset } from "../dataset.js";

const words = wordsFor("en-GB");
const layers = (patch: Partial<CoalitionState> = {}) =>
  commandLayers(
    situationOf(watchOf(dataset, { ...DEFAULT_STATE, reading: "command", ...patch })),
    themeOf("light"),
    words,
  );
const styles = (layer: { features: readonly { style: string }[] }) => layer.features.map(({ style }) => style);

describe("the chain of command on the map", () => {
  it("is empty in the other readings", () => {
    for (const reading of ["coverage", "contributors"] as const)
      for (const layer of layers({ reading })) expect(layer.features).toEqual([]);
  });

  it("draws arcs from the lead headquarters to the component commands", () => {
    const [lines, marks] = layers({ lead: "nato" });
    expect(lines.features.map(({ id }) => id)).toEqual([
      "shape/landcom-izmir",
      "shape/aircom-ramstein",
      "shape/marcom-northwood",
    ]);
    expect(new Set(styles(marks))).toEqual(new Set(["held"]));
  });

  it("reaches Kyiv only at a date when the cell there exists", () => {
    const toKyiv = (asOf: CoalitionState["asOf"]) =>
      layers({ asOf })[0].features.some(({ id }) => id.endsWith("/mnfu-kyiv"));
    expect(toKyiv("2025-04")).toBe(false);
    expect(toKyiv("latest")).toBe(true);
    expect(JSON.stringify(layers({ lead: "coalition" }))).not.toContain("mnfu");
  });

  it("draws what is missing hollow when an ally objects, and no link that holds", () => {
    const [lines, marks, labels] = layers({ lead: "nato", objections: ["HUN"] });
    expect(new Set(styles(lines))).toEqual(new Set(["missing"]));
    expect(styles(marks)).toEqual(["withheld", "withheld", "withheld", "withheld"]);
    for (const { text } of labels.features) expect(text).toContain("missing");
  });

  it("shows under a coalition lead that no air or sea headquarters is published", () => {
    const [lines, marks, labels] = layers({ lead: "coalition", asOf: "latest" });
    expect(styles(lines)).toContain("component");
    expect(marks.features.filter(({ style }) => style === "open").map(({ id }) => id)).toEqual([
      "open-air",
      "open-sea",
    ]);
    expect(labels.features.some(({ text }) => text === "Air component: none published")).toBe(true);
  });

  it("gives every feature a style and an id of its own, in every situation", () => {
    for (const lead of ["nato", "coalition", "un"] as const)
      for (const asOf of ["2025-04", "latest"] as const)
        for (const objections of [[], ["HUN"]])
          for (const vetoes of [[], ["RUS"]])
            for (const layer of layers({ lead, asOf, objections, vetoes })) {
              const ids = layer.features.map(({ id }) => id);
              expect(new Set(ids).size).toBe(ids.length);
              for (const { style } of layer.features) expect(layer.styles).toHaveProperty(style);
            }
  });

  it("bows an arc between its two ends, and to the north", () => {
    const { coordinates } = commandArc([0, 50], [30, 50]);
    expect(coordinates[0]).toEqual([0, 50]);
    expect(coordinates.at(-1)).toEqual([30, 50]);
    expect(coordinates[16]?.[1]).toBeGreaterThan(52);
    expect(commandArc([30, 50], [0, 50]).coordinates[16]?.[1]).toBeGreaterThan(52);
  });
});
