import { describe, expect, it } from "vitest";
import { figureOf } from "../../../src/elements/export/figures.js";
import type { Stage } from "../../../src/elements/stage/stage.js";
import { NotArrived } from "../../../src/elements/store/missing.js";
import type { Store } from "../../../src/elements/store/store.js";

/** A map whose page has set a style that cannot be checked, and which has no data. */
const stage = {
  still: { loadFigure: async () => ({ parseStyle: (style: unknown) => ({ style }) }) },
} as unknown as Stage;
const store = {
  input: {
    house: { ofPage: null },
    needStyle: () => Promise.reject(new NotArrived("no style")),
    needDataset: () => Promise.reject(new NotArrived("no data")),
  },
} as unknown as Store;

describe("a figure for a page", () => {
  it("is refused rather than drawn without the page's style", async () => {
    await expect(figureOf(store, stage, {})).rejects.toThrow("no style");
  });

  it("with a style of its own does not wait for the page's", async () => {
    await expect(figureOf(store, stage, { style: { version: 1 } })).rejects.toThrow("no data");
  });
});
