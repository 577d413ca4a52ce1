import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
// @ts-expect-error: a plain script without types
import { BROWSER_FLAGS, findBrowser } from "../../scripts/find-browser.mjs";
import { part } from "../cases.js";
import { type Served, serve } from "./serve.js";

const page = (locale: string, theme: string) =>
  `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><style>html, body { margin: 0; height: 100% } coalition-map { display: block; height: 100vh }</style><script type="module" src="/define.js"></script></head><body><coalition-map locale="${locale}" theme="${theme}" loading="interaction"></coalition-map></body></html>`;
/** Which way each of the languages is written is tested with the pseudo language; these have the longest words. */
const LOCALES = ["en", "uk", "fr", "de", "pl"];
const STYLE = {
  version: 1,
  colours: { text: "#999999" },
  fonts: { text: { family: "Georgia" } },
  annotations: [{ text: "Watched by day only", lon: 28, lat: 49, offsetMm: [0, -12] }],
};

let browser: Browser;
let host: Served;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
  const pages = LOCALES.map((locale) => [`/${locale}.html`, page(locale, "light")] as const);
  host = await serve(join(import.meta.dirname, "../../dist"), Object.fromEntries(pages));
});
afterAll(async () => {
  await browser?.close();
  host?.server.close();
});

/** Opens the dialog of a map with a style, and all of its sections. */
async function openDesk(locale: string, width: number, height: number, hasTouch = false): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, hasTouch });
  const tab = await context.newPage();
  await tab.goto(`${host.origin}/${locale}.html`);
  await tab.waitForFunction(() => customElements.get("coalition-map") !== undefined);
  await tab.evaluate(async (style) => {
    const map = document.querySelector("coalition-map") as never as {
      figureStyle: unknown;
      whenIdle(): Promise<void>;
      openExport(): void;
    };
    map.figureStyle = style;
    await map.whenIdle();
    map.openExport();
  }, STYLE);
  await tab.locator("dialog.export .desk-sheet > svg:not(.desk-lines)").waitFor();
  await tab.evaluate(() => {
    for (const fold of document.querySelector("coalition-map")?.shadowRoot?.querySelectorAll("details.desk-section") ??
      [])
      (fold as HTMLDetailsElement).open = true;
  });
  return tab;
}

/** Texts in the dialog that do not fit their boxes, and whether the dialog itself can be scrolled sideways. */
const cutIn = (tab: Page) =>
  tab.locator("dialog.export").evaluate((dialog) => {
    const boxes = dialog.querySelectorAll(".export-settings :is(label, button, summary, p, small, li, select)");
    const cut = [...boxes].filter((one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1);
    const grid = dialog.querySelector(".export-grid") as HTMLElement;
    return [
      ...cut.map((one) => one.textContent?.trim().slice(0, 60) ?? ""),
      ...(grid.scrollWidth > grid.clientWidth + 1 ? ["the dialog"] : []),
    ];
  });

describe("the desk on a narrow screen", () => {
  it.each(part(LOCALES, 3))("cuts nothing and keeps the preview in sight: %s", async (locale) => {
    const tab = await openDesk(locale, 390, 800);
    expect(await cutIn(tab)).toEqual([]);
    await tab.locator("#desk-credit").scrollIntoViewIfNeeded();
    const box = await tab.locator(".desk-sheet").boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect((box?.y ?? 0) + (box?.height ?? 800)).toBeLessThan(420);
    await tab.context().close();
  });

  it("has its map in the preview, and takes a finger's press and drag", async () => {
    const tab = await openDesk("en", 390, 800, true);
    expect(await tab.locator(".desk-sheet .panel").first().boundingBox()).not.toBeNull();
    const sheet = (await tab.locator(".desk-sheet").boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await tab.touchscreen.tap(sheet.x + sheet.width * 0.25, sheet.y + sheet.height * 0.6);
    await tab.locator("#desk-annotation-1").waitFor();
    const grip = await tab.locator('[data-grip="tip-0"]').boundingBox();
    expect(Math.min(grip?.width ?? 0, grip?.height ?? 0)).toBeGreaterThanOrEqual(24);
    await tab.context().close();
  });
});

describe("the desk on a wide screen", () => {
  it("has preview and sections side by side, and its handles follow a mouse", async () => {
    const tab = await openDesk("en", 1280, 800);
    const [preview, settings] = await Promise.all([
      tab.locator(".preview").boundingBox(),
      tab.locator(".export-settings").boundingBox(),
    ]);
    expect((preview?.x ?? 0) + (preview?.width ?? 0)).toBeLessThanOrEqual((settings?.x ?? 0) + 1);
    const place = tab.locator("#desk-place-0");
    const before = await place.inputValue();
    const grip = tab.locator('[data-grip="tip-0"]');
    const { x = 0, y = 0, width = 0, height = 0 } = (await grip.boundingBox()) ?? {};
    await tab.mouse.move(x + width / 2, y + height / 2);
    await tab.mouse.down();
    await tab.mouse.move(x + width / 2 + 30, y + height / 2 + 10, { steps: 4 });
    await tab.mouse.up();
    await expect.poll(() => place.inputValue()).not.toBe(before);
    expect(await tab.locator(".desk-annotations li").count(), "a drag places no other").toBe(1);
    await tab.context().close();
  });
});
