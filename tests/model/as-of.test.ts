import { describe, expect, it } from "vitest";
import { existsAt, presentAt } from "../../src/model/as-of.js";
import { dataset } from "../dataset.js";

describe("existsAt", () => {
  it.each([
    [null, null, "2025-04-30", true],
    ["2025-04", null, "2025-04-30", true],
    ["2025-07-10", null, "2025-04-30", false],
    ["2025-07", null, "2025-04-30", false],
    ["2029", null, "2026-07-03", false],
    [null, "2023", "2023-12-31", true],
    [null, "2023-12", "2024-01-01", false],
    ["2025-07", "2025-10", "2025-10-31", true],
    ["2025-07", "2025-10", "2025-11-01", false],
  ])("from %s until %s on %s: %s", (from, until, date, expected) => {
    expect(existsAt({ from, until }, date)).toBe(expected);
  });
});

describe("presentAt", () => {
  it("knows in April 2025 no site founded later", () => {
    const present = presentAt(dataset, "2025-04");
    const ids = present.headquarters.map(({ id }) => id);
    for (const later of ["mnfu-hq-paris", "mnfu-hq-london", "mnfu-kyiv", "caoc-bodo"]) expect(ids).not.toContain(later);
    for (const { from } of [...present.headquarters, ...present.fleets])
      expect(from === null || from <= present.date).toBe(true);
    expect(present.timeline.length).toBeGreaterThan(0);
    expect(present.timeline.every(({ date }) => date <= "2025-04-30")).toBe(true);
  });

  it("knows them all at the latest date", () => {
    const ids = presentAt(dataset, "latest").headquarters.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(["mnfu-hq-paris", "mnfu-hq-london", "mnfu-kyiv", "caoc-bodo"]));
  });
});
