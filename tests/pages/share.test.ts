import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Frame, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
// @ts-expect-error: a plain script without types
import { BROWSER_FLAGS, findBrowser } from "../../scripts/find-browser.mjs";
import { randomNumbers } from "../../src/coverage/ledger/draws.js";
import { cases, SEED } from "../cases.js";
import { type Served, serve } from "./serve.js";

const dist = join(import.meta.dirname, "../../dist");

type Live = HTMLElement & {
  state: object;
  baseline: object | null;
  theme: string;
  mode: string;
  edit(commands: object): Promise<unknown>;
  thing(id: string): object | undefined;
  showBounds(bounds: readonly number[]): void;
  whenIdle(): Promise<void>;
  stage: { selection: { open(thing: object): void }; cameras(): unknown[] };
};

const pageWith = (attributes: string) =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><link rel="icon" href="data:,"><style>html, body { margin: 0; height: 100% } coalition-map { display: block; height: 100vh }</style><script type="module" src="/define.js"></script></head><body><coalition-map url-key="map" ${attributes}></coalition-map></body></html>`;
/** Pages of every kind of picture: a live map, its poster, a still. */
const PAGES = {
  "/live.html": pageWith('loading="eager"'),
  "/globe.html": pageWith('loading="eager" projection="globe"'),
  "/poster.html": pageWith('loading="interaction"'),
  "/still.html": pageWith('mode="static"'),
};
const VIEWPORT = { width: 1180, height: 760 };

let browser: Browser;
let host: Served;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
  // As it was built, or its hash would be another: the server of the tests has a number of its own in it.
  const scripts = { "/embed.js": readFileSync(join(dist, "embed.js"), "utf8") };
  host = await serve(dist, PAGES, { "access-control-allow-origin": "*" }, scripts);
});
afterAll(async () => {
  await browser?.close();
  host?.server.close();
});

async function open(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => customElements.get("coalition-map") !== undefined);
  await idle(page);
  return page;
}
const idle = (page: Page) =>
  page.evaluate(() => (document.querySelector("coalition-map") as unknown as Live).whenIdle());

/** The map with its numbers and what is open over it, without the panel, which has the reader's undo. */
async function picture(page: Page): Promise<Buffer> {
  await page.mouse.move(1, 1);
  await page.evaluate(() => {
    const root = document.querySelector("coalition-map")?.shadowRoot;
    (root?.activeElement as HTMLElement | null)?.blur();
  });
  await idle(page);
  const left = await page.locator(".place").evaluate((place) => place.getBoundingClientRect().left);
  return page.screenshot({ clip: { x: left, y: 0, width: VIEWPORT.width - left, height: VIEWPORT.height } });
}

/** A situation as a reader, or the page that a reader is on, brings it about. */
interface Situation {
  readonly path: keyof typeof PAGES;
  readonly state: object;
  readonly baseline: object | null;
  readonly edits: readonly object[];
  readonly theme: string;
  readonly bounds: readonly number[] | null;
  /** Wheel turns and a drag on the map, in pixels. */
  readonly gesture: { readonly wheel: number; readonly right: number; readonly down: number } | null;
  readonly swipe: number | null;
  readonly select: string | null;
}

function situationOf(random: () => number, index: number): Situation {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const maybe = <T>(value: T, share = 0.5): T | null => (random() < share ? value : null);
  const path = (["/live.html", "/globe.html", "/poster.html", "/still.html", "/live.html", "/live.html"] as const)[
    index % 6
  ] as keyof typeof PAGES;
  const compare = pick(["none", "us-isr", "baseline"]);
  const isLive = path === "/live.html" || path === "/globe.html";
  const [west, south] = [8 + random() * 15, 42 + random() * 6];
  return {
    path,
    state: {
      compare,
      usIsr: pick(["on", "off"]),
      domain: pick(["air", "missiles", "surface", "signals"]),
      reading: pick(["coverage", "coverage", "contributors", "command"]),
      shade: pick(["difference", "redundancy", "hours"]),
      asOf: pick(["2025-04", "latest"]),
      objections: pick([[], ["HUN"], ["HUN", "SVK"]]),
      overrides: pick([{}, { "floor-h": 2 }]),
      targetAltitude: Math.round(random() * 20_000),
    },
    baseline: compare === "baseline" ? pick([{ usIsr: "on" }, { natoSupport: "none", tankers: "off" }]) : null,
    edits: pick([
      [],
      [{ do: "move", station: "pl-east", lon: 24.25, lat: 51.5 }],
      [{ do: "set", what: "author", value: "A & B <i>" }],
    ]),
    theme: pick(["light", "dark", "print"]),
    bounds: path === "/still.html" ? null : maybe([west, south, west + 4 + random() * 20, south + 3 + random() * 10]),
    gesture: isLive
      ? maybe({ wheel: Math.round(random() * 600 - 200), right: Math.round(random() * 200), down: 60 }, 0.7)
      : null,
    swipe: maybe(Math.round(random() * 100)),
    select: maybe(pick(["state:POL", "station:pl-east", "city:kyiv", "headquarters:aircom-ramstein"])),
  };
}

/** Makes a situation on an open page. */
async function bring(page: Page, situation: Situation): Promise<void> {
  const { bounds, gesture, swipe, select } = situation;
  await page.evaluate(async ({ state, baseline, edits, theme, bounds }) => {
    const map = document.querySelector("coalition-map") as unknown as Live;
    Object.assign(map, { state, baseline, theme });
    if (edits.length > 0) await map.edit(edits);
    await map.whenIdle();
    if (bounds) map.showBounds(bounds);
  }, situation);
  await idle(page);
  if (gesture) await move(page, gesture);
  if (swipe !== null && (await page.locator("button.view").isVisible())) {
    await page.locator("button.view").click();
    await page.locator(".swipe-range").fill(String(swipe));
  }
  if (select)
    await page.evaluate((id) => {
      const map = document.querySelector("coalition-map") as unknown as Live;
      const thing = map.thing(id);
      if (thing) map.stage.selection.open(thing);
    }, select);
  await idle(page);
  if (bounds || gesture) await still(page);
}

/** Waits until the map has stopped: its camera is the same for half a second, however slow its frames are. */
async function still(page: Page): Promise<void> {
  const cameras = () =>
    page.evaluate(() => JSON.stringify((document.querySelector("coalition-map") as unknown as Live).stage.cameras()));
  let last = "";
  await expect
    .poll(
      async () => {
        const before = last;
        last = await cameras();
        return last === before;
      },
      { interval: 500 },
    )
    .toBe(true);
  await idle(page);
}

/** Turns the wheel over the map and drags it, as a hand does. */
async function move(page: Page, { wheel, right, down }: NonNullable<Situation["gesture"]>): Promise<void> {
  const box = await page.locator(".map.one").boundingBox();
  if (!box) throw new Error("there is no map");
  const [x, y] = [box.x + box.width * 0.4, box.y + box.height * 0.5];
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, wheel);
  await still(page);
  await page.mouse.down();
  await page.mouse.move(x + right, y + down, { steps: 5 });
  await page.mouse.up();
  await still(page);
}

/** Copies the link in the dialog; returns what is on the clipboard. */
async function copiedLink(page: Page): Promise<string> {
  await page.locator("[data-share]:visible").first().click();
  const link = await page.locator("#share-link-text").inputValue();
  await page.locator('[data-action="copy-link"]').click();
  await page.locator(".share-said", { hasText: "Link copied" }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  await page.locator("dialog.share .close").click();
  await page.locator("dialog.share").waitFor({ state: "detached" });
  return link;
}

/**
 * Most pixels of a picture that may differ, and by how many of 255 levels: nobody sees it. MapLibre corrects a globe by an error
 * of the graphics card that it measures now and then, which moves everything on it by some thousandths of a pixel.
 */
const MOST = { flat: { pixels: 64, levels: 16 }, globe: { pixels: 1000, levels: 24 } };

/**
 * How many pixels of two pictures differ, and by how many levels at most. MapLibre's texture has each sign where there was
 * room when it was first needed, so that edges of a sign that is drawn between its pixels are rounded up or down by what the
 * map has shown before: in a few dozen pixels, by a level or two.
 */
async function differing(page: Page, ...pictures: readonly [Buffer, Buffer]): Promise<(typeof MOST)["flat"]> {
  if (pictures[0].equals(pictures[1])) return { pixels: 0, levels: 0 };
  return page.evaluate(
    async (sources) => {
      const [before, after] = await Promise.all(
        sources.map(async (source) => {
          const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${source}`)).blob());
          const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
          context?.drawImage(image, 0, 0);
          return context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
        }),
      );
      if (!before || before.length !== after?.length) return { pixels: Number.POSITIVE_INFINITY, levels: 255 };
      const found = { pixels: 0, levels: 0 };
      for (let at = 0; at < before.length; at += 4) {
        const level = Math.max(...[0, 1, 2].map((c) => Math.abs((before[at + c] ?? 0) - (after[at + c] ?? 0))));
        if (level > 0) found.pixels++;
        found.levels = Math.max(found.levels, level);
      }
      return found;
    },
    pictures.map((picture) => picture.toString("base64")),
  );
}

