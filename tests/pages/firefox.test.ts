import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FULL } from "../cases.js";
import { type FirefoxPage, firefoxPath, hasScreen, openInFirefox } from "./firefox.js";
import { type Served, serve } from "./serve.js";

/** What runs in the page, as functions of its window. */
const HELPERS = `
  const all = (root, selector) => [...root.querySelectorAll(selector), ...[...root.querySelectorAll("*")].flatMap(({ shadowRoot }) => shadowRoot ? all(shadowRoot, selector) : [])];
  const map = () => document.querySelector("coalition-map");
  const found = (selector) => all(map().shadowRoot, selector);
  /** Words that are broken over two lines, and texts wider than their boxes. */
  const brokenWords = () => found("button, summary, .choices label, .vetoes label, .row, .failed, .notional, .now, #lead, h2, h3, legend").flatMap((one) => {
    if (!one.checkVisibility()) return [];
    const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
    const broken = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (const { 0: word, index } of node.data.matchAll(/[\\p{L}\\p{N}]{2,}/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const tops = new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top)));
        if (tops.size > 1) broken.push(word);
      }
    return broken;
  });
  /** Whether the middle of each of some elements is what is drawn there. */
  const hidden = (selector) => found(selector).filter((one) => {
    const { left, top, width, height } = one.getBoundingClientRect();
    if (width < 2 || height < 2 || !one.checkVisibility()) return false;
    const root = one.getRootNode();
    const at = root.elementFromPoint(left + Math.min(width / 2, 20), top + height / 2);
    return !(at && (one.contains(at) || at.contains(one)));
  }).map((one) => one.className || one.localName);
  const errors = [];
  addEventListener("error", ({ message }) => errors.push(message));
  addEventListener("unhandledrejection", ({ reason }) => errors.push(String(reason)));
`;

const page = (locale: string) =>
  `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><link rel="icon" href="data:,"><style>body { margin: 0 } coalition-map { display: block; height: 100vh }</style><script>${HELPERS}</script><script type="module" src="/define.js"></script></head><body><coalition-map loading="eager" theme="light"></coalition-map></body></html>`;

let host: Served;

beforeAll(async () => {
  const pages = Object.fromEntries(["en", "de", "uk"].map((locale) => [`/${locale}.html`, page(locale)]));
  host = await serve(join(import.meta.dirname, "../../dist"), pages);
});
afterAll(() => host?.server.close());

const READY = `customElements.whenDefined("coalition-map").then(() => map().whenIdle())`;

async function expectWhole(tab: FirefoxPage, what: string): Promise<void> {
  expect(await tab.evaluate("brokenWords()"), `${what}: broken words`).toEqual([]);
  expect(await tab.evaluate(`hidden(".head h2, .failed, #lead, .row")`), `${what}: hidden`).toEqual([]);
  expect(await tab.evaluate("errors"), what).toEqual([]);
  expect(
    tab.errors.filter((text) => !/webgl/i.test(text)),
    what,
  ).toEqual([]);
}

/** A test is skipped, and its name says so, where there is no Firefox. */
const isThere = FULL && firefoxPath() !== undefined;

describe.runIf(isThere)(`in Firefox${isThere ? "" : " (skipped: it is not installed)"}`, () => {
  const sizes = [
    [1000, 700, "en"],
    [700, 450, "de"],
    [390, 700, "uk"],
    [1300, 800, "uk"],
  ] as const;
  for (const [width, height, locale] of sizes)
    it(`without WebGL shows a still and says why beside it, at ${width} × ${height} in ${locale}`, async () => {
      const tab = await openInFirefox(`${host.origin}/${locale}.html`, { width, height, webgl: false });
      try {
        await tab.evaluate(READY);
        expect(await tab.evaluate(`[found(".still svg").length, found("canvas").length]`)).toEqual([1, 0]);
        const [said] = await tab.evaluate<string[]>(`found(".failed").map(({ textContent }) => textContent.trim())`);
        expect(said).toMatch(/WebGL.*\.$/);
        expect(said, "our own words").not.toMatch(/WebGL2 is required|sorry/);
        expect(await tab.evaluate(`found(".problems").length`), "said once").toBe(0);
        await expectWhole(tab, "at first");
        const before = await tab.evaluate<string>(`found("#lead")[0].textContent + found(".still")[0].innerHTML`);
        await tab.evaluate(`(map().domain = "signals", map().usIsr = "off", map().whenIdle())`);
        const after = await tab.evaluate<string>(`found("#lead")[0].textContent + found(".still")[0].innerHTML`);
        expect(after).not.toBe(before);
        await expectWhole(tab, "switched");
      } finally {
        tab.close();
      }
    });

  it.runIf(hasScreen())("with WebGL shows the live map, and what is switched", async () => {
    const tab = await openInFirefox(`${host.origin}/en.html`, { width: 1000, height: 700, webgl: true });
    try {
      await tab.evaluate(READY);
      expect(await tab.evaluate(`found("canvas").length`)).toBe(1);
      expect(await tab.evaluate(`found(".still, .failed, .problems").length`)).toBe(0);
      expect(await tab.evaluate(`map().stage.renderedLayers()`)).toEqual(
        expect.arrayContaining(["rings", "states", "place-labels"]),
      );
      await expectWhole(tab, "at first");
      const before = (await tab.screenshot()).toString("base64");
      await tab.evaluate(`(found("input[name='domain'][value='signals']")[0].click(), map().whenIdle())`);
      expect(await tab.evaluate("map().domain")).toBe("signals");
      expect((await tab.screenshot()).toString("base64")).not.toBe(before);
      await expectWhole(tab, "switched");
    } finally {
      tab.close();
    }
  });
});
