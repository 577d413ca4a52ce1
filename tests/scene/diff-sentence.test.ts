import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { computeDiff } from "../../src/coverage/ledger/compute-diff.js";
import type { LedgerDiff } from "../../src/coverage/ledger/diff-schema.js";
import type { CoalitionState } from "../../src/model/state.js";
import { comparePresets } from "../../src/scene/compare-presets.js";
import { diffSentence } from "../../src/scene/diff-sentence.js";
import { LANGUAGES, loadLanguage } from "../../src/scene/languages.js";
import { percentText } from "../../src/scene/range-text.js";
import { wordsFor } from "../../src/scene/words.js";
import { check } from "../check.js";
import { dataset } from "../dataset.js";
import { anyState, stateWith } from "../model/states.js";

beforeAll(async () => {
  await Promise.all(LANGUAGES.map(loadLanguage));
});
const words = wordsFor("en-GB");
const diffFor = (before: Partial<CoalitionState>, after: Partial<CoalitionState>, draws = 40): LedgerDiff =>
  computeDiff(dataset, stateWith(before), stateWith(after), { draws, gridPoints: 2500 });
const sentenceFor = (before: Partial<CoalitionState>, after: Partial<CoalitionState>, draws?: number): string =>
  diffSentence(diffFor(before, after, draws), dataset, words);

describe("what changes, in one sentence", () => {
  it("says what an objection costs, with ranges, who stands in for how long, and what is not for this force", () => {
    expect(sentenceFor({}, { objections: ["HUN"] })).toMatch(
      /^If Hungary objects: aircraft 24% \([\d.]+–[\d.]+\) → 9\.\d% \([\d.]+–[\d.]+\) on average; E-3F and E-3 replace E-3A \(Eastern Poland\), 8\.5 instead of 24 h a day; .*; 14\sE-3A not for this force\.$/,
    );
  });

  it("turns round: what was withheld comes back", () => {
    const sentence = sentenceFor({ objections: ["HUN"] }, {}, 0);
    expect(sentence).toMatch(/^If no ally objects: aircraft 9\.\d% → 24% on average; E-3A replaces E-3 /);
    expect(sentence).toMatch(/also available: 14\sE-3A/);
  });

  it("is heard without an arrow", () => {
    const spoken = diffSentence(diffFor({}, { objections: ["HUN"] }), dataset, words, { spoken: true });
    expect(spoken).toMatch(/aircraft from 24% .* to 9\.\d% .* on average/);
    expect(spoken).not.toContain("→");
  });

  it("says at most if a reach is not published, and speaks of signals", () => {
    const diff = diffFor({ domain: "signals" }, { domain: "signals", usIsr: "off" });
    expect(diffSentence(diff, dataset, words)).toMatch(
      /^Without US surveillance: signals at most [\d.]+% .* → at most [\d.]+% .* on average; unfilled: /,
    );
  });

  it("says that an average stays as it was, and then what becomes of double cover", () => {
    expect(sentenceFor({}, { usIsr: "off" }, 0)).toMatch(
      /^Without US surveillance: aircraft 24% on average, as in the baseline; two or more watching 3\.\d% → 0\.\d%; /,
    );
  });

  it("gives the points between averages that print alike", () => {
    expect(sentenceFor({}, { tankers: "off" }, 0)).toMatch(
      /^Without tankers: aircraft 24% on average, 0\.4 percentage points less than in the baseline; Eastern Poland, second orbit 2\.8 → 2\.4 h a day/,
    );
  });

  it("tells of no change between a state and itself, and only of the veto if there is no mandate", () => {
    expect(sentenceFor({}, {}, 0)).toBe("The same as the baseline: aircraft 24% on average, as in the baseline.");
    expect(sentenceFor({}, { lead: "un", vetoes: ["RUS"] }, 0)).toBe("Russia's veto: no mandate, no mission.");
  });

  it("does not call a type that has moved a replacement of itself", () => {
    const sentence = sentenceFor({ domain: "signals" }, { domain: "signals", asOf: "latest" }, 0);
    expect(sentence).toMatch(/^As of \d+ \w+ \d+: signals/);
    expect(sentence).not.toMatch(/ARTEMIS replaces|not for this force/);
  });

  it("names several switches, in the order of the table of fields", () => {
    expect(sentenceFor({}, { tankers: "european", natoSupport: "none" }, 0)).toMatch(
      /^Without NATO support, with European tankers only: /,
    );
  });
});

describe("in any two states and every language", () => {
  it("leaves no placeholder or key, and every per cent of it is in the comparison", () => {
    check(
      fc.property(anyState, anyState, fc.constantFrom(...LANGUAGES), fc.boolean(), (one, after, language, spoken) => {
        const before = { ...one, domain: after.domain };
        const diff = computeDiff(dataset, before, after, { draws: 0, gridPoints: 1000 });
        const own = wordsFor(language);
        const known = [diff.baseline, diff.state]
          .flatMap(({ average, twoOrMore }) => [average, twoOrMore])
          .map(({ percent }) => percentText(percent.value, own));
        for (const text of [
          diffSentence(diff, dataset, own, { spoken }),
          diffSentence(diff, dataset, own, { brief: true }),
        ]) {
          expect(text).not.toMatch(/[{}]|undefined|NaN|\b(diff|compared|preset)\.\w/);
          for (const [number] of text.matchAll(/[<\d][\d.,]*[\s\u00a0\u202f]?%/g))
            expect(
              known.some((one) => one.includes(number)),
              `${number} in ${text}`,
            ).toBe(true);
        }
      }),
      300,
    );
  });
});

describe("presets", () => {
  it.each(LANGUAGES)("have names of their own: %s", (language) => {
    const labels = comparePresets(dataset, wordsFor(language)).map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    for (const label of labels) expect(label).not.toMatch(/[{}]|^preset\./);
  });

  it("each compare two states that differ, whatever the present one is", () => {
    check(
      fc.property(anyState, (state) => {
        for (const { baseline, patch } of comparePresets(dataset, words, { ally: "TUR" })) {
          expect(patch.compare).toBe(baseline ? "baseline" : "us-isr");
          const now = { ...state, ...patch };
          if (baseline) expect({ ...now, ...baseline }).not.toEqual(now);
        }
      }),
      200,
    );
  });

  it("let an ally be chosen", () => {
    const [, objects] = comparePresets(dataset, words, { ally: "TUR" });
    expect(objects).toMatchObject({ label: "Türkiye objects", patch: { objections: ["TUR"] } });
  });
});
