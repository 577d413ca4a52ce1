import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addScenario } from "../../src/model/apply-scenario.js";
import { editedFile, isItsOwn, openedScenario } from "../../src/model/edited.js";
import { validateScenario } from "../../src/model/parse-scenario.js";
import type { Scenario, StoryStep } from "../../src/model/scenario.js";
import { stateOf } from "../../src/model/start.js";
import { stepBaseline, stepState } from "../../src/model/story.js";
import { dataset } from "../dataset.js";
import { PAYLOADS } from "../injection-payloads.js";

const step: StoryStep = { title: "Two hours", text: "It flies two hours a day.", state: { "us-isr": "off" } };
const mine: Scenario = {
  id: "mine",
  name: "Mine",
  summary: "",
  state: { lead: "nato", domain: "signals" },
  stations: [{ id: "s", name: "S", orbit: "pl_east_awacs", domain: "air", candidates: ["fra_e3f_avord"] }],
  sources: [],
  story: [step],
};
const withSteps = (...story: unknown[]) => validateScenario({ ...mine, story }, dataset);
const problemsOf = (...story: unknown[]) => {
  const result = withSteps(...story);
  return "problems" in result ? result.problems : [];
};

describe("a story in a scenario file", () => {
  it("makes the file one of version 2", () => {
    expect(validateScenario(mine, dataset)).toEqual({ scenario: { ...mine, version: 2 } });
  });

  it("may name source, language, baseline and bounds", () => {
    const whole = {
      ...step,
      source: { label: "Defence ministry", href: "https://example.org/a?b=c" },
      lang: "pt-BR",
      baseline: { "us-isr": "on" },
      bounds: [21, 44, 41, 53],
    };
    expect(problemsOf(whole)).toEqual([]);
  });

  it("may have its texts in several languages, and keeps them all", () => {
    const both = { en: "Two hours", "pt-BR": "Duas horas", uk: "Дві години" };
    const story = [{ ...step, title: both, text: both, source: { label: both } }];
    expect(withSteps(...story)).toEqual({ scenario: { ...mine, story, version: 2 } });
    const scenario = { ...mine, story };
    const file = editedFile({ scenario, from: mine, changes: [], author: "A", problems: [] }, "again", {});
    expect(validateScenario(JSON.parse(JSON.stringify(file)), dataset), "exported again").toMatchObject({
      scenario: { story },
    });
  });

  it.each([
    [[], "story", "expected a step or more"],
    [Array.from({ length: 31 }, () => step), "story", "expected at most 30 steps"],
    [[{ ...step, title: "" }], "story[0].title", 'got ""'],
    [[step, { ...step, text: "" }], "story[1].text", "not empty"],
    [[{ ...step, text: "x".repeat(601) }], "story[0].text", "at most 600"],
    [[{ ...step, text: "a\u202eb" }], "story[0].text", "control characters"],
    [[{ ...step, title: {} }], "story[0].title", "a language or more"],
    [[{ ...step, title: { en: "" } }], "story[0].title.en", 'not empty, got ""'],
    [[{ ...step, text: { en: "a", uk: "x".repeat(601) } }], "story[0].text.uk", "at most 600"],
    [[{ ...step, text: { uk: "a\u202eb" } }], "story[0].text.uk", "control characters"],
    [[{ ...step, text: { Klingon: "a" } }], "story[0].text.Klingon", "a language such as de or en-GB"],
    [[{ ...step, text: { de: "a", DE: "b" } }], "story[0].text", "each language once"],
    [[{ ...step, text: { en: 5 } }], "story[0].text", 'texts by language such as {"en"'],
    [[{ ...step, text: ["a"] }], "story[0].text.0", "a language such as de or en-GB"],
    [[{ ...step, source: { label: { en: "" } } }], "story[0].source.label.en", "not empty"],
    [[{ ...step, colour: "red" }], "story[0].colour", "unknown key"],
    [[{ ...step, source: { label: "x", href: "javascript:alert(1)" } }], "story[0].source.href", "javascript:alert(1)"],
    [[{ ...step, lang: "Klingon, please" }], "story[0].lang", '"Klingon, please"'],
    [[{ ...step, bounds: [41, 44, 21, 53] }], "story[0].bounds", "west, south, east, north"],
    [[{ ...step, bounds: [21, 44, 41] }], "story[0].bounds", "west, south, east, north"],
    [[{ ...step, state: { "us-isr": "maybe" } }], "story[0].state.us-isr", '"maybe"'],
    [[{ ...step, state: { colour: "red" } }], "story[0].state.colour", '"colour"'],
    [[{ ...step, state: { objections: ["XXX"] } }], "story[0].state.objections", '"XXX"'],
    [[{ ...step, state: { scenario: "report" } }], "story[0].state.scenario", "its own file"],
    [[{ ...step, state: { "base.us-isr": "on" } }], "story[0].state.base.", "under baseline"],
    [[{ ...step, baseline: { "us-isr": "maybe" } }], "story[0].baseline.us-isr", '"maybe"'],
    [[{ ...step, baseline: { reading: "command" } }], "story[0].baseline.reading", "not a field of a baseline"],
  ])("names what is wrong and where (%#)", (story, path, part) => {
    expect(problemsOf(...story)).toContainEqual(
      expect.objectContaining({ path, message: expect.stringContaining(part) }),
    );
  });

  it("survives anything", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(problemsOf(value).length).toBeGreaterThan(0);
        expect(problemsOf({ ...step, source: value, lang: value }).length).toBeLessThan(201);
      }),
    );
  });

  it("takes hostile text as text, and no address but http(s)", () => {
    for (const payload of PAYLOADS) {
      const result = withSteps({ ...step, title: payload, text: payload, source: { label: payload } });
      if ("scenario" in result) expect(result.scenario.story?.[0]?.text).toBe(payload);
      expect(problemsOf({ ...step, source: { label: "x", href: payload } })).not.toEqual([]);
    }
  });
});

describe("the state of a step", () => {
  it("is the scenario's start with the step's fields, whatever the step before has set", () => {
    expect(stepState(mine, step)).toEqual({ ...stateOf(mine), usIsr: "off" });
    expect(stepState(mine, { ...step, state: { objections: "HUN,SVK" } })).toEqual({
      ...stateOf(mine),
      objections: ["HUN", "SVK"],
    });
  });

  it("has the baseline that the step names, or none", () => {
    expect(stepBaseline(step)).toBeNull();
    expect(stepBaseline({ ...step, baseline: { "us-isr": "on", tankers: "off" } })).toEqual({
      usIsr: "on",
      tankers: "off",
    });
  });
});

describe("a file with a story that is based on a scenario of ours", () => {
  const [report] = dataset.scenarios;
  if (!report) throw new Error("the dataset has no scenario");
  const based: Scenario = { ...report, id: "ours-told", basedOn: report.id, story: [step] };

  it("is shown itself, since no link can say its story", () => {
    expect(isItsOwn(dataset, based)).toBe(true);
    expect(openedScenario(dataset, based)).toEqual({ ...stateOf(report), scenario: "ours-told" });
    const told = addScenario(dataset, based);
    expect(isItsOwn(told, based), "once it is there, it is no reader's").toBe(false);
    expect(openedScenario(told, based)).toEqual({ ...stateOf(report), scenario: "ours-told" });
  });
});
