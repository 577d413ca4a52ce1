import { join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
// @ts-expect-error: a plain script without types
import { BROWSER_FLAGS, findBrowser } from "../../scripts/find-browser.mjs";
import { SHARE } from "../cases.js";
import { type Served, serve } from "./serve.js";

interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}
type Live = HTMLElement & { whenIdle(): Promise<void>; stage: { cameras(): Camera[] } };

type Watched = typeof globalThis & { hinted: boolean };

let browser: Browser;
let host: Served;

const article = (loading: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><style>body { margin: 0 } coalition-map { display: block; height: 500px } p { height: 300px }</style><script type="module" src="/define.js"></script></head><body>${`<coalition-map controls="none" loading="${loading}"></coalition-map><p>Text between two maps.</p>`.repeat(SHARE === 1 ? 4 : 2)}</body></html>`;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
  const pages = { "/lazy.html": article("lazy"), "/asleep.html": article("interaction") };
  host = await serve(join(import.meta.dirname, "../../dist"), pages);
});
afterAll(async () => {
  await browser?.close();
  host?.server.close();
});

async function open(path: string, options: BrowserContextOptions): Promise<Page> {
  const tab = await (await browser.newContext(options)).newPage();
  await tab.goto(`${host.origin}/${path}`);
  await tab.waitForFunction(() => customElements.get("coalition-map") !== undefined);
  await tab.evaluate(() => (document.querySelector("coalition-map") as never as Live).whenIdle());
  return tab;
}
const scrolled = (tab: Page) => tab.evaluate(() => scrollY);
/** Scrolls to the top, once a swipe or wheel no longer scrolls on, and waits until the page is drawn there. */
async function scrollBack(tab: Page): Promise<void> {
  let last = Number.NaN;
  const rests = async () => {
    const before = last;
    last = await scrolled(tab);
    return last === before;
  };
  await expect.poll(rests, { interval: 300 }).toBe(true);
  await tab.evaluate(async () => {
    scrollTo(0, 0);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}
const camera = (tab: Page) =>
  tab.evaluate(() => (document.querySelector("coalition-map") as never as Live).stage.cameras()[0]);
const canvases = (tab: Page) => tab.locator("coalition-map canvas").count();
/** The first map's hint about gestures, in the version shown on this device. */
const hint = (tab: Page) =>
  tab.evaluate(() => {
    const screen = document
      .querySelector("coalition-map")
      ?.shadowRoot?.querySelector(".maplibregl-cooperative-gesture-screen");
    const shown = [...(screen?.children ?? [])].filter((part) => getComputedStyle(part).display !== "none");
    return shown.map((part) => part.textContent).join();
  });
/** Records from now on whether MapLibre has shown its hint, because it does so for only a tenth of a second. */
const watchHint = (tab: Page) =>
  tab.evaluate(() => {
    const screen = document
      .querySelector("coalition-map")
      ?.shadowRoot?.querySelector(".maplibregl-cooperative-gesture-screen");
    const watched = globalThis as Watched;
    watched.hinted = false;
    if (screen)
      new MutationObserver(() => {
        watched.hinted ||= screen.classList.contains("maplibregl-show");
      }).observe(screen, { attributes: true });
  });
const hinted = (tab: Page) => tab.evaluate(() => (globalThis as Watched).hinted);

it("scrolls the page on with the wheel over a map, and zooms with Ctrl", async () => {
  const tab = await open("lazy.html", { viewport: { width: 800, height: 700 } });
  const before = await camera(tab);
  await watchHint(tab);
  await tab.mouse.move(400, 250);
  await tab.mouse.wheel(0, 120);
  await expect.poll(() => scrolled(tab)).toBeGreaterThanOrEqual(100);
  expect(await camera(tab)).toEqual(before);
  await expect.poll(() => hinted(tab)).toBe(true);
  await expect.poll(() => hint(tab)).toBe("Hold Ctrl and scroll to zoom the map");
  // The page scrolls on across all maps to its end.
  for (let turn = 0; turn < 30; turn++) await tab.mouse.wheel(0, 200);
  const end = await tab.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  await expect.poll(() => scrolled(tab)).toBeGreaterThanOrEqual(end - 1);

  await scrollBack(tab);
  await tab.keyboard.down("Control");
  await tab.mouse.wheel(0, -240);
  await tab.keyboard.up("Control");
  await expect.poll(async () => (await camera(tab))?.zoom).toBeGreaterThan((before?.zoom ?? 0) + 0.1);
  expect(await scrolled(tab)).toBe(0);
  await tab.context().close();
});

const PHONE = { viewport: { width: 390, height: 760 }, hasTouch: true, isMobile: true };

/** A finger's breadth above the bottom edge of the first map, where an upward drag can start. */
const footOfMap = (tab: Page) =>
  tab.evaluate(() => {
    const map = document.querySelector("coalition-map")?.shadowRoot?.querySelector(".stage");
    return (map?.getBoundingClientRect().bottom ?? 0) - 20;
  });

/** Drags fingers over the page, each by `dx` and `dy` CSS pixels. */
async function drag(tab: Page, fingers: readonly { x: number; y: number }[], dx: number, dy: number): Promise<void> {
  const cdp = await tab.context().newCDPSession(tab);
  const steps = 12;
  for (let step = 0; step <= steps; step++) {
    const touchPoints = fingers.map(({ x, y }, id) => ({ x: x + (dx * step) / steps, y: y + (dy * step) / steps, id }));
    await cdp.send("Input.dispatchTouchEvent", { type: step === 0 ? "touchStart" : "touchMove", touchPoints });
    await tab.waitForTimeout(20);
  }
  await cdp.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await cdp.detach();
}

it("scrolls the page with one finger on a map, and moves the map with two", async () => {
  const tab = await open("lazy.html", PHONE);
  const before = await camera(tab);
  const y = await footOfMap(tab);
  await drag(tab, [{ x: 195, y }], 0, -150);
  await expect.poll(() => scrolled(tab)).toBeGreaterThan(90);
  expect(await camera(tab)).toEqual(before);
  await expect.poll(() => hint(tab)).toBe("Use two fingers to move the map");

  await scrollBack(tab);
  await drag(
    tab,
    [
      { x: 130, y },
      { x: 250, y },
    ],
    0,
    -100,
  );
  await expect.poll(async () => (await camera(tab))?.lat).toBeLessThan((before?.lat ?? 0) - 1);
  await tab.context().close();
});

it("scrolls past a poster with one finger without waking its map; a tap wakes it", async () => {
  const tab = await open("asleep.html", PHONE);
  await drag(tab, [{ x: 195, y: await footOfMap(tab) }], 0, -150);
  await expect.poll(() => scrolled(tab)).toBeGreaterThan(90);
  await tab.waitForTimeout(500);
  expect(await canvases(tab)).toBe(0);
  // How far a swipe scrolls on depends on the browser: scroll back, so that the tap is sure to hit the poster.
  await scrollBack(tab);
  await tab.touchscreen.tap(195, await footOfMap(tab));
  await expect.poll(() => canvases(tab), { timeout: 30_000 }).toBe(1);
  await tab.context().close();
});
