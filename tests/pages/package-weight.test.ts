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
type Parts = readonly { readonly name: string; readonly bytes: number }[];
const { poster, live } = firstLoad() as { poster: Parts; live: Parts };
const sum = (parts: Parts) => parts.reduce((total, { bytes }) => total + bytes, 0);
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

const ours = (asked: Iterable<string>) =>
  [...asked].filter((path) => /\.(js|woff2|json|css)$/.test(path) && !isMapLibre(path)).sort();
const namesOf = (parts: Parts) => parts.map(({ name }) => name).sort();

it("shows the poster before MapLibre has arrived, with the first load and nothing else of ours", async () => {
  const tab = await browser.newPage({ viewport: { width: 1000, height: 700 } });
  const asked = new Set<string>();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let atMap: string[] | undefined;
  await tab.route("**/*", async (route) => {
    const path = new URL(route.request().url()).pathname.slice(1);
    if (isMapLibre(path)) {
      atMap ??= [...asked];
      await held;
    }
    asked.add(path);
    await route.continue();
  });
  await tab.goto(`${host.origin}/page.html`);
  await tab.waitForFunction(
    () => document.querySelector("coalition-map")?.shadowRoot?.querySelector(".poster svg path") ?? false,
  );
  expect(await tab.evaluate(() => document.querySelector("coalition-map")?.shadowRoot?.querySelector("canvas"))).toBe(
    null,
  );
  await expect.poll(() => atMap).toBeDefined();
  const early = ours(atMap ?? []);
  expect(namesOf(poster).filter((name) => !early.includes(name))).toEqual([]);
  expect(early.filter((name) => ![...namesOf(poster), ...namesOf(live)].includes(name))).toEqual([]);

  release();
  await tab.evaluate(() =>
    (document.querySelector("coalition-map") as never as { whenIdle(): Promise<void> }).whenIdle(),
  );
  await tab.waitForLoadState("networkidle");
  expect(
    await tab.evaluate(() => document.querySelector("coalition-map")?.shadowRoot?.querySelector("canvas")),
  ).not.toBe(null);
  // What is weighed is what is asked for: no more, no less.
  await expect.poll(() => ours(asked)).toEqual([...namesOf(poster), ...namesOf(live)].sort());
  await tab.waitForTimeout(500);
  expect(ours(asked)).toEqual([...namesOf(poster), ...namesOf(live)].sort());
  await tab.close();
});

it(`keeps what is ours of the first load within ${MOST_BYTES / 1000} KB, the live map included`, () => {
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
  console.info(
    `until the poster: ${kilobytes(sum(poster))}; until the live map: ${kilobytes(sum(poster) + sum(live))}`,
  );
  expect(sum(poster) + sum(live)).toBeLessThanOrEqual(MOST_BYTES);
});

it("tells the integrity hash of embed.js", () => {
  const hash = createHash("sha384")
    .update(readFileSync(join(dist, "embed.js")))
    .digest("base64");
  expect(JSON.parse(readFileSync(join(dist, "integrity.json"), "utf8"))).toEqual({ "embed.js": `sha384-${hash}` });
});
