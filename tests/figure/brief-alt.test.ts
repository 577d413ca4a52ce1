import { describe, expect, it } from "vitest";
import { briefAltOf, seriesBriefAlt } from "../../src/figure/brief-alt.js";
import { parseSeries } from "../../src/figure/series.js";
import { seriesSubtitle, seriesTitle } from "../../src/figure/series-words.js";
import { seriesInput } from "../../src/figure/take-figure.js";
import { asOfText, shownText, subtitleOf, titleOf } from "../../src/figure/words.js";
import type { CoalitionState } from "../../src/model/state.js";
import { dataset } from "../dataset.js";
import { inputOf } from "../scenes/draw-scene.js";

const told = (state: Partial<CoalitionState>) => inputOf({ name: "brief", state }, dataset);
const MOST = 400;

function seriesOf(text: string) {
  const found = parseSeries(text, dataset);
  if ("problems" in found) throw new Error(found.problems[0]?.message);
  return seriesInput(
    dataset,
    found.series,
    {},
    { theme: "light", locale: "en-GB", options: {}, request: { draws: 0 } },
  );
}

describe("the alternative text of a picture in a page", () => {
  it("is the finding and the situation, and short", () => {
    const input = told({ usIsr: "off" });
    expect(briefAltOf(input)).toBe(`${titleOf(input)} ${subtitleOf(input)}`);
    expect(briefAltOf(input).length).toBeLessThanOrEqual(MOST);
  });

  it("of two maps says what each is, if that is short", () => {
    const input = told({ compare: "us-isr", domain: "signals" });
    expect(briefAltOf(input)).toMatch(/^Two maps side by side\./);
    expect(briefAltOf(input)).toContain(`${titleOf(input)} ${subtitleOf(input)}`);
    expect(briefAltOf(input).length).toBeLessThanOrEqual(MOST);
    const long = told({ compare: "us-isr", objections: dataset.natoMembers.slice(0, 20) });
    expect(briefAltOf(long).length).toBeLessThanOrEqual(MOST);
  });

  it("leaves out what a long situation has beside what is shown and when", () => {
    const objections = dataset.natoMembers.slice(0, 20);
    const input = told({ usIsr: "off", objections });
    expect(titleOf(input).length + subtitleOf(input).length).toBeGreaterThan(MOST);
    const { situation, words } = input;
    expect(briefAltOf(input)).toBe([titleOf(input), shownText(situation, words), asOfText(situation, words)].join(" "));
    expect(briefAltOf(input).length).toBeLessThanOrEqual(MOST);
  });

  it("of an animation is the same, under a house's title too", () => {
    const series = seriesOf("us-isr");
    expect(seriesBriefAlt(series)).toContain(`${seriesTitle(series)} ${seriesSubtitle(series)}`);
    expect(seriesBriefAlt(series).length).toBeLessThanOrEqual(MOST);
    expect(seriesBriefAlt(series, "Who sees what?")).toContain("Who sees what?");
  });

  it("of an animation has the number of each situation while that is short", () => {
    expect(seriesBriefAlt(seriesOf("us-isr"), "Who sees what?")).toMatch(/on average\.$/);
    expect(seriesBriefAlt(seriesOf("domain")).length).toBeLessThanOrEqual(MOST);
  });
});
