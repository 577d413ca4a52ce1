import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { queryIn, withQuery } from "../../src/model/address.js";
import {
  BASELINE_FIELDS,
  type Baseline,
  baselineState,
  differingFrom,
  pinnedBaseline,
} from "../../src/model/baseline.js";
import { baselineOf, comparedStates } from "../../src/model/compared-states.js";
import { parseState } from "../../src/model/parse-state.js";
import { decodeQuery, encodeQuery } from "../../src/model/query.js";
import { DEFAULT_STATE } from "../../src/model/state.js";
import { check } from "../check.js";
import { dataset } from "../dataset.js";
import { anyState, stateWith } from "./states.js";

const keys = BASELINE_FIELDS.map(({ key }) => key as keyof Baseline);

/** The baseline fields of any state: in half of the cases all, in the others some. */
const anyBaseline: fc.Arbitrary<Baseline> = fc
  .tuple(anyState, fc.oneof(fc.constant(keys), fc.subarray(keys)))
  // For a baseline, no scenario is loaded from an address.
  .filter(([{ scenario }]) => !scenario.includes("/"))
  .map(([state, some]) => Object.fromEntries(some.map((key) => [key, state[key]])));

describe("a baseline in a query", () => {
  it("comes back as the same state to compare with, whatever the state", () => {
    check(
      fc.property(anyState, anyBaseline, (state, baseline) => {
        const back = decodeQuery(encodeQuery(state, dataset, { baseline }), dataset);
        expect(back.problems).toEqual([]);
        expect(back.state).toEqual(state);
        expect(back.baseline).toBeDefined();
        expect(baselineState(back.baseline ?? {}, back.state)).toEqual(baselineState(baseline, state));
      }),
      4000,
    );
  });

  it("comes back after a prefix, among a page's own parameters, which stay", () => {
    const foreign = fc.webQueryParameters().filter((text) => !/(^|&)[^=]*(map|compare)/i.test(text));
    check(
      fc.property(anyState, anyBaseline, fc.constantFrom("map.", "a.b."), foreign, (state, baseline, prefix, page) => {
        const search = `?${withQuery(`?${page}`, prefix, encodeQuery(state, dataset, { baseline }))}`;
        const back = decodeQuery(queryIn(search, prefix), dataset);
        expect(back.state).toEqual(state);
        expect(baselineState(back.baseline ?? {}, back.state)).toEqual(baselineState(baseline, state));
        // Removing ours leaves exactly the page's own parameters.
        expect(withQuery(search, prefix, "")).toBe(page.split("&").filter(Boolean).join("&"));
      }),
      1000,
    );
  });

  it("is written as what differs, and is present even if nothing does", () => {
    const state = stateWith({ usIsr: "off", objections: ["HUN"] });
    expect(encodeQuery(state, dataset, { baseline: pinnedBaseline(DEFAULT_STATE) })).toBe(
      "us-isr=off&objections=HUN&base.us-isr=on&base.objections=",
    );
    expect(encodeQuery(DEFAULT_STATE, dataset, { baseline: pinnedBaseline(DEFAULT_STATE) })).toBe("base.us-isr=on");
    expect(encodeQuery(DEFAULT_STATE, dataset)).toBe("");
    expect(decodeQuery("us-isr=off").baseline).toBeUndefined();
  });

  it.each([
    ["base.us-isr=maybe", "not-one-of", "baseline.us-isr", 'expected on or off, got "maybe"'],
    [
      "base.scenario=/elsewhere.json",
      "unknown-scenario",
      "baseline.scenario",
      `expected ${dataset.scenarios.map(({ id }) => id).join(", ")}, got "/elsewhere.json"`,
    ],
    ["base.domain=air", "not-of-baseline", "baseline.domain", 'not a field of a baseline: "domain"'],
    ["base.compare=none", "not-of-baseline", "baseline.compare", 'not a field of a baseline: "compare"'],
    ["base.nonsense=1", "unknown-key", "baseline.nonsense", 'unknown: "base.nonsense"'],
    ["base.lead=un&base.lead=nato", "given-twice", "baseline.lead", 'given twice, ignored: "nato"'],
    ["base.__proto__=1", "unknown-key", "baseline.__proto__", 'unknown: "base.__proto__"'],
  ])("reports and ignores %s", (query, code, path, message) => {
    const { problems, state, patch } = decodeQuery(query, dataset);
    expect(problems).toEqual([{ code, path, message }]);
    expect([state, patch]).toEqual([DEFAULT_STATE, {}]);
  });
});

describe("a baseline in an object", () => {
  it("is read by the same rules, with keys as in the state or as in attributes", () => {
    const { patch, baseline, problems } = parseState(
      { objections: ["HUN"], baseline: { objections: [], "us-isr": "on", reading: "command" } },
      dataset,
    );
    expect(patch).toEqual({ objections: ["HUN"] });
    expect(baseline).toEqual({ objections: [], usIsr: "on" });
    expect(problems.map(({ path }) => path)).toEqual(["baseline.reading"]);
    expect(parseState({ baseline: null }).baseline).toBeUndefined();
    expect(parseState({ baseline: "us-isr=on" }).problems[0]?.code).toBe("unknown-key");
  });
});

describe("what is compared", () => {
  it("is the pinned state and the present one, however the view has changed since", () => {
    check(
      fc.property(anyState, anyState, (pinned, now) => {
        const { basis, before, after } = comparedStates(
          dataset,
          { ...now, compare: "baseline" },
          pinnedBaseline(pinned),
        );
        expect(basis).toBe("baseline");
        expect(after.domain).toBe(before.domain);
        expect(after.reading).toBe(before.reading);
        for (const key of keys) expect(before[key]).toEqual(pinned[key]);
        // The fields that differ are enough to restore the baseline.
        expect(baselineState(differingFrom(pinnedBaseline(pinned), now), now)).toEqual({
          ...before,
          compare: now.compare,
        });
      }),
      500,
    );
  });

  it("is where the scenario starts, as long as nothing is pinned", () => {
    const state = stateWith({ scenario: "coalition-alone", tankers: "off", domain: "signals", compare: "baseline" });
    const start = baselineOf(dataset, state);
    expect(start.tankers).toBe("european");
    expect(start.domain).toBe("signals");
    expect(start.scenario).toBe("coalition-alone");
    expect(comparedStates(dataset, state).before).toEqual(start);
  });

  it("is the state with US ISR and without, or nothing", () => {
    const state = stateWith({ compare: "us-isr", usIsr: "off" });
    const compared = comparedStates(dataset, state, { tankers: "off" });
    expect([compared.before.usIsr, compared.after.usIsr, compared.before.tankers]).toEqual(["on", "off", "on"]);
    expect(comparedStates(dataset, stateWith({})).basis).toBe("us-isr");
  });

  it("is the pinned state, and US ISR on and off if no baseline is asked for", () => {
    const baseline = { tankers: "off" } as const;
    const pinned = comparedStates(dataset, stateWith({ compare: "baseline" }), baseline);
    expect([pinned.basis, pinned.before.tankers, pinned.after.tankers]).toEqual(["baseline", "off", "on"]);
    const alone = comparedStates(dataset, stateWith({}), baseline);
    expect([alone.basis, alone.before.usIsr, alone.after.usIsr]).toEqual(["us-isr", "on", "off"]);
  });
});
