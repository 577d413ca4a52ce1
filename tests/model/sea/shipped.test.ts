import { beforeAll, describe, expect, it } from "vitest";
import { loadDataset } from "../../../src/model/bundled-dataset.js";
import type { Dataset } from "../../../src/model/dataset.js";
import type { Forces } from "../../../src/model/forces.js";
import { assessSea, type SeaAssessment } from "../../../src/model/sea/assess-sea.js";
import { commanderAt } from "../../../src/model/sea/task-group-at.js";
import type { CoalitionState } from "../../../src/model/state.js";
import { stateWith } from "../states.js";

let dataset: Dataset & { readonly forces: Forces };
beforeAll(async () => {
  dataset = (await loadDataset()) as typeof dataset;
});
const sea = (patch: Partial<CoalitionState> = {}) =>
  assessSea(dataset, stateWith({ component: "sea", asOf: "latest", ...patch })) as SeaAssessment;
const idsOf = (views: SeaAssessment["visitors"]) => views.map(({ ship: { id } }) => id);
const admittedOf = (views: SeaAssessment["visitors"]) => idsOf(views.filter(({ admitted }) => admitted));

describe("the shipped ships", () => {
  it("have the limits that are in force, each with sources of its own", () => {
    const { allTonnes, stateTonnes, passageTonnes, passageShips, stayDays } = dataset.forces.straits.limits;
    const limits = [allTonnes, stateTonnes, passageTonnes, passageShips, stayDays];
    expect(limits.map(({ value }) => value)).toEqual([45_000, 30_000, 15_000, 9, 21]);
    for (const { sources, grade } of limits) expect([sources.length > 0, grade]).toEqual([true, "official"]);
    expect(sea().visitsAYear).toBe(18);
    expect(sea().closedSince).toBe("2022-02-28");
  });

  it("four of Ukraine's minehunters wait in Portsmouth, two in April 2025, and return if the straits open", () => {
    const four = ["ukr-cherkasy", "ukr-chernihiv", "ukr-mariupol", "ukr-melitopol"];
    expect(idsOf(sea().minehunters).sort()).toEqual(four);
    expect(idsOf(sea({ asOf: "2025-04" }).minehunters).sort()).toEqual(four.slice(0, 2));
    for (const { ship } of sea().minehunters) expect(ship.base).toBe("portsmouth");
    expect(admittedOf(sea().waiting)).toEqual([]);
    expect(admittedOf(sea({ straits: "open" }).minehunters).sort()).toEqual(four);
  });

  it.each(["closed", "open"] as const)(
    "a ship whose delivery is not confirmed does not sail: straits %s",
    (straits) => {
      const all = [...sea({ straits }).littoral, ...sea({ straits }).waiting];
      const announced = all.filter(({ ship }) => ship.isAnnounced);
      expect(idsOf(announced).sort()).toEqual(["rou-hisar", "ukr-henichesk"]);
      for (const { available, admitted, reasons } of announced) {
        expect([available, admitted]).toEqual([false, false]);
        expect(reasons.map(({ code }) => code)).toContain("ship-announced");
      }
    },
  );

  it("none of a state without a coast is admitted while the straits are closed, and only references if they open", () => {
    expect(sea().admitted).toEqual({ ships: 0, tonnes: 0 });
    const { visitors, admitted } = sea({ straits: "open" });
    expect(admitted.ships).toBeGreaterThan(0);
    for (const { ship } of visitors) expect(ship.isReference, ship.id).toBe(true);
    for (const { ship, reasons } of visitors)
      expect(
        reasons.map(({ code }) => code),
        ship.id,
      ).toContain("reference-class");
  });

  it("of Türkiye's minehunters no displacement is published: each is listed", () => {
    const unknown = sea().unknown.map(({ id }) => id);
    for (const id of ["tur-akcay", "tur-ayvalik", "tur-engin"]) expect(unknown).toContain(id);
  });

  it("the mine group is commanded by Türkiye, Bulgaria, Romania and Türkiye again", () => {
    const [group] = dataset.forces.taskGroups;
    if (!group) throw new Error("no task group");
    const on = ["2024-12-01", "2025-04-30", "2025-12-01", "2026-07-03"].map((date) => commanderAt(group, date));
    expect(on).toEqual(["TUR", "BGR", "ROU", "TUR"]);
    expect(sea({ asOf: "2025-04" }).commander).toBe("BGR");
    expect(sea().commander).toBe("TUR");
  });

  it("April 2025 has no ship, statement, activation or command that came later", () => {
    const found = sea({ asOf: "2025-04" });
    const date = "2025-04-30";
    const { littoral, waiting, visitors, statements, taskGroup } = found;
    for (const { ship } of [...littoral, ...waiting, ...visitors])
      expect((ship.from ?? "").slice(0, 10) <= date, ship.id).toBe(true);
    for (const statement of statements) expect(statement.date <= date, statement.id).toBe(true);
    for (const { from } of [...(taskGroup?.command ?? []), ...(taskGroup?.activations ?? [])])
      expect((from ?? "") <= date).toBe(true);
    expect(taskGroup?.activations).toHaveLength(4);
    expect(idsOf(littoral)).not.toContain("rou-dumitrescu");
    expect(idsOf(visitors)).not.toContain("ref-koster");
  });
});
