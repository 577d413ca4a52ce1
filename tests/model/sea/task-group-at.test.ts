import { expect, it } from "vitest";
import { commanderAt, littoralGroupsAt, taskGroupAt } from "../../../src/model/sea/task-group-at.js";
import { forcesWith, mcm } from "./fleet.js";

it("Türkiye commands to January 2025, Bulgaria to July, Romania to January 2026, Türkiye to July", () => {
  const terms = [
    ["2024-06-30", null],
    ["2024-07-02", "TUR"],
    ["2025-01-01", "TUR"],
    ["2025-01-03", "BGR"],
    ["2025-07-02", "BGR"],
    ["2025-07-05", null],
    ["2025-07-09", "ROU"],
    ["2026-01-07", "ROU"],
    ["2026-01-09", "TUR"],
    ["2026-07-03", "TUR"],
    ["2026-07-08", "TUR"],
    ["2026-07-09", "BGR"],
  ] as const;
  for (const [date, iso] of terms) expect(commanderAt(taskGroupAt(mcm, date), date), date).toBe(iso);
});

it("a group is there from its beginning, and only groups of Black Sea states are", () => {
  const forces = forcesWith([]);
  expect(littoralGroupsAt(forces, "2024-06-30")).toEqual([]);
  expect(littoralGroupsAt(forces, "2024-07-01")).toHaveLength(1);
  const mixed = { ...forces, taskGroups: [{ ...mcm, members: ["ROU", "ITA"] }] };
  expect(littoralGroupsAt(mixed, "2025-01-01")).toEqual([]);
});
