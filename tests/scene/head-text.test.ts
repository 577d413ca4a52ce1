import { beforeAll, describe, expect, it } from "vitest";
import { parseState } from "../../src/model/parse-state.js";
import { type CoalitionState, DEFAULT_STATE } from "../../src/model/state.js";
import { headText } from "../../src/scene/head-text.js";
import { LANGUAGES, loadTexts } from "../../src/scene/languages.js";
import { tourSteps } from "../../src/scene/tour.js";
import { wordsFor } from "../../src/scene/words.js";
import { dataset } from "../dataset.js";

const words = wordsFor("en-GB");
const headOf = (patch: Partial<CoalitionState> = {}, tag = "en-GB") =>
  headText({ dataset, state: { ...DEFAULT_STATE, ...patch } }, wordsFor(tag));

beforeAll(async () => {
  await Promise.all(LANGUAGES.map(loadTexts));
});

describe("the text above the map", () => {
  it("is a question for each reading", () => {
    const questions = (["coverage", "contributors", "command"] as const).map((reading) => headOf({ reading }).question);
    expect(new Set(questions).size).toBe(3);
    for (const question of questions) expect(question).toMatch(/^Wh.*Ukraine.*\?$/);
  });

  it("says date, lead, NATO support, who agrees, and that positions are notional", () => {
    expect(headOf().situation).toBe(
      "As of April 2025 · coalition lead · NATO support shared · all 32 allies agree · positions notional",
    );
    expect(headOf({ asOf: "latest", lead: "nato", objections: ["HUN"] }).situation).toMatch(
      /^As of 3 July 2026 · NATO lead · .* · Hungary objects · /,
    );
    expect(headOf({ objections: ["HUN", "SVK"] }).situation).toContain("Hungary and Slovakia object ");
    expect(headOf({ lead: "un", vetoes: ["RUS"] }).situation).toContain("United Nations lead vetoed by Russia");
  });

  it("does not mention allies for a coalition that needs nothing from NATO", () => {
    expect(headOf({ natoSupport: "none", objections: ["HUN"] }).situation).not.toMatch(/Hungary|allies/);
  });

  it("names the report and links it, and leaves it out if the data has none", () => {
    const { report } = headOf();
    expect(report?.text).toBe("Financial Times, 3 April 2025");
    expect(report?.href).toMatch(/^https:\/\//);
    expect(report?.via).toContain(dataset.report?.via);
    const { report: _none, ...own } = dataset;
    expect(headText({ dataset: own, state: DEFAULT_STATE }, words).report).toBeNull();
  });
});

describe("the tour", () => {
  it("has steps with valid states, each from a statement with sources", () => {
    const steps = tourSteps(dataset, words);
    expect(steps.length).toBeGreaterThanOrEqual(6);
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
    for (const { id, text, source, sources, state, lang, title } of steps) {
      const claim = dataset.claims?.find((one) => one.id === id);
      expect(text).toBe(claim?.statement);
      expect(source?.text).not.toBe("");
      expect(sources.length).toBeGreaterThan(0);
      expect(title.length).toBeLessThan(40);
      expect(lang).toBeUndefined();
      expect(parseState(state, dataset).problems).toEqual([]);
    }
    const patches = steps.map(({ state }) => JSON.stringify(state));
    expect(new Set(patches).size).toBe(steps.length);
  });

  it("is empty for data without statements", () => {
    expect(tourSteps({ ...dataset, claims: [] }, words)).toEqual([]);
  });
});

describe.each([...LANGUAGES])("in %s", (tag) => {
  it("every text is there", () => {
    const { question, situation, report } = headOf({ objections: ["HUN"] }, tag);
    const steps = tourSteps(dataset, wordsFor(tag));
    for (const text of [question, situation, report?.text, ...steps.map(({ title }) => title)])
      expect(text).not.toMatch(/[{}]|head\.|tour\./);
    if (tag === "en") return;
    expect(question).not.toBe(headOf().question);
    const english = tourSteps(dataset, words);
    for (const [index, { lang, title, text }] of steps.entries()) {
      expect(lang).toBeUndefined();
      expect([title, text]).not.toContain(english[index]?.text);
      expect(title).not.toBe(english[index]?.title);
    }
  });
});
