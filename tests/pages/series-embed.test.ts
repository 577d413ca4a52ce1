import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
// @ts-expect-error: a plain script without types
import { BROWSER_FLAGS, findBrowser } from "../../scripts/find-browser.mjs";
import { serve } from "./serve.js";

const cli = join(import.meta.dirname, "../../dist/node/cli.js");
const folder = mkdtempSync(join(tmpdir(), "series-embed-"));
let browser: Browser;
let page = "";

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
  const [animation, code] = [join(folder, "pair.png"), join(folder, "pair.html")];
  const series = ["--series", "us-isr", "--domain", "signals", "--preset", "social", "--draws", "0"];
  execFileSync(process.execPath, [cli, "figure", ...series, "--format", "apng", "-o", animation, "--embed", code]);
  page = join(folder, "article.html");
  // Pasted into an empty page of the reader's own, as an editor would.
  writeFileSync(page, `<!doctype html><title>Article</title>${readFileSync(code, "utf8")}`);
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

it.each([
  ["reduce", "pair-still.png"],
  ["no-preference", "pair.png"],
] as const)(
  "a reader whose system says %s sees %s, whole and with its alternative text",
  async (reducedMotion, name) => {
    const tab = await browser.newPage({ reducedMotion, viewport: { width: 700, height: 700 } });
    await tab.goto(pathToFileURL(page).href);
    const shown = await tab.evaluate(async () => {
      const image = document.querySelector("img") as HTMLImageElement;
      await image.decode();
      const { width, height } = image.getBoundingClientRect();
      return { source: image.currentSrc, alt: image.alt, width, height, natural: image.naturalWidth };
    });
    expect(shown.source.endsWith(`/${name}`)).toBe(true);
    expect(shown.natural).toBe(1200);
    expect(shown.width).toBeLessThanOrEqual(700);
    expect(shown.width / shown.height).toBeCloseTo(1200 / 630, 1);
    expect(shown.alt).toContain("over at most 0.7% of Ukraine on average instead of at most 3.0%.");
    await tab.close();
  },
);

it("is stopped and started by keyboard, where a policy allows no script and no style", async () => {
  const policy = "default-src 'none'; img-src 'self'";
  const host = await serve(folder, {}, { "content-security-policy": policy });
  const tab = await browser.newPage({ viewport: { width: 700, height: 700 } });
  await tab.goto(`${host.origin}/article.html`);
  const [moving, still] = [tab.locator('img[src="pair.png"]'), tab.locator('img[src="pair-still.png"]')];
  expect([await moving.isVisible(), await still.isVisible()]).toEqual([true, false]);
  await tab.keyboard.press("Tab");
  await tab.keyboard.press("Tab");
  expect(await tab.evaluate(() => document.activeElement?.textContent)).toContain("stops the animation");
  await tab.keyboard.press("Enter");
  await still.waitFor({ state: "visible" });
  expect(await moving.isVisible()).toBe(false);
  expect(await still.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBe(1200);
  expect(await still.getAttribute("alt")).toContain("2 small maps of the same area.");
  await tab.keyboard.press("Shift+Tab");
  await tab.keyboard.press("Space");
  await moving.waitFor({ state: "visible" });
  expect(await still.isVisible()).toBe(false);
  await tab.close();
  host.server.close();
});

it("the animation changes on the screen, and only slowly", async () => {
  const tab = await browser.newPage({ viewport: { width: 700, height: 420 } });
  await tab.goto(pathToFileURL(page).href);
  await tab.evaluate(() => (document.querySelector("img") as HTMLImageElement).decode());
  const seen: string[] = [];
  const start = Date.now();
  const look = async () => {
    const picture = (await tab.screenshot()).toString("base64");
    if (picture !== seen.at(-1)) seen.push(picture);
    return seen.length;
  };
  await expect.poll(look, { interval: 200 }).toBeGreaterThanOrEqual(4);
  const seconds = (Date.now() - start) / 1000;
  await tab.close();
  expect(new Set(seen).size).toBe(2);
  // Each picture is shown for 2.5 seconds: of four, two from beginning to end. A busy machine only shows them for longer.
  expect(seconds).toBeGreaterThan(4);
});
