import { describe, expect, it } from "vitest";
import { type CoalitionState, DEFAULT_STATE } from "../../src/model/state.js";
import { meaningOf } from "../../src/scene/meaning.js";
import english from "../../src/scene/messages/en.json";
import whatIf from "../../src/scene/messages/whatif.en.json";
import { nameIn } from "../../src/scene/names.js";
import { wordsFor } from "../../src/scene/words.js";
import { dataset } from "../dataset.js";

const words = wordsFor("en-GB");
const meaning = (patch: Partial<CoalitionState> = {}) => meaningOf(dataset, { ...DEFAULT_STATE, ...patch }, words);

describe("the meaning of a combination, in words", () => {
  it("says who leads and that US support is not committed", () => {
    expect(meaning()).toMatch(/^NATO leads, and all 32 allies agree/);
    expect(meaning()).toContain("proposed, not committed");
    expect(meaning({ usIsr: "off" })).not.toContain("committed");
  });

  it("names who objects, and what stays on the ground with its number", () => {
    const text = meaning({ objections: ["HUN"] });
    expect(text).toContain("Hungary objects:");
    expect(text).toMatch(/On the ground: .*14 /);
    expect(meaning({ objections: ["HUN", "SVK"] })).toContain("Hungary and Slovakia object:");
  });

  it("says of every ally alone that its objection keeps NATO's own out", () => {
    for (const iso of dataset.natoMembers) {
      const text = meaning({ objections: [iso] });
      expect(text).toContain(`${nameIn(dataset, iso)} objects`);
      expect(text).toContain("without consensus");
    }
  });

  it("says that there is no mission when one of the five vetoes, and nothing of stations then", () => {
    for (const iso of dataset.permanentMembers) {
      const text = meaning({ lead: "un", vetoes: [iso] });
      expect(text).toContain(`${nameIn(dataset, iso)} vetoes`);
      expect(text).toContain("no mission");
      expect(text).not.toContain("stations");
    }
  });

  it("says what makes no difference, and ignores codes that do not count", () => {
    expect(meaning({ lead: "coalition", objections: ["HUN"] })).toContain("make no difference");
    expect(meaning({ vetoes: ["RUS"] })).toContain("make no difference");
    expect(meaning({ objections: ["CHN"], vetoes: ["HUN"] })).toBe(meaning());
  });

  it("leaves no placeholder, no missing word and no doubled space in any combination", () => {
    for (const lead of ["nato", "coalition", "un"] as const)
      for (const usIsr of ["on", "off"] as const)
        for (const tankers of ["on", "off"] as const)
          for (const mmf of ["consensus", "national"] as const)
            for (const asOf of ["2025-04", "latest"] as const)
              for (const objections of [[], ["HUN"], ["HUN", "TUR"]])
                for (const vetoes of [[], ["RUS"], ["CHN", "RUS"]]) {
                  const text = meaning({ lead, usIsr, tankers, mmf, asOf, objections, vetoes });
                  expect(text).not.toMatch(/[{}]| {2}|undefined|meaning\.|\b(gap|safe)\b/);
                  expect(text.length).toBeGreaterThan(40);
                }
  });

  it("has catalogues that share no key", () => {
    expect(Object.keys(whatIf).filter((key) => Object.hasOwn(english, key))).toEqual([]);
  });
});
