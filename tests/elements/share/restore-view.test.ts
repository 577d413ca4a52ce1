import { beforeEach, describe, expect, it } from "vitest";
import { restoreView } from "../../../src/elements/share/restore-view.js";
import type { View } from "../../../src/elements/stage/painter.js";

type Restored = Parameters<typeof restoreView>[2];

/** A map that notes what it is asked to show. */
class FakeStage {
  shown: View[] = [];
  opened: string[] = [];
  map: { lastView: View | undefined } = { lastView: undefined };
  selection = {
    selected: null as string | null,
    restore: (id: string) => void this.opened.push(id),
    loading: undefined,
  };
  show(view: View): void {
    this.shown.push(view);
    this.map.lastView = view;
  }
  thing = (id: string) => ({ id });
}
const store = {
  report: () => {},
  baseline: null,
  picture: () => ({}),
  input: { loadDataset: async () => {}, settled: async () => {}, loadFine: () => {} },
};

let stage: FakeStage;
const restore = (query: string, seen: Parameters<typeof restoreView>[1]) =>
  restoreView(query, seen, { host: {}, store, stage, arrange: () => {} } as unknown as Restored);
beforeEach(() => {
  stage = new FakeStage();
});

const VIEW = "view.at=31,48.5,5&view.select=state:POL";
const PLACE = { lon: 31, lat: 48.5, zoom: 5 };

describe("a view that is restored late", () => {
  it("leads the map and opens details if nobody has done so since it was asked for", async () => {
    await restore(VIEW, { at: undefined, open: null });
    expect(stage.shown).toEqual([PLACE]);
    expect(stage.opened).toEqual(["state:POL"]);
  });

  it("leaves a map where a reader has moved it meanwhile, wherever it was before", async () => {
    for (const at of [undefined, { lon: 20, lat: 50, zoom: 4 }, [20, 44, 30, 50] as const]) {
      stage.map.lastView = { lon: 20, lat: 50, zoom: 4.5 };
      await restore(VIEW, { at, open: null });
      expect(stage.shown).toEqual([]);
    }
    expect(stage.opened, "the rest of the view is restored").toHaveLength(3);
  });

  it("leads a map again that was moved before a reader went to the link", async () => {
    stage.map.lastView = { lon: 20, lat: 50, zoom: 4 };
    await restore(VIEW, { at: { lon: 20, lat: 50, zoom: 4 }, open: null });
    expect(stage.shown).toEqual([PLACE]);
  });

  it("takes the place of one that waited before it", async () => {
    await restore(VIEW, { at: undefined, open: null });
    await restore("view.at=22,44,41,53", { at: undefined, open: null });
    expect(stage.shown).toEqual([PLACE, [22, 44, 41, 53]]);
  });

  it("leaves details that a reader has opened meanwhile", async () => {
    stage.selection.selected = "state:UKR";
    await restore(VIEW, { at: undefined, open: null });
    expect(stage.opened).toEqual([]);
    await restore(VIEW, { at: undefined, open: "state:UKR" });
    expect(stage.opened).toEqual(["state:POL"]);
  });
});
