import { beforeAll, describe, expect, it } from "vitest";
import { rangesInAll } from "../../src/coverage/ledger/ranges.js";
import type { LedgerRange } from "../../src/coverage/ledger/schema.js";
import { watchOf } from "../../src/coverage/watch.js";
import { type CoalitionState, DEFAULT_STATE } from "../../src/model/state.js";
import { DOMAINS } from "../../src/model/terms.js";
import type { Change, Comparison, DomainComparison } from "../../src/scene/comparison.js";
import { domainRows } from "../../src/scene/domain-rows.js";
import { LANGUAGES, loadLanguage } from "../../src/scene/languages.js";
import { largestFall, leadSentence, leadSentenceShort, relativeFall } from "../../src/scene/lead-sentence.js";
import { pictureOf } from "../../src/scene/picture.js";
import { percentText, rangeText } from "../../src/scene/range-text.js";
import { wordsFor } from "../../src/scene/words.js";
import { dataset } from "../dataset.js";

const words = wordsFor("en-GB");
const STATES: readonly Partial<CoalitionState>[] = [
  {},
  { asOf: "latest", domain: "surface" },
  { objections: ["HUN"], usIsr: "off" },
  { tankers: "off", domain: "signals" },
  { lead: "un" },
];
const comparisons: Comparison[] = [];
const pictureFor = (patch: Partial<CoalitionState>, locale = "en-GB") => {
  const state = { ...DEFAULT_STATE, ...patch };
  const ranges = rangesInAll(watchOf(dataset, state), { draws: 30 });
  return pictureOf(dataset, state, { theme: "light", words: wordsFor(locale), ranges });
};

beforeAll(async () => {
  await Promise.all(LANGUAGES.map(loadLanguage));
  comparisons.push(...STATES.map((patch) => pictureFor(patch).comparison));
}, 60_000);

const range = (value: number, low: number | null = null, high: number | null = null): LedgerRange => ({
  value,
  low,
  high,
});
const change = (from: number, to: number): Change => ({ from: range(from), to: range(to) });

/** A comparison in which the domains, in their order, have these changes; the first is on the map. */
function comparing(rows: readonly Partial<DomainComparison>[], more: Partial<Comparison> = {}): Comparison {
  const [usual] = comparisons as [Comparison];
  const nothing = { average: change(0, 0), atSomeTime: change(0, 0), twoOrMore: change(0, 0), fates: null };
  const domains = usual.domains.map((row, index) => ({
    ...row,
    ...nothing,
    atMost: { from: false, to: false },
    ...rows[index],
  }));
  return { ...usual, domains, ...more };
}

/** Every percentage in a text, as printed. */
const percentsIn = (text: string): string[] => text.match(/(?:less than )?[\d.]+%(?: \([\d.<–]+\))?/g) ?? [];

describe("a state in all domains", () => {
  it("has one ledger a domain, the present one's being the ledger itself, alike in everything but the domain", () => {
    const picture = pictureFor({ domain: "surface" });
    expect(picture.ledgers.map(({ domain }) => domain)).toEqual(DOMAINS);
    expect(picture.ledgers[2]).toBe(picture.ledger);
    const signals = pictureFor({ domain: "signals" }).ledger;
    const { state, ...rest } = picture.ledgers[3] as typeof signals;
    const { state: own, ...whole } = signals;
    expect(rest).toEqual(whole);
    expect({ ...state, domain: "" }).toEqual({ ...own, domain: "" });
  });

  it("compares what the ledgers say with US ISR and without, and counts each assumption once", () => {
    const { comparison, ledgers } = pictureFor({ objections: ["HUN"] });
    for (const [index, ledger] of ledgers.entries()) {
      const row = comparison.domains[index] as DomainComparison;
      for (const measure of ["average", "atSomeTime", "twoOrMore"] as const)
        expect(row[measure]).toEqual({ from: ledger[measure].with.percent, to: ledger[measure].without.percent });
    }
    const ids = ledgers.map(({ assumptions }) => assumptions.map(({ id }) => id));
    expect(comparison.assumptions).toBe(new Set(ids.flat()).size);
    expect(comparison.assumptions).toBeGreaterThan(Math.max(...ids.map(({ length }) => length)));
    expect(comparison.draws).toBe(30);
  });

  it("has ranges for domains with draws, and none for the others", () => {
    const state = { ...DEFAULT_STATE };
    const { air } = rangesInAll(watchOf(dataset, state), { draws: 5 });
    const { comparison } = pictureOf(dataset, state, { theme: "light", words, ranges: air && { air } });
    expect(comparison.domains.map(({ average }) => average.from.low === null)).toEqual([false, true, true, true]);
    expect(comparison.draws).toBe(0);
    const { rows, key } = domainRows(comparison, words);
    expect(rows.map((row) => row.average.from.low === null)).toEqual([false, true, true, true]);
    expect(key.range).toBe("");
  });
});

