import { expect, it } from "vitest";
import { pinnedBaseline } from "../../src/model/baseline.js";
import { DEFAULT_STATE } from "../../src/model/state.js";
import { wordsFor } from "../../src/scene/words.js";
import { derive } from "../../src/session/derive.js";
import { Session } from "../../src/session/session.js";
import { dataset } from "../dataset.js";

it("keeps a baseline's ranges as long as its numbers are the same", () => {
  let told = 0;
  const session = new Session(() => told++);
  session.dataset = dataset;
  expect(session.baselineState).toBeUndefined();
  session.baseline = pinnedBaseline(DEFAULT_STATE);
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
  // A part of a state stands for another one when the rest of the state changes.
  session.baseline = { tankers: "off" };
  session.takeBaselineRanges({});
  session.update({ usIsr: "off" });
  expect(session.baselineRanges).toBeUndefined();
});

it("derives another picture when the baseline changes, and the same one when nothing does", () => {
  const words = wordsFor("en-GB");
  const given = {
    dataset,
    state: { ...DEFAULT_STATE, objections: ["HUN"] },
    area: null,
    fine: null,
    ranges: undefined,
  };
  const baseline = pinnedBaseline(DEFAULT_STATE);
  const alone = derive(given, "light", words, undefined);
  const compared = derive({ ...given, baseline }, "light", words, alone);
  expect(compared).not.toBe(alone);
  expect(derive({ ...given, baseline }, "light", words, compared)).toBe(compared);
  expect(alone.announcement).toContain("with US ISR");
  expect(compared.announcement).toMatch(/If Hungary objects: .* instead of 24%/);
});
