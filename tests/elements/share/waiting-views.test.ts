import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { WaitingViews } from "../../../src/elements/share/waiting-views.js";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

/** Views whose restoring code comes by `load`. */
function setUp(load: () => Promise<void>) {
  const restored: string[] = [];
  const again: (() => void)[] = [];
  const how = { load };
  const views = new WaitingViews(
    async () => {
      await how.load();
      return async (query, { open }) => void restored.push(open ? `${query} ${open}` : query);
    },
    (error, ask) => void (error !== undefined && again.push(ask)),
  );
  return { views, restored, again, how };
}
const NOTHING = { at: undefined, open: null };
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe("the views of a link or page", () => {
  it("are restored in order when the code for it comes after the map has ceased to wait, and later ones at once", async () => {
    const { views, restored } = setUp(() => new Promise((resolve) => setTimeout(resolve, 9000)));
    views.restore("view.at=1,2,3", NOTHING);
    views.restore("view.swipe=30", NOTHING);
    await pass(5100);
    await views.loading;
    expect(restored).toEqual([]);
    await pass(4000);
    await views.loading;
    expect(restored).toEqual(["view.at=1,2,3", "view.swipe=30"]);
    views.restore("view.swipe=40", NOTHING);
    await views.loading;
    expect(restored.slice(2)).toEqual(["view.swipe=40"]);
  });

  it("are restored with what was seen when they were asked for", async () => {
    const { views, restored } = setUp(() => new Promise((resolve) => setTimeout(resolve, 100)));
    views.restore("view.swipe=30", { at: undefined, open: "state:POL" });
    await pass(200);
    await views.loading;
    expect(restored).toEqual(["view.swipe=30 state:POL"]);
  });

  it("are restored once when what has failed is asked for again", async () => {
    const { views, restored, again, how } = setUp(() => Promise.reject(new Error("404")));
    views.restore("view.at=1,2,3", NOTHING);
    await views.loading;
    await pass(0);
    expect([restored, again.length]).toEqual([[], 1]);
    how.load = async () => {};
    again[0]?.();
    await views.loading;
    expect(restored).toEqual(["view.at=1,2,3"]);
  });
});