describe("the rows", () => {
  it("agree with the comparison as printed, and lie on one axis", () => {
    for (const comparison of comparisons) {
      const { rows, axis } = domainRows(comparison, words);
      expect(rows.map(({ domain }) => domain)).toEqual(DOMAINS);
      expect(rows.filter(({ chosen }) => chosen).map(({ domain }) => domain)).toEqual([comparison.chosen]);
      for (const [index, row] of rows.entries()) {
        const { average, atSomeTime, atMost } = comparison.domains[index] as DomainComparison;
        for (const side of ["from", "to"] as const) {
          expect(row.numbers.text).toContain(percentText(average[side].value, words).replace("less than ", ""));
          expect(row.spoken).toContain(rangeText(average[side], words, { atMost: atMost[side] }));
          expect(row.average[side].at * axis.most).toBeCloseTo(average[side].value, 6);
          expect(row.average[side].high).toBeLessThanOrEqual(1);
          expect(row.atSomeTime[side] * axis.most).toBeCloseTo(atSomeTime[side].value, 6);
        }
        expect(row.numbers.text.includes("≤")).toBe(atMost.from && average.from.value > 0);
        expect(row.note.includes("at most")).toBe(atMost.from);
      }
      expect(axis.ticks[0]).toEqual({ at: 0, text: "0" });
      expect(axis.ticks.at(-1)?.text).toMatch(/^\d+% of Ukraine$/);
    }
  });

  it("say 'to' for the arrow, and hear signals", () => {
    for (const comparison of comparisons)
      for (const { domain, spoken, small } of domainRows(comparison, words).rows) {
        expect(spoken).not.toContain("→");
        expect(small.spoken).toMatch(/ to /);
        if (domain === "signals") expect(spoken + small.text).not.toMatch(/\bse(e|en)\b/);
      }
  });

  it("have double cover in the second line, unless hardly anything is watched by two", () => {
    const small = (twoOrMore: Change, atSomeTime = change(5, 4)) =>
      domainRows(comparing([{ average: change(4, 3), twoOrMore, atSomeTime }]), words).rows[0]?.small.text;
    expect(small(change(2, 0))).toBe("two or more watching 2.0% → 0%");
    expect(small(change(0.04, 0))).toBe("seen at some time 5.0% → 4.0%");
  });

  it("never reach beyond the axis, whatever the numbers", () => {
    for (const value of [0, 0.3, 9.9, 33, 99.7, 100]) {
      const wide = { from: range(value, 0, value), to: range(value / 2, 0, 100) };
      const { rows, axis } = domainRows(comparing([{ average: wide, atSomeTime: change(value, value) }]), words);
      expect(axis.most).toBeGreaterThanOrEqual(value);
      expect(axis.most).toBeLessThanOrEqual(100);
      expect(axis.ticks.every(({ at }) => at >= 0 && at <= 1)).toBe(true);
      expect(rows[0]?.average.to.high).toBeLessThanOrEqual(1);
    }
  });
});

