import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
// @ts-expect-error: a plain script without types
import { BROWSER_FLAGS, findBrowser } from "../../scripts/find-browser.mjs";
import { part } from "../cases.js";
import { type Served, serve } from "./serve.js";

const root = join(import.meta.dirname, "../..");
type Shifted = typeof globalThis & { shifted: number };

/** The HTML blocks of README that contain a text. */
const snippet = (part: string): string => {
  const blocks = [...readFileSync(join(root, "README.md"), "utf8").matchAll(/```html\n([\s\S]*?)```/g)];
  const found = blocks.map(([, code = ""]) => code).find((code) => code.includes(part));
  if (!found) throw new Error(`README.md has no HTML block with ${part}`);
  return found;
};
const text = `<p>${"An article goes on below the map, and readers have begun to read it. ".repeat(12)}</p>`.repeat(6);
const page = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">${head}</head><body><p>Before.</p>${body}${text}</body></html>`;
const STYLES = '<link rel="stylesheet" href="static.css">';
const MODULES = '<script type="module" src="define.js"></script>';
const PARTS = snippet("<coalition-ledger");

let browser: Browser;
let host: Served;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
  host = await serve(join(root, "dist"), {
    "/snippet.html": page("", snippet("embed.js")),
    "/snippet-modules.html": page("", snippet("embed.js").replace("embed.js", "define.js")),
    "/styles.html": page(STYLES + MODULES, "<coalition-map></coalition-map>"),
    "/parts.html": page(MODULES, PARTS),
  });
});
afterAll(async () => {
  await browser?.close();
  host?.server.close();
});

const PAGES = ["snippet", "snippet-modules", "styles", "parts"];
const WIDTHS = [1000, 390];
const EACH = PAGES.flatMap((name, index) => {
  const pair = WIDTHS.map((width) => [name, width] as const);
  return index % 2 === 0 ? pair : pair.reverse();
});

async function open(name: string, width: number, prepare: (tab: Page) => Promise<unknown>): Promise<Page> {
  const tab = await browser.newPage({ viewport: { width, height: 800 } });
  await tab.addInitScript(() => {
    (globalThis as Shifted).shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        (globalThis as Shifted).shifted += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await prepare(tab);
  await tab.goto(`${host.origin}/${name}.html`);
  return tab;
}

describe("while a map loads", () => {
  // Of every two in a row one runs in `npm run verify`: each page, and each width.
  it.each(part(EACH, PAGES.length))("the page below does not jump: %s, %i px wide", async (name, width) => {
    const tab = await open(name, width, (one) =>
      one.route(/\.(js|woff2)$/, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 150));
        await route.continue();
      }),
    );
    await tab.waitForFunction(() => customElements.get("coalition-map") !== undefined);
    await tab.evaluate(() =>
      Promise.all(
        [...document.querySelectorAll("coalition-map, coalition-figure")].map((one) =>
          (one as never as { whenIdle(): Promise<void> }).whenIdle(),
        ),
      ),
    );
    await tab.waitForTimeout(300);
    expect(await tab.evaluate(() => (globalThis as Shifted).shifted)).toBeLessThan(0.1);
    await tab.close();
  });
});

describe("where the script does not come", () => {
  it.each(PAGES)("the place stays, with what the page has put there: %s", async (name) => {
    const tab = await open(name, 1000, (one) => one.route(/\.js$/, (route) => route.abort()));
    const box = await tab.locator("coalition-map").first().boundingBox();
    expect(box?.height).toBeGreaterThan(250);
    await tab
      .locator("coalition-map")
      .first()
      .evaluate((map) => {
        map.textContent = "The map needs a script.";
      });
    expect(await tab.getByText("The map needs a script.").isVisible()).toBe(true);
    expect(await tab.evaluate(() => (globalThis as Shifted).shifted)).toBeLessThan(0.1);
    await tab.close();
  });
});
