import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
// @ts-expect-error: a plain script without types
import { BROWSER_FLAGS, findBrowser } from "../../scripts/find-browser.mjs";
import { type Served, serve } from "./serve.js";

const dist = join(import.meta.dirname, "../../dist");
const page = (head: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,">${head}</head><body><coalition-map></coalition-map></body></html>`;

let browser: Browser;
let host: Served;
let other: Served;

interface Visit {
  readonly page: Page;
  readonly requests: string[];
  readonly complaints: string[];
}

/** Opens a page and waits until the map on it is drawn. */
async function visit(url: string): Promise<Visit> {
  const tab = await browser.newPage({ viewport: { width: 1000, height: 700 } });
  const requests: string[] = [];
  const complaints: string[] = [];
  tab.on("request", (request) => requests.push(request.url()));
  tab.on("pageerror", (error) => complaints.push(error.message));
  tab.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  await tab.goto(url);
  await tab.waitForFunction(() => customElements.get("coalition-map") !== undefined);
  await tab.evaluate(() =>
    (document.querySelector("coalition-map") as HTMLElement & { whenIdle(): Promise<void> }).whenIdle(),
  );
  return { page: tab, requests, complaints };
}

const drawnLayers = (tab: Page) =>
  tab.evaluate(() =>
    (
      document.querySelector("coalition-map") as HTMLElement & { stage: { renderedLayers(): string[] } }
    ).stage.renderedLayers(),
  );

beforeAll(async () => {
  expect(existsSync(join(dist, "embed.js")), "run npm run build first").toBe(true);
  browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
  other = await serve(dist, {}, { "access-control-allow-origin": "*" });
  const pages = {
    "/define.html": page('<script type="module" src="/define.js"></script>'),
    "/embed.html": page('<script type="module" src="/embed.js"></script>'),
    "/elsewhere.html": page(`<script type="module" src="${other.origin}/embed.js"></script>`),
  };
  host = await serve(dist, pages);
});

afterAll(async () => {
  await browser?.close();
  for (const { server } of [host, other]) server?.close();
});

describe("the built package", () => {
  it("holds one file without an import for a script tag", () => {
    const code = readFileSync(join(dist, "embed.js"), "utf8");
    expect(code).not.toMatch(/\bimport\s*\(\s*["'`]\.|\bfrom\s*["']\.\//);
    expect(code.length).toBeGreaterThan(1_000_000);
  });

  it("has types for every entry, and no raw decorator", () => {
    for (const entry of ["index", "define", "embed", "static", "analysis", "figure"]) {
      expect(existsSync(join(dist, "types", `${entry}.d.ts`)), entry).toBe(true);
    }
    for (const file of readdirSync(join(dist, "chunks")).filter((name) => name.startsWith("coalition-map"))) {
      expect(readFileSync(join(dist, "chunks", file), "utf8")).not.toMatch(
        /^\s*@(customElement|property|state|query)\b/m,
      );
    }
  });

  for (const name of ["define", "embed"]) {
    it(`draws the map from ${name}.js and asks no other origin for anything`, async () => {
      const { page: tab, requests, complaints } = await visit(`${host.origin}/${name}.html`);
      const layers = await drawnLayers(tab);
      expect(layers).toEqual(
        expect.arrayContaining(["states", "rings", "racetracks", "fleets", "cities", "place-labels"]),
      );
      expect(requests.filter((url) => !url.startsWith(host.origin) && !/^(data|blob):/.test(url))).toEqual([]);
      expect(complaints).toEqual([]);
      await tab.close();
    });
  }

  it("draws the map if the one file is loaded from another origin", async () => {
    const { page: tab, requests, complaints } = await visit(`${host.origin}/elsewhere.html`);
    expect(await drawnLayers(tab)).toContain("rings");
    const outside = requests.filter((url) => !url.startsWith(host.origin) && !/^(data|blob):/.test(url));
    expect(outside).toEqual([`${other.origin}/embed.js`]);
    expect(complaints).toEqual([]);
    await tab.close();
  });
});
