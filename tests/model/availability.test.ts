import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessAllHeadquarters, assessFleet, assessFleets } from "../../src/model/availability.js";
import { describeReason, REASONS } from "../../src/model/reason.js";
import type { Fleet, Posture } from "../../src/model/records.js";
import type { CoalitionState } from "../../src/model/state.js";
import { check } from "../check.js";
import { dataset } from "../dataset.js";
import { anyState, stateWith, withOneConsentLess } from "./states.js";

const available = (state: CoalitionState) => [
  ...assessFleets(dataset, state).flatMap((row) => (row.available ? [row.fleet.id] : [])),
  ...assessAllHeadquarters(dataset, state).flatMap((row) => (row.available ? [row.headquarters.id] : [])),
];
const lost = (before: CoalitionState, after: CoalitionState) => {
  const left = new Set(available(after));
  return available(before).filter((id) => !left.has(id));
};
const fleet = (id: string) => dataset.fleets.find((row) => row.id === id) as Fleet;
const codesOf = (id: string, state: CoalitionState) =>
  assessFleet(dataset, state, fleet(id)).reasons.map(({ code }) => code);

const natoThings = [
  ...dataset.fleets.filter(({ owner }) => owner === "nato").map(({ id }) => id),
  ...dataset.headquarters.filter(({ framework }) => framework === "nato").map(({ id }) => id),
];
const LEADS = ["nato", "coalition", "un"] as const;

describe("consensus of NATO", () => {
  it("has 32 members", () => expect(dataset.natoMembers).toHaveLength(32));

  it.each(dataset.natoMembers)("an objection by %s removes exactly what is NATO's", (iso) => {
    const before = stateWith({});
    const gone = lost(before, stateWith({ objections: [iso] }));
    expect(gone.sort()).toEqual(
      available(before)
        .filter((id) => natoThings.includes(id))
        .sort(),
    );
    expect(gone).toEqual(
      expect.arrayContaining(["nato_e3a_geilenkirchen", "nato_rq4d_sigonella", "mmf_eindhoven", "shape"]),
    );
  });

  it.each(["UKR", "CHN", "AUS", "IRL"])("an objection by %s, which is not an ally, changes nothing", (iso) => {
    expect(lost(stateWith({}), stateWith({ objections: [iso] }))).toEqual([]);
  });

  it.each(LEADS)("under a %s lead NATO's own aircraft serve the force, but not without NATO support", (lead) => {
    expect(available(stateWith({ lead }))).toContain("nato_e3a_geilenkirchen");
    const ids = available(stateWith({ lead, natoSupport: "none" }));
    const headquarters = lead === "nato" ? ["shape"] : [];
    expect(
      ids.filter((id) => natoThings.includes(id) && !headquarters.includes(id)).filter((id) => id.startsWith("nato_")),
    ).toEqual([]);
    expect(ids.includes("shape")).toBe(lead === "nato");
    expect(ids).toContain("fra_e3f_avord");
  });

  it.each(LEADS)("one objection withholds them whatever the lead (%s), and says: not for this force", (lead) => {
    const ids = available(stateWith({ lead, objections: ["HUN"] }));
    expect(ids.filter((id) => natoThings.includes(id))).toEqual([]);
    const said = assessFleet(dataset, stateWith({ lead, objections: ["HUN"] }), fleet("nato_e3a_geilenkirchen"))
      .reasons[0];
    expect(said && describeReason(said)).toContain("not for this force");
  });

  it("explains itself as a chain", () => {
    const { reasons } = assessFleet(dataset, stateWith({ objections: ["HUN"] }), fleet("nato_e3a_geilenkirchen"));
    const names = new Map(dataset.contributors.map(({ id, name }) => [id, name]));
    expect(describeReason(reasons[0] as (typeof reasons)[0], (id) => names.get(id) ?? id)).toBe(
      "NATO-owned: needs the consent of 32 allies; withheld by Hungary; not for this force.",
    );
  });
});

describe("multinational tankers", () => {
  it("need consensus unless the assumption says that nations use their hours", () => {
    const objections = ["HUN"];
    expect(codesOf("mmf_eindhoven", stateWith({ objections }))).toContain("needs-consensus");
    expect(codesOf("mmf_eindhoven", stateWith({ objections, mmf: "national" }))).toEqual(["mmf-national-hours"]);
    expect(codesOf("mmf_eindhoven", stateWith({ natoSupport: "none" }))).toContain("nato-support-none");
    expect(codesOf("mmf_eindhoven", stateWith({ natoSupport: "none", mmf: "national" }))).toEqual([
      "mmf-national-hours",
    ]);
    expect(codesOf("nato_e3a_geilenkirchen", stateWith({ objections, mmf: "national" }))).toContain("needs-consensus");
  });
});

describe("veto", () => {
  it.each(dataset.permanentMembers)("by %s blocks all of a UN lead, and no other lead", (iso) => {
    expect(available(stateWith({ lead: "un", vetoes: [iso] }))).toEqual([]);
    for (const lead of ["nato", "coalition"] as const)
      expect(available(stateWith({ lead, vetoes: [iso] }))).toEqual(available(stateWith({ lead })));
  });

  it("by anybody else blocks nothing", () => {
    const others = [...dataset.contributors.map(({ id }) => id), ...dataset.natoMembers, "IND", "BRA"];
    const free = available(stateWith({ lead: "un" }));
    expect(free).toContain("un-hq");
    for (const iso of others.filter((id) => !dataset.permanentMembers.includes(id)))
      expect(available(stateWith({ lead: "un", vetoes: [iso] }))).toEqual(free);
  });
});

