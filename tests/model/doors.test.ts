import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readArguments } from "../../src/cli/options.js";
import { statesFor } from "../../src/cli/states.js";
import { stateRecord } from "../../src/coverage/ledger/ledger.js";
import { recordOf } from "../../src/figure/figure-record.js";
import { queryIn, withQuery } from "../../src/model/address.js";
import type { Dataset } from "../../src/model/dataset.js";
import { fieldText } from "../../src/model/field-text.js";
import { parseField } from "../../src/model/parse-field.js";
import { decodeQuery, encodeQuery, namedValues } from "../../src/model/query.js";
import { readState, statesIn } from "../../src/model/read-state.js";
import { type CoalitionState, DEFAULT_STATE, STATE_FIELDS, type StateKey } from "../../src/model/state.js";
import { Asked } from "../../src/session/asked.js";
import { cases, SEED } from "../cases.js";
import { check } from "../check.js";
import { dataset as shipped } from "../dataset.js";
import { anyState } from "./states.js";

/** The shipped data, in which the default scenario, too, starts from something other than the default state. */
const own: Dataset = {
  ...shipped,
  scenarios: shipped.scenarios.map((one) =>
    one.id === "report" ? { ...one, state: { usIsr: "off", objections: ["HUN"], targetAltitude: 3000 } } : one,
  ),
};
const anyData = fc.constantFrom(shipped, own);
/** A scenario at an address is known to none of them: it has no start. */
const anyKnown = anyState.map((state) => (state.scenario.includes("/") ? { ...state, scenario: "report" } : state));
const keys = STATE_FIELDS.map(({ key }) => key);
const anyFields = fc
  .tuple(anyKnown, fc.subarray(keys))
  .map(([state, some]) => Object.fromEntries(some.map((key) => [key, state[key]])) as Partial<CoalitionState>);

const good = ({ state, problems }: { readonly state: CoalitionState; readonly problems: readonly unknown[] }) => {
  expect(problems).toEqual([]);
  return state;
};
const pairs = (state: CoalitionState, dataset: Dataset) => namedValues(state, dataset);

/** Each way in which a state is written, and read again by another part of the program. */
const DOORS: Readonly<
  Record<string, (state: CoalitionState, dataset: Dataset) => CoalitionState | Promise<CoalitionState>>
> = {
  "an address": (state, dataset) => good(decodeQuery(`?${encodeQuery(state, dataset)}`, dataset)),
  "a prefixed address": (state, dataset) =>
    good(decodeQuery(queryIn(`?${withQuery("?page=2&lead=x", "map.", encodeQuery(state, dataset))}`, "map."), dataset)),
  "a link copied from a newsletter's source": (state, dataset) => {
    const query = encodeQuery(state, dataset).replaceAll("&", "&amp;");
    return good(readState(`https://example.org/story?utm_source=nl&amp;${query}&amp;fbclid=x#map`, dataset));
  },
  "a link of a page with a prefix": (state, dataset) => {
    const query = withQuery("?page=2", "m.", encodeQuery(state, dataset));
    // A state that is written as nothing cannot be told from a page without a map.
    return encodeQuery(state, dataset) ? good(readState(`https://example.org/?${query}`, dataset)) : state;
  },
  attributes: (state, dataset) => {
    const asked = new Asked();
    for (const [name, text] of pairs(state, dataset)) {
      const field = STATE_FIELDS.find((one) => one.name === name);
      if (field) asked.byPage(parseField(field, text, dataset).patch, true);
    }
    return good(asked.state(dataset));
  },
  options: async (state, dataset) => {
    const options = pairs(state, dataset).map(([name, text]) => `--${name}=${text}`);
    const [named] = await statesFor(readArguments(["ledger", ...options]), dataset);
    return named?.state as CoalitionState;
  },
  "a state file": (state, dataset) => {
    const found = statesIn(
      `\ufeff${JSON.stringify([{ name: "a", state: encodeQuery(state, dataset) }, state])}`.slice(1),
    );
    const values = "values" in found ? found.values : [];
    const [first, second] = values.map((value) => good(readState(value, dataset)));
    expect(first).toEqual(second);
    return second as CoalitionState;
  },
  "a line of a file with carriage returns": (state, dataset) => {
    const found = statesIn(`# remark\r\n?${encodeQuery(state, dataset) || "lead=coalition"}\r\n`);
    const [value] = "values" in found ? found.values : [];
    // The default start has no line of its own.
    return encodeQuery(state, dataset) ? good(readState(value, dataset)) : state;
  },
  "a ledger": (state, dataset) =>
    good(readState(JSON.parse(JSON.stringify({ dataVersion: "1", state: stateRecord(state) })), dataset)),
  "a figure": (state, dataset) => good(readState(recordOf({ dataset, state }, "1").state, dataset)),
};

