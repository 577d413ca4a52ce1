import { describe, expect, it } from "vitest";
import { suggestPlaces } from "../../../src/coverage/suggest.js";
import { EditMode, type Ghost } from "../../../src/elements/edit/edit-mode.js";
import type { Editor } from "../../../src/elements/edit/editor.js";
import { aircraftCommands } from "../../../src/elements/edit/map/additions.js";
import { basisNow, isStale, leaving } from "../../../src/elements/edit/proposed.js";
import type { Store } from "../../../src/elements/store/store.js";
import { editedOf } from "../../../src/model/apply-scenario.js";
import type { Edit } from "../../../src/model/edit.js";
import { editState } from "../../../src/model/edited.js";
import { loadEditing } from "../../../src/model/load-editing.js";
import type { CoalitionState } from "../../../src/model/state.js";
import { dataset } from "../../dataset.js";
import { stateWith } from "../../model/states.js";

await loadEditing();

const FLEET = {
  operator: "GBR",
  platform: "wedgetail_aew1_gbr",
  quantity: 2,
  base: "Powidz",
  lon: 17.85,
  lat: 52.38,
  source: "mine",
};
const TRIAL = { fleet: FLEET, domain: "air" } as const;
const { operator, platform, quantity, base: name, lon, lat } = FLEET;
const QUESTION = { operator, platform, quantity, base: { name, lon, lat } };

/** Three places that have been proposed for a state, and what of store and editor they need. */
function proposed(start: CoalitionState, places: readonly Omit<Ghost, "radiusKm" | "atMost">[]) {
  let ids = 0;
  const store = { facts: dataset, state: start, input: { area: null as Store["input"]["area"] } };
  const mode = new EditMode(() => undefined);
  const editor = {
    mode,
    get edited() {
      return editedOf(dataset, store.state);
    },
  };
  const [asStore, asEditor] = [store as unknown as Store, editor as unknown as Editor];
  const ghosts = places.map((place) => ({ ...place, radiusKm: 390, atMost: false }));
  mode.set({ ghosts, ghostsFor: TRIAL, ghostsBasis: basisNow(asStore, asEditor) });
  const change = (patch: Partial<CoalitionState>) => {
    store.state = { ...store.state, ...patch };
  };
  const edit = (commands: readonly Edit[]) => {
    const result = editState(dataset, store.state, commands);
    if ("problems" in result) throw new Error(JSON.stringify(result.problems));
    change({ edits: result.edits });
  };
  return {
    store,
    mode,
    change,
    edit,
    isStale: () => isStale(asStore, asEditor),
    adopt(index: number) {
      const ghost = mode.now.ghosts[index] as Ghost;
      const left = leaving(asStore, asEditor, ghost);
      edit(aircraftCommands([`my-${++ids}`, `my-${++ids}`], `Mine ${ids}`, TRIAL, ghost));
      mode.set(left());
    },
  };
}

const START = stateWith({ usIsr: "off" });
const { places: PLACES } = suggestPlaces(dataset, START, { ...QUESTION, n: 3 });

describe("places that have been proposed", () => {
  it("hold while they are adopted from the first on: the next is what would be proposed anew", () => {
    const now = proposed(START, PLACES);
    expect(now.mode.now.ghosts).toHaveLength(3);
    for (const left of [2, 1]) {
      now.adopt(0);
      expect([now.mode.now.ghosts.length, now.isStale()]).toEqual([left, false]);
      const [next] = suggestPlaces(dataset, now.store.state, QUESTION).places;
      expect(next?.gainPercent).toBeCloseTo(now.mode.now.ghosts[0]?.gainPercent ?? 0, 9);
    }
    now.adopt(0);
    expect(now.mode.now).toMatchObject({ ghosts: [], ghostsFor: null });
    expect(now.isStale()).toBe(false);
  });

  it("are stale once another than the first has been adopted, and stay so", () => {
    const now = proposed(START, PLACES);
    now.adopt(1);
    expect([now.mode.now.ghosts.length, now.isStale()]).toEqual([2, true]);
    now.adopt(0);
    expect(now.isStale()).toBe(true);
  });

  it("are stale after an edit, and hold again once it is taken back", () => {
    const now = proposed(START, PLACES);
    now.edit([{ do: "move", station: "pl-east", lon: 25, lat: 50 }]);
    expect(now.isStale()).toBe(true);
    now.change({ edits: "" });
    expect(now.isStale()).toBe(false);
    now.adopt(0);
    now.change({ edits: "" });
    expect(now.isStale(), "without the one that the others were proposed after").toBe(true);
  });

  it.each([
    { usIsr: "on" },
    { domain: "missiles" },
    { targetAltitude: 9000 },
    { objections: ["HUN"] },
    { overrides: { "floor-h": 4 } },
  ] as const)("are stale in another state: %j", (patch) => {
    const now = proposed(START, PLACES);
    now.change(patch as Partial<CoalitionState>);
    expect(now.isStale()).toBe(true);
  });

  it("are stale for another area", () => {
    const now = proposed(START, PLACES);
    now.store.input.area = { id: "mine", name: "Mine", geometry: { type: "Polygon", coordinates: [] } };
    expect(now.isStale()).toBe(true);
  });

  it("hold whatever the map shows of the same numbers, and whoever signs the scenario", () => {
    const now = proposed(START, PLACES);
    now.change({ reading: "contributors", compare: "us-isr" });
    now.edit([{ do: "set", what: "author", value: "Ann Example" }]);
    expect(now.isStale()).toBe(false);
  });
});
