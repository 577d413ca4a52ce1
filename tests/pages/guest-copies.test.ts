import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
// @ts-expect-error: a plain script without types
import { BROWSER_FLAGS, findBrowser } from "../../scripts/find-browser.mjs";
import { SHARE } from "../cases.js";
import { countContexts, watchContexts } from "./contexts.js";
import { type Served, serve } from "./serve.js";

const dist = join(import.meta.dirname, "../../dist");
const MOST_CONTEXTS = 8;
const EACH = 6;
let place = "";
let browser: Browser;
let host: Served;

type Live = HTMLElement & { whenIdle(): Promise<void> };

/** Serves the built files twice; the second copy has a tag of its own, as a page with two versions may need. */
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), "guest-copies-"));
  const filter = (path: string) => !/\/dist\/(types|node|fonts)\b/.test(path);
  for (const folder of ["a", "b"]) cpSync(dist, join(place, folder), { recursive: true, filter });
  const entry = join(place, "b/define.js");
  const code = readFileSync(entry, "utf8");
  const renamed = code.replace(/(["'`])coalition-map\1/, '"other-map"');
  expect(renamed).not.toBe(code);
  writeFileSync(entry, renamed);
  const maps = (tag: string) => `<${tag} controls="none" loading="lazy"></${tag}>`.repeat(EACH);
  browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
  host = await serve(place, {
    "/page.html": `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><style>coalition-map, other-map { display: inline-block; width: 300px; height: 220px }</style><script type="module" src="/a/define.js"></script><script type="module" src="/b/define.js"></script></head><body>${maps("coalition-map")}${maps("other-map")}</body></html>`,
  });
});
afterAll(async () => {
  await browser?.close();
  host?.server.close();
  rmSync(place, { recursive: true, force: true });
});

it.runIf(SHARE === 1)("shares eight contexts among two copies of the library, and leaves no map blank", async () => {
  const tab = await browser.newPage({ viewport: { width: 960, height: 1100 } });
  await watchContexts(tab);
  await tab.goto(`${host.origin}/page.html`);
  await tab.waitForFunction(() => customElements.get("coalition-map") && customElements.get("other-map"));
  const use = (index: number) =>
    tab.evaluate(async (index) => {
      const all = [...document.querySelectorAll("coalition-map, other-map")] as Live[];
      all[index]?.shadowRoot?.querySelector<HTMLElement>(".use-map")?.click();
      await all[index]?.whenIdle();
      const has = (map: Live, selector: string) => map.shadowRoot?.querySelector(selector) !== null;
      return {
        used: has(all[index] as Live, "canvas"),
        blank: all.filter((map) => !has(map, "canvas") && !has(map, ".still > svg")).length,
      };
    }, index);
  await tab.evaluate(() =>
    Promise.all([...document.querySelectorAll("coalition-map, other-map")].map((map) => (map as Live).whenIdle())),
  );
  // First one copy, then the other, then alternating.
  for (const index of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 0, 6, 1, 7])
    expect(await use(index), `map ${index}`).toEqual({ used: true, blank: 0 });
  const { made, live, most } = await countContexts(tab);
  expect(made).toBeGreaterThanOrEqual(2 * EACH);
  expect(most).toBe(MOST_CONTEXTS);
  expect(live).toBeLessThanOrEqual(MOST_CONTEXTS);
  await tab.close();
});
