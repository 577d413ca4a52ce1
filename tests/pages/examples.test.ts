import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Frame, type Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
// @ts-expect-error: a plain script without types
import { BROWSER_FLAGS, findBrowser } from "../../scripts/find-browser.mjs";
import { SHARE } from "../cases.js";
import { type Served, serve } from "./serve.js";

const root = join(import.meta.dirname, "../..");
const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'; img-src 'self' data: blob:; connect-src 'self'; font-src 'self'";

type Live = HTMLElement & { whenIdle(): Promise<void>; stage: { renderedLayers(): string[] }; usIsr: string };

let browser: Browser;
let host: Served;
let strict: Served;
let blob: Served;
let other: Served;

const text = (path: string) => readFileSync(join(root, "examples", path), "utf8");

/** A framework's example as one script, bundled as a reader of it would do. */
async function bundled(name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      write: false,
      minify: false,
      rolldownOptions: {
        input: join(root, "examples", `${name}.js`),
        external: ["coalition-map/define.js"],
        output: { format: "es", paths: { "coalition-map/define.js": "/dist/define.js" } },
      },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !("output" in first)) throw new Error(`${name} was not bundled`);
  return first.output[0].code;
}

async function open(url: string, options: { scripts?: boolean } = {}): Promise<{ tab: Page; complaints: string[] }> {
  const context = await browser.newContext({
    viewport: { width: 1000, height: 900 },
    javaScriptEnabled: options.scripts ?? true,
  });
  const tab = await context.newPage();
  const complaints: string[] = [];
  tab.on("pageerror", (error) => complaints.push(error.message));
  tab.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  await tab.goto(url);
  return { tab, complaints };
}

/** Waits until the first map of a page or frame is drawn; returns the layers on its canvas. */
async function drawn(place: Page | Frame): Promise<string[]> {
  await place.waitForFunction(() => customElements.get("coalition-map") && document.querySelector("coalition-map"));
  return place.evaluate(async () => {
    const map = document.querySelector("coalition-map") as unknown as Live;
    await map.whenIdle();
    return map.stage.renderedLayers();
  });
}

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
  other = await serve(join(root, "dist"), {}, { "access-control-allow-origin": "*" });
  const pages = {
    "/elsewhere.html": text("elsewhere.html").replace("https://example.org/coalition-map", other.origin),
    "/react.html": text("react.html").replace("/examples/react.js", "/react.bundle.js"),
    "/vue.html": text("vue.html").replace("/examples/vue.js", "/vue.bundle.js"),
  };
  const scripts = { "/react.bundle.js": await bundled("react"), "/vue.bundle.js": await bundled("vue") };
  host = await serve(root, pages, {}, scripts);
  strict = await serve(root, {}, { "content-security-policy": STRICT });
  blob = await serve(root, {}, { "content-security-policy": STRICT.replace("worker-src", "worker-src blob:") });
});

afterAll(async () => {
  await browser?.close();
  for (const served of [host, strict, blob, other]) served?.server.close();
});

