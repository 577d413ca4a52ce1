import { describe, expect, it } from "vitest";
import {
  passageVerdict,
  presenceVerdict,
  stayVerdict,
  typeVerdict,
  type Verdict,
  visitsAYear,
} from "../../../src/model/sea/montreux.js";
import { counted, straits } from "./fleet.js";

const codes = (verdict: Verdict) => verdict.map(({ code }) => code);
const times = (count: number, iso: string, tons: number) => Array.from({ length: count }, () => counted(iso, tons));

describe("a passage of the Turkish Straits", () => {
  it("may have 15,000 tons, and not one more", () => {
    expect(codes(passageVerdict([counted("GBR", 9000), counted("FRA", 6000)], straits))).toEqual([]);
    expect(passageVerdict([counted("GBR", 9000), counted("FRA", 6001)], straits)).toMatchObject([
      { kind: "block", code: "over-passage-tonnage", params: { tonnes: 15_001, limit: 15_000 } },
    ]);
  });

  it("may have nine ships, and not ten", () => {
    expect(codes(passageVerdict(times(9, "SWE", 400), straits))).toEqual([]);
    expect(passageVerdict(times(10, "SWE", 400), straits)).toMatchObject([
      { code: "over-passage-ships", params: { ships: 10, limit: 9 } },
    ]);
  });

  it("counts the ships of other Black Sea states too, but not Türkiye's own", () => {
    expect(codes(passageVerdict([...times(9, "SWE", 400), counted("ROU", 600)], straits))).toEqual([
      "over-passage-ships",
    ]);
    expect(codes(passageVerdict([...times(9, "SWE", 400), counted("TUR", 14_000)], straits))).toEqual([]);
  });

  it("is open to no aircraft carrier, and to submarines of Black Sea states alone", () => {
    for (const iso of ["FRA", "TUR"])
      expect(codes(typeVerdict(counted(iso, 900, { type: "carrier" }), straits))).toEqual(["carrier-barred"]);
    expect(codes(typeVerdict(counted("FRA", 900, { type: "submarine" }), straits))).toEqual(["submarine-barred"]);
    expect(codes(typeVerdict(counted("ROU", 900, { type: "submarine" }), straits))).toEqual([]);
  });

  it("admits no ship of unknown displacement, and does not count it as 0", () => {
    expect(codes(passageVerdict([counted("GBR", 9000), counted("FRA", null)], straits))).toEqual([
      "displacement-unknown",
    ]);
  });
});

describe("presence in the Black Sea", () => {
  it("may have 30,000 tons of one state, and not one more", () => {
    expect(codes(presenceVerdict([counted("GBR", 15_000), counted("GBR", 15_000)], straits))).toEqual([]);
    expect(presenceVerdict([counted("GBR", 15_000), counted("GBR", 15_001)], straits)).toMatchObject([
      { code: "over-state-tonnage", params: { state: "GBR", tonnes: 30_001, limit: 30_000 } },
    ]);
  });

  it("may have 45,000 tons of all, and not one more", () => {
    const three = ["GBR", "FRA", "ITA"].map((iso) => counted(iso, 15_000));
    expect(codes(presenceVerdict(three, straits))).toEqual([]);
    expect(presenceVerdict([...three, counted("ESP", 1)], straits)).toMatchObject([
      { code: "over-all-tonnage", params: { tonnes: 45_001, limit: 45_000 } },
    ]);
  });

  it("is not limited for Black Sea states", () => {
    expect(codes(presenceVerdict(times(20, "TUR", 3000), straits))).toEqual([]);
    expect(codes(presenceVerdict([counted("TUR", null), counted("GBR", null)], straits))).toEqual([
      "displacement-unknown",
    ]);
  });
});

describe("a stay in the Black Sea", () => {
  it("may last 21 days, and not 22, unless the state has a coast there", () => {
    expect(codes(stayVerdict("GBR", 21, straits))).toEqual([]);
    expect(stayVerdict("GBR", 22, straits)).toMatchObject([{ code: "over-stay", params: { days: 22, limit: 21 } }]);
    expect(codes(stayVerdict("ROU", 365, straits))).toEqual([]);
  });

  it("takes 18 visits a year for one ship always there", () => {
    expect(visitsAYear(straits)).toBe(18);
    const days = (value: number) => ({
      ...straits,
      limits: { ...straits.limits, stayDays: { ...straits.limits.stayDays, value } },
    });
    expect([364, 365, 366].map((value) => visitsAYear(days(value)))).toEqual([2, 1, 1]);
  });
});
