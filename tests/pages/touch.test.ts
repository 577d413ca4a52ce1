import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
// @ts-expect-error: a plain script without types
import { BROWSER_FLAGS, findBrowser } from "../../scripts/find-browser.mjs";
import { type Served, serve } from "./serve.js";

interface Live extends HTMLElement {
  readonly stage: { pointOf(at: readonly [number, number]): { x: number; y: number } };
  readonly scene: {
    readonly layers: readonly {
      readonly id: string;
      readonly features: readonly { readonly thing?: string; readonly geometry?: { readonly coordinates: never } }[];
    }[];
  };
  whenIdle(): Promise<void>;
}

const PAGE =
  '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"><style>html, body { margin: 0; height: 100% } coalition-map { display: block; height: 100vh }</style><script type="module" src="/define.js"></script></head><body><coalition-map loading="eager"></coalition-map></body></html>';

let host: Served;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  host = await serve(join(import.meta.dirname, "../../dist"), { "/page.html": PAGE });
  browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
});
afterAll(async () => {
  await browser?.close();
  host?.server.close();
});
afterEach(() => context?.close());

const settle = (page: Page) =>
  page.evaluate(() => (document.querySelector("coalition-map") as unknown as Live).whenIdle());

/** Opens the map on a phone or tablet and waits until it is drawn. */
async function device(width: number, height: number): Promise<Page> {
  context = await browser.newContext({ viewport: { width, height }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await page.goto(`${host.origin}/page.html`);
  await page.waitForFunction(() => customElements.get("coalition-map") !== undefined);
  await settle(page);
  return page;
}

/** The easternmost point on the rim of a station's ring, in CSS pixels of the page, well inside the map's box. */
const rimOf = (page: Page) =>
  page.evaluate(() => {
    const map = document.querySelector("coalition-map") as unknown as Live;
    const rims = map.scene.layers.find(({ id }) => id === "rings")?.features.filter(({ thing }) => thing) ?? [];
    const flat = (row: unknown): [number, number][] =>
      typeof (row as number[])[0] === "number" ? [row as [number, number]] : (row as unknown[]).flatMap(flat);
    const places = rims.flatMap(({ geometry }) => flat(geometry?.coordinates ?? []).map((at) => map.stage.pointOf(at)));
    const box = map.shadowRoot?.querySelector(".map.one")?.getBoundingClientRect() as DOMRect;
    const last = places.sort((a, b) => b.x - a.x).find(({ y }) => y > 40 && y < box.height - 40);
    return { x: box.left + (last?.x ?? 0), y: box.top + (last?.y ?? 0) };
  });

/** Controls smaller than a fingertip, 44 CSS pixels; a radio button is as large as its label. */
const small = (page: Page) =>
  page.evaluate(() => {
    const all = (root: ParentNode): Element[] =>
      [...root.querySelectorAll("*")].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
    const shadow = document.querySelector("coalition-map")?.shadowRoot as ShadowRoot;
    return all(shadow)
      .filter((one) => one.matches("button, select, summary, input") && one.checkVisibility())
      .map((one) => one.closest("label.row, .choices label, .vetoes label") ?? one)
      .filter((one) => getComputedStyle(one).clipPath === "none")
      .map((one) => ({ one, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && Math.min(box.width, box.height) < 43.9)
      .map(
        ({ one, box }) =>
          `${one.tagName} ${one.className} ${one.textContent?.trim().slice(0, 30)} ${box.width} × ${box.height}`,
      );
  });

describe("with a finger", () => {
  it("opens a station by its thin rim as a sheet at the foot, which leaves the station in sight and gives the focus back", async () => {
    const page = await device(390, 844);
    const { x, y } = await rimOf(page);
    await page.touchscreen.tap(x + 14, y);
    const map = page.locator("coalition-map");
    await map.locator(".details").waitFor();
    await settle(page);
    // The tap beside the rim is also on the land of a state, and perhaps on the name of another station.
    expect(await map.locator(".details h3 + p").textContent()).toMatch(/^Notional station/);
    const sheet = await map.locator(".details").boundingBox();
    const frame = await map.boundingBox();
    if (!sheet || !frame) throw new Error("no sheet");
    expect(sheet.width).toBeCloseTo(390, 0);
    expect(sheet.height).toBeLessThanOrEqual(frame.height * 0.6);
    expect(sheet.y + sheet.height).toBeCloseTo(frame.y + frame.height, 0);
    await expect
      .poll(() => page.evaluate(() => document.querySelector("coalition-map")?.shadowRoot?.activeElement?.id), {
        message: "the focus is in the sheet",
      })
      .toBe("details-title");
    await map.locator(".stage > .halo:not([hidden])").waitFor();
    const foot = async () => {
      const halo = await map.locator(".stage > .halo").first().boundingBox();
      return (halo?.y ?? 999) + (halo?.height ?? 0);
    };
    await expect.poll(foot, { message: "the mark is above the sheet" }).toBeLessThanOrEqual(sheet.y + 1);
    const trace = () => map.locator(".stage > .trace path").first().getAttribute("d");
    await expect.poll(trace).toMatch(/^M[\d.-]+ /);
    await map.locator(".details .close").tap();
    await map.locator(".details").waitFor({ state: "detached" });
    await expect
      .poll(() => page.evaluate(() => document.querySelector("coalition-map")?.shadowRoot?.activeElement?.tagName))
      .toBe("CANVAS");
    await expect.poll(trace).toBe("");
  });

  it("finds nothing to press that is smaller than a fingertip, whatever is open", async () => {
    const page = await device(390, 844);
    expect(await small(page), "the map").toEqual([]);
    const { x, y } = await rimOf(page);
    await page.touchscreen.tap(x, y);
    await page.locator("coalition-map .details .sources a").first().waitFor();
    expect(await small(page), "details").toEqual([]);
    await page.keyboard.press("Escape");
    await page.locator("coalition-map .sheet-button").tap();
    for (const fold of await page.locator("coalition-map #panel details.fold > summary").all()) await fold.tap();
    await settle(page);
    expect(await small(page), "the panel with all that folds").toEqual([]);
  });

  it("shows a card beside the station on a tablet, with the way to its details", async () => {
    const page = await device(1024, 768);
    const { x, y } = await rimOf(page);
    await page.touchscreen.tap(x, y);
    const card = page.locator("coalition-map .card.pinned");
    await card.waitFor();
    await settle(page);
    const box = await card.boundingBox();
    const covers = box && x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
    expect(covers, "the card is on the place that was tapped").toBe(false);
    await card.locator("button").tap();
    await page.locator("coalition-map .details").waitFor();
  });
});
