import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
// @ts-expect-error: a plain script without types
import { BROWSER_FLAGS, findBrowser } from "../../scripts/find-browser.mjs";
import { type Served, serve } from "./serve.js";

const bare = (attributes: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><style>coalition-map { display: block; height: 500px }</style><script type="module" src="/dist/define.js"></script></head><body><coalition-map ${attributes}></coalition-map></body></html>`;

/** Pages, with the number of A4 sheets that each takes: an article with its map two, a map alone one. */
const PAGES: Readonly<Record<string, number>> = { "/dark-pair.html": 1, "/phone.html": 1, "/examples/plain.html": 2 };

let host: Served;
let browser: Browser;

beforeAll(async () => {
  host = await serve(join(import.meta.dirname, "../.."), {
    "/dark-pair.html": bare('loading="eager" theme="dark" compare="us-isr" locale="de"'),
    "/phone.html": bare('loading="interaction" controls="none" locale="uk" domain="signals"'),
  });
  browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
});
afterAll(async () => {
  await browser?.close();
  host?.server.close();
});

async function open(path: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: path === "/phone.html" ? 390 : 1000, height: 700 } });
  await page.goto(host.origin + path);
  await page.waitForFunction(() => customElements.get("coalition-map") !== undefined);
  await page.evaluate(() =>
    (document.querySelector("coalition-map") as unknown as { whenIdle(): Promise<void> }).whenIdle(),
  );
  return page;
}

/** The number of pieces of text on each page of a PDF that Chromium has written. */
function textsOfPages(pdf: Buffer): number[] {
  const source = pdf.toString("latin1");
  const contentOf = (id: string): string => {
    const at = source.indexOf(`\n${id} 0 obj`);
    const start = source.indexOf("stream\n", at) + "stream\n".length;
    const packed = pdf.subarray(start, source.indexOf("endstream", start));
    return inflateSync(packed).toString("latin1");
  };
  const pages = source.match(/\/Type \/Page\b[\s\S]*?>>\nendobj/g) ?? [];
  return pages.map((page) => {
    const [, id = ""] = /\/Contents (\d+) 0 R/.exec(page) ?? [];
    return (contentOf(id).match(/\bT[jJ]\b/g) ?? []).length;
  });
}

/** The element's parts on paper in their expected order: their counts, places and text colours. */
const parts = (page: Page) =>
  page.evaluate(() => {
    const element = document.querySelector("coalition-map") as HTMLElement;
    const all = (root: ParentNode, selector: string): Element[] => [
      ...root.querySelectorAll(selector),
      ...[...root.querySelectorAll("*")].flatMap(({ shadowRoot }) => (shadowRoot ? all(shadowRoot, selector) : [])),
    ];
    const selectors = ["h2", ".still svg", "#lead", ".row .numbers", ".signs", "li:has(> svg)", ".credits"];
    const boxes = selectors.map((selector) => {
      const found = all(element.shadowRoot as ShadowRoot, selector).map((one) => one.getBoundingClientRect());
      return {
        selector,
        count: found.filter(({ width, height }) => width > 0 && height > 0).length,
        top: found[0]?.top ?? 0,
      };
    });
    const colours = new Set(
      all(element.shadowRoot as ShadowRoot, ".part, .frame").map((one) => getComputedStyle(one).color),
    );
    const bottom = Math.max(
      ...all(element.shadowRoot as ShadowRoot, ".credits").map((one) => one.getBoundingClientRect().bottom),
    );
    return {
      boxes,
      colours: [...colours],
      bottom,
      below: document.querySelector("figcaption")?.getBoundingClientRect().top ?? bottom,
    };
  });

describe("on paper", () => {
  for (const [path, count] of Object.entries(PAGES))
    it(`${path} has no blank page, and all of the map one below the other in one set of colours`, async () => {
      const page = await open(path);
      const margin = "15mm";
      const pdf = await page.pdf({
        format: "A4",
        margin: { top: margin, right: margin, bottom: margin, left: margin },
      });
      const texts = textsOfPages(pdf);
      expect(texts.length).toBe(count);
      for (const [index, pieces] of texts.entries()) expect(pieces, `page ${index + 1}`).toBeGreaterThan(3);

      await page.emulateMedia({ media: "print" });
      await page.setViewportSize({ width: 703, height: 1000 });
      await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
      const stills = path.includes("pair") ? 2 : 1;
      await expect.poll(() => page.locator("coalition-map .still svg").count()).toBe(stills);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      const { boxes, colours, bottom, below } = await parts(page);
      const counts = Object.fromEntries(boxes.map(({ selector, count }) => [selector, count]));
      expect(counts).toMatchObject({ h2: 1, "#lead": 1, ".row .numbers": 4, ".signs": 1, ".credits": 1 });
      expect(counts[".still svg"]).toBe(stills);
      expect(counts["li:has(> svg)"], "rows of the legend").toBeGreaterThan(4);
      const tops = boxes.map(({ top }) => top);
      expect(tops).toEqual([...tops].sort((a, b) => a - b));
      expect(colours.length, colours.join()).toBe(1);
      expect(below, "what is below the map in the page").toBeGreaterThanOrEqual(bottom);
      await page.close();
    });

  it("has every sentence of a story below the map of the present step", async () => {
    const page = await open("/examples/story.html");
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 703, height: 1000 });
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    const map = page.locator("coalition-map");
    await expect.poll(() => map.locator(".still svg").count()).toBe(1);
    await expect.poll(() => map.locator(".step").count()).toBe(4);
    const boxes = await Promise.all((await map.locator(".step").all()).map((step) => step.boundingBox()));
    const bottom = await map.locator(".stage").evaluate((stage) => stage.getBoundingClientRect().bottom);
    const tops = boxes.map((box) => box?.y ?? 0);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    expect(new Set(tops).size).toBe(4);
    expect(Math.min(...tops)).toBeGreaterThanOrEqual(bottom);
    for (const step of await map.locator(".step").all()) expect(await step.isVisible()).toBe(true);
    expect(await map.locator(".story button").first().isVisible()).toBe(false);
    expect(textsOfPages(await page.pdf({ format: "A4" })).length).toBeLessThanOrEqual(2);
    await page.close();
  });

  for (const [dialog, open_] of Object.entries({
    "dialog.export": `element.openExport()`,
    "dialog.keys": `element.stage.access.enter("city:none", () => true)`,
  }))
    it(`has the map, and no ${dialog}, if that is open`, async () => {
      const page = await open("/dark-pair.html");
      await page.evaluate(`{ const element = document.querySelector("coalition-map"); ${open_} }`);
      const isOpen = () =>
        page.evaluate((dialog) => {
          const found = document.querySelector("coalition-map")?.shadowRoot?.querySelector<HTMLDialogElement>(dialog);
          return found?.open && found.checkVisibility();
        }, dialog);
      if (dialog === "dialog.keys")
        await page.locator("coalition-map .keys-open").evaluate((button: HTMLElement) => button.click());
      await expect.poll(isOpen).toBe(true);
      const pdf = await page.pdf({ format: "A4" });
      const texts = textsOfPages(pdf);
      expect(texts.length).toBe(1);
      expect(texts[0]).toBeGreaterThan(100);
      await page.emulateMedia({ media: "print" });
      await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
      await expect.poll(isOpen).toBe(false);
      const stills = page.locator("coalition-map .still svg");
      await expect.poll(() => stills.count()).toBe(2);
      const { boxes } = await parts(page);
      const counts = Object.fromEntries(boxes.map(({ selector, count }) => [selector, count]));
      expect(counts).toMatchObject({ h2: 1, ".still svg": 2, "#lead": 1 });
      // The dialog is still there afterwards.
      await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
      await page.emulateMedia({ media: "screen" });
      await expect.poll(isOpen).toBe(true);
      await page.close();
    });
});
