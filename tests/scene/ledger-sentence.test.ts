import { beforeAll, describe, expect, it } from "vitest";
import { computeLedger } from "../../src/coverage/ledger/compute-ledger.js";
import type { Ledger, LedgerMeasure } from "../../src/coverage/ledger/schema.js";
import { type CoalitionState, DEFAULT_STATE } from "../../src/model/state.js";
import { comparisonOfUsIsr } from "../../src/scene/comparison.js";
import { type DomainRow, domainRows } from "../../src/scene/domain-rows.js";
import { LANGUAGES, loadLanguage } from "../../src/scene/languages.js";
import {
  barFates,
  ledgerCaveat,
  ledgerFinding,
  ledgerHeadline,
  ledgerSmallLine,
  printedFates,
} from "../../src/scene/ledger-sentence.js";
import { hoursText, percentText, rangeText } from "../../src/scene/range-text.js";
import { wordsFor } from "../../src/scene/words.js";
import { dataset } from "../dataset.js";

const words = wordsFor("en-GB");
const range = (value: number, low: number | null = null, high: number | null = null) => ({ value, low, high });
const part = (value: number, low: number | null = null, high: number | null = null): LedgerMeasure => ({
  percent: range(value, low, high),
  areaKm2: range(value),
  people: range(value),
});
const ledgerFor = (state: Partial<CoalitionState>, draws = 60) =>
  computeLedger(dataset, { ...DEFAULT_STATE, ...state }, { draws, gridPoints: 2500 });

let usual: Ledger;
let signals: Ledger;
beforeAll(async () => {
  await Promise.all(LANGUAGES.map(loadLanguage));
  usual = ledgerFor({});
  signals = ledgerFor({ domain: "signals" });
});

/** A ledger with these averages and no other difference. */
const averaging = (withUs: LedgerMeasure, without: LedgerMeasure, more: Partial<Ledger> = {}): Ledger => ({
  ...usual,
  average: { with: withUs, without },
  twoOrMore: { with: part(1), without: part(1) },
  kept: part(20),
  thinned: part(0),
  lost: part(0),
  unseen: part(80),
  atMost: false,
  ...more,
});

describe("a number with its range", () => {
  it.each([
    [range(4.86, 3.1, 7.24), "4.9% (3.1–7.2)"],
    [range(24.15, 9.84, 26.7), "24% (9.8–27)"],
    [range(9.96, 9.94, 100), "10% (9.9–100)"],
    [range(1, 0.5, 2), "1.0% (0.5–2.0)"],
    [range(0.04, 0, 0.03), "less than 0.1% (0–<0.1)"],
    [range(0), "0%"],
    [range(0, 0, 0), "0%"],
    [range(0, 0, 0.3), "0% (0–0.3)"],
    [range(3.5), "3.5%"],
  ])("%o is %s", (given, text) => {
    expect(rangeText(given, words)).toBe(text);
  });

  it("says at most if asked to, but never of zero and never twice", () => {
    expect(rangeText(range(3.5, 0.5, 5.4), words, { atMost: true })).toBe("at most 3.5% (0.5–5.4)");
    expect(rangeText(range(0.04, 0, 0.2), words, { atMost: true })).toBe("at most 0.1% (0–0.2)");
    expect(rangeText(range(0, 0, 0.3), words, { atMost: true })).toBe("0% (0–0.3)");
  });

  it("prints hours the same way, and everything as the language does", () => {
    expect(hoursText(range(20.7, 8.2, 24), words)).toBe("21 (8.2–24)");
    expect(rangeText(range(3.5, 0.5, 5.4), wordsFor("de"), { atMost: true })).toBe("höchstens 3,5\u00a0% (0,5–5,4)");
  });
});

