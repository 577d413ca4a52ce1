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
  it("says who leads, whether NATO helps, and how firmly US surveillance stood at the date", () => {
    expect(meaning()).toMatch(
      /^The United Kingdom and France lead .* NATO shares its headquarters and its own aircraft/,
    );
    expect(meaning({ lead: "nato" })).toMatch(/^NATO leads, and all 32 allies consent/);
    expect(meaning()).toContain("is included: sought, not offered");
    expect(meaning({ asOf: "latest" })).toContain("is included: proposed, not committed");
    expect(meaning({ usIsr: "off" })).not.toMatch(/committed|offered/);
  });

  it("says what an objection or no NATO support keeps from this force, and never that it is grounded", () => {
    const text = meaning({ objections: ["HUN"] });
    expect(text).toContain("Hungary objects to NATO support:");
    expect(text).toMatch(/Not for this force: .*14 E-3A/);
    expect(text).toMatch(/NATO-owned aircraft would hold \d+ station-hours a day; others make up \d+/);
    expect(meaning({ objections: ["HUN", "SVK"] })).toContain("Hungary and Slovakia object ");
    expect(meaning({ lead: "nato", objections: ["HUN"] })).toContain("there is no NATO lead");
    expect(meaning({ natoSupport: "none" })).toMatch(/NATO provides no support: .*Not for this force: .*14 E-3A/);
    for (const patch of [{ objections: ["HUN"] }, { natoSupport: "none" } as const])
      expect(meaning(patch)).not.toMatch(/ground(ed|:)/i);
  });

  it("keeps US tankers apart from US surveillance", () => {
    expect(meaning({ usIsr: "off" })).toContain("US tankers, a separate question, still refuel.");
    expect(meaning({ usIsr: "off", tankers: "european" })).toContain("Only European tankers refuel");
    expect(meaning({ tankers: "off" })).toContain("There is no air-to-air refuelling");
  });

  it("says of every ally alone that its objection keeps NATO's own out", () => {
    for (const iso of dataset.natoMembers) {
      const text = meaning({ objections: [iso] });
      expect(text).toContain(`${nameIn(dataset, iso)} objects`);
      expect(text).toContain("not for this force");
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
    expect(meaning({ natoSupport: "none", objections: ["HUN"] })).toContain("make no difference");
    expect(meaning({ vetoes: ["RUS"] })).toContain("make no difference");
    expect(meaning({ objections: ["CHN"], vetoes: ["HUN"] })).toBe(meaning());
  });

  it("says whether warships may pass the Turkish Straits, where the sea component is shown", () => {
    const sea = { reading: "contributors", component: "sea" } as const;
    expect(meaning(sea)).toContain("closed to warships");
    expect(meaning({ ...sea, straits: "open" })).toContain("limits of the Montreux Convention");
    for (const other of [{ component: "sea" }, { reading: "contributors", component: "air" }] as const)
      expect(meaning({ ...other, straits: "open" })).toBe(meaning(other));
  });

  it("leaves no placeholder, no missing word and no doubled space in any combination", () => {
    for (const lead of ["nato", "coalition", "un"] as const)
      for (const usIsr of ["on", "off"] as const)
        for (const tankers of ["on", "european", "off"] as const)
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
