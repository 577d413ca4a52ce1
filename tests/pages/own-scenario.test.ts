import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
// @ts-expect-error: a plain script without types
import { BROWSER_FLAGS, findBrowser } from "../../scripts/find-browser.mjs";
import { type Served, serve } from "./serve.js";

interface Live extends HTMLElement {
  readonly state: { readonly edits: string };
  readonly ledger: { readonly average: { readonly with: { readonly percent: { readonly value: number } } } };
  whenIdle(): Promise<void>;
}

const PAGE =
  '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"><style>html, body { margin: 0; height: 100% } coalition-map { display: block; height: 100vh }</style><script type="module" src="/define.js"></script></head><body><coalition-map loading="interaction" url-key="map"></coalition-map></body></html>';

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

const root = (page: Page) => page.locator("coalition-map");
const settle = (page: Page) =>
  page.evaluate(() => (document.querySelector("coalition-map") as unknown as Live).whenIdle());
const edits = async (page: Page) => {
  await settle(page);
  return page.evaluate(() => (document.querySelector("coalition-map") as unknown as Live).state.edits);
};
const average = (page: Page) =>
  page.evaluate(() => (document.querySelector("coalition-map") as unknown as Live).ledger.average.with.percent.value);

async function open(address: string, options: Parameters<Browser["newContext"]>[0]): Promise<Page> {
  context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => customElements.get("coalition-map") !== undefined);
  await settle(page);
  return page;
}

/** Opens a link as somebody else would, and expects the same numbers and the word that they are a reader's. */
async function received(link: string, expected: { readonly edits: string; readonly average: number }): Promise<void> {
  expect(link.length).toBeLessThan(2048);
  const tab = await (await browser.newContext()).newPage();
  await tab.goto(link);
  await tab.waitForFunction(() => customElements.get("coalition-map") !== undefined);
  expect(await edits(tab)).toBe(expected.edits);
  expect(await average(tab)).toBe(expected.average);
  expect(await root(tab).locator(".stage > .edited").textContent()).toBe("Edited by a reader");
  await tab.context().close();
}

/** The texts of the figure in the dialog for figures. */
async function figureText(page: Page): Promise<string> {
  const drawn = root(page).locator("dialog.export[open] .desk-sheet > svg:not(.desk-lines)");
  await drawn.waitFor();
  return (await drawn.textContent()) ?? "";
}

/** Code of a function that returns the focused element, in the map or in one of its parts. */
const ACTIVE = `() => {
  let active = document.querySelector("coalition-map")?.shadowRoot?.activeElement ?? null;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}`;

describe("a scenario of a reader's own, with the keyboard alone", () => {
  it("goes from Edit to a link and a figure that say so", async () => {
    const page = await open(`${host.origin}/page.html`, { viewport: { width: 1280, height: 800 } });
    const before = await average(page);
    /** Presses Tab until what `selector` matches has the focus. */
    const go = async (selector: string, key = "Tab") => {
      for (let i = 0; i < 250; i++) {
        const there = await page.evaluate<boolean>(`(${ACTIVE})()?.matches(${JSON.stringify(selector)}) ?? false`);
        if (there) return;
        await page.keyboard.press(key);
      }
      throw new Error(`the keyboard did not reach ${selector}`);
    };
    await go('[data-action="edit"]');
    await page.keyboard.press("Enter");
    await root(page).locator('[data-spot="move:pl-east"]').waitFor();
    await settle(page);
    await go('[data-spot="move:pl-east"]');
    const shown = page.locator("coalition-map .map-edit path.ring");
    for (let i = 0; i < 10; i++) await page.keyboard.press("Shift+ArrowRight");
    await expect.poll(() => shown.getAttribute("d")).toMatch(/^M/);
    expect(await edits(page), "it is shown and not set").toBe("");
    await page.keyboard.press("Escape");
    expect(await edits(page)).toBe("");
    for (let i = 0; i < 10; i++) await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => edits(page)).not.toBe("");
    const set = await edits(page);
    expect(await average(page)).toBeGreaterThan(before);
    await page.keyboard.press("Control+z");
    await expect.poll(() => edits(page), { message: "one step" }).toBe("");
    await page.keyboard.press("Control+y");
    await expect.poll(() => edits(page)).toBe(set);
    const changes = root(page).locator(".edit-fold .changes");
    await expect.poll(() => changes.textContent()).toMatch(/Eastern Poland moved 100\s+km east/);

    await go('[data-part="share"] > summary');
    await page.keyboard.press("Enter");
    // Its content is there a frame later; a person is never so quick.
    await root(page).locator('[data-action="copy-link"]').waitFor();
    await go('[data-action="copy-link"]');
    await page.keyboard.press("Enter");
    const link = root(page).locator("#edit-link");
    await link.waitFor();
    await received(await link.inputValue(), { edits: set, average: await average(page) });

    await go("[data-export]", "Shift+Tab");
    await page.keyboard.press("Enter");
    expect(await figureText(page)).toContain("Edited by a reader");
    await page.keyboard.press("Escape");
    await go('[data-action="edit"]', "Shift+Tab");
    await page.keyboard.press("Enter");
    await root(page).locator(".map-edit").waitFor({ state: "detached" });
    expect(await edits(page), "ending keeps what was changed").toBe(set);
  });
});

