import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeQuery, encodeQuery } from "../../src/model/query.js";
import { DEFAULT_STATE } from "../../src/model/state.js";
import { check } from "../check.js";
import { dataset } from "../dataset.js";
import { anyState, stateWith } from "./states.js";

describe("encodeQuery", () => {
  it("is empty for the default state", () => expect(encodeQuery(DEFAULT_STATE, dataset)).toBe(""));

  it("is short and readable, in the order of the table of fields", () => {
    const state = stateWith({ objections: ["HUN", "SVK"], lead: "nato", usIsr: "off" });
    expect(encodeQuery(state, dataset)).toBe("us-isr=off&lead=nato&objections=HUN,SVK");
  });
});

describe("decodeQuery", () => {
  it("undoes encodeQuery for any state", () => {
    check(
      fc.property(anyState, (state) => {
        const { state: back, problems } = decodeQuery(`?${encodeQuery(state, dataset)}`, dataset);
        expect(problems).toEqual([]);
        expect(back).toEqual(state);
      }),
      10_000,
    );
  });

  it("carries overrides as pairs, sorted by id", () => {
    const state = stateWith({ overrides: { "floor-h": 2, "tanker-reach-km": 400 } });
    expect(encodeQuery(state, dataset)).toBe("overrides=floor-h:2,tanker-reach-km:400");
    expect(decodeQuery("overrides=tanker-reach-km:400,floor-h:2").state.overrides).toEqual(state.overrides);
  });

  it("sorts codes, puts them in capitals and drops doubles", () => {
    expect(decodeQuery("objections=svk,%20hun,SVK").state.objections).toEqual(["HUN", "SVK"]);
  });

  it.each([
    ["us-isr=maybe", "not-one-of", 'expected on or off, got "maybe"'],
    ["nonsense=1", "unknown-key", 'unknown: "nonsense"'],
    ["overrides=floor-h:9", "out-of-range", 'expected a number from 0.5 to 4, got "9"'],
    ["overrides=floor-h:NaN", "not-a-number", 'expected a number, got "NaN"'],
    ["overrides=flor-h:1", "unknown-id", 'no assumption has the id "flor-h"'],
    ["overrides=detachment.usa_artemis_mk:0.5", "not-whole", 'expected a whole number, got "0.5"'],
    ["overrides=floor-h", "not-a-number", "expected a number, got undefined"],
    ["overrides=:2", "not-a-pair", 'expected a pair such as floor-h:2, got ":2"'],
    ["target-altitude=high", "not-a-number", 'expected a number from 0 to 20000, got "high"'],
    ["target-altitude=0x10", "not-a-number", 'expected a number from 0 to 20000, got "0x10"'],
    ["target-altitude=1e9", "out-of-range", 'expected a number from 0 to 20000, got "1e9"'],
    ["target-altitude=Infinity", "not-a-number", 'expected a number from 0 to 20000, got "Infinity"'],
    ["objections=IRL", "unknown-code", /^expected one of ALB, .* got "IRL"$/],
    ["vetoes=DEU", "unknown-code", 'expected one of CHN, FRA, GBR, RUS, USA, got "DEU"'],
    ["objections=H", "not-a-code", 'expected a code of three letters, got "H"'],
    ["scenario=javascript:alert(1)", "not-a-reference", /^expected a scenario's id/],
    ["lead=un&lead=nato", "given-twice", 'given twice, ignored: "nato"'],
    ["lead=%E0%A4%A", "bad-escape", 'bad escape: "lead=%E0%A4%A"'],
    ["__proto__=1", "unknown-key", 'unknown: "__proto__"'],
    ["constructor=1", "unknown-key", 'unknown: "constructor"'],
  ])("reports and ignores %s", (query, code, message) => {
    const { problems, state } = decodeQuery(query, dataset);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.code).toBe(code);
    expect(problems[0]?.message).toMatch(message);
    expect({ ...state, lead: DEFAULT_STATE.lead }).toEqual(DEFAULT_STATE);
  });

  it("keeps the good codes of a list with a bad one", () => {
    expect(decodeQuery("objections=HUN,IRL", dataset).patch).toEqual({ objections: ["HUN"] });
  });

  it("never throws, and gives a state whatever it is given", () => {
    check(
      fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), fc.webQueryParameters()), (text) => {
        const { state, problems } = decodeQuery(text);
        expect(Object.keys(state)).toEqual(Object.keys(DEFAULT_STATE));
        for (const { message } of problems) expect(message.length).toBeLessThan(400);
      }),
      2000,
    );
    expect(decodeQuery(`lead=${"x".repeat(1_000_000)}`).problems[0]?.code).toBe("too-long");
  });
});
