import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
// @ts-expect-error: a plain script without types
import { BROWSER_FLAGS, findBrowser } from "../../scripts/find-browser.mjs";
import { part } from "../cases.js";
import { type Served, serve } from "./serve.js";

type Live = HTMLElement & { whenIdle(): Promise<void>; usIsr: string; domain: string; reading: string };
const MAP = '<coalition-map id="map" loading="interaction" style="display: block; height: 700px"></coalition-map>';
const PARTS =
  '<coalition-ledger for="map"></coalition-ledger><coalition-tables for="map"></coalition-tables><coalition-figure for="map"></coalition-figure><coalition-legend for="map"></coalition-legend>';

let browser: Browser;
let host: Served;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
  const page = (script: string) =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module" src="/${script}.js"></script></head><body>${MAP}${PARTS}</body></html>`;
  host = await serve(join(import.meta.dirname, "../../dist"), {
    "/define.html": page("define"),
    "/embed.html": page("embed"),
  });
});
afterAll(async () => {
  await browser?.close();
  host?.server.close();
});

async function visit(name: string): Promise<{ tab: Page; uncaught: string[] }> {
  const tab = await browser.newPage({ viewport: { width: 1000, height: 900 } });
  const uncaught: string[] = [];
  tab.on("pageerror", ({ message }) => uncaught.push(message));
  await tab.goto(`${host.origin}/${name}.html`);
  await tab.waitForFunction(() => customElements.get("coalition-map") !== undefined);
  await idle(tab);
  return { tab, uncaught };
}
const idle = (tab: Page) =>
  tab.evaluate(() =>
    Promise.all(
      [...document.querySelectorAll("coalition-map, coalition-figure")].map((one) => (one as Live).whenIdle()),
    ),
  );

/** Does as page translators do: every text becomes another one inside two elements that take its place. */
const translate = (tab: Page) =>
  tab.evaluate(() => {
    const roots: (Document | ShadowRoot)[] = [document];
    let count = 0;
    for (const root of roots) {
      const texts: Text[] = [];
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node instanceof Element && node.shadowRoot) roots.push(node.shadowRoot);
        if (node instanceof Text && node.data.trim() && !node.parentElement?.closest("svg, script, style, font"))
          texts.push(node);
      }
      for (const text of texts) {
        const outer = document.createElement("font");
        outer.append(document.createElement("font"));
        (outer.firstChild as Element).textContent = `«${text.data}»`;
        text.replaceWith(outer);
        count++;
      }
    }
    return count;
  });

/** What a reader reads in an element, its shadow trees included, without the marks of the translator. */
const read = (tab: Page, selector: string) =>
  tab.evaluate((selector) => {
    const textOf = (node: Node): string =>
      node instanceof Element && node.shadowRoot
        ? textOf(node.shadowRoot)
        : node instanceof Element && node.localName === "style"
          ? ""
          : node.childNodes.length > 0
            ? [...node.childNodes].map(textOf).join(" ")
            : node instanceof Text
              ? node.data
              : "";
    const [, inside] = selector.split(" >> ");
    const found = document.querySelector(selector.split(" >> ")[0] as string);
    const at = inside ? found?.shadowRoot?.querySelector(inside) : found;
    return at ? textOf(at).replace(/[«»\s]+/g, " ") : "nothing";
  }, selector);

const PLACES = [
  "coalition-map >> coalition-ledger",
  "coalition-map >> .head",
  "body > coalition-ledger",
  "coalition-figure",
  "coalition-legend",
  "coalition-tables",
];

// Both are built from the same templates: one of them a day.
for (const name of part(["define", "embed"]))
  it(`numbers, sentences and tables follow the switches after a translator: ${name}.js`, async () => {
    const change = (tab: Page, patch: Partial<Live>) =>
      tab.evaluate(
        (patch) => void Object.assign(document.querySelector("coalition-map") as Live, patch),
        patch as never,
      );
    const [{ tab, uncaught }, untouched] = [await visit(name), await visit(name)];
    expect(await translate(tab)).toBeGreaterThan(300);
    for (const patch of [
      { domain: "signals" },
      { usIsr: "off" },
      { reading: "contributors" },
      { reading: "coverage", usIsr: "on" },
    ]) {
      for (const { tab: one } of [{ tab }, untouched]) {
        await change(one, patch as never);
        await idle(one);
      }
      const numbers = (text: string) => text.match(/\d[\d.,–]*/g) ?? [];
      for (const place of PLACES)
        await expect
          .poll(
            async () => {
              const [one, other] = await Promise.all([read(tab, place), read(untouched.tab, place)]);
              return numbers(one).join() === numbers(other).join() || [one, other];
            },
            { message: `${place} after ${JSON.stringify(patch)}` },
          )
          .toBe(true);
      // The translator sees what is new, and comes again.
      await translate(tab);
    }
    expect(uncaught).toEqual([]);
    await tab.close();
    await untouched.tab.close();
  });
