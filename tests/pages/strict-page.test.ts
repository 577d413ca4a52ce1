import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
// @ts-expect-error: a plain script without types
import { BROWSER_FLAGS, findBrowser } from "../../scripts/find-browser.mjs";
import { type Served, serve } from "./serve.js";

const root = join(import.meta.dirname, "../..");
const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'; img-src 'self' data: blob:; connect-src 'self'; font-src 'self'";

interface Layer {
  readonly id: string;
  readonly features: readonly unknown[];
  readonly minZoom?: number;
  readonly maxZoom?: number;
}
type Live = HTMLElement & {
  whenIdle(): Promise<void>;
  stage: {
    renderedLayers(): string[];
    cameras(): { zoom: number }[];
    pointOf(place: readonly [number, number]): { x: number; y: number };
  };
  showBounds(bounds: readonly number[]): void;
  showBounds(bounds: readonly [number, number, number, number]): void;
  toBlob(options?: { type: string }): Promise<Blob>;
  readonly scene: { readonly layers: readonly Layer[] };
  usIsr: string;
  compare: string;
  locale: string;
  area: unknown;
};
type Watched = typeof globalThis & { violations: string[] };

let browser: Browser;
let host: Served;
let tab: Page;
const complaints: string[] = [];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
  host = await serve(root, {}, { "content-security-policy": STRICT });
  tab = await browser.newPage({ viewport: { width: 1100, height: 900 } });
  tab.on("pageerror", (error) => complaints.push(error.message));
  tab.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  // Events of violations inside shadow trees are composed, so all of them arrive here.
  await tab.addInitScript(() => {
    const violations: string[] = [];
    (globalThis as Watched).violations = violations;
    addEventListener("securitypolicyviolation", (event) =>
      violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`),
    );
  });
  await tab.goto(`${host.origin}/examples/strict.html`);
  await tab.waitForFunction(() => customElements.get("coalition-map") !== undefined);
});
afterAll(async () => {
  await browser?.close();
  host?.server.close();
});

/** Layers that have something to draw at this zoom but are not on the canvas. */
async function missing(): Promise<string[]> {
  return tab.evaluate(async () => {
    const map = document.querySelector("coalition-map") as never as Live;
    await map.whenIdle();
    const [{ zoom }] = map.stage.cameras() as [{ zoom: number }];
    const shown = map.stage.renderedLayers();
    return map.scene.layers
      .filter(({ features, minZoom = 0, maxZoom = 24 }) => features.length > 0 && zoom >= minZoom && zoom < maxZoom)
      .map(({ id }) => id)
      .filter((id) => !shown.includes(id));
  });
}
const set = (patch: Partial<Live>) =>
  tab.evaluate(async (patch) => {
    const map = document.querySelector("coalition-map") as never as Live;
    Object.assign(map, patch);
    await map.whenIdle();
  }, patch as never);
const violations = () => tab.evaluate(() => (globalThis as Watched).violations);

/** Tasks of a reader, done one after the other on the same page. */
const TASKS: readonly [name: string, task: () => Promise<void>][] = [
  ["draws every layer of the scene", async () => expect(await missing()).toEqual([])],
  [
    "uses a switch",
    async () => {
      await tab.locator('coalition-map input[name="us-isr"][value="on"]').check({ force: true });
      expect(await missing()).toEqual([]);
    },
  ],
  [
    "opens a card and the details of a place on the map",
    async () => {
      const at = await tab.evaluate(() => {
        const map = document.querySelector("coalition-map") as never as Live;
        const { left = 0, top = 0 } = map.shadowRoot?.querySelector(".map.one")?.getBoundingClientRect() ?? {};
        const { x, y } = map.stage.pointOf([30.52, 50.45]);
        return { x: left + x, y: top + y };
      });
      await tab.mouse.move(at.x - 2, at.y);
      await tab.mouse.move(at.x, at.y, { steps: 3 });
      await tab.locator("coalition-map .card").waitFor();
      await tab.mouse.click(at.x, at.y);
      await tab.locator("coalition-map .details").waitFor();
      await tab.keyboard.press("Escape");
      // Opening the details has moved the map: the next tasks need the whole extent again.
      await tab.evaluate(() =>
        (document.querySelector("coalition-map") as never as Live).showBounds([-7, 35.5, 45.5, 61]),
      );
    },
  ],
  [
    "downloads PNG, SVG and PDF",
    async () => {
      await tab.locator("coalition-map [data-export]").click();
      const dialog = tab.locator("coalition-map dialog.export");
      await dialog.locator(".desk-sheet > svg:not(.desk-lines)").waitFor();
      for (const format of ["png", "svg", "pdf"]) {
        await dialog.locator(`input[name="export-format"][value="${format}"]`).check({ force: true });
        const [download] = await Promise.all([
          tab.waitForEvent("download"),
          dialog.locator('[data-action="download"]').click(),
        ]);
        expect(readFileSync(await download.path()).length).toBeGreaterThan(20_000);
      }
      await tab.keyboard.press("Escape");
      await dialog.waitFor({ state: "detached" });
    },
  ],
  [
    "takes the map as it is on the screen",
    async () => {
      const bytes = await tab.evaluate(
        async () => (await (document.querySelector("coalition-map") as never as Live).toBlob()).size,
      );
      expect(bytes).toBeGreaterThan(50_000);
    },
  ],
  [
    "speaks Ukrainian",
    async () => {
      await set({ locale: "uk" });
      expect(await tab.locator("coalition-map .frame").getAttribute("lang")).toBe("uk");
      expect(await missing()).toEqual([]);
    },
  ],
  [
    "loads a scenario from a file",
    async () => {
      await tab.locator("coalition-map details.scenarios > summary").click();
      const chooser = tab.locator('coalition-map input[type="file"]');
      await chooser.setInputFiles(join(root, "geodata/scenarios/without-us.json"));
      await tab.waitForFunction(() => (document.querySelector("coalition-map") as never as Live).usIsr === "off");
      expect(await missing()).toEqual([]);
    },
  ],
  [
    "compares two maps",
    async () => {
      await set({ compare: "us-isr" });
      expect(await tab.locator("coalition-map canvas").count()).toBe(2);
      await set({ compare: "none" });
    },
  ],
  [
    "checks an area in a worker",
    async () => {
      await set({
        area: {
          type: "Polygon",
          coordinates: [
            [
              [30, 48],
              [34, 48],
              [34, 51],
              [30, 51],
              [30, 48],
            ],
          ],
        },
      });
      await set({ area: null });
    },
  ],
  [
    "loads finer shapes near by",
    async () => {
      await tab.evaluate(() => (document.querySelector("coalition-map") as never as Live).showBounds([29, 49, 32, 51]));
      await tab.waitForFunction(() =>
        (document.querySelector("coalition-map") as never as Live).scene.layers.some(({ id }) => id === "states-fine"),
      );
      expect(await missing()).not.toContain("states-fine");
    },
  ],
];

for (const [name, task] of TASKS) {
  it(`${name} under the strict policy without a violation`, async () => {
    await task();
    expect(await violations()).toEqual([]);
    expect(complaints).toEqual([]);
  });
}