describe.each(Object.entries(DOORS))("a state through %s", (name, through) => {
  it("is the same", async () => {
    const isSlow = name === "options";
    await fc.assert(
      fc.asyncProperty(anyKnown, anyData, async (state, dataset) => {
        expect(await through(state, dataset)).toEqual(state);
      }),
      { seed: SEED, numRuns: isSlow ? cases(1000, 100) : cases(10_000, 1000) },
    );
  });
});

describe("a query", () => {
  it("alone gives where its scenario starts, in every door", async () => {
    for (const { id } of shipped.scenarios) {
      const state = decodeQuery(`scenario=${id}`, shipped).state;
      const [named] = await statesFor(readArguments(["ledger", "--scenario", id]), shipped);
      const asked = new Asked();
      asked.byPage({ scenario: id }, true);
      expect(named?.state).toEqual(state);
      expect(asked.state(shipped).state).toEqual(state);
      expect(encodeQuery(state, shipped)).toBe(id === "report" ? "" : `scenario=${id}`);
    }
    expect(decodeQuery("scenario=coalition-alone", shipped).state).toMatchObject({ usIsr: "off", natoSupport: "none" });
    expect(decodeQuery("", own).state).toMatchObject({ usIsr: "off", objections: ["HUN"] });
  });

  it("restores what was on the screen, whatever the page's attributes say", () => {
    check(
      fc.property(anyKnown, anyFields, anyData, (state, page, dataset) => {
        const query = encodeQuery(state, dataset, { page });
        const asked = new Asked();
        asked.byPage(page, true);
        asked.byAddress(decodeQuery(query, dataset).patch);
        expect(asked.state(dataset).state).toEqual(state);
      }),
      10_000,
    );
    const page = { usIsr: "off" } as const;
    expect(encodeQuery(DEFAULT_STATE, shipped, { page })).toBe("us-isr=on");
    expect(encodeQuery({ ...DEFAULT_STATE, usIsr: "off" }, shipped, { page })).toBe("us-isr=off");
  });

  it("leaves what it does not name to the page and the scenario", () => {
    const asked = new Asked();
    asked.byPage({ usIsr: "off", domain: "signals" }, true);
    asked.byAddress({ usIsr: "on", objections: ["HUN"] });
    expect(asked.state(shipped).state).toMatchObject({ usIsr: "on", objections: ["HUN"], domain: "signals" });
    asked.byAddress({ lead: "nato" });
    expect(asked.state(shipped).state).toMatchObject({ usIsr: "off", objections: [], lead: "nato" });
  });
});

describe("what was asked for", () => {
  it("gives the same state in whatever order a page makes its element", () => {
    const steps = fc.tuple(anyFields, anyFields).chain(([page, address]) => {
      const ops = [
        ...Object.entries(page).map(
          ([key, value]) =>
            (asked: Asked) =>
              asked.byPage({ [key]: value }, true),
        ),
        (asked: Asked) => asked.byAddress(address),
      ];
      return fc.tuple(fc.constant({ page, address }), fc.shuffledSubarray(ops, { minLength: ops.length }));
    });
    check(
      fc.property(steps, anyData, ([{ page, address }, ops], dataset) => {
        const asked = new Asked();
        for (const op of ops) op(asked);
        const plain = new Asked();
        plain.byPage(page, true);
        plain.byAddress(address);
        expect(asked.state(dataset)).toEqual(plain.state(dataset));
      }),
      2000,
    );
  });

  it("gives way to what the page asks for later, and to nothing else", () => {
    const asked = new Asked();
    asked.byReader({ usIsr: "off", lead: "un" });
    asked.byPage({ usIsr: "on" }, false);
    expect(asked.state(shipped).state).toMatchObject({ usIsr: "on", lead: "un" });
    asked.byPage({ scenario: "nato-lead" }, false);
    expect(asked.reader).toEqual({});
    asked.withdraw("scenario" satisfies StateKey, false);
    expect(fieldText(asked.state(shipped).state, "scenario")).toBe("report");
  });

  it("leaves out what the data do not know, with its name, and keeps the rest", () => {
    const asked = new Asked();
    asked.byPage({ objections: ["HUN", "IRL"], scenario: "ghost", overrides: { ghost: 1 } }, true);
    const { state, problems } = asked.state(shipped);
    expect(problems.map(({ code }) => code).sort()).toEqual(["unknown-code", "unknown-id", "unknown-scenario"]);
    expect(state).toMatchObject({ objections: ["HUN"], scenario: "report", overrides: {} });
  });
});
