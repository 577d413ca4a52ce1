import { join } from "node:path";
import { type Browser, type CDPSession, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
// @ts-expect-error: a plain script without types
import { BROWSER_FLAGS, findBrowser } from "../../scripts/find-browser.mjs";
import { FULL, SEED } from "../cases.js";
import { countContexts, watchContexts } from "./contexts.js";
import { type Served, serve } from "./serve.js";

type Live = HTMLElement & { whenIdle(): Promise<void>; updateComplete: Promise<boolean>; [field: string]: unknown };

/** What a reader or a page changes: fields with their values, the one that an element starts with first. */
const FIELDS: Readonly<Record<string, readonly unknown[]>> = {
  reading: ["coverage", "contributors", "command"],
  usIsr: ["on", "off"],
  domain: ["air", "missiles", "surface", "signals"],
  natoSupport: ["shared", "none"],
  lead: ["coalition", "nato", "un"],
  tankers: ["on", "european", "off"],
  asOf: ["2025-04", "latest"],
  component: ["ground", "air", "sea"],
  shade: ["difference", "redundancy", "hours", "oblast"],
  compare: ["none", "us-isr"],
  theme: ["light", "dark"],
  controls: ["full", "compact"],
  locale: ["en", "de"],
};
/** Every so many changes the map is drawn before the next. */
const DRAWN_EVERY = 5;
/** Without a graphics card a large map takes most of the time, and keeps no more than a small one. */
const SIZE = FULL ? { width: 1000, height: 640 } : { width: 800, height: 400 };

const page = (maps: number) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><style>coalition-map { display: block; width: ${SIZE.width}px; height: ${SIZE.height}px }</style><script type="module" src="/define.js"></script></head><body>${'<coalition-map theme="light" locale="en"></coalition-map>'.repeat(maps)}</body></html>`;

let browser: Browser;
let host: Served;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
  host = await serve(join(import.meta.dirname, "../../dist"), { "/one.html": page(1), "/many.html": page(24) });
});
afterAll(async () => {
  await browser?.close();
  host?.server.close();
});

async function open(path: string): Promise<{ tab: Page; cdp: CDPSession; complaints: string[] }> {
  const tab = await browser.newPage({ viewport: { width: 1100, height: 800 } });
  const complaints: string[] = [];
  tab.on("pageerror", (error) => complaints.push(error.message));
  tab.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await watchContexts(tab);
  await tab.goto(host.origin + path);
  await tab.waitForFunction(() => customElements.get("coalition-map") !== undefined);
  const cdp = await tab.context().newCDPSession(tab);
  await cdp.send("HeapProfiler.enable");
  await cdp.send("Performance.enable");
  return { tab, cdp, complaints };
}

/** Nodes and listeners of the page once the garbage collector frees no more. */
async function weigh(tab: Page, cdp: CDPSession): Promise<{ nodes: number; listeners: number }> {
  let nodes = Number.POSITIVE_INFINITY;
  let listeners = 0;
  for (let last = nodes, round = 0; round < 3 || (nodes < last && round < 10); round++) {
    last = nodes;
    await tab.waitForTimeout(300);
    await cdp.send("HeapProfiler.collectGarbage");
    const { metrics } = await cdp.send("Performance.getMetrics");
    const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
    nodes = metric("Nodes");
    listeners = metric("JSEventListeners");
  }
  return { nodes, listeners };
}

/** Changes random fields of random elements, and then gives all the values that they started with. */
function change(options: { fields: typeof FIELDS; count: number; seed: number; every: number }): Promise<void> {
  const { fields, count, every } = options;
  let seed = options.seed % 2147483647 || 1;
  const draw = <T>(all: readonly T[]): T => {
    seed = (seed * 48271) % 2147483647;
    return all[seed % all.length] as T;
  };
  const elements = [...document.querySelectorAll("coalition-map")] as never as Live[];
  const names = Object.keys(fields);
  return (async () => {
    for (let turn = 0; turn < count; turn++) {
      const element = draw(elements);
      // Every other change is one of the reading: with it, most of the panel is replaced.
      const field = turn % 2 === 0 ? "reading" : draw(names);
      element[field] = draw(fields[field] ?? []);
      if (turn % every === 0) await element.whenIdle();
      else await element.updateComplete;
    }
    for (const element of elements) for (const field of names) element[field] = fields[field]?.[0];
    for (const element of elements) await element.whenIdle();
  })();
}

it("keeps no node and no listener of what it has shown before", { timeout: 1_800_000 }, async () => {
  const { tab, cdp, complaints } = await open("/one.html");
  // Until everything has been shown once: parts that are loaded late, and MapLibre's own caches.
  for (const seed of [1, 2]) await tab.evaluate(change, { fields: FIELDS, count: 30, seed, every: 2 });
  const before = await weigh(tab, cdp);
  await tab.evaluate(change, { fields: FIELDS, count: FULL ? 2000 : 80, seed: SEED, every: DRAWN_EVERY });
  const after = await weigh(tab, cdp);
  console.info(`before: ${JSON.stringify(before)}; after: ${JSON.stringify(after)}`);
  expect(after.nodes - before.nodes).toBeLessThanOrEqual(20);
  expect(after.listeners - before.listeners).toBeLessThanOrEqual(2);
  expect(complaints).toEqual([]);
  await tab.close();
});

it.runIf(FULL)("shows 24 maps in one page, and keeps nothing of their changes", { timeout: 1_800_000 }, async () => {
  const { tab, cdp, complaints } = await open("/many.html");
  const shown: (string | null)[] = [];
  const scrollThrough = async () => {
    for (let index = 0; index < 24; index++) {
      const picture = await tab.evaluate(async (index) => {
        const element = document.querySelectorAll("coalition-map")[index] as never as Live;
        element.scrollIntoView({ block: "center" });
        await new Promise((resolve) => setTimeout(resolve, 50));
        await element.whenIdle();
        const root = element.shadowRoot;
        return root?.querySelector(".still svg") ? "still" : root?.querySelector("canvas") ? "map" : null;
      }, index);
      shown.push(picture);
    }
  };
  await scrollThrough();
  expect(shown).not.toContain(null);
  expect((await countContexts(tab)).most).toBeLessThanOrEqual(8);
  await tab.evaluate(change, { fields: FIELDS, count: 200, seed: 3, every: 20 });
  await scrollThrough();
  const before = await weigh(tab, cdp);
  await tab.evaluate(change, { fields: FIELDS, count: 400, seed: SEED, every: 20 });
  await scrollThrough();
  const after = await weigh(tab, cdp);
  console.info(`24 maps, before: ${JSON.stringify(before)}; after: ${JSON.stringify(after)}`);
  expect(shown).not.toContain(null);
  expect((await countContexts(tab)).most).toBeLessThanOrEqual(8);
  expect(after.nodes - before.nodes).toBeLessThanOrEqual(200);
  expect(after.listeners - before.listeners).toBeLessThanOrEqual(20);
  await tab.evaluate(() => document.body.replaceChildren());
  await tab.waitForTimeout(500);
  expect((await countContexts(tab)).live).toBe(0);
  expect(complaints).toEqual([]);
  await tab.close();
});
