import { describe, expect, it } from "vitest";
import type { DomainRanges, LedgerRanges } from "../../src/coverage/ledger/ledger.js";
import { pinnedBaseline } from "../../src/model/baseline.js";
import { DEFAULT_STATE } from "../../src/model/state.js";
import { wordsFor } from "../../src/scene/words.js";
import { derive } from "../../src/session/derive.js";
import { numbersKey } from "../../src/session/numbers-key.js";
import { Session } from "../../src/session/session.js";
import { dataset } from "../dataset.js";

it("keeps a baseline's ranges as long as its numbers are the same", () => {
  let told = 0;
  const session = new Session(() => told++);
  session.data = dataset;
  session.baseline = pinnedBaseline(DEFAULT_STATE);
  expect(session.baselineState, "nothing is compared with it yet").toBeUndefined();
  session.update({ compare: "baseline" });
  session.takeBaselineRanges({});
  const before = told;
  session.update({ objections: ["HUN"] });
  session.update({ domain: "signals" });
  expect(session.baselineRanges).toEqual({});
  expect(session.baselineState?.objections).toEqual([]);
  expect(told).toBe(before + 2);
  session.baseline = { ...session.baseline, tankers: "off" };
  expect(session.baselineRanges).toBeUndefined();
  session.takeBaselineRanges({});
  // A baseline of some fields takes the others from the state, so it is a different one when those change.
  session.baseline = { tankers: "off" };
  session.takeBaselineRanges({});
  session.update({ usIsr: "off" });
  expect(session.baselineRanges).toBeUndefined();
});

it("keeps its numbers when notes are added to the dataset", () => {
  let told = 0;
  const session = new Session(() => told++);
  session.data = dataset;
  const ranges: DomainRanges = {};
  session.takeRanges(ranges);
  const noted = { ...dataset };
  session.complete(noted);
  expect(told).toBe(3);
  expect(session.dataset).toBe(noted);
  expect(session.counted).toBe(dataset);
  expect(session.ranges).toBe(ranges);
  session.data = { ...dataset };
  expect(session.counted).toBe(session.dataset);
  expect(session.ranges).toBeUndefined();
});

it("derives another picture when the baseline changes, and the same one when nothing does", () => {
  const words = wordsFor("en-GB");
  const given = {
    dataset,
    state: { ...DEFAULT_STATE, objections: ["HUN"], compare: "baseline" as const },
    area: null,
    fine: null,
    ranges: undefined,
  };
  const baseline = pinnedBaseline(DEFAULT_STATE);
  const compared = derive({ ...given, baseline }, "light", words, undefined);
  const other = derive({ ...given, baseline: { ...baseline, tankers: "off" } }, "light", words, compared);
  expect(other).not.toBe(compared);
  expect(derive({ ...given, baseline }, "light", words, compared)).toBe(compared);
  const alone = derive({ ...given, state: { ...given.state, compare: "none" }, baseline }, "light", words, compared);
  expect(alone.announcement).toContain("with US ISR");
  expect(compared.announcement).toMatch(/If Hungary objects: .* instead of 24%/);
});

const drawn: LedgerRanges = { draws: 1, seed: 1, low: [], high: [], assumptions: [] };

describe("ranges of a session", () => {
  it("stay while only the view or the domain changes, and are dropped with anything that moves a number", () => {
    const session = new Session(() => undefined);
    session.takeRanges({ air: drawn });
    session.update({ domain: "signals" });
    session.update({ reading: "command", compare: "us-isr", shade: "redundancy", component: "sea", forceSize: 1000 });
    session.update({ straits: "open" });
    expect(session.ranges).toEqual({ air: drawn });
    session.update({ usIsr: "off" });
    expect(session.ranges).toBeUndefined();
    session.takeRanges({ air: drawn });
    session.area = { id: "own", name: "Own", geometry: { type: "Polygon", coordinates: [] } } as never;
    expect(session.ranges).toBeUndefined();
  });

  it("have a key that depends on every other field of the state", () => {
    const key = numbersKey(DEFAULT_STATE);
    for (const patch of [
      { asOf: "latest" },
      { lead: "un" },
      { natoSupport: "none" },
      { objections: ["HUN"] },
      { tankers: "off" },
      { mmf: "national" },
      { targetAltitude: 50 },
      { overrides: { "floor-h": 2 } },
    ] as const)
      expect(numbersKey({ ...DEFAULT_STATE, ...patch })).not.toBe(key);
  });
});