describe("a scenario of a reader's own, with a finger alone", () => {
  it("goes from Edit to a link and a figure that say so", async () => {
    const page = await open(`${host.origin}/page.html`, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    const before = await average(page);
    const sheet = root(page).locator(".sheet-button");
    await sheet.tap();
    await root(page).locator('#panel [data-action="edit"]').tap();
    await root(page).locator(".edit-fold").waitFor();
    await sheet.tap();
    const grip = root(page).locator('[data-spot="move:pl-east"]');
    await grip.waitFor();
    await settle(page);

    const box = await grip.boundingBox();
    if (!box) throw new Error("no handle");
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    const finger = await context.newCDPSession(page);
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", x = 0, y = 0) =>
      finger.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: type === "touchEnd" ? [] : [{ x: at.x + x, y: at.y + y }],
      });
    const camera = () =>
      page.evaluate(() =>
        (document.querySelector("coalition-map") as unknown as { stage: { cameras(): unknown } }).stage.cameras(),
      );
    const where = await camera();
    await touch("touchStart");
    for (let i = 1; i <= 8; i++) await touch("touchMove", 5 * i, 2 * i);
    await expect.poll(() => root(page).locator(".map-edit path.ring").getAttribute("d")).toMatch(/^M/);
    await expect.poll(() => root(page).locator(".edit-bar p").textContent()).toMatch(/% → .*% on average/);
    await touch("touchEnd");
    await expect.poll(() => edits(page)).not.toBe("");
    const set = await edits(page);
    expect(await camera(), "the map has not moved").toEqual(where);
    expect(await average(page)).not.toBe(before);

    await sheet.tap();
    await root(page).locator('[data-part="share"] > summary').tap();
    await root(page).locator('[data-action="copy-link"]').tap();
    const link = root(page).locator("#edit-link");
    await link.waitFor();
    await received(await link.inputValue(), { edits: set, average: await average(page) });

    await root(page).locator("#panel [data-export]").tap();
    expect(await figureText(page)).toContain("Edited by a reader");
  });

  it("tries an aircraft by tapping the map, and adds it with the button", async () => {
    const page = await open(`${host.origin}/page.html`, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    const sheet = root(page).locator(".sheet-button");
    await sheet.tap();
    await root(page).locator('#panel [data-action="edit"]').tap();
    await root(page).locator('[data-part="aircraft"] > summary').tap();
    await root(page).locator('[data-action="try"]').tap();
    await root(page).locator(".grip.cross").waitFor();
    await settle(page);
    const box = await root(page).locator(".map.one").boundingBox();
    if (!box) throw new Error("no map");
    await page.touchscreen.tap(box.x + box.width * 0.62, box.y + box.height * 0.45);
    const text = root(page).locator(".edit-bar p");
    await expect
      .poll(() => text.textContent())
      .toMatch(/points on average · held|would add nothing|cannot reach|may not fly/);
    expect(await edits(page), "a tap tries, and adds nothing").toBe("");
    await root(page).locator('[data-edit="put"]').tap();
    await expect.poll(() => edits(page)).not.toBe("");
    await root(page).locator('.grip.chosen[data-station="my-2"]').first().waitFor({ state: "attached" });
  });

  it("draws an area by tapping its corners, and the first again", async () => {
    const page = await open(`${host.origin}/page.html`, {
      viewport: { width: 820, height: 1000 },
      hasTouch: true,
      isMobile: true,
    });
    await root(page).locator('[data-action="edit"]').first().tap();
    await root(page).locator('[data-part="area"] > summary').tap();
    await root(page).locator('[data-action="draw-area"]').tap();
    await root(page).locator(".grip.cross").waitFor();
    await settle(page);
    const box = await root(page).locator(".map.one").boundingBox();
    if (!box) throw new Error("no map");
    for (const [x, y] of [
      [0.55, 0.4],
      [0.75, 0.4],
      [0.7, 0.6],
      [0.55, 0.4],
    ] as const) {
      await page.touchscreen.tap(box.x + box.width * x, box.y + box.height * y);
      // A second tap at once and near by would be a double tap.
      await page.waitForTimeout(450);
    }
    await expect.poll(() => edits(page)).not.toBe("");
    expect(await root(page).locator(".details, .card").count(), "no details are opened by the taps").toBe(0);
    await expect
      .poll(() =>
        page.evaluate(
          () => (document.querySelector("coalition-map") as unknown as { area: { name: string } | null }).area?.name,
        ),
      )
      .toBe("Drawn area");
  });
});
