import { describe, expect, it } from "vitest";
import { assessAir } from "../../../src/model/air/assess-air.js";
import { landStatements } from "../../../src/model/land-statements.js";
import type { CoalitionState } from "../../../src/model/state.js";
import { dataset } from "../../dataset.js";
import { stateWith } from "../states.js";
import { shipped, withForcesOf } from "./forces.js";

const data = withForcesOf(shipped);
const air = (patch: Partial<CoalitionState>) => {
  const assessment = assessAir(data, stateWith(patch));
  if (!assessment) throw new Error("no forces");
  return assessment;
};
const sources = new Set(dataset.sources?.map(({ id }) => id));

describe("the shipped forces", () => {
  it("leave more than one of four patrols unflown, whatever the tankers", () => {
    for (const tankers of ["on", "european", "off"] as const) {
      const { patrols, needed, available, filled } = air({ asOf: "latest", tankers });
      expect(patrols).toHaveLength(4);
      expect(patrols.every(({ base, aircraft }) => base !== null && aircraft !== null)).toBe(true);
      expect(needed).toBeGreaterThan(100);
      expect(available).toBeLessThan(needed);
      expect(filled).toBeLessThan(3);
    }
  });

  it("let only nations fly that pledged or consider it, and name France, whose number is not published", () => {
    const late = air({ asOf: "latest" });
    expect(late.holders.map(({ iso }) => iso).sort()).toEqual(["BEL", "DEU", "GBR", "SWE"]);
    expect(late.uncounted).toEqual(["FRA"]);
    const early = air({ asOf: "2025-04" });
    expect(early.holders.map(({ iso }) => iso)).toEqual(["GBR"]);
    expect(early.offers).toEqual([]);
  });

  it("base no fighters for the force: who is there in April 2025 polices the air of allies", () => {
    const { based } = air({ asOf: "2025-04" });
    expect(based.length).toBeGreaterThan(0);
    expect(air({ asOf: "latest" }).based).toEqual([]);
  });

  it("say where a base has seen no fighters", () => {
    for (const { base, reasons } of air({ asOf: "latest" }).patrols) {
      const used = shipped.detachments.some((row) => row.kind === "fighters" && row.base === base?.id);
      expect(reasons.some(({ code }) => code === "patrol-base-unused")).toBe(!used);
    }
  });

  it("give every reason and every statement a source that is listed", () => {
    for (const asOf of ["2025-04", "latest"] as const) {
      const { patrols, fighters } = air({ asOf });
      const cited = [...patrols, ...fighters].flatMap(({ reasons }) => reasons.map((reason) => reason.sources));
      const { states, backstop, proposals } = landStatements(data, stateWith({ asOf }));
      const stated = [...states.flatMap((row) => row.statements), ...backstop, ...proposals].map((row) => row.sources);
      expect([...cited, ...stated].filter((ids) => ids.length === 0)).toEqual([]);
      expect([...cited, ...stated].flat().filter((id) => !sources.has(id))).toEqual([]);
    }
  });
});
