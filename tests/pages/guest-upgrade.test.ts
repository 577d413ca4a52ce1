import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
// @ts-expect-error: a plain script without types
import { BROWSER_FLAGS, findBrowser } from "../../scripts/find-browser.mjs";
import { renderStatic } from "../../src/static.js";
import { type Served, serve } from "./serve.js";

interface Told {
  problems: { code: string; message: string }[];
  ready: number;
}
type Watched = typeof globalThis & { told: Told };

const page = (content: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><link rel="stylesheet" href="/static.css"><script type="module" src="/define.js"></script></head><body>${content}<p id="after">After it</p></body></html>`;
let browser: Browser;
let host: Served;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
  const pages = {
    "/bare.html": page('<coalition-map style="width:900px"></coalition-map>'),
    "/made.html": page(await renderStatic()),
  };
  host = await serve(join(import.meta.dirname, "../../dist"), pages);
});
afterAll(async () => {
  await browser?.close();
  host?.server.close();
});

async function visit(path: string, prepare: (tab: Page) => Promise<unknown>): Promise<{ tab: Page; errors: string[] }> {
  const tab = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  const errors: string[] = [];
  tab.on("pageerror", ({ message }) => errors.push(message));
  await tab.addInitScript(() => {
    const told: Told = { problems: [], ready: 0 };
    (globalThis as Watched).told = told;
    addEventListener("coalition-error", (event) =>
      told.problems.push(...(event as CustomEvent<{ problems: Told["problems"] }>).detail.problems),
    );
    addEventListener("coalition-ready", () => {
      told.ready++;
    });
  });
  await prepare(tab);
  await tab.goto(`${host.origin}${path}`);
  return { tab, errors };
}
const told = (tab: Page) => tab.evaluate(() => (globalThis as Watched).told);
const stands = (tab: Page, selector: string) =>
  tab.evaluate((what) => !!document.querySelector("coalition-map")?.shadowRoot?.querySelector(what), selector);

describe("a page made on a server", () => {
  it("shows its figure until the first picture is shown, and nothing on it jumps", async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { tab, errors } = await visit("/made.html", (one) =>
      one.route(/chunks\/(poster|static-map)-/, async (route) => {
        await held;
        await route.continue();
      }),
    );
    const top = () => tab.evaluate(() => document.querySelector("#after")?.getBoundingClientRect().top);
    const figure = tab.locator("[data-coalition-static] figure > svg");
    const before = await top();
    await tab.waitForFunction(
      () => (document.querySelector("coalition-map") as unknown as { facts?: { version?: number } })?.facts?.version,
    );
    await tab.waitForTimeout(300);
    expect(await figure.isVisible()).toBe(true);
    expect(await stands(tab, ".still svg")).toBe(false);
    release();
    await expect.poll(() => stands(tab, ".still svg, canvas")).toBe(true);
    await expect.poll(() => figure.isVisible()).toBe(false);
    await expect.poll(top).toBe(before);
    expect(errors).toEqual([]);
    await tab.close();
  });
});

describe("a file that is missing", () => {
  it("of the live map: is reported, and a still picture is shown", async () => {
    const { tab, errors } = await visit("/bare.html", (one) =>
      one.route(/chunks\/map-[\w-]{8}\.js/, (route) => route.abort()),
    );
    await expect.poll(async () => (await told(tab)).problems.map(({ code }) => code)).toEqual(["load"]);
    await expect.poll(() => stands(tab, ".still svg path")).toBe(true);
    await expect.poll(async () => (await told(tab)).ready).toBe(1);
    await expect.poll(() => stands(tab, ".failed")).toBe(true);
    expect(errors).toEqual([]);
    await tab.close();
  });

  it("of the map's worker: is reported, and a still picture is shown", { timeout: 180_000 }, async () => {
    const { tab, errors } = await visit("/bare.html", (one) =>
      one.route(/maplibre-gl-worker/, (route) => route.abort()),
    );
    await expect
      .poll(async () => (await told(tab)).problems.map(({ code, message }) => `${code} ${/worker/.test(message)}`), {
        timeout: 120_000,
      })
      .toEqual(["load true"]);
    await expect.poll(() => stands(tab, ".still svg path")).toBe(true);
    expect(errors).toEqual([]);
    await tab.close();
  });

  it("of the poster: the live map is the first picture", async () => {
    const { tab, errors } = await visit("/bare.html", (one) => one.route(/chunks\/poster-/, (route) => route.abort()));
    await expect.poll(async () => (await told(tab)).ready, { timeout: 60_000 }).toBe(1);
    await expect.poll(() => stands(tab, "canvas")).toBe(true);
    expect(errors).toEqual([]);
    await tab.close();
  });
});