/** At least one of each kind of page. */
const COUNT = cases(20, 4);
describe("a copied link", () => {
  it.each(Array.from({ length: COUNT }, (_, index) => index))(
    "gives the same pixels in a fresh browser: %i",
    async (index) => {
      const situation = situationOf(randomNumbers(SEED * 100 + index), index);
      const what = `SEED ${SEED}, case ${index}: ${JSON.stringify(situation)}`;
      const there = await browser.newContext({
        viewport: VIEWPORT,
        permissions: ["clipboard-read", "clipboard-write"],
      });
      const page = await open(there, `${host.origin}${situation.path}`);
      await bring(page, situation);
      const link = await copiedLink(page);
      const before = await picture(page);
      const here = await browser.newContext({ viewport: VIEWPORT });
      const fresh = await open(here, link);
      const after = await picture(fresh);
      const problems = await fresh.locator(".problems li").allTextContents();
      expect(problems, what).toEqual([]);
      const most = situation.path === "/globe.html" ? MOST.globe : MOST.flat;
      const { pixels, levels } = await differing(fresh, before, after);
      expect(pixels, `${what}\n${link}\n${levels} levels`).toBeLessThanOrEqual(most.pixels);
      expect(levels, `${what}\n${link}\n${pixels} pixels`).toBeLessThanOrEqual(most.levels);
      await there.close();
      await here.close();
    },
  );
});

