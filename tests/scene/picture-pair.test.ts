import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pinnedBaseline } from "../../src/model/baseline.js";
import { DEFAULT_STATE } from "../../src/model/state.js";
import { domainRows } from "../../src/scene/domain-rows.js";
import { leadSentence } from "../../src/scene/lead-sentence.js";
import { pictureOf } from "../../src/scene/picture.js";
import type { Scene } from "../../src/scene/scene.js";
import { wordsFor } from "../../src/scene/words.js";
import { check } from "../check.js";
import { dataset } from "../dataset.js";
import { anyState, stateWith } from "../model/states.js";

const words = wordsFor("en-GB");
const look = { theme: "light", words } as const;
const classesOf = (scene: Scene | undefined) =>
  scene?.layers.find(({ id }) => id === "coverage")?.features.map(({ style }) => style) ?? [];
const widths = ({ bounds: [west, south, east, north] }: Scene) => ({ west, south, east, north });

describe("two maps of a baseline and a state", () => {
  const hungary = stateWith({ objections: ["HUN"], compare: "baseline" });
  const pair = pictureOf(dataset, hungary, { ...look, baseline: pinnedBaseline(DEFAULT_STATE) }).pair;

  it("are named by what differs between them", () => {
    expect(pair?.basis).toBe("baseline");
    expect(pair?.labels).toEqual({ before: "Baseline (if no ally objects)", after: "If Hungary objects" });
  });

  it("each have their own stations and both the same classes, of what changes between them", () => {
    const held = (scene: Scene | undefined) => scene?.layers.find(({ id }) => id === "rings")?.features.length ?? 0;
    expect(held(pair?.before)).not.toBe(held(pair?.after));
    expect(classesOf(pair?.before)).toEqual(classesOf(pair?.after));
    expect(classesOf(pair?.after)).toContain("thinned");
  });

  it("gain in one direction what they lose in the other", () => {
    const state = stateWith({ domain: "surface", usIsr: "off", compare: "baseline" });
    const baseline = { usIsr: "on" } as const;
    const loses = pictureOf(dataset, state, { ...look, baseline });
    const gains = pictureOf(dataset, { ...state, usIsr: "on" }, { ...look, baseline: { usIsr: "off" } });
    expect(classesOf(loses.pair?.after)).toContain("lost");
    expect(classesOf(gains.pair?.after)).toContain("gained");
    const texts = gains.legend.flatMap(({ entries }) => entries.map(({ text }) => text));
    expect(texts).toContain("Gained: 1\u00a0h or more a day now, less in the baseline");
    expect(texts.filter((text) => /\bUS\b/.test(text) && /^(Kept|Lost|Unseen)/.test(text))).toEqual([]);
  });

  it("show the same part of the world, Ukraine whole", () => {
    check(
      fc.property(anyState, anyState, (state, pinned) => {
        const baseline = pinnedBaseline(pinned);
        const both = pictureOf(dataset, { ...state, reading: "coverage", compare: "baseline" }, { ...look, baseline });
        const [before, after] = [both.pair?.before, both.pair?.after] as [Scene, Scene];
        expect(after.bounds).toEqual(before.bounds);
        const { west, south, east, north } = widths(after);
        expect([west < 22.2, south < 44.4, east > 40.1, north > 52.3]).toEqual([true, true, true, true]);
      }),
      60,
    );
  });
});

describe("one map", () => {
  it("is the same with a baseline pinned and without: only `compare` asks for a comparison", () => {
    const state = stateWith({ objections: ["HUN"] });
    const alone = pictureOf(dataset, state, look);
    const pinned = pictureOf(dataset, state, { ...look, baseline: pinnedBaseline(DEFAULT_STATE) });
    expect(pinned.scene).toEqual(alone.scene);
    expect([alone.pair, pinned.pair]).toEqual([null, null]);
    expect(pinned.comparison).toEqual(alone.comparison);
  });

  it("of two has numbers and sentence against the baseline if that is asked for", () => {
    const state = stateWith({ objections: ["HUN"], compare: "baseline" });
    const pinned = pictureOf(dataset, state, { ...look, baseline: pinnedBaseline(DEFAULT_STATE) });
    expect(pinned.comparison.basis).toBe("baseline");
    expect(leadSentence(pinned.comparison, words)).toMatch(
      /^If Hungary objects: .* over 9\.\d% of Ukraine .* instead of 24%/,
    );
    const [air] = domainRows(pinned.comparison, words).rows;
    expect(air?.numbers.text).toMatch(/^24% → 9\.\d%$/);
  });

  it("compares by US ISR if that is asked for, whatever is pinned", () => {
    const state = stateWith({ compare: "us-isr", usIsr: "off" });
    const picture = pictureOf(dataset, state, { ...look, baseline: { tankers: "off" } });
    expect(picture.comparison.basis).toBe("us-isr");
    expect(picture.pair?.labels).toEqual({
      before: "With US surveillance (sought, not offered)",
      after: "Without US surveillance",
    });
  });
});
