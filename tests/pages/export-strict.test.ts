import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
// @ts-expect-error: a plain script without types
import { BROWSER_FLAGS, findBrowser } from "../../scripts/find-browser.mjs";
import { type Served, serve } from "./serve.js";

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'; img-src 'self' data: blob:; connect-src 'self'; font-src 'self'";
const page =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module" src="/define.js"></script></head><body><coalition-map us-isr="off" loading="interaction"></coalition-map></body></html>';
let browser: Browser;
let host: Served;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
  host = await serve(
    join(import.meta.dirname, "../../dist"),
    { "/page.html": page },
    { "content-security-policy": STRICT },
  );
});
afterAll(async () => {
  await browser?.close();
  host?.server.close();
});

it("gives figures by keyboard, in every format, under a strict policy and on a narrow screen", async () => {
  const tab = await browser.newPage({ viewport: { width: 320, height: 640 } });
  const complaints: string[] = [];
  tab.on("pageerror", (error) => complaints.push(error.message));
  tab.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await tab.goto(`${host.origin}/page.html`);
  await tab.waitForFunction(() => customElements.get("coalition-map") !== undefined);
  await tab.evaluate(() =>
    (document.querySelector("coalition-map") as never as { whenIdle(): Promise<void> }).whenIdle(),
  );
  // In a narrow element the buttons are with the switches, in the panel that opens over the map.
  await tab.locator(".sheet-button").focus();
  await tab.keyboard.press("Enter");
  const open = tab.locator("#panel [data-export]");
  await open.focus();
  await tab.keyboard.press("Enter");
  const dialog = tab.locator("dialog.export");
  await dialog.locator(".desk-sheet > svg:not(.desk-lines)").waitFor();
  await dialog.locator("#export-page").selectOption("social");
  for (const format of ["png", "svg", "pdf"]) {
    await dialog.locator(`input[name="export-format"][value="${format}"]`).focus();
    await tab.keyboard.press("Space");
    await dialog.locator('[data-action="download"]').focus();
    const [download] = await Promise.all([tab.waitForEvent("download"), tab.keyboard.press("Enter")]);
    expect(download.suggestedFilename()).toBe(`coalition-map-coverage-us-isr-off.${format}`);
    const file = readFileSync(await download.path());
    expect(file.length).toBeGreaterThan(20_000);
    if (format === "pdf") expect(file.toString("latin1")).toContain("/FontFile2");
  }
  const cut = await dialog.evaluate((element) => element.scrollWidth > element.clientWidth + 1);
  expect(cut).toBe(false);
  await tab.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await expect
    .poll(() => open.evaluate((button) => (button.getRootNode() as ShadowRoot).activeElement === button))
    .toBe(true);
  expect(complaints).toEqual([]);
  await tab.close();
});
