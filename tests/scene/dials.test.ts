import { describe, expect, it } from "vitest";
import { watchOf } from "../../src/coverage/watch.js";
import { distanceKm } from "../../src/model/distance.js";
import { type CoalitionState, DEFAULT_STATE } from "../../src/model/state.js";
import { buildScene } from "../../src/scene/build-scene.js";
import { dialOf, holdingsOf, sharedRings } from "../../src/scene/dials.js";
import { situationOf } from "../../src/scene/situation.js";
import { wordsFor } from "../../src/scene/words.js";
import { bearingDeg } from "../bearing.js";
import { dataset } from "../dataset.js";

const situationIn = (state: Partial<CoalitionState>) => situationOf(watchOf(dataset, { ...DEFAULT_STATE, ...state }));
const sceneIn = (state: Partial<CoalitionState>) => buildScene(situationIn(state), "light", wordsFor());
const labelsIn = (state: Partial<CoalitionState>) => {
  const layer = sceneIn(state).layers.find(({ id }) => id === "station-labels");
  return layer?.kind === "label" ? layer.features : [];
};

/** How far a line turns around a place, in degrees. */
function turnOf(line: readonly (readonly number[])[], centre: { lon: number; lat: number }): number {
  let sum = 0;
  for (const [index, place] of line.entries()) {
    const before = line[index - 1];
    if (!before) continue;
    const step = bearingDeg(centre, place) - bearingDeg(centre, before);
    sum += ((step % 360) + 360) % 360;
  }
  return sum;
}

const STATES: Partial<CoalitionState>[] = [
  {},
  { usIsr: "off" },
  { domain: "signals" },
  { domain: "surface" },
  { domain: "missiles" },
  { objections: ["HUN"] },
];

describe.each(STATES)("rims of %o", (state) => {
  const rings = sharedRings(situationIn(state).stations);

  it("are solid for each holder's share of the day, one after the other, and the rest is the rest", () => {
    expect(rings.length).toBeGreaterThan(0);
    for (const stations of rings) {
      const { arcs, rest } = dialOf(stations);
      for (const view of stations) {
        const own = arcs.filter(({ station }) => station === view.station.id);
        const holdings = holdingsOf(view);
        expect(own.map(({ owner }) => owner)).toEqual(holdings.map(({ owner }) => owner));
        own.forEach(({ geometry }, index) => {
          const turn = turnOf(geometry.coordinates, view.ring);
          expect(turn).toBeCloseTo((holdings[index]?.share ?? 0) * 360, 3);
          const next = own[index + 1]?.geometry.coordinates[0];
          if (next) expect(geometry.coordinates.at(-1)).toEqual(next);
        });
      }
      const [first] = stations;
      const { reach } = dialOf(stations);
      const [low = [], high = []] = reach?.coordinates ?? [];
      if (reach) {
        expect(low[1]).toBeLessThan(high[1] ?? 0);
        expect(distanceKm(first.ring, { lon: low[0] ?? 0, lat: low[1] ?? 0 })).toBeCloseTo(first.ring.lowKm, 3);
        expect(distanceKm(first.ring, { lon: high[0] ?? 0, lat: high[1] ?? 0 })).toBeCloseTo(first.ring.highKm, 3);
      }
      const held = rest ? 360 - turnOf(rest.coordinates, first.ring) : 360;
      expect(held).toBeCloseTo(first.share * 360, 0);
    }
  });

  it("have one label each, which names all holders and neither begins nor ends a line with a dot", () => {
    const labels = labelsIn(state);
    for (const stations of rings) {
      const [first, ...further] = stations;
      const text = labels.find(({ id }) => id === first.station.id)?.text ?? "";
      for (const { type } of stations.flatMap(holdingsOf).slice(0, 2))
        expect(text.replaceAll("\u00a0", " ")).toContain(type);
      for (const line of text.split("\n")) expect(line).toMatch(/^[^\s·].*[^\s·]$/);
      for (const { station } of further) expect(labels.map(({ id }) => id)).not.toContain(station.id);
    }
  });
});

it("says the reach with its bound and the hours a day", () => {
  const text = labelsIn({ domain: "signals" }).find(({ id }) => id === "pl-northeast-signals")?.text;
  expect(text?.replaceAll("\u00a0", " ")).toBe("RC-135U\n≤ 399 km · 1 h a day");
});

it("names the holders of a ring that two stations share, their hours adding up as printed", () => {
  const text =
    labelsIn({})
      .find(({ id }) => id === "pl-east")
      ?.text.replaceAll("\u00a0", " ") ?? "";
  expect(text).toBe("E-3A, NATO 21 h\nE-3F, France 3 h\nE-3, US 3 h\n400 km · 24 + 3 h a day");
});

it.each(["contributors", "command"] as const)("draws no ring, no racetrack and no station for %s", (reading) => {
  for (const component of ["ground", "air", "sea"] as const) {
    const { layers, legend } = sceneIn({ reading, component });
    for (const id of ["rings", "racetracks", "station-labels", "coverage", "coverage-edges"])
      expect(layers.find((layer) => layer.id === id)?.features ?? [], id).toEqual([]);
    const shown = legend.flatMap(({ entries }) => entries.map(({ layer }) => layer));
    expect(shown.filter((layer) => ["rings", "racetracks"].includes(layer))).toEqual([]);
  }
});
