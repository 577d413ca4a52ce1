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

describe("the description of a thing", () => {
  it("names who holds a station in hours of the day, as they are spoken, and they add up to its hours", () => {
    for (const domain of ["air", "surface", "signals"] as const) {
      const things = thingsIn({ domain });
      for (const { station, share } of situationIn({ domain }).stations.filter(({ share }) => share > 0)) {
        const thing = things.find(({ id }) => id === `station:${station.id}`);
        if (!thing) continue;
        const hours = [...cellOf(thing, "Held by").matchAll(/: (<?\d+) hours? a day/g)].map(([, n]) => n ?? "");
        expect(hours.length, thing.title).toBeGreaterThan(0);
        const sum = hours.reduce((total, n) => total + (n.startsWith("<") ? 0 : Number(n)), 0);
        const short = hours.filter((n) => n.startsWith("<")).length;
        expect(sum, `${thing.title}: ${cellOf(thing, "Held by")}`).toBeLessThanOrEqual(Math.round(share * 24));
        expect(sum + short).toBeGreaterThanOrEqual(Math.round(share * 24) - short);
        expect(cellOf(thing, "On station")).toMatch(/^about (<?[\d.]+) hours? a day/);
      }
    }
  });

  it("leads from a fleet to the stations that it holds, and from a station to its holders and tankers, and back", () => {
    const things = thingsIn();
    const { stations } = situationIn();
    const ways = (id: string) =>
      things.find((thing) => thing.id === id)?.rows.flatMap(({ links = [] }) => links.map(({ thing }) => thing)) ?? [];
    const held = stations.filter(({ station, holders }) => station.domain === "air" && holders.length > 0);
    expect(held.length).toBeGreaterThan(0);
    for (const { station, holders } of held)
      for (const { fleet } of holders) {
        expect(ways(`station:${station.id}`)).toContain(`fleet:${fleet.id}`);
        expect(ways(`fleet:${fleet.id}`)).toContain(`station:${station.id}`);
      }
    for (const { value, links = [] } of things.flatMap(({ rows }) => rows))
      for (const { text } of links) expect(value).toContain(text);
    const refuelled = stations.filter(({ holders }) => holders.some(({ refuelledShare }) => refuelledShare > 0));
    expect(refuelled.length).toBeGreaterThan(0);
    const tankers = new Set(
      stations.filter(({ station }) => station.domain === "tanker").map(({ station }) => `station:${station.id}`),
    );
    const signals = thingsIn({ domain: "signals" });
    for (const { station } of refuelled) {
      const thing = [...things, ...signals].find(({ id }) => id === `station:${station.id}`);
      const links = thing?.rows.find(({ term }) => term === words.say("thing.tankers"))?.links;
      if (thing)
        expect(
          links?.every((link) => tankers.has(link.thing)),
          thing.title,
        ).toBe(true);
    }
    expect(ways(`station:${refuelled[0]?.station.id}`).length).toBeGreaterThan(0);
    const without = listThings(situationIn({ tankers: "off" }), words);
    for (const { rows } of without) expect(rows.map(({ term }) => term)).not.toContain(words.say("thing.tankers"));
  });

  it("says 'at most' if no range is published", () => {
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

  it("shows a note for the time at which it was true, and no other", () => {
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
