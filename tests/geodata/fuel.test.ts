import { describe, expect, it } from "vitest";
import { core } from "./built-dataset.js";

const platform = (id: string) => {
  const found = core.platforms.find((p) => p.id === id);
  if (!found) throw new Error(id);
  return found;
};
const takes = (id: string) => platform(id).refuelling.takes;
const gives = (id: string) => platform(id).refuelling.gives;

describe("fuel in flight", () => {
  it("comes through a boom to the large receivers", () => {
    for (const id of ["e3a_nato", "e3f_fra", "e3_usa", "e7a", "e7t_tur", "rc135vw", "rc135u", "rc135w_gbr", "p8a"])
      expect(takes(id), id).toEqual(["boom"]);
  });

  it("does not come to small aircraft and drones", () => {
    for (const id of ["saab_340_aew", "g550_caew_ita", "emb145h_grc", "rq4b", "rq4d_phoenix", "mq9", "mq4c", "artemis"])
      expect(takes(id), id).toEqual([]);
  });

  it("cannot come from Voyager, which has no boom", () => {
    expect(gives("voyager_gbr")).toEqual(["probe"]);
    const served = core.platforms.filter((p) => p.refuelling.takes.some((way) => gives("voyager_gbr").includes(way)));
    expect(served.map(({ id }) => id)).toEqual([]);
  });

  it("comes from the boom of the other tankers", () => {
    for (const id of ["a330_mrtt_mmf", "phenix_fra", "kc767_ita"]) expect(gives(id), id).toEqual(["boom", "probe"]);
    expect(gives("kc135")).toEqual(["boom"]);
    expect(platform("kc135").refuelling.note).toContain("one or the other");
  });

  it("is sourced, with a burn for every receiver and an offload only for tankers", () => {
    for (const { id, refuelling, fuelBurnTonnesH, offloadTonnes, role } of core.platforms) {
      const { takes: in_, gives: out, sources } = refuelling;
      expect(sources.length > 0, id).toBe(in_.length + out.length > 0);
      expect(fuelBurnTonnesH !== null, id).toBe(in_.length > 0);
      if (offloadTonnes) expect([role, out.length > 0], id).toEqual(["tanker", true]);
    }
  });
});

describe("sensor ranges", () => {
  const targets = (id: string) =>
    platform(id).sensors.flatMap((s) => s.ranges.map((range) => [range.rangeKm, range.against, range.target]));

  it("say what the target was", () => {
    expect(targets("saab_340_aew")).toEqual([
      [400, "unspecified", "aircraft"],
      [200, "low-flying", "missile"],
      [500, "unspecified", "unspecified"],
      [300, "surface", "ship"],
    ]);
    expect(targets("e7a")).toContainEqual([240, "surface", "ship"]);
    expect(targets("e7a")).toContainEqual([370, "low-flying", "aircraft"]);
    expect(targets("e3a_nato").map(([, , target]) => target)).toEqual(["unspecified", "unspecified", "unspecified"]);
  });

  it("against ships and vehicles are for the surface, and no others are", () => {
    for (const { id, sensors } of core.platforms)
      for (const { against, target } of sensors.flatMap((s) => s.ranges))
        expect(["ship", "vehicle"].includes(target), id).toBe(against === "surface");
  });
});
