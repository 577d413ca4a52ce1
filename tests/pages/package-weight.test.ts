import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
// @ts-expect-error: a plain script without types
import { firstLoad, isMapLibre } from "../../scripts/build-report.mjs";
// @ts-expect-error: a plain script without types
import { BROWSER_FLAGS, findBrowser } from "../../scripts/find-browser.mjs";
import { type Served, serve } from "./serve.js";

const dist = join(import.meta.dirname, "../../dist");
const MOST_BYTES = 220_000;
const parts = firstLoad() as readonly { name: string; bytes: number }[];
let browser: Browser;
let host: Served;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
  const page =
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module" src="/define.js"></script></head><body><coalition-map></coalition-map></body></html>';
  host = await serve(dist, { "/page.html": page });
});
afterAll(async () => {
  await browser?.close();
  host?.server.close();
});

it("weighs what a page with nothing but the element really fetches", async () => {
  const tab = await browser.newPage({ viewport: { width: 1000, height: 700 } });
  const asked = new Set<string>();
  tab.on("request", (request) => asked.add(new URL(request.url()).pathname.slice(1)));
  await tab.goto(`${host.origin}/page.html`);
  await tab.waitForFunction(() => customElements.get("coalition-map") !== undefined);
  await tab.evaluate(() =>
    (document.querySelector("coalition-map") as never as { whenIdle(): Promise<void> }).whenIdle(),
  );
  await tab.waitForLoadState("networkidle");
  const ours = [...asked].filter((path) => /\.(js|woff2|json|css)$/.test(path) && !isMapLibre(path)).sort();
  const listed = parts.map(({ name }) => name);
  expect(ours.filter((name) => !listed.includes(name))).toEqual([]);
  await tab.close();
});

// Not yet: the symbol library alone weighs 196 KB and is fetched for the legend and the fleets of the default view.
it.fails(`keeps the first load within ${MOST_BYTES / 1000} KB`, () => {
  expect(parts.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(MOST_BYTES);
});

it("tells the integrity hash of embed.js", () => {
  const hash = createHash("sha384")
    .update(readFileSync(join(dist, "embed.js")))
    .digest("base64");
  expect(JSON.parse(readFileSync(join(dist, "integrity.json"), "utf8"))).toEqual({ "embed.js": `sha384-${hash}` });
});
