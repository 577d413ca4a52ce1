import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
// @ts-expect-error: a plain script without types
import { BROWSER_FLAGS, findBrowser } from "../../scripts/find-browser.mjs";
import { renderStatic } from "../../src/static.js";
import { type Served, serve } from "./serve.js";

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'; img-src 'self' data: blob:; connect-src 'self'; font-src 'self'";
let browser: Browser;
let host: Served;

beforeAll(async () => {
  const html = await renderStatic({ usIsr: "off" });
  const page = (script: string) =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Report</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/static.css">${script}</head><body>${html}</body></html>`;
  browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
  const pages = { "/plain.html": page(""), "/alive.html": page('<script type="module" src="/define.js"></script>') };
  host = await serve(join(import.meta.dirname, "../../dist"), pages, { "content-security-policy": STRICT });
});
afterAll(async () => {
  await browser?.close();
  host?.server.close();
});

it("shows figure and tables without any script, under a strict policy", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const tab = await context.newPage();
  const complaints: string[] = [];
  tab.on("console", (message) => complaints.push(message.text()));
  await tab.goto(`${host.origin}/plain.html`);
  const box = await tab.locator("coalition-map figure > svg").boundingBox();
  expect(box?.width).toBeGreaterThan(600);
  expect(box?.height).toBeGreaterThan(300);
  expect(await tab.locator("coalition-map table").count()).toBe(5);
  expect(await tab.locator("coalition-map table").first().isVisible()).toBe(true);
  expect(complaints).toEqual([]);
  await context.close();
});

it("gives way to the element, with nothing there twice", async () => {
  const tab = await browser.newPage({ viewport: { width: 1000, height: 700 } });
  const complaints: string[] = [];
  tab.on("pageerror", (error) => complaints.push(error.message));
  tab.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await tab.goto(`${host.origin}/alive.html`);
  await tab.waitForFunction(() => customElements.get("coalition-map") !== undefined);
  await tab.evaluate(() =>
    (document.querySelector("coalition-map") as never as { whenIdle(): Promise<void> }).whenIdle(),
  );
  expect(await tab.locator("[data-coalition-static] figure").isVisible()).toBe(false);
  const state = await tab.evaluate(
    () => (document.querySelector("coalition-map") as never as { state: { usIsr: string } }).state,
  );
  expect(state.usIsr).toBe("off");
  expect(complaints).toEqual([]);
  await tab.close();
});
