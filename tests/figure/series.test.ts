import { describe, expect, it } from "vitest";
import { changesOf, MOST_PANELS, parseSeries, type Series, seriesText, statesOf } from "../../src/figure/series.js";
import { stateFrom } from "../../src/model/start.js";
import { DEFAULT_STATE } from "../../src/model/state.js";
import { dataset } from "../dataset.js";

const read = (text: unknown): Series => {
  const found = parseSeries(text, dataset);
  if ("problems" in found) throw new Error(found.problems.map(({ message }) => message).join("\n"));
  return found.series;
};
const problemOf = (text: unknown): string => {
  const found = parseSeries(text, dataset);
  return "problems" in found ? `${found.problems[0]?.path}: ${found.problems[0]?.message}` : "";
};

describe("a series", () => {
  it("is a field with all of its values", () => {
    expect(read("us-isr")).toEqual([{ key: "usIsr", name: "us-isr", values: ["on", "off"] }]);
    expect(read("scenario")[0]?.values).toEqual(dataset.scenarios.map(({ id }) => id));
    expect(read("asOf")).toEqual(read("as-of"));
  });

  it("is two fields, each with all values or those named", () => {
    const both = read("us-isr, domain=air,signals");
    expect(both.map(({ name, values }) => [name, values])).toEqual([
      ["us-isr", ["on", "off"]],
      ["domain", ["air", "signals"]],
    ]);
    expect(read("domain=air,signals,us-isr").map(({ name }) => name)).toEqual(["domain", "us-isr"]);
    expect(read("target-altitude=50,300,5000")[0]?.values).toEqual([50, 300, 5000]);
  });

  it("can be written down and read again", () => {
    for (const text of [
      "us-isr,domain",
      "scenario=report,without-us",
      "target-altitude=100,500,us-isr",
      "lead,tankers",
    ])
      expect(read(seriesText(read(text)))).toEqual(read(text));
  });

  it.each([
    ["", 'expected fields such as us-isr,domain, got ""'],
    ["us-isr,,domain", 'got "us-isr,,domain"'],
    ["colour", 'unknown field "colour"; expected one of scenario, as-of, us-isr,'],
    ["<script>", 'unknown field "<script>"'],
    ["objections", "objections cannot be a series; expected one of scenario,"],
    ["compare", "compare cannot be a series"],
    ["domain=air,sonar", 'domain: expected air, missiles, surface, signals, got "sonar"'],
    ["domain=", 'domain: expected air, missiles, surface, signals, got ""'],
    ["domain=air", "domain: expected at least two values, got 1"],
    ["domain=air,air", 'domain: "air" is given twice'],
    ["us-isr,us-isr", "us-isr is given twice"],
    ["us-isr,domain,lead", "expected one or two fields, got 3"],
    ["target-altitude", "target-altitude needs its values, such as target-altitude=100,200"],
    ["target-altitude=100,high", '"high"'],
    ["target-altitude=100,99999", "99999"],
    ["scenario=report,mine", 'got "mine"'],
    [7, 'expected text such as "us-isr,domain", got 7'],
    ["scenario,us-isr", `expected at most ${MOST_PANELS} maps, got 14 (7 × 2)`],
    ["target-altitude=1,2,3,4,5,6,7,8,9,10,11,12,13", "expected at most 12 maps, got 13"],
  ])("%j is refused with its value: %s", (text, message) => {
    expect(problemOf(text)).toContain("series: ");
    expect(problemOf(text)).toContain(message);
  });
});

describe("the states of a series", () => {
  it("are its combinations, row by row, over what was asked for", () => {
    const states = statesOf(read("us-isr,domain=air,signals"), { lead: "nato", compare: "us-isr" }, dataset);
    expect(states.map(({ usIsr, domain }) => `${usIsr} ${domain}`)).toEqual([
      "on air",
      "on signals",
      "off air",
      "off signals",
    ]);
    expect(states.every(({ lead, compare }) => lead === "nato" && compare === "none")).toBe(true);
  });

  it("start where each one's scenario starts", () => {
    const [report, alone] = statesOf(read("scenario=report,coalition-alone"), { domain: "signals" }, dataset);
    expect(report).toEqual({ ...DEFAULT_STATE, domain: "signals" });
    expect(alone).toEqual(stateFrom(dataset, { scenario: "coalition-alone", domain: "signals" }));
    expect(alone?.tankers).toBe("european");
  });

  it("keep a reader's own changes of a whole state, and not those of the scenario left", () => {
    const now = stateFrom(dataset, { scenario: "coalition-alone", domain: "surface" });
    const given = changesOf(now, dataset);
    expect(given).toEqual({ scenario: "coalition-alone", domain: "surface" });
    expect(statesOf(read("scenario=report,nato-lead"), given, dataset)[0]).toEqual({
      ...DEFAULT_STATE,
      domain: "surface",
    });
  });
});
