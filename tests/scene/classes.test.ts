import { describe, expect, it } from "vitest";
import { comparedFates } from "../../src/figure/bar-svg.js";
import { drawFigure } from "../../src/figure/figure-svg.js";
import { type CoalitionState, DEFAULT_STATE } from "../../src/model/state.js";
import { DOMAINS } from "../../src/model/terms.js";
import { barStyles } from "../../src/scene/layers/coverage.js";
import { lookOf } from "../../src/scene/legend.js";
import type { LegendGroup } from "../../src/scene/scene.js";
import { themeOf } from "../../src/scene/theme.js";
import { dataset } from "../dataset.js";
import { inputOf } from "../scenes/draw-scene.js";
import { scenes } from "../scenes/index.js";
import type { SceneCase } from "../scenes/scene-case.js";

/** The gallery, and cases that it lacks: each domain with US ISR, without it, compared, and in the other shadings. */
const CASES: readonly SceneCase[] = [
  ...scenes,
  ...DOMAINS.flatMap((domain) =>
    (
      [
        { usIsr: "on" },
        { usIsr: "off" },
        { compare: "us-isr" },
        { shade: "hours" },
        { shade: "oblast" },
        { shade: "redundancy", compare: "us-isr" },
      ] as const
    ).map((part): SceneCase => {
      const state: Partial<CoalitionState> = { domain, ...part };
      return { name: JSON.stringify(state), state };
    }),
  ),
  // Without US ISR one station is held, for less than the floor: nothing counts as watched.
  {
    name: "nothing watched",
    state: { lead: "un", natoSupport: "none", usIsr: "off", domain: "signals", overrides: { "floor-h": 4 } },
  },
];

const looksOf = (legend: readonly LegendGroup[]) =>
  legend.flatMap(({ entries }) =>
    entries.map(({ text, layer, samples }) => ({ text, layer, looks: samples.map(lookOf) })),
  );

describe.each(CASES)("$name", (scene) => {
  const input = inputOf(scene, dataset);
  const legend = drawFigure(input).legend;

  it("has every class of the bar in the legend, in the same look, and the other way round", () => {
    const styles = barStyles(themeOf(input.theme), input.situation.state as unknown as Record<string, unknown>);
    if (input.situation.state.reading !== "coverage") return;
    const bar = comparedFates(input.diff ?? input.ledger, input.words).map(({ id }) => id);
    const rows = legend.flatMap(({ entries }) => entries).filter(({ layer }) => layer === "coverage");
    const difference = { ...DEFAULT_STATE, ...scene.state }.shade === "difference";
    if (difference) expect(rows.map(({ style }) => style).sort()).toEqual([...bar].sort());
    else expect(bar).toEqual([]);
    for (const id of bar) {
      const row = rows.find(({ style }) => style === id);
      expect(row?.samples.map(({ area }) => area)).toContainEqual(styles[id]);
    }
  });

  it("has no two rows with the same swatch in its legend, and no swatch in two rows", () => {
    const rows = looksOf(legend);
    const all = rows.flatMap(({ text, looks }) => looks.map((look) => ({ text, look })));
    const twice = all.filter(({ look }, index) => all.findIndex((one) => one.look === look) !== index);
    expect(twice).toEqual([]);
  });

  it("has at most six rows in a small figure", () => {
    for (const page of ["column-85mm", "social"] as const) {
      const small = drawFigure({ ...input, options: { ...input.options, page } }).legend;
      expect(small.flatMap(({ entries }) => entries).length, page).toBeLessThanOrEqual(6);
      if (input.situation.state.reading === "coverage") {
        const bar = comparedFates(input.diff ?? input.ledger, input.words).map(({ id }) => id);
        const styles = small.flatMap(({ entries }) => entries.map(({ style }) => style));
        for (const id of bar) expect(styles, page).toContain(id);
      }
    }
  });
});