describe("the finding of a comparison", () => {
  it("of signals names both averages with their ranges, says at most, and does not speak of seeing", () => {
    const finding = ledgerFinding(signals, words);
    const { average } = signals;
    for (const side of ["with", "without"] as const)
      expect(finding).toContain(rangeText(average[side].percent, words, { atMost: true }));
    expect(finding).toMatch(/^Without US surveillance .* hear emitters .* on average instead of at most [\d.]+% \(/);
    expect(finding).not.toMatch(/\bse(e|en)\b/);
    expect(finding).not.toMatch(/people/);
  });

  it("of aircraft names double cover if the averages are equal, with one range for both", () => {
    const finding = ledgerFinding(usual, words);
    const { with: two, without } = usual.twoOrMore;
    expect(finding).toMatch(/^With or without US surveillance .* see aircraft at 100\sm over 24% \(/);
    expect(finding).toContain(
      `without it, two or more at once could watch ${rangeText(without.percent, words)} instead of ${rangeText(two.percent, words)}.`,
    );
  });

  it.each([
    ["signals", "hear"],
    ["air", "see"],
    ["missiles", "see"],
    ["surface", "see"],
  ] as const)("%s: %s, and nowhere only if no draw contradicts it", (domain, verb) => {
    const nowhere = ledgerFinding(averaging(part(0, 0, 0), part(0, 0, 0), { domain }), words);
    expect(nowhere).toMatch(new RegExp(`would not ${verb} .* anywhere over Ukraine`));
    expect(ledgerFinding(averaging(part(0, 0, 0.4), part(0, 0, 0), { domain }), words)).toContain("0% (0–0.4)");
    const without = ledgerFinding(averaging(part(2, 1, 3), part(0), { domain, atMost: true }), words);
    expect(without).toMatch(/anywhere over Ukraine; with it they would over at most 2\.0% \(1\.0–3\.0\) on average/);
  });

  it("says that there is no difference only if averages agree to one decimal and no place is lost", () => {
    expect(ledgerFinding(averaging(part(9.94), part(9.96)), words)).toMatch(/^Without/);
    expect(ledgerFinding(averaging(part(24.4), part(24.3)), words)).toMatch(/^Without/);
    const fates = averaging(part(24), part(24), { lost: part(0.6), kept: part(19.4) });
    expect(ledgerFinding(fates, words)).toMatch(/0\.6% would be lost/);
    expect(ledgerFinding(averaging(part(24), part(24)), words)).toMatch(/no difference/);
    expect(ledgerFinding(averaging(part(24), part(24), { thinned: part(0.4) }), words)).toMatch(/no difference/);
  });

  it("with a veto says that there is no mission", () => {
    const finding = (state: Partial<CoalitionState>) => ledgerFinding(ledgerFor(state, 0), words);
    expect(finding({ lead: "un", vetoes: ["RUS"] })).toBe("Russia's veto: no mandate, no mission.");
    expect(finding({ lead: "un", vetoes: ["USA"] })).toBe("The United States' veto: no mandate, no mission.");
    expect(finding({ lead: "un", vetoes: ["CHN", "RUS"] })).toBe("Vetoes by China and Russia: no mandate, no mission.");
    expect(finding({ vetoes: ["RUS"] })).not.toMatch(/veto/i);
  });

  it("counts assumptions only if draws have found them", () => {
    expect(ledgerCaveat(usual, words)).toBe(`Notional; rests on ${usual.assumptions.length} assumptions.`);
    expect(ledgerCaveat({ ...usual, assumptions: [] }, words)).toBe("Notional.");
  });
});

describe("the four fates as printed", () => {
  const sum = (ledger: Ledger) =>
    printedFates(ledger, words).reduce((total, { percent }) => total + Math.round(percent * 10), 0);

  it.each([
    [
      [33.33, 33.33, 33.34, 0],
      ["33%", "33%", "34%"],
    ],
    [
      [4.62, 22.48, 0, 72.9],
      ["4.6%", "22.5%", "72.9%"],
    ],
    [
      [0.03, 49.96, 50.01, 0],
      ["less than 0.1%", "50.0%", "50.0%"],
    ],
    [[0, 0, 0, 100], ["100%"]],
  ])("%o add up to 100", (values, shares) => {
    const [kept = 0, thinned = 0, lost = 0, unseen = 0] = values;
    const ledger = { ...usual, kept: part(kept), thinned: part(thinned), lost: part(lost), unseen: part(unseen) };
    expect(printedFates(ledger, words).map(({ share }) => share)).toEqual(shares);
    expect(sum(ledger)).toBe(1000);
  });

  it("name one that is zero with its range if a draw has it, and give it no room in the bar", () => {
    const ledger = { ...usual, thinned: part(0, 0, 0.4), lost: part(0, 0, 0), kept: part(20), unseen: part(80) };
    expect(printedFates(ledger, words).map(({ id, range }) => `${id} ${range}`)).toEqual([
      "kept 20%",
      "thinned 0% (0–0.4)",
      "unseen 80%",
    ]);
    expect(sum(ledger)).toBe(1000);
    expect(barFates(ledger, words).map(({ id }) => id)).toEqual(["kept", "unseen"]);
  });

  it("are unheard, not unseen, for signals", () => {
    expect(printedFates(signals, words).map(({ name }) => name)).toContain("unheard");
    expect(sum(signals)).toBe(1000);
  });
});

describe.each([...LANGUAGES])("in %s", (tag) => {
  it("a row's zero has its range if that goes above zero, and is just zero if no draw has more", () => {
    const own = wordsFor(tag);
    const rowOf = (high: number) => {
      const twoOrMore = { with: part(0.34, 0, 1.17), without: part(0, 0, high) };
      const { small } = domainRows(
        comparisonOfUsIsr([{ ...usual, twoOrMore }], { chosen: "air", status: "", words: own }),
        own,
      ).rows[0] as DomainRow;
      return small;
    };
    const [few, none] = [rangeText(range(0.34, 0, 1.17), own), percentText(0, own)];
    const some = `${none} (0–${own.number(0.4, 1)})`;
    expect(few).toMatch(/\(0–1[.,]2\)$/);
    const said = (to: string) => own.say("rows.two", { change: own.say("rows.spoken", { from: few, to }) });
    expect(rowOf(0.4).spoken).toBe(said(some));
    expect(rowOf(0).spoken).toBe(said(none));
  });

  it("every sentence has its numbers", () => {
    const own = wordsFor(tag);
    for (const ledger of [usual, signals]) {
      for (const text of [ledgerHeadline(ledger, own), ledgerSmallLine(ledger, own), ledgerFinding(ledger, own)]) {
        expect(text).not.toMatch(/[{}]|ledger\./);
        if (tag !== "en") expect(text).not.toMatch(/surveillance the|without|average/);
      }
    }
    const { with: heard } = signals.average;
    expect(ledgerFinding(signals, own)).toContain(rangeText(heard.percent, own, { atMost: true }));
    expect(ledgerFinding(averaging(part(24), part(24)), own)).toContain(percentText(24, own));
    expect(ledgerFinding(averaging(part(2), part(0)), own)).toContain(percentText(2, own));
    expect(ledgerFinding({ ...usual, state: { lead: "un", vetoes: ["RUS"] } }, own)).not.toContain("%");
  });
});