/** The code of one kind of embed, as the dialog has it; and the picture that it offers. */
async function embedCode(page: Page, kind: string): Promise<{ code: string; picture: Buffer | null; name: string }> {
  await page.locator("[data-share]:visible").first().click();
  await page.locator(`input[name="share-kind"][value="${kind}"]`).check();
  await page.locator("#share-width").fill("640");
  await page.locator("#share-width").blur();
  await page.locator(".share-preview svg").first().waitFor();
  await page.locator('[data-action="copy-code"]').click();
  await page.locator(".share-said", { hasText: "Code copied" }).waitFor();
  const code = await page.evaluate(() => navigator.clipboard.readText());
  if (kind !== "image") return { code, picture: null, name: "" };
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator('[data-action="picture"]').click(),
  ]);
  return { code, picture: readFileSync(await download.path()), name: download.suggestedFilename() };
}

describe("the code of an embed", () => {
  const QUERY = "?map.us-isr=off&map.compare=baseline&map.base.us-isr=on&map.view.at=31,48.5,5&map.view.theme=dark";

  /** Takes the code from the dialog and pastes it into an empty page of another server. */
  async function pasted(kind: string) {
    const context = await browser.newContext({
      viewport: VIEWPORT,
      permissions: ["clipboard-read", "clipboard-write"],
      acceptDownloads: true,
    });
    const page = await open(context, `${host.origin}/live.html${QUERY}`);
    const taken = await embedCode(page, kind);
    const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>News</title><link rel="icon" href="data:,"></head><body>${taken.code}</body></html>`;
    const files = { "/page.html": html };
    const other = await serve(dist, files);
    const tab = await (await browser.newContext({ viewport: VIEWPORT })).newPage();
    const complaints: string[] = [];
    tab.on("pageerror", ({ message }) => complaints.push(message));
    tab.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    if (taken.picture)
      await tab.route(`**/${taken.name}`, (route) =>
        route.fulfill({ body: taken.picture as Buffer, contentType: "image/png" }),
      );
    await tab.goto(`${other.origin}/page.html`);
    const end = async () => {
      other.server.close();
      await context.close();
      await tab.context().close();
    };
    return { tab, complaints, end, ...taken };
  }

  it("by script shows the map as it was seen, at its size", async () => {
    const { tab, code, complaints, end } = await pasted("script");
    expect(code).toMatch(/integrity="sha384-[^"]{64}" crossorigin="anonymous"/);
    await tab.waitForFunction(() => customElements.get("coalition-map") !== undefined);
    await idle(tab);
    const shown = await tab.evaluate(() => {
      const map = document.querySelector("coalition-map") as unknown as Live & { usIsr: string };
      const { width, height } = map.getBoundingClientRect();
      const display = getComputedStyle(map).display;
      const { usIsr, baseline, theme } = map;
      return { width, height, display, usIsr, baseline, theme, cameras: map.stage.cameras() };
    });
    const camera = { lon: 31, lat: 48.5, zoom: 5 };
    expect(shown).toMatchObject({ width: 640, height: 600, display: "block", usIsr: "off", theme: "dark" });
    expect(shown).toMatchObject({ baseline: { usIsr: "on" }, cameras: [camera, camera] });
    expect(complaints).toEqual([]);
    await end();
  });

  it("by frame shows the page with the state, under a title, and fits it", async () => {
    const { tab, complaints, end } = await pasted("frame");
    // The page may have loaded before its frame has: the code asks for frames when they come into sight.
    const find = () => tab.frames().find((one) => one.url().includes("live.html"));
    await expect.poll(find).toBeDefined();
    const frame = find() as Frame;
    expect(await tab.locator("iframe").getAttribute("title")).toMatch(/^What could a European force see/);
    await frame.waitForFunction(() => document.querySelector("coalition-map")?.shadowRoot?.querySelector("canvas"));
    const usIsr = () => (document.querySelector("coalition-map") as unknown as { usIsr: string }).usIsr;
    expect(await frame.evaluate(usIsr)).toBe("off");
    expect(complaints).toEqual([]);
    await end();
  });

  it("as an image shows the picture, with its alternative text", async () => {
    const { tab, complaints, end } = await pasted("image");
    const image = tab.locator("figure img");
    await image.evaluate((one: HTMLImageElement) => one.decode());
    const shown = await image.evaluate((one: HTMLImageElement) => ({
      alt: one.alt,
      width: one.clientWidth,
      height: one.clientHeight,
      ratio: one.naturalHeight / one.naturalWidth,
      pixels: one.naturalWidth,
    }));
    expect(shown.alt).toMatch(/US surveillance.*notional/s);
    expect(shown.alt.length).toBeLessThanOrEqual(400);
    expect(await tab.locator("figcaption a").textContent()).toBe("Open the map");
    expect(shown).toMatchObject({ width: 640, ratio: expect.closeTo(shown.height / 640, 2) });
    expect(shown.pixels).toBeGreaterThan(1280);
    expect(complaints).toEqual([]);
    await end();
  });
});
