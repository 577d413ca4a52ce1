import { join } from "node:path";
import { type Browser, chromium, type Frame, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
// @ts-expect-error: a plain script without types
import { BROWSER_FLAGS, findBrowser } from "../../scripts/find-browser.mjs";
import { type Served, serve } from "./serve.js";

const root = join(import.meta.dirname, "../..");
let browser: Browser;
let parent: Served;
let map: Served;
let hostile: Served;

/** Sends heights, valid and not, to its parent and to the top page for as long as it is open. */
const HOSTILE = `<!doctype html><script>
  const say = (message) => { parent.postMessage(message, "*"); top.postMessage(message, "*"); };
  const tell = () => {
    say({ type: "coalition-map:height", version: 1, height: 99 });
    say({ type: "coalition-map:height", version: 2, height: 98 });
    say({ type: "coalition-map:height", version: 1, height: 1e9 });
    say({ type: "coalition-map:height", version: 1, height: "97" });
    say({ type: "coalition-map:height", version: 1, height: NaN });
    say(null);
  };
  setInterval(tell, 50);
</script>`;

const article = (framed: string, stranger: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module" src="/examples/iframe/frame.js"></script></head><body>
  <iframe id="map" src="${framed}" width="800" height="150" title="Map" data-coalition-map></iframe>
  <iframe id="stranger" src="${stranger}" width="800" height="150" title="Something else"></iframe></body></html>`;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
  map = await serve(root);
  hostile = await serve(root, { "/hostile.html": HOSTILE });
  parent = await serve(root, {
    "/page.html": article(`${map.origin}/examples/iframe/embed.html?us-isr=off`, `${hostile.origin}/hostile.html`),
  });
});
afterAll(async () => {
  await browser?.close();
  for (const served of [parent, map, hostile]) served?.server.close();
});

async function frameOf(tab: Page, id: string): Promise<Frame> {
  const frame = await (await tab.waitForSelector(`#${id}`)).contentFrame();
  if (!frame) throw new Error(`#${id} holds no page`);
  return frame;
}
const heightOf = (tab: Page, id: string) =>
  tab.evaluate((id) => document.querySelector<HTMLElement>(`#${id}`)?.style.height, id);
const moment = (tab: Page) => tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));

it("fits a frame of another origin to its map, and believes no other frame", async () => {
  const tab = await browser.newPage({ viewport: { width: 1000, height: 900 } });
  await tab.goto(`${parent.origin}/page.html`);
  const frame = await frameOf(tab, "map");
  expect(new URL(frame.url()).origin).toBe(map.origin);
  await frame.waitForFunction(() => customElements.get("coalition-map") !== undefined);
  const layers = await frame.evaluate(async () => {
    const element = document.querySelector("coalition-map") as never as {
      whenIdle(): Promise<void>;
      stage: { renderedLayers(): string[] };
    };
    await element.whenIdle();
    return element.stage.renderedLayers();
  });
  expect(layers).toContain("rings");
  const told = `${await frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height))}px`;
  await expect.poll(() => heightOf(tab, "map")).toBe(told);
  await moment(tab);
  expect(await heightOf(tab, "map")).toBe(told);
  expect(await heightOf(tab, "stranger")).toBe("");

  // The frame grows with its content.
  await frame.evaluate(() => {
    document.body.style.paddingBottom = "40px";
  });
  const grown = `${Number.parseInt(told, 10) + 40}px`;
  await expect.poll(() => heightOf(tab, "map")).toBe(grown);
  // A page of another origin in the same frame is not believed.
  await frame.goto(`${hostile.origin}/hostile.html`);
  await moment(tab);
  expect(await heightOf(tab, "map")).toBe(grown);
  await tab.close();
});

/** Pages as high as their frame and more, told by our script or by one that only tells; and one that grows by itself. */
const follower = (script: string, style: string) =>
  `<!doctype html><html><head><meta charset="utf-8"><link rel="icon" href="data:,"><style>body { margin: 0; padding-bottom: 40px } ${style}</style>
  <script type="module" src="/dist/define.js"></script>${script}</head><body><coalition-map loading="interaction" controls="none"></coalition-map></body></html>`;