describe("the examples", () => {
  // The built files are also tested from another origin, and as one file, in `built.test.ts`.
  const paths = ["examples/plain.html", "elsewhere.html", "examples/one-file.html"];
  for (const path of SHARE === 1 ? paths : paths.slice(0, 1)) {
    it(`draws the map of ${path}`, async () => {
      const { tab, complaints } = await open(`${host.origin}/${path}`);
      expect(await drawn(tab)).toContain("rings");
      expect(complaints).toEqual([]);
      await tab.close();
    });
  }

  it.runIf(SHARE === 1)("draws the map from one file if the policy also allows workers from blob:", async () => {
    const { tab, complaints } = await open(`${blob.origin}/examples/one-file.html`);
    expect(await drawn(tab)).toContain("rings");
    expect(complaints).toEqual([]);
    await tab.close();
  });

  it("draws the whole map under the strict policy without a violation", async () => {
    const { tab, complaints } = await open(`${strict.origin}/examples/strict.html`);
    expect(await drawn(tab)).toContain("place-labels");
    expect(complaints).toEqual([]);
    await tab.close();
  });

  for (const name of ["react", "vue"]) {
    it(`binds properties and events in ${name}`, async () => {
      const { tab, complaints } = await open(`${host.origin}/${name}.html`);
      expect(await drawn(tab)).toContain("rings");
      const usIsr = () => tab.evaluate(() => (document.querySelector("coalition-map") as unknown as Live).usIsr);
      expect(await usIsr()).toBe("off");
      await tab.locator('coalition-map input[name="us-isr"][value="on"]').check({ force: true });
      await tab.waitForFunction(() => document.querySelector("#now")?.textContent?.endsWith("on"));
      expect(await usIsr()).toBe("on");
      expect(complaints).toEqual([]);
      await tab.close();
    });
  }

  it("tells a story of its own, with the step in the address", async () => {
    const { tab, complaints } = await open(`${host.origin}/examples/story.html?step=3`);
    expect(await drawn(tab)).toContain("rings");
    const title = tab.locator("coalition-map #tour-title");
    await expect.poll(() => title.textContent()).toBe("Step 3 of 4: One ally objects");
    await title.focus();
    await tab.keyboard.press("ArrowRight");
    await expect.poll(() => title.textContent()).toBe("Step 4 of 4: Before and after");
    await expect.poll(() => new URL(tab.url()).searchParams.get("step")).toBe("4");
    expect(complaints).toEqual([]);
    await tab.close();
  });

  it("has numbers in the margin and switches in the text that go with the map", async () => {
    const { tab, complaints } = await open(`${host.origin}/examples/article.html`);
    await tab.locator("coalition-map").scrollIntoViewIfNeeded();
    expect(await drawn(tab)).toContain("rings");
    const said = (tag: string) => tab.locator(`${tag} .part`).first().textContent();
    const legend = await said("coalition-legend");
    const row = tab.locator("coalition-ledger[for] label.row:has(input:checked)");
    const chosen = await row.textContent();
    await tab.locator('coalition-switches input[value="off"]').check({ force: true });
    await tab.locator('coalition-switches input[value="signals"]').check({ force: true });
    await tab.evaluate(() => (document.querySelector("coalition-map") as unknown as Live).whenIdle());
    await expect.poll(() => row.textContent(), { message: "another row is chosen" }).not.toBe(chosen);
    await expect.poll(() => said("coalition-legend")).not.toBe(legend);
    await tab.locator("summary", { hasText: "States, bases" }).click();
    await tab.locator("coalition-tables tbody tr").first().waitFor();
    const stills = await tab.evaluate(async () => {
      const all = [...document.querySelectorAll("coalition-figure")] as unknown as Live[];
      await Promise.all(all.map((figure) => figure.whenIdle()));
      return all.map(({ shadowRoot }) => shadowRoot?.querySelector("svg")?.getAttribute("aria-label"));
    });
    expect(new Set(stills).size).toBe(2);
    await tab.setViewportSize({ width: 390, height: 800 });
    await expect.poll(() => tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(complaints).toEqual([]);
    await tab.close();
  });

  it("fits the frame's height by a script of at most 2 KB, and believes nobody else", async () => {
    expect(statSync(join(root, "dist/coalition-frame.js")).size).toBeLessThanOrEqual(2048);
    const { tab } = await open(`${host.origin}/examples/iframe/index.html`);
    const find = () => tab.frames().find((one) => one.url().includes("embed.html"));
    await expect.poll(find).toBeDefined();
    const frame = find() as Frame;
    expect(await drawn(frame)).toContain("rings");
    expect(await frame.evaluate(() => (document.querySelector("coalition-map") as unknown as Live).usIsr)).toBe("off");
    const height = () => tab.evaluate(() => document.querySelector("iframe")?.style.height);
    await tab.waitForFunction(() => document.querySelector("iframe")?.style.height !== "");
    // It is told again whenever the page in the frame has become higher, a moment afterwards.
    const inside = () => frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
    await expect.poll(async () => (await height()) === `${await inside()}px`).toBe(true);
    const told = await height();
    await tab.evaluate(() => window.postMessage({ type: "coalition-map:height", version: 1, height: 77 }, "*"));
    await frame.evaluate(() => parent.postMessage({ type: "coalition-map:height", version: 2, height: 78 }, "*"));
    await frame.evaluate(() => parent.postMessage({ type: "coalition-map:height", version: 1, height: "79" }, "*"));
    await tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    expect(await height()).toBe(told);
    await tab.close();
  });

  it("shows a picture in the frame where scripts are off", async () => {
    const { tab } = await open(`${host.origin}/examples/iframe/index.html`, { scripts: false });
    await tab.frameLocator("iframe").locator("img").waitFor();
    await tab.close();
  });

  it.runIf(SHARE === 1)("has no blank map among twenty-four", async () => {
    const { tab, complaints } = await open(`${host.origin}/examples/many.html`);
    await drawn(tab);
    const counts = await tab.evaluate(async () => {
      const all = [...document.querySelectorAll("coalition-map")] as unknown as Live[];
      await Promise.all(all.map((map) => map.whenIdle()));
      const has = (map: Live, selector: string) => map.shadowRoot?.querySelector(selector) !== null;
      return {
        all: all.length,
        live: all.filter((map) => has(map, "canvas")).length,
        blank: all.filter((map) => !has(map, "canvas") && !has(map, ".still svg")).length,
      };
    });
    expect(counts).toMatchObject({ all: 24, blank: 0 });
    expect(counts.live).toBeLessThanOrEqual(8);
    expect(complaints).toEqual([]);
    await tab.close();
  });
});
