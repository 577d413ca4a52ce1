import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { isMapLibre } from "../../scripts/build-report.js";
// @ts-expect-error: a plain script without types
import { BROWSER_FLAGS, findBrowser } from "../../scripts/find-browser.mjs";
import { type Served, serve } from "./serve.js";

let browser: Browser;
let host: Served;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
  const page =
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module" src="/define.js"></script></head><body><coalition-figure domain="signals"></coalition-figure><coalition-figure us-isr="off"></coalition-figure></body></html>';
  host = await serve(join(import.meta.dirname, "../../dist"), { "/page.html": page });
});
afterAll(async () => {
  await browser?.close();
  host?.server.close();
});

it("a figure alone loads no MapLibre, holds no canvas, and prints as it stands", async () => {
  const tab = await browser.newPage({ viewport: { width: 700, height: 900 } });
  const asked: string[] = [];
  const complaints: string[] = [];
  tab.on("request", (request) => asked.push(new URL(request.url()).pathname.slice(1)));
  tab.on("pageerror", ({ message }) => complaints.push(message));
  await tab.goto(`${host.origin}/page.html`);
  const figures = await tab.evaluate(async () => {
    const all = [...document.querySelectorAll("coalition-figure")] as unknown as (HTMLElement & {
      whenIdle(): Promise<void>;
    })[];
    await Promise.all(all.map((figure) => figure.whenIdle()));
    return all.map(({ shadowRoot }) => ({
      drawn: (shadowRoot?.querySelectorAll("svg path").length ?? 0) > 20,
      alone: shadowRoot?.querySelector("canvas, coalition-map") === null,
      said: shadowRoot?.querySelector("strong")?.textContent ?? "",
    }));
  });
  await tab.waitForLoadState("networkidle");
  expect(figures.map(({ drawn, alone }) => ({ drawn, alone }))).toEqual(
    figures.map(() => ({ drawn: true, alone: true })),
  );
  expect(new Set(figures.map(({ said }) => said)).size).toBe(2);
  expect(asked, "the search knows what is ours").toContain("define.js");
  expect(asked.filter((path) => isMapLibre(path) || /maplibre|(^|\/)map-[\w-]{8}\.js$/.test(path))).toEqual([]);
  const paper = await tab.pdf({ width: "210mm", height: "297mm" });
  // The page has drawn lines: it is neither blank nor a bitmap.
  expect(paper.byteLength).toBeGreaterThan(60_000);
  expect(complaints).toEqual([]);
  await tab.close();
});
