import { describe, expect, it } from "vitest";
import { watchOf } from "../../src/coverage/watch.js";
import { existsAt, notesAt } from "../../src/model/as-of.js";
import { type CoalitionState, DEFAULT_STATE } from "../../src/model/state.js";
import { situationOf } from "../../src/scene/situation.js";
import { listThings, type Thing } from "../../src/scene/things.js";
import { wordsFor } from "../../src/scene/words.js";
import { dataset } from "../dataset.js";

const words = wordsFor("en-GB");
const situationIn = (patch: Partial<CoalitionState> = {}) =>
  situationOf(watchOf(dataset, { ...DEFAULT_STATE, ...patch }));
const thingsIn = (patch: Partial<CoalitionState> = {}) => listThings(situationIn(patch), words);
const cellOf = (thing: Thing | undefined, term: string) => thing?.rows.find((row) => row.term === term)?.value ?? "";

describe("what is said of a thing", () => {
  it("names who holds a station by share of the day, and the shares add up to its hours", () => {
    for (const { station, share, holders } of situationIn().stations.filter(({ share }) => share > 0)) {
      const thing = thingsIn().find(({ id }) => id === `station:${station.id}`);
      if (!thing) continue;
      const percents = [...cellOf(thing, "Held by").matchAll(/([\d.]+)%/g)].map(([, percent]) => Number(percent));
      expect(percents.length, thing.title).toBeGreaterThan(0);
      const sum = percents.reduce((total, percent) => total + percent, 0);
      expect(Math.abs(sum - share * 100), `${thing.title}: ${cellOf(thing, "Held by")}`).toBeLessThan(holders.length);
      expect(cellOf(thing, "On station")).toMatch(/^about (<?[\d.]+) hours a day/);
    }
  });

  it("says 'at most' where no range is published", () => {
    const { stations } = situationIn({ domain: "signals" });
    const upper = stations.filter(({ ring }) => ring?.atMost);
    expect(upper.length).toBeGreaterThan(0);
    const things = thingsIn({ domain: "signals" });
    for (const { station } of upper)
      expect(
        cellOf(
          things.find(({ id }) => id === `station:${station.id}`),
          "Reach",
        ),
      ).toMatch(/^at most /);
  });

  it("gives each number its own sources, all of them in the list of the thing, and says what is assumed", () => {
    const things = thingsIn();
    const cited = things.flatMap((thing) => thing.rows.flatMap(({ cites }) => (cites ? [{ thing, cites }] : [])));
    expect(cited.length).toBeGreaterThan(100);
    for (const { thing, cites } of cited)
      for (const id of cites.sources) expect(thing.sources, `${thing.title}: ${id}`).toContain(id);
    expect(cited.some(({ cites }) => cites.sources.length === 0)).toBe(true);
  });

  it("shows a note for the time that it was true, and no other", () => {
    const dated = dataset.fleets.filter(({ notes }) => notes.some(({ from }) => from !== null && from > "2025-04"));
    expect(dated.length).toBeGreaterThan(0);
    const { date } = situationIn();
    for (const fleet of dated) {
      const late = fleet.notes.filter((note) => !existsAt(note, date)).map(({ text }) => text);
      const thing = thingsIn().find(({ id }) => id === `fleet:${fleet.id}`);
      for (const text of late) expect(thing?.notes ?? []).not.toContain(text);
      expect(notesAt(fleet, date)).toEqual(fleet.notes.filter((note) => existsAt(note, date)).map(({ text }) => text));
    }
  });

  it("lists the stations that look for missiles: those that look for aircraft", () => {
    const stations = (patch: Partial<CoalitionState>) =>
      thingsIn(patch).flatMap(({ id, kind }) => (kind === "station" ? [id] : []));
    expect(stations({ domain: "missiles" })).toEqual(stations({ domain: "air" }));
  });
});
