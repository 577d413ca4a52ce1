import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseField } from "../../src/model/parse-field.js";
import { parseState } from "../../src/model/parse-state.js";
import { DEFAULT_STATE, STATE_FIELDS, type StateField } from "../../src/model/state.js";
import { check } from "../check.js";
import { anyState } from "./states.js";

const field = (name: string) => STATE_FIELDS.find((row) => row.name === name) as StateField;

describe("parseField", () => {
  it("reads null, a removed attribute, as the default", () => {
    for (const row of STATE_FIELDS) expect(parseField(row, null).patch).toEqual({ [row.key]: row.default });
  });

  it("reads numbers and lists as they are, too", () => {
    expect(parseField(field("target-altitude"), 3000).patch).toEqual({ targetAltitude: 3000 });
    expect(parseField(field("objections"), ["svk", "HUN"]).patch).toEqual({ objections: ["HUN", "SVK"] });
    expect(parseField(field("objections"), "").patch).toEqual({ objections: [] });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, -1, {}, [], true, 10n, Symbol("x"), () => 1])(
    "refuses %s as a height",
    (value) => {
      const { patch, problems } = parseField(field("target-altitude"), value);
      expect(patch).toEqual({});
      expect(problems).toHaveLength(1);
    },
  );
});

describe("parseState", () => {
  it("gives back any state, by keys", () => {
    check(
      fc.property(anyState, (state) => {
        const { state: back, problems } = parseState(JSON.parse(JSON.stringify(state)));
        expect(problems).toEqual([]);
        expect(back).toEqual(state);
      }),
      1000,
    );
  });

  it("takes attribute names as well", () => {
    expect(parseState({ "us-isr": "off", targetAltitude: 5 }).patch).toEqual({ usIsr: "off", targetAltitude: 5 });
  });

  it("reports hostile keys and is not harmed by them", () => {
    const hostile: unknown = JSON.parse('{"__proto__":{"lead":"un"},"constructor":1,"toString":2,"lead":"coalition"}');
    const { state, problems } = parseState(hostile);
    expect(problems.map(({ code }) => code)).toEqual(["unknown-key", "unknown-key", "unknown-key"]);
    expect(state).toEqual({ ...DEFAULT_STATE, lead: "coalition" });
    expect(Object.getPrototypeOf(state)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).lead).toBeUndefined();
  });

  it("quotes long values and keys shortened", () => {
    const long = "x".repeat(1_000_000);
    const { problems } = parseState({ [long]: 1, lead: long, scenario: long, objections: long });
    expect(problems).toHaveLength(4);
    for (const { message, path } of problems) {
      expect(message.length).toBeLessThan(200);
      expect(path.length).toBeLessThan(80);
    }
  });

  it("survives cycles, depth, getters that throw and proxies", () => {
    const cycle: Record<string, unknown> = {};
    cycle.lead = cycle;
    let deep: unknown = [];
    for (let i = 0; i < 100_000; i++) deep = [deep];
    const getter = Object.defineProperty({}, "lead", {
      enumerable: true,
      get() {
        throw new Error("no");
      },
    });
    const proxy = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error("no");
        },
      },
    );
    for (const value of [cycle, { lead: deep }, { objections: [deep] }, getter, proxy, null, 1, "x", [], undefined]) {
      const { state, problems } = parseState(value);
      expect(state).toEqual(DEFAULT_STATE);
      expect(problems).toHaveLength(1);
    }
  });

  it("never throws on anything", () => {
    check(
      fc.property(
        fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true, withTypedArray: true }),
        (value) => {
          for (const row of STATE_FIELDS) expect(parseField(row, value).problems.length).toBeLessThan(100);
          expect(Object.keys(parseState(value).state)).toEqual(Object.keys(DEFAULT_STATE));
        },
      ),
      1000,
    );
  });
});
