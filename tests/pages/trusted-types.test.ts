import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
// @ts-expect-error: a plain script without types
import { BROWSER_FLAGS, findBrowser } from "../../scripts/find-browser.mjs";
import { part } from "../cases.js";
import { type Served, serve } from "./serve.js";

const dist = join(import.meta.dirname, "../../dist");
const BASE =
  "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self'; worker-src 'self' blob:; img-src 'self' data: blob:; connect-src 'self'; font-src 'self'";
const REQUIRED = `${BASE}; require-trusted-types-for 'script'`;
const DEFAULT = `<script>trustedTypes.createPolicy("default", { createHTML: (text) => text, createScriptURL: (address) => address })</script>`;

/** What a page's policy says about trusted types, and whether the map may then be live. */
const PAGES = [
  { says: "requires them, and names no policy", policy: REQUIRED, live: true },
  { says: "allows the one name that README gives", policy: `${REQUIRED}; trusted-types coalition-map`, live: true },
  {
    says: "allows the page's own default policy",
    policy: `${REQUIRED}; trusted-types default`,
    head: DEFAULT,
    live: true,
  },
  { says: "allows no policy, and does not require them", policy: `${BASE}; trusted-types 'none'`, live: true },
  { says: "requires them and allows no policy", policy: `${REQUIRED}; trusted-types 'none'`, live: false },
  { says: "allows another's name only", policy: `${REQUIRED}; trusted-types lit-html`, live: false },
] as const;

interface Told {
  problems: { code: string; message: string }[];
  sinks: string[];
  ready: number;
}
type Watched = typeof globalThis & { told: Told };
type Live = HTMLElement & {
  whenIdle(): Promise<void>;
  figure(): Promise<{ svg: string }>;
  readonly stage: { renderedLayers(): string[] };
  readonly ledger: { area: { areaKm2: number }; method: { draws: number } };
  area: unknown;
  locale: string;
  usIsr: string;
};

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
});
afterAll(() => browser?.close());

async function visit(host: Served): Promise<{ tab: Page; uncaught: string[] }> {
  const tab = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  const uncaught: string[] = [];
  tab.on("pageerror", ({ message }) => uncaught.push(message));
  await tab.addInitScript(() => {
    const told: Told = { problems: [], sinks: [], ready: 0 };
    (globalThis as Watched).told = told;
    addEventListener("securitypolicyviolation", ({ effectiveDirective, sample }) => {
      if (effectiveDirective === "require-trusted-types-for") told.sinks.push(sample);
    });
    addEventListener("coalition-error", (event) =>
      told.problems.push(...(event as CustomEvent<{ problems: Told["problems"] }>).detail.problems),
    );
    addEventListener("coalition-ready", () => {
      told.ready++;
    });
  });
  await tab.goto(`${host.origin}/page.html`);
  await tab.waitForFunction(() => customElements.get("coalition-map") !== undefined);
  await idle(tab);
  return { tab, uncaught };
}
const idle = (tab: Page) =>
  tab.evaluate(() =>
    Promise.all(
      [...document.querySelectorAll("coalition-map, coalition-figure")].map((one) => (one as never as Live).whenIdle()),
    ),
  );
const told = (tab: Page) => tab.evaluate(() => (globalThis as Watched).told);

const SCRIPTS = ["define", "embed"] as const;
/**
 * Each page with each script. Of every three in a row one runs in `npm run verify`: both scripts, live maps and stills; within
 * three days, each.
 */
const ALL = PAGES.flatMap((page, index) => {
  const pair = SCRIPTS.map((script) => ({ script, ...page }));
  return index % 2 === 0 ? pair : pair.reverse();
});

describe("on a page that", () => {
  for (const { script, says, policy, live, ...more } of part(ALL, 4))
    it(`${says}: ${script}.js`, async () => {
      const head = "head" in more ? more.head : "";
      const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,">${head}<script type="module" src="/${script}.js"></script></head><body><coalition-map id="map"></coalition-map><coalition-ledger for="map"></coalition-ledger><coalition-figure></coalition-figure></body></html>`;
      const host = await serve(dist, { "/page.html": page }, { "content-security-policy": policy });
      const { tab, uncaught } = await visit(host);
      try {
        await expect.poll(async () => (await told(tab)).ready).toBe(1);
        const map = tab.locator("coalition-map");
        if (live) {
          const layers = await map.evaluate((one) => (one as never as Live).stage.renderedLayers());
          expect(layers).toEqual(expect.arrayContaining(["states", "rings", "fleets", "place-labels"]));
          expect((await told(tab)).sinks).toEqual([]);
        } else {
          expect(await map.locator(".still svg path").count()).toBeGreaterThan(50);
          expect(await map.locator("canvas, .use-map").count()).toBe(0);
          expect(await map.locator(".failed").textContent()).toContain("trusted-types coalition-map");
        }
        // Either way it works: a switch, the tables, an area, a figure, another language, the parts elsewhere in the page.
        await map.locator('input[name="us-isr"][value="off"]').check({ force: true });
        await map.locator("details.tables").evaluate((fold) => {
          (fold as HTMLDetailsElement).open = true;
        });
        const said = await map.evaluate(async (one) => {
          const map = one as never as Live;
          const ring = [
            [30, 48],
            [34, 48],
            [34, 51],
            [30, 51],
            [30, 48],
          ];
          map.area = { type: "Polygon", coordinates: [ring] };
          await map.whenIdle();
          const { svg } = await map.figure();
          map.locale = "de";
          await map.whenIdle();
          return { km2: map.ledger.area.areaKm2, draws: map.ledger.method.draws, svg: svg.length, usIsr: map.usIsr };
        });
        expect(said.km2).toBeGreaterThan(90_000);
        expect(said.km2).toBeLessThan(110_000);
        expect(said).toMatchObject({ usIsr: "off" });
        expect(said.draws).toBeGreaterThan(0);
        expect(said.svg).toBeGreaterThan(20_000);
        await idle(tab);
        await expect.poll(() => map.locator("coalition-tables tr").count()).toBeGreaterThan(80);
        await expect.poll(() => tab.locator("body > coalition-ledger .row").count()).toBe(4);
        await expect.poll(() => tab.locator("coalition-figure .half svg path").count()).toBeGreaterThan(50);
        const { problems, sinks } = await told(tab);
        expect(problems.map(({ code }) => code)).toEqual(live ? [] : ["policy"]);
        // It asks the page twice what it may do, and then leaves it alone.
        expect(sinks.length).toBeLessThanOrEqual(live ? 0 : 2);
        expect(uncaught).toEqual([]);
      } finally {
        await tab.close();
        host.server.close();
      }
    });
});
