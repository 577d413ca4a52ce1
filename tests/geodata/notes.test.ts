import { describe, expect, it } from "vitest";
import { type Existing, existsAt } from "../../src/model/as-of.js";
import { core } from "./built-dataset.js";

const april = core.asOfDates["2025-04"];
const latest = core.asOfDates.latest;
const noted = [...core.contributors, ...core.headquarters, ...core.fleets, ...core.platforms, ...core.orbits];
type Noted = (typeof noted)[number];
const notesAt = (record: Noted | undefined, date: string): string =>
  (record?.notes ?? [])
    .filter((note) => existsAt(note, date))
    .map(({ text }) => text)
    .join(" ");
const byId = (id: string) => noted.find((record) => record.id === id);

const MONTHS = ["May", "June", "July", "August", "September", "October", "November", "December"];
const LATER = new RegExp(`\\b(${MONTHS.join("|")}) 2025\\b|\\b2026\\b`);
/** Whether a record exists in April 2025; a note of a later one may name later months. */
const begunByApril = (record: Noted) => !("from" in record) || existsAt(record as Existing, april);

describe("notes", () => {
  it("that name a later month are not shown in April 2025", () => {
    const told = noted
      .filter(begunByApril)
      .map((record) => [record.id, LATER.exec(notesAt(record, april).replace(/due 2026|fiscal 20\d\d/g, ""))?.[0]]);
    // Plans that were already published then may name later dates.
    const planned = ["mmf_eindhoven", "nld_mq9_campia"];
    expect(told.filter(([id, date]) => date && !planned.includes(id ?? ""))).toEqual([]);
  });

  it("and status texts name no later month in April 2025", () => {
    const texts = [...core.fleets.filter(begunByApril), ...core.platforms].map(
      ({ id, status }) => [id, status] as const,
    );
    expect(texts.filter(([, status]) => LATER.test(status)).map(([id]) => id)).toEqual([]);
  });

  it("of the air operations centres count two, then three", () => {
    for (const id of ["caoc-uedem", "caoc-torrejon"]) {
      expect(notesAt(byId(id), april), id).toContain("One of two");
      expect(notesAt(byId(id), latest), id).toContain("One of three");
      expect(notesAt(byId(id), latest), id).not.toContain("One of two");
    }
  });

  it("of the NATO commands tell what was agreed on 6 February 2026, and only from then on", () => {
    const agreed = {
      "jfc-norfolk": "United Kingdom",
      "jfc-naples": "Italy",
      "jfc-brunssum": "Germany and Poland",
      "marcom-northwood": "United States",
    };
    for (const [id, state] of Object.entries(agreed)) {
      expect(notesAt(byId(id), latest), id).toContain(state);
      expect(notesAt(byId(id), latest), id).toContain("6 February 2026");
      expect(notesAt(byId(id), april), id).not.toContain("2026");
    }
    const event = core.timeline.find(({ id }) => id === "2026-02-06-nato-command-posts-redistributed");
    expect(event?.grade).toBe("official");
  });

  it("say that the EU's planning cell commands the training mission for Ukraine", () => {
    expect(notesAt(byId("eu-mpcc"), april)).toContain("EUMAM");
  });
});

describe("what differs between the two dates", () => {
  const candidates = new Set(core.scenarios.flatMap(({ stations }) => stations.flatMap((s) => s.candidates)));
  const flying = (date: string) =>
    core.fleets
      .filter(({ id }) => candidates.has(id))
      .filter((fleet) => existsAt(fleet, date) && !fleet.pauses.some((pause) => existsAt(pause, date)))
      .map(({ id }) => id);

  it("is a fact of the fleets: the US drones over the Black Sea paused in April 2025", () => {
    expect(flying(april)).not.toContain("usa_rq4b_sigonella");
    expect(flying(latest)).toContain("usa_rq4b_sigonella");
  });

  it("pauses cite a source and have two ends", () => {
    const pauses = core.fleets.flatMap((fleet) => fleet.pauses);
    expect(pauses.length).toBeGreaterThan(0);
    for (const { from, until, sources } of pauses) {
      expect(from && until && from < until).toBe(true);
      expect(sources.length).toBeGreaterThan(0);
    }
  });

  it("does not bring back the retired signals aircraft, at either date", () => {
    for (const date of [april, latest]) expect(flying(date)).not.toContain("usa_recce_souda");
    expect(core.fleets.map(({ id }) => id)).toContain("usa_recce_souda");
  });

  it("is how firm US surveillance was", () => {
    const at = (date: string) => core.usIsr.filter((row) => row.date <= date).at(-1)?.status;
    expect([at(april), at("2025-09-01"), at(latest)]).toEqual(["sought", "offered", "proposed"]);
  });
});