describe("the lead sentence", () => {
  it("names the largest relative fall, and only numbers of the comparison", () => {
    for (const comparison of comparisons) {
      const fall = largestFall(comparison, words) as DomainComparison;
      const large = comparison.domains.filter(({ average }) => average.from.value >= 0.5);
      const largest = Math.max(...large.map(({ average }) => relativeFall(average)));
      expect(relativeFall(fall.average)).toBe(largest);
      const known = comparison.domains.flatMap(({ average, atSomeTime, twoOrMore }) =>
        [average, atSomeTime, twoOrMore].flatMap(({ from, to }) => [from, to].map((each) => rangeText(each, words))),
      );
      const lead = leadSentence(comparison, words);
      expect(percentsIn(lead).length).toBeGreaterThanOrEqual(2);
      expect(percentsIn(lead).filter((each) => !known.includes(each))).toEqual([]);
      const bare = known.map((each) => each.replace(/ \(.*/, ""));
      expect(percentsIn(leadSentenceShort(comparison, words)).filter((each) => !bare.includes(each))).toEqual([]);
    }
  });

  it("hears signals, says at most in both lengths, and names what keeps its area but not its double cover", () => {
    const [usual] = comparisons as [Comparison];
    const [heard, seen] = leadSentence(usual, words).split("; ");
    expect(heard).toMatch(/^Without US surveillance .* hear emitters .* over at most .* instead of at most /);
    expect(heard).not.toMatch(/\bse(e|en)\b/);
    expect(seen).toMatch(
      /see aircraft at 100\sm over as much as before, but almost nowhere with two or more at once\.$/,
    );
    const short = leadSentenceShort(usual, words);
    expect(short).toMatch(/emitters heard over at most [\d.]+% of Ukraine on average instead of at most [\d.]+%\.$/);
    expect(short).not.toMatch(/\(/);
  });

  it("says how much double cover is left, if any", () => {
    const lead = leadSentence(
      comparing([
        { average: change(24, 24), twoOrMore: change(20, 8) },
        {},
        {},
        { average: change(5, 1), atMost: { from: true, to: true } },
      ]),
      words,
    );
    expect(lead).toMatch(/over 8\.0% instead of 20%\.$/);
  });

  it("does not lead with a domain that is hardly watched", () => {
    const lead = leadSentence(comparing([{ average: change(20, 10) }, { average: change(0.2, 0) }]), words);
    expect(lead).toMatch(/over 10% of Ukraine on average instead of 20%\.$/);
  });

  it("has sentences for no mission, nothing watched and no difference", () => {
    expect(leadSentence(pictureFor({ lead: "un", vetoes: ["RUS"] }).comparison, words)).toBe(
      "Russia's veto: no mandate, no mission.",
    );
    for (const say of [leadSentence, leadSentenceShort])
      expect(say(comparing([]), words)).toMatch(/nothing over Ukraine\.$/);
    const same = comparing(DOMAINS.map(() => ({ average: change(9, 9) })));
    expect(leadSentence(same, words)).toMatch(/^US surveillance makes no difference here/);
    expect(leadSentenceShort(same, words)).toMatch(/no difference on average\.$/);
  });

  it("of a baseline names the domain on the map and the one that changes most, even if it gains", () => {
    const more = { basis: "baseline", from: { label: "All agree" }, to: { label: "If Hungary objects" } } as const;
    const lead = leadSentence(
      comparing([{ average: change(28, 16) }, {}, { average: change(10, 30) }, { average: change(4, 4) }], more),
      words,
    );
    expect(lead).toBe(
      "If Hungary objects: aircraft seen over 16% of Ukraine on average instead of 28%; " +
        "vehicles seen over 30% of Ukraine on average instead of 10%.",
    );
    const same = comparing([{ average: change(28, 28) }], more);
    expect(leadSentence(same, words)).toBe("If Hungary objects: no difference on average.");
  });
});

describe.each([...LANGUAGES])("in %s", (tag) => {
  it("every text has its numbers, and no other language's", () => {
    const own = wordsFor(tag);
    const { comparison } = pictureFor({}, tag);
    const { rows, axis, key, notCounted } = domainRows(comparison, own);
    const texts = [
      leadSentence(comparison, own),
      leadSentenceShort(comparison, own),
      ...rows.flatMap(({ name, note, numbers, small, spoken }) => [name, note, numbers.text, small.text, spoken]),
      ...axis.ticks.map(({ text }) => text),
      ...Object.values(key),
      notCounted,
    ];
    for (const text of texts) {
      expect(text).not.toMatch(/[{}]|(lead|rows|ledger)\./);
      if (tag !== "en") expect(text).not.toMatch(/surveillance the|without|average|watching/);
    }
    const fall = largestFall(comparison, own) as DomainComparison;
    expect(leadSentence(comparison, own)).toContain(rangeText(fall.average.from, own, { atMost: true }));
  });
});
