import { type Browser, chromium } from "playwright-core";
// @ts-expect-error: a plain script without types
import { BROWSER_FLAGS, findBrowser } from "../../scripts/find-browser.mjs";

export const openBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });

/** What was found on a page with a map. */
export interface Visit {
  /** Layers of the scene that are on the canvas. */
  readonly layers: readonly string[];
  /** Requests that failed or returned an error, except for the page's icon. */
  readonly failed: readonly string[];
  /** Errors in the console, and uncaught ones. */
  readonly complaints: readonly string[];
  /** Problems that the element shows to the reader; also says if it has not taken the area. */
  readonly said: string;
  /** Whether the shipped font is loaded. */
  readonly font: boolean;
}

interface Live extends HTMLElement {
  whenIdle(): Promise<void>;
  readonly stage: { renderedLayers(): string[] };
}

/** Opens a page, waits for its live map, and gives it an area, which a second worker checks. */
export async function visit(browser: Browser, address: string): Promise<Visit> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  const failed: string[] = [];
  const complaints: string[] = [];
  page.on("requestfailed", (request) => failed.push(`${request.url()} ${request.failure()?.errorText}`));
  page.on("response", (response) => {
    if (response.status() >= 400 && !/favicon/.test(response.url()))
      failed.push(`${response.url()} ${response.status()}`);
  });
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (message) => {
    if (message.type() === "error" && !/favicon/.test(message.location().url)) complaints.push(message.text());
  });
  try {
    await page.goto(address, { waitUntil: "load" });
    await page.waitForFunction(() => customElements.get("coalition-map") !== undefined, undefined, { timeout: 60_000 });
    const found = await page.evaluate(async () => {
      const map = document.querySelector("coalition-map") as Live;
      await map.whenIdle();
      const area = {
        type: "Polygon",
        coordinates: [
          [
            [30, 49],
            [32, 49],
            [32, 51],
            [30, 51],
            [30, 49],
          ],
        ],
      };
      Reflect.set(map, "area", area);
      await map.whenIdle();
      const ledger = Reflect.get(map, "ledger") as { area: { areaKm2: number } } | undefined;
      const problems = map.shadowRoot?.querySelector(".problems")?.textContent ?? "";
      return {
        layers: map.stage.renderedLayers(),
        said: `${problems}${(ledger?.area.areaKm2 ?? 0) > 1000 ? "" : " the area was not taken"}`.trim(),
        font: [...document.fonts].some(({ family, status }) => /Coalition Sans/.test(family) && status === "loaded"),
      };
    });
    return { ...found, failed, complaints };
  } finally {
    await page.close();
  }
}
