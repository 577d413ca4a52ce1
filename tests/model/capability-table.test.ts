import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CAPABILITIES, type Capability } from "../../src/model/capability.js";
import { capabilityTable } from "../../src/model/capability-table.js";
import { illustratedClaims } from "../../src/model/claims.js";
import { commandChain } from "../../src/model/command.js";
import { assessForce, forceOptions, forceStatements } from "../../src/model/force-size.js";
import { parseState } from "../../src/model/parse-state.js";
import { describeReason } from "../../src/model/reason.js";
import type { CoalitionState } from "../../src/model/state.js";
import { check } from "../check.js";
import { dataset } from "../dataset.js";
import { anyState, stateWith, withOneConsentLess } from "./states.js";

const row = (state: CoalitionState, capability: Capability) =>
  capabilityTable(dataset, state).rows.find((candidate) => candidate.capability === capability);
const posts = (patch: Partial<CoalitionState>) =>
  commandChain(dataset, stateWith(patch)).posts.map(({ role, headquarters }) => `${role}:${headquarters.id}`);

describe("commandChain", () => {
  it("leads from SHAPE under NATO", () => {
    expect(posts({ lead: "nato" })).toEqual([
      "lead:shape",
      "ground:landcom-izmir",
      "air:aircom-ramstein",
      "sea:marcom-northwood",
    ]);
  });

  it("leads from national headquarters in April 2025, from the joint one later, under the coalition", () => {
    expect(posts({ lead: "coalition" })).toEqual(
      expect.arrayContaining([
        "lead:pjhq-northwood",
        "lead:cpco-balard",
        "ground:arrc-innsworth",
        "ground:rrcfr-lille",
      ]),
    );
    expect(posts({ lead: "coalition", asOf: "latest" })).toEqual(
      expect.arrayContaining(["lead:mnfu-hq-paris", "coordination:mnfu-kyiv"]),
    );
  });

  it("says what is missing without NATO, and that the report's claim is not verified", () => {
    const chain = commandChain(dataset, stateWith({ lead: "nato", objections: ["HUN"] }));
    expect(chain.posts).toEqual([]);
    expect(chain.open.map(({ role }) => role)).toEqual(["lead", "ground", "air", "sea", "coordination"]);
    expect(chain.reasons.map(({ code }) => code)).toEqual(["claim-not-verified"]);
    expect(commandChain(dataset, stateWith({ lead: "nato" })).reasons).toEqual([]);
  });

  it("links only headquarters that are in it", () => {
    check(
      fc.property(anyState, (state) => {
        const chain = commandChain(dataset, state);
        const ids = chain.posts.map(({ headquarters }) => headquarters.id);
        for (const { from, to } of chain.links) expect(ids).toEqual(expect.arrayContaining([from, to]));
        if (state.asOf === "2025-04") expect(ids).not.toContain("mnfu-kyiv");
      }),
      200,
    );
  });
});

describe("assessForce", () => {
  it("offers the sizes of the IISS", () => {
    expect(forceOptions(dataset).map(({ low, high }) => [low, high])).toEqual([
      [10000, 10000],
      [25000, 25000],
      [60000, 100000],
    ]);
    expect(forceStatements(dataset, "2025-04").every(({ date }) => date <= "2025-04-30")).toBe(true);
  });

  it("counts only what was stated by then, and invents nothing", () => {
    const early = assessForce(dataset, stateWith({}));
    expect(early.stated.map(({ contributor }) => contributor.id)).toEqual(["EST"]);
    const late = assessForce(dataset, stateWith({ asOf: "latest" }));
    expect(late.sum).toEqual({ low: 50, high: 13_750 });
    expect(late.uncounted.map(({ id }) => id)).toEqual(expect.arrayContaining(["LTU"]));
    expect(late.pool).toEqual({ low: 50_000, nominal: 75_000, high: 125_000 });
    expect(late.shortfall).toEqual({ low: 11_250, high: 24_950 });
  });
});

describe("capabilityTable", () => {
  it("has every capability of the report once", () => {
    const { rows, providers } = capabilityTable(dataset, stateWith({}));
    expect(rows.map(({ capability }) => capability)).toEqual(CAPABILITIES);
    expect(providers.slice(0, 2)).toEqual(["us", "nato"]);
    expect(new Set(providers).size).toBe(providers.length);
  });

  it("follows the switches", () => {
    expect(row(stateWith({}), "space-based-warning")?.status).toBe("covered");
    expect(row(stateWith({ usIsr: "off" }), "space-based-warning")?.status).toBe("missing");
    expect(row(stateWith({ lead: "nato" }), "command-and-control")?.cells.get("nato")?.status).toBe("covered");
    expect(row(stateWith({ lead: "nato", objections: ["SVK"] }), "command-and-control")?.status).toBe("missing");
    expect(row(stateWith({ lead: "coalition" }), "command-and-control")?.status).toBe("thin");
    expect(row(stateWith({ tankers: "off" }), "tankers")?.status).toBe("missing");
    expect(row(stateWith({ usIsr: "off" }), "air-surveillance")?.cells.get("us")?.status).toBe("missing");
    expect(row(stateWith({}), "tankers")?.cells.get("TUR")?.status).toBe("unknown");
    for (const { status } of capabilityTable(dataset, stateWith({ lead: "un", vetoes: ["CHN"] })).rows)
      expect(status).toBe("missing");
  });

  it("never calls unknown missing", () => {
    expect(row(stateWith({}), "air")?.cells.get("POL")?.status).toBe("unknown");
    expect(row(stateWith({}), "ground-force")?.cells.get("POL")?.status).toBe("missing");
  });

  it("never gains from one consent less, and gives sourced reasons", () => {
    const sources = new Set(dataset.sources?.map(({ id }) => id));
    check(
      fc.property(withOneConsentLess, ([before, after]) => {
        const less = capabilityTable(dataset, after).rows;
        capabilityTable(dataset, before).rows.forEach((cells, index) => {
          // Shares are sums over stations, whose last digits depend on the order of addition.
          expect(less[index]?.share ?? 0).toBeLessThanOrEqual((cells.share ?? 1) + 1e-9);
          for (const reason of [...cells.reasons, ...[...cells.cells.values()].flatMap((cell) => cell.reasons)]) {
            expect(describeReason(reason)).not.toMatch(/[{}]/);
            expect(reason.sources.length).toBeGreaterThan(0);
            expect(reason.sources.every((id) => sources.has(id))).toBe(true);
          }
        });
      }),
      200,
    );
  });
});

describe("illustratedClaims", () => {
  it("sets only states that exist", () => {
    const claims = illustratedClaims(dataset);
    expect(claims).toHaveLength(dataset.claims.length);
    expect(claims.filter(({ illustration }) => illustration).length).toBeGreaterThan(10);
    for (const { illustration } of claims) {
      const { patch, problems } = parseState(illustration ?? {}, dataset);
      expect(problems).toEqual([]);
      expect(patch).toEqual(illustration ?? {});
    }
  });
});
