import { describe, expect, it } from "vitest";
import { EXISTENCE } from "../../geodata/build/tables/existence.js";
import { core } from "./built-dataset.js";

const places = [...core.headquarters, ...core.fleets];
const april = core.asOfDates["2025-04"];

/** Ids of places that do not exist on a day. Dates may be months or years: the first and last of a period count as whole. */
const absentAt = (day: string) =>
  places
    .filter(
      ({ from, until }) => (from ?? "") > day.slice(0, from?.length) || (until ?? "9") < day.slice(0, until?.length),
    )
    .map((place) => place.id)
    .sort();

describe("existence", () => {
  it("in April 2025 leaves out what came later or was over", () => {
    expect(absentAt(april)).toEqual(
      [
        "aus_e7a_poland",
        "caoc-bodo",
        "deu_p8a",
        "fra_globaleye",
        "gbr_wedgetail",
        "ita_caew_amari",
        "mnfu-hq-london",
        "mnfu-hq-paris",
        "mnfu-kyiv",
        "nato_e3a_otopeni",
        "nato_e3a_siauliai",
        "nato_rq4d_pirkkala",
        "swe_globaleye",
        "usa_artemis_mk",
        "usa_e8c_ramstein",
        "usa_recce_souda",
      ].sort(),
    );
  });

  it("at the latest date has the coalition's headquarters and Bodø, and no Australian aircraft", () => {
    const absent = absentAt(core.asOfDates.latest);
    for (const id of ["mnfu-hq-paris", "mnfu-kyiv", "caoc-bodo"]) expect(absent).not.toContain(id);
    for (const id of ["aus_e7a_poland", "nato_rq4d_pirkkala", "usa_recce_souda"]) expect(absent).toContain(id);
    expect(absent).not.toContain("deu_p8a");
  });

  it("is given only for things that are in the dataset", () => {
    const ids = places.map((place) => place.id);
    expect(Object.keys(EXISTENCE).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("does not call planned headquarters active", () => {
    const planned = core.headquarters.filter((site) => site.status === "planned").map((site) => site.id);
    expect(planned).toEqual(["mnfu-hq-london", "mnfu-kyiv"]);
  });

  it("gives aircraft that are not delivered no quantity to fly", () => {
    for (const id of ["fra_globaleye", "gbr_wedgetail", "swe_globaleye"])
      expect(core.fleets.find((fleet) => fleet.id === id)?.quantity).toBe(0);
  });
});