describe("US support", () => {
  it.each(LEADS)("follows the switch under a %s lead, and nothing else does", (lead) => {
    const gone = lost(stateWith({ lead }), stateWith({ lead, usIsr: "off" }));
    const tankers = new Set(dataset.platforms.filter(({ role }) => role === "tanker").map(({ id }) => id));
    const us = dataset.fleets
      .filter(({ owner, platform }) => owner === "us" && !tankers.has(platform))
      .map(({ id }) => id);
    expect(gone.sort()).toEqual(
      available(stateWith({ lead }))
        .filter((id) => us.includes(id))
        .sort(),
    );
    expect(gone).toEqual(expect.arrayContaining(["usa_rc135_mildenhall", "usa_mq4c_sigonella", "usa_sbirs"]));
    expect(available(stateWith({ lead, usIsr: "off" }))).toContain("usa_kc135_mildenhall");
  });

  it.each([
    ["2025-04", "us-sought"],
    ["latest", "us-proposed"],
  ] as const)("at %s is never shown without saying how firm it was: %s", (asOf, code) => {
    const shown = assessFleets(dataset, stateWith({ asOf })).filter(
      ({ fleet: row, available: yes }) => row.owner === "us" && yes,
    );
    const isr = shown.filter(({ fleet: row }) => row.platform !== "kc135");
    expect(isr.length).toBeGreaterThan(3);
    for (const { reasons } of isr) expect(reasons.map((reason) => reason.code)).toContain(code);
  });
});

describe("nations", () => {
  const postured = (position: Posture) => ({
    ...dataset,
    contributors: dataset.contributors.map((row) => ({
      ...row,
      posture: {
        "2025-04": { ...row.posture["2025-04"], air: position },
        latest: { ...row.posture.latest, air: position },
      },
    })),
  });
  const nationals = dataset.fleets.filter(({ owner, operator }) => owner === "national" && operator !== "UKR");

  it("that have ruled out the air component never fly", () => {
    check(
      fc.property(anyState, (state) => {
        const ruledOut = postured("ruled-out");
        for (const row of nationals) expect(assessFleet(ruledOut, state, row).available).toBe(false);
      }),
      50,
    );
  });

  it.each(["pledged", "conditional", "considering", "unknown"] as const)("whose position is %s may fly", (position) => {
    const result = assessFleet(postured(position), stateWith({}), fleet("fra_e3f_avord"));
    expect(result.available).toBe(true);
    expect(result.reasons.map(({ code }) => code)).toEqual(position === "pledged" ? [] : [`posture-${position}`]);
  });

  it("that do not take part do not fly", () => {
    const outside = { ...dataset, contributors: dataset.contributors.map((row) => ({ ...row, participant: false })) };
    for (const row of nationals) expect(assessFleet(outside, stateWith({}), row).available).toBe(false);
  });

  it("have their parliament's approval named if it is recorded", () => {
    expect(codesOf("gbr_rc135w_waddington", stateWith({}))).toContain("national-approval");
  });
});

describe("aircraft", () => {
  it.each([
    ["nato_e3a_fob_konya", "no-aircraft-of-its-own"],
    ["fra_globaleye", "not-delivered"],
    ["tur_kc135_incirlik", "quantity-not-published"],
    ["aus_e7a_poland", "not-yet"],
    ["usa_e8c_ramstein", "no-longer"],
    ["usa_recce_souda", "no-longer"],
    ["usa_rq4b_sigonella", "paused"],
  ])("%s: %s", (id, code) => {
    const result = assessFleet(dataset, stateWith({}), fleet(id));
    expect(result.available).toBe(false);
    expect(result.reasons.map((reason) => reason.code)).toContain(code);
  });

  it("that refuel others do not fly with tankers off", () => {
    const gone = lost(stateWith({}), stateWith({ tankers: "off" }));
    expect(gone.sort()).toEqual([
      "esp_mrtt_torrejon",
      "fra_phenix_istres",
      "gbr_voyager_brize",
      "ita_kc767_pratica",
      "mmf_cologne",
      "mmf_eindhoven",
      "usa_kc135_mildenhall",
    ]);
  });
});

describe("in any state", () => {
  it("withdrawing a consent makes nothing available", () => {
    check(
      fc.property(withOneConsentLess, ([before, after]) => {
        const was = new Set(available(before));
        expect(available(after).filter((id) => !was.has(id))).toEqual([]);
      }),
      1000,
    );
  });

  it("everything unavailable says why, from sources that exist", () => {
    const sources = new Set(dataset.sources?.map(({ id }) => id));
    check(
      fc.property(anyState, (state) => {
        for (const row of [...assessFleets(dataset, state), ...assessAllHeadquarters(dataset, state)]) {
          expect(row.reasons.some(({ kind }) => kind === "block")).toBe(!row.available);
          for (const reason of row.reasons) {
            expect(reason.sources.length).toBeGreaterThan(0);
            expect(reason.sources.filter((id) => !sources.has(id))).toEqual([]);
            expect(Object.keys(REASONS)).toContain(reason.code);
            expect(describeReason(reason)).not.toMatch(/[{}]/);
          }
        }
      }),
      200,
    );
  });
});
