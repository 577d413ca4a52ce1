import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { watchLife } from "../../src/map/watch-life.js";

vi.mock("../../src/map/worker-policy.js", () => ({ workerAddress: () => "https://example.org/w.js" }));

const page = { visibilityState: "visible", listeners: new Set<() => void>() };
let answer: () => Promise<unknown>;
beforeEach(() => {
  vi.useFakeTimers();
  page.visibilityState = "visible";
  page.listeners.clear();
  answer = async () => ({ ok: true, headers: new Headers({ "content-type": "text/javascript" }) });
  vi.stubGlobal("fetch", () => answer());
  vi.stubGlobal("document", {
    get visibilityState() {
      return page.visibilityState;
    },
    addEventListener: (_: string, listener: () => void) => page.listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => page.listeners.delete(listener),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function setUp() {
  const listeners = new Map<string, ((event: object) => void)[]>();
  const map = {
    on: (name: string, listener: (event: object) => void) =>
      listeners.set(name, [...(listeners.get(name) ?? []), listener]),
  };
  const ended: { ends: string; message: string }[] = [];
  const stop = watchLife(map as never, (error) => ended.push(error));
  /** Fires an event of the map; what is loaded because of it is loaded then. */
  const fire = async (name: string, event: object = {}) => {
    for (const listener of listeners.get(name) ?? []) listener(event);
    await vi.dynamicImportSettled();
  };
  return { ended, fire, stop };
}
/** Lets time pass, with what is loaded meanwhile. */
async function pass(ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 1000) {
    await vi.advanceTimersByTimeAsync(Math.min(1000, ms - passed));
    await vi.dynamicImportSettled();
  }
}
const MISSING = { ends: "load", message: "maplibre-gl-worker" };

it("a worker that fails before its first word ends the map at once", async () => {
  const { ended, fire } = setUp();
  await fire("error", { error: new Error("Worker failed to load. Check that the worker URL is correct.") });
  await pass(1000);
  expect(ended).toMatchObject([MISSING]);
});

it("a worker's error after its first word, and any other error, does not", async () => {
  const { ended, fire } = setUp();
  await fire("error", { error: new Error("a tile is missing") });
  await fire("sourcedata", { sourceId: "states", sourceDataType: "content" });
  await fire("error", { error: new Error("Worker failed to load.") });
  await pass(60_000);
  expect(ended).toEqual([]);
});

it("a worker whose file hangs, is missing or is a page ends the map within ten seconds", async () => {
  const hang = () => new Promise((_, reject) => setTimeout(() => reject(new Error("timeout")), 3000));
  const html = async () => ({ ok: true, headers: new Headers({ "content-type": "text/html; charset=utf-8" }) });
  const gone = async () => ({ ok: false, headers: new Headers() });
  for (const one of [hang, html, gone]) {
    answer = one;
    const { ended } = setUp();
    await pass(10_000);
    expect(ended).toMatchObject([MISSING]);
  }
});

it("a worker that is only slow to answer is given more time, but not for ever", async () => {
  const { ended, fire } = setUp();
  await pass(20_000);
  expect(ended).toEqual([]);
  await fire("sourcedata", { sourceId: "basemap:osm", sourceDataType: "content" });
  await pass(20_000);
  expect(ended).toMatchObject([MISSING]);
});

it("a graphics context that does not come back within five seconds ends the map; one that does, does not", async () => {
  const { ended, fire, stop } = setUp();
  await fire("sourcedata", { sourceId: "states", sourceDataType: "content" });
  await fire("webglcontextlost");
  await pass(4000);
  await fire("webglcontextrestored");
  await pass(10_000);
  expect(ended).toEqual([]);
  await fire("webglcontextlost");
  await pass(5100);
  expect(ended).toMatchObject([{ ends: "webgl" }]);
  stop();
});

it("on a hidden page the context is waited for until the page is shown", async () => {
  const { ended, fire } = setUp();
  await fire("sourcedata", { sourceId: "states", sourceDataType: "content" });
  page.visibilityState = "hidden";
  await fire("webglcontextlost");
  await pass(60_000);
  expect(ended).toEqual([]);
  page.visibilityState = "visible";
  for (const listener of page.listeners) listener();
  await pass(5100);
  expect(ended).toHaveLength(1);
});

it("a map that has been removed is watched no longer", async () => {
  const { ended, fire, stop } = setUp();
  await fire("webglcontextlost");
  stop();
  await pass(60_000);
  expect(ended).toEqual([]);
});
