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
  const fire = (name: string, event: object = {}) => {
    for (const listener of listeners.get(name) ?? []) listener(event);
  };
  return { ended, fire, stop };
}
const MISSING = { ends: "load", message: "maplibre-gl-worker" };

it("a worker that fails before its first word ends the map at once", async () => {
  const { ended, fire } = setUp();
  fire("error", { error: new Error("Worker failed to load. Check that the worker URL is correct.") });
  await vi.advanceTimersByTimeAsync(1000);
  expect(ended).toMatchObject([MISSING]);
});

it("a worker's error after its first word, and any other error, does not", async () => {
  const { ended, fire } = setUp();
  fire("error", { error: new Error("a tile is missing") });
  fire("sourcedata", { sourceId: "states", sourceDataType: "content" });
  fire("error", { error: new Error("Worker failed to load.") });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ended).toEqual([]);
});

it("a worker whose file hangs, is missing or is a page ends the map within ten seconds", async () => {
  const hang = () => new Promise((_, reject) => setTimeout(() => reject(new Error("timeout")), 3000));
  const html = async () => ({ ok: true, headers: new Headers({ "content-type": "text/html; charset=utf-8" }) });
  const gone = async () => ({ ok: false, headers: new Headers() });
  for (const one of [hang, html, gone]) {
    answer = one;
    const { ended } = setUp();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(ended).toMatchObject([MISSING]);
  }
});

it("a worker that is only slow to answer is given more time, but not for ever", async () => {
  const { ended, fire } = setUp();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(ended).toEqual([]);
  fire("sourcedata", { sourceId: "basemap:osm", sourceDataType: "content" });
  await vi.advanceTimersByTimeAsync(20_000);
  expect(ended).toMatchObject([MISSING]);
});

it("a graphics context that does not come back within five seconds ends the map; one that does, does not", async () => {
  const { ended, fire, stop } = setUp();
  fire("sourcedata", { sourceId: "states", sourceDataType: "content" });
  fire("webglcontextlost");
  await vi.advanceTimersByTimeAsync(4000);
  fire("webglcontextrestored");
  await vi.advanceTimersByTimeAsync(10_000);
  expect(ended).toEqual([]);
  fire("webglcontextlost");
  await vi.advanceTimersByTimeAsync(5100);
  expect(ended).toMatchObject([{ ends: "webgl" }]);
  stop();
});

it("on a hidden page the context is waited for until the page is shown", async () => {
  const { ended, fire } = setUp();
  fire("sourcedata", { sourceId: "states", sourceDataType: "content" });
  page.visibilityState = "hidden";
  fire("webglcontextlost");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ended).toEqual([]);
  page.visibilityState = "visible";
  for (const listener of page.listeners) listener();
  await vi.advanceTimersByTimeAsync(5100);
  expect(ended).toHaveLength(1);
});

it("a map that has been removed is watched no longer", async () => {
  const { ended, fire, stop } = setUp();
  fire("webglcontextlost");
  stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect([ended, page.listeners.size]).toEqual([[], 0]);
});