const OURS = '<script type="module" src="/examples/iframe/embed-height.js"></script>';
const PLAIN = `<script type="module">const tell = () => parent.postMessage({ type: "coalition-map:height", version: 1, height: document.body.offsetHeight }, "*");
  new ResizeObserver(tell).observe(document.body);</script>`;
const STEADY = `<!doctype html><body style="margin: 0; height: 200px"><script type="module">
  const tell = () => parent.postMessage({ type: "coalition-map:height", version: 1, height: document.body.offsetHeight }, "*");
  new ResizeObserver(tell).observe(document.body);
  for (let step = 1; step <= 8; step++) setTimeout(() => { document.body.style.height = 200 + 25 * step + "px"; }, 120 * step);
</script>`;

it("does not let a frame grow for ever whose page grows with it, and follows one that grows by itself", async () => {
  const pages: Readonly<Record<string, string>> = {
    "ours-vh": follower(OURS, "coalition-map { height: 100vh }"),
    "ours-percent": follower(OURS, "html, body { height: 100% } coalition-map { height: 100% }"),
    "ours-more": follower(OURS, "coalition-map { height: 130vh }"),
    "plain-vh": follower(PLAIN, "coalition-map { height: 100vh }"),
    "plain-more": follower(PLAIN, "coalition-map { height: 110vh; min-height: 0 }"),
    steady: STEADY,
  };
  const frames = Object.keys(pages).map(
    (name) =>
      `<iframe id="${name}" src="/${name}.html" width="600" height="300" title="Map" data-coalition-map></iframe>`,
  );
  const served = await serve(root, {
    "/page.html": `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script src="/dist/coalition-frame.js"></script><body>${frames.join("")}</body>`,
    ...Object.fromEntries(Object.entries(pages).map(([name, page]) => [`/${name}.html`, page])),
  });
  const tab = await browser.newPage({ viewport: { width: 1000, height: 900 } });
  // What is soon for the embedding page is later than usual, so that frames on a busy machine answer in time.
  await tab.addInitScript((times) => {
    if (top !== window) return;
    const { now } = Date;
    const later = globalThis.setTimeout;
    Date.now = () => now() / times;
    globalThis.setTimeout = ((task: () => void, ms = 0) => later(task, ms * times)) as typeof setTimeout;
  }, 4);
  await tab.goto(`${served.origin}/page.html`);
  for (const frame of tab.frames().slice(1)) {
    if (frame.url().endsWith("steady.html")) continue;
    await frame.waitForFunction(() => customElements.get("coalition-map") !== undefined);
    await frame.evaluate(() =>
      (document.querySelector("coalition-map") as never as { whenIdle(): Promise<void> }).whenIdle(),
    );
  }
  const heights = () =>
    tab.evaluate(() =>
      Object.fromEntries([...document.querySelectorAll("iframe")].map(({ id, clientHeight }) => [id, clientHeight])),
    );
  await expect.poll(async () => (await heights()).steady, { message: "it has grown by itself" }).toBe(400);
  let settled: Record<string, number> = {};
  const rests = async () => {
    const before = JSON.stringify(settled);
    settled = await heights();
    return JSON.stringify(settled) === before;
  };
  await expect.poll(rests, { interval: 1_500, message: "nothing grows any more" }).toBe(true);
  for (const name of Object.keys(pages)) if (name !== "steady") expect(settled[name], name).toBeLessThan(600);
  await tab.close();
  served.server.close();
});

it("shows a picture in a frame of another origin where scripts are off", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const tab = await context.newPage();
  await tab.goto(`${parent.origin}/page.html`);
  const image = tab.frameLocator("#map").locator("img");
  expect(await image.isVisible()).toBe(true);
  await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBeGreaterThan(300);
  expect(await image.getAttribute("alt")).not.toBe("");
  await context.close();
});
