import { join } from "node:path";
import { type Browser, type CDPSession, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
// @ts-expect-error: a plain script without types
import { BROWSER_FLAGS, findBrowser } from "../../scripts/find-browser.mjs";
import { SHARE } from "../cases.js";
import { countContexts, watchContexts } from "./contexts.js";
import { type Served, serve } from "./serve.js";

const MOST_GROWTH_BYTES = 2_000_000;
/** Connects and disconnects of new elements; as many again are of one and the same element. */
const CYCLES = 250;
/** Every so many cycles the live map is drawn before the element is removed: 42 times in all. */
const LIVE_EVERY = 12;

type Live = HTMLElement & { whenIdle(): Promise<void> };
type Watched = typeof globalThis & { listeners: () => string[]; one: Live };

const page =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module" src="/define.js"></script></head><body></body></html>';
let browser: Browser;
let host: Served;

beforeAll(async () => {
  // Without the JIT compilers: their code for hot functions, 2 MB after 500 cycles, is not memory that a map keeps.
  const args = [...BROWSER_FLAGS, "--js-flags=--no-sparkplug --no-maglev --no-turbofan"];
  browser = await chromium.launch({ executablePath: await findBrowser(), args });
  host = await serve(join(import.meta.dirname, "../../dist"), { "/page.html": page });
});
afterAll(async () => {
  await browser?.close();
  host?.server.close();
});

/** Runs before any script of the page: counts listeners on objects that outlive an element. */
function watch(): void {
  const watched = globalThis as Watched;
  const counts = new Map<string, number>();
  const count = (target: unknown, type: string, by: number) => {
    const name =
      target === document ? "document" : target === window || !target ? "window" : (target as object).constructor.name;
    if (/^(window|document|MediaQueryList|Worker|FontFaceSet)$/.test(name))
      counts.set(`${name} ${type}`, (counts.get(`${name} ${type}`) ?? 0) + by);
  };
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (this: EventTarget, type: string, ...rest: [never, never]) {
    count(this, type, 1);
    addEventListener.call(this, type, ...rest);
  };
  EventTarget.prototype.removeEventListener = function (this: EventTarget, type: string, ...rest: [never, never]) {
    count(this, type, -1);
    removeEventListener.call(this, type, ...rest);
  };
  watched.listeners = () =>
    [...counts]
      .filter(([, number]) => number > 0)
      .map((pair) => pair.join(": "))
      .sort();
}

/** Connects elements and removes them: once their map or poster is drawn, after a frame, or at once. */
async function cycle({ cycles, liveEvery, same }: { cycles: number; liveEvery: number; same: boolean }): Promise<void> {
  const watched = globalThis as Watched;
  const make = () => {
    const element = document.createElement("coalition-map") as Live;
    element.style.cssText = "display: block; width: 700px; height: 420px";
    return element;
  };
  for (let turn = 0; turn < cycles; turn++) {
    if (same) watched.one ??= make();
    const element = same ? watched.one : make();
    const live = turn % liveEvery === 0;
    element.setAttribute("loading", live ? "eager" : turn % 3 === 0 ? "interaction" : "lazy");
    element.setAttribute("us-isr", turn % 4 < 2 ? "on" : "off");
    document.body.append(element);
    if (live || turn % 3 === 0) await element.whenIdle();
    else if (turn % 3 === 1) await new Promise(requestAnimationFrame);
    element.remove();
    await new Promise((resolve) => setTimeout(resolve));
  }
}

interface Weight {
  readonly bytes: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly contexts: number;
  readonly pageListeners: string[];
}

/** What the page holds once the garbage collector frees nothing more. */
async function weigh(tab: Page, cdp: CDPSession): Promise<Weight> {
  let bytes = Number.POSITIVE_INFINITY;
  for (let last = bytes, round = 0; round < 3 || (bytes < last && round < 12); round++) {
    last = bytes;
    await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    await cdp.send("HeapProfiler.collectGarbage");
    bytes = (await cdp.send("Runtime.getHeapUsage")).usedSize;
  }
  const { metrics } = await cdp.send("Performance.getMetrics");
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  const { live: contexts } = await countContexts(tab);
  const pageListeners = await tab.evaluate(() => (globalThis as Watched).listeners());
  return { bytes, nodes: metric("Nodes"), listeners: metric("JSEventListeners"), contexts, pageListeners };
}

it.runIf(SHARE === 1)("keeps nothing of 500 connects and disconnects", { timeout: 900_000 }, async () => {
  const tab = await browser.newPage({ viewport: { width: 900, height: 700 } });
  const complaints: string[] = [];
  tab.on("pageerror", (error) => complaints.push(error.message));
  await watchContexts(tab);
  await tab.addInitScript(watch);
  await tab.goto(`${host.origin}/page.html`);
  await tab.waitForFunction(() => customElements.get("coalition-map") !== undefined);
  const cdp = await tab.context().newCDPSession(tab);
  await cdp.send("HeapProfiler.enable");
  await cdp.send("Performance.enable");
  for (const same of [false, true]) await tab.evaluate(cycle, { cycles: 20, liveEvery: 5, same });
  const before = await weigh(tab, cdp);

  for (const same of [false, true]) await tab.evaluate(cycle, { cycles: CYCLES, liveEvery: LIVE_EVERY, same });
  const after = await weigh(tab, cdp);
  const kilobytes = ({ bytes }: Weight) => `${(bytes / 1000).toFixed(0)} KB`;
  console.info(`heap before: ${kilobytes(before)}; after: ${kilobytes(after)}`);
  expect((await countContexts(tab)).made).toBeGreaterThan(40);
  expect(after.contexts).toBe(0);
  expect(after.bytes - before.bytes).toBeLessThanOrEqual(MOST_GROWTH_BYTES);
  expect(after.pageListeners).toEqual(before.pageListeners);
  expect(after.listeners - before.listeners).toBeLessThanOrEqual(10);
  expect(after.nodes - before.nodes).toBeLessThanOrEqual(50);
  expect(complaints).toEqual([]);
  await tab.close();
});
