import { readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
// @ts-expect-error: a plain script without types
import { BROWSER_FLAGS, findBrowser } from "../../scripts/find-browser.mjs";
import { FULL } from "../cases.js";
import { served } from "./serve.js";

/** How a server may fail to send a file. */
const WAYS = ["404", "500", "html", "garbage", "hang", "slow"] as const;
type Way = (typeof WAYS)[number];

interface What {
  readonly file: RegExp;
  readonly attributes?: string;
  /** What is shown at the end: a live map, a still, or no picture. */
  readonly picture: "live" | "still" | "none";
  readonly says: RegExp;
}
/** Each kind of file that a first view fetches late. */
const WHAT: Readonly<Record<string, What>> = {
  "the data": { file: /chunks\/core-/, picture: "none", says: /the data/ },
  "the shapes of states": { file: /chunks\/states-overview-/, picture: "none", says: /the data/ },
  "the forces": {
    file: /chunks\/forces-/,
    attributes: 'component="air"',
    picture: "live",
    says: /the facts about the force/,
  },
  "the language": { file: /chunks\/uk-/, attributes: 'locale="uk"', picture: "live", says: /language "uk"/ },
  "the fonts": { file: /\.woff2/, picture: "live", says: /the font/ },
  "the still painter": { file: /chunks\/poster-/, picture: "live", says: /the still picture/ },
  "the live map": { file: /chunks\/map-[\w-]{8}\.js/, picture: "still", says: /MapLibre/ },
  "MapLibre itself": { file: /chunks\/maplibre-gl-/, picture: "still", says: /MapLibre/ },
  "MapLibre's worker": { file: /maplibre-gl-worker/, picture: "still", says: /maplibre-gl-worker/ },
  "the worker for ranges": { file: /coverage-worker/, picture: "live", says: /coverage-worker/ },
  "the code of the ranges": { file: /chunks\/ranges-/, picture: "live", says: /Ranges cannot be computed/ },
  "a static map's painter": {
    file: /chunks\/poster-/,
    attributes: 'mode="static"',
    picture: "none",
    says: /the still picture/,
  },
};
/** What runs in `npm run verify`: each kind of file once, each way once or more. */
const FEW: readonly (readonly [keyof typeof WHAT, Way])[] = [
  ["the data", "500"],
  ["the forces", "404"],
  ["the language", "hang"],
  ["the fonts", "hang"],
  ["the still painter", "404"],
  ["MapLibre's worker", "html"],
  ["the worker for ranges", "garbage"],
  ["a static map's painter", "slow"],
];
/** A whole case, from the opening of the page, ends: each limit within it is at most 10 s, and the rest is what a busy machine needs. */
const LONGEST_MS = 45_000;
const SLOW_MS = 6500;
const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".woff2": "font/woff2",
  ".html": "text/html",
};

let browser: Browser;
let server: Server;
let origin = "";
/** What fails at the moment, and how; `times`: how often it does so. */
let broken: { file: RegExp; way: Way; times: number } | undefined;
const root = join(import.meta.dirname, "../../dist");

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
  server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://here");
    if (url.pathname === "/page.html") {
      response.setHeader("content-type", "text/html");
      response.end(
        `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module" src="/${url.searchParams.get("s")}.js"></script></head><body><coalition-map style="width:700px;height:520px" ${url.searchParams.get("a")}></coalition-map></body></html>`,
      );
      return;
    }
    const style = url.searchParams.get("is");
    const send = () => {
      if (style !== null) {
        response.end(style);
        return;
      }
      response.setHeader("content-type", TYPES[extname(url.pathname)] ?? "application/octet-stream");
      try {
        response.end(served(join(root, url.pathname)));
      } catch {
        response.statusCode = 404;
        response.end();
      }
    };
    if (!broken?.file.test(url.pathname) || broken.times-- <= 0) return send();
    const { way } = broken;
    if (way === "slow") setTimeout(send, SLOW_MS);
    else if (way === "html") {
      response.setHeader("content-type", "text/html");
      response.end("<!doctype html><title>Home</title><h1>Welcome</h1>");
    } else if (way === "garbage") {
      response.setHeader("content-type", TYPES[extname(url.pathname)] ?? "text/javascript");
      response.end("\u0000\u0001 <?php %% garbage");
    } else if (way !== "hang") {
      response.statusCode = Number(way);
      response.end("no");
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

interface End {
  readonly idle: string;
  readonly ms: number;
  readonly codes: string[];
  readonly messages: string[];
  readonly alerts: string[];
  readonly hasAgain: boolean;
  readonly picture: string;
}

/** Opens a page and waits for its map to be idle; then says what is on it. */
async function open(attributes = "", script = "define"): Promise<{ tab: Page; errors: string[] }> {
  const tab = await browser.newPage({ viewport: { width: 800, height: 640 } });
  const errors: string[] = [];
  tab.on("pageerror", ({ message }) => errors.push(message));
  await tab.addInitScript(() => {
    const told: { code: string; message: string }[] = [];
    Object.assign(globalThis, { told, begun: performance.now() });
    addEventListener("coalition-error", (event) =>
      told.push(...(event as CustomEvent<{ problems: typeof told }>).detail.problems),
    );
  });
  await tab.goto(`${origin}/page.html?${new URLSearchParams({ a: attributes, s: script })}`, {
    // A page has loaded only when its fonts have.
    waitUntil: "domcontentloaded",
  });
  await tab.waitForFunction(() => customElements.get("coalition-map"));
  return { tab, errors };
}
const look = (tab: Page): Promise<End> =>
  tab.evaluate(async () => {
    type Live = HTMLElement & { whenIdle(): Promise<void>; stage: { map: { drawn: boolean } } };
    const map = document.querySelector("coalition-map") as unknown as Live;
    const idle = await map.whenIdle().then(
      () => "resolved",
      ({ name }: Error) => name,
    );
    const ms = performance.now() - (globalThis as unknown as { begun: number }).begun;
    const { told } = globalThis as unknown as { told: { code: string; message: string }[] };
    const all = (selector: string) => [...(map.shadowRoot?.querySelectorAll(selector) ?? [])];
    return {
      idle,
      ms,
      codes: told.map(({ code }) => code),
      messages: told.map(({ message }) => message),
      alerts: all('[role="alert"]').map((one) => one.textContent?.replace(/\s+/g, " ").trim() ?? ""),
      hasAgain: all("button.again").length === 1,
      picture: map.stage.map.drawn ? "live" : all(".still > svg").length > 0 ? "still" : "none",
    };
  });

async function check(name: string, way: Way): Promise<void> {
  const { file, attributes = "", picture, says } = WHAT[name] as What;
  broken = { file, way, times: Number.POSITIVE_INFINITY };
  const { tab, errors } = await open(attributes);
  try {
    const end = await look(tab);
    expect(end.ms, "the time that it took").toBeLessThan(LONGEST_MS);
    // What is only slow comes before anybody has given it up, or after.
    if (way === "slow") {
      await expect
        .poll(async () => (await look(tab)).alerts, { timeout: 30_000, message: "what came late is no longer missed" })
        .toEqual([]);
      expect(end.codes.length, end.messages.join()).toBeLessThanOrEqual(1);
    } else {
      expect(end.idle).toBe(picture === "none" && name !== "a static map's painter" ? "NotArrived" : "resolved");
      expect(end.codes, end.messages.join()).toEqual(["load"]);
      expect(end.alerts).toHaveLength(1);
      expect(end.alerts[0]).toMatch(says);
      expect(end.hasAgain).toBe(true);
      expect(end.picture).toBe(picture);
    }
    expect(errors).toEqual([]);
  } finally {
    broken = undefined;
    await tab.close();
  }
}

describe("when something does not arrive, the best picture that is left is shown, with one message", () => {
  const cases = FULL ? Object.keys(WHAT).flatMap((name) => WAYS.map((way) => [name, way] as const)) : FEW;
  for (const [name, way] of cases) it(`${name}: ${way}`, { timeout: 120_000 }, () => check(name, way));
});

describe("what has failed is asked for again", () => {
  const shows = (tab: Page, selector: string) =>
    expect
      .poll(() =>
        tab.evaluate(
          (what) => document.querySelectorAll("coalition-map")[0]?.shadowRoot?.querySelector(what) !== null,
          selector,
        ),
      )
      .toBe(true);
  const fail = async (file: RegExp, attributes: string, times = 1) => {
    broken = { file, way: "500", times };
    const opened = await open(attributes);
    const end = await look(opened.tab);
    expect(end.codes).toEqual(["load"]);
    return { ...opened, end };
  };

  /** The pattern of the one chunk that holds a text. */
  const fileWith = (text: string): RegExp => {
    const folder = join(root, "chunks");
    const found = readdirSync(folder).filter((name) => readFileSync(join(folder, name), "utf8").includes(text));
    if (found.length !== 1) throw new Error(`${found.length} files hold "${text}", expected one`);
    return new RegExp(`chunks/${found[0]}`);
  };

  it("by the button: the data, which it does not call shown before", { timeout: 120_000 }, async () => {
    const { tab, end } = await fail(/chunks\/core-/, 'loading="interaction"', Number.POSITIVE_INFINITY);
    broken = undefined;
    expect(end.alerts[0]).toContain("cannot be shown yet");
    expect(end.alerts[0]).not.toContain("still shows");
    await tab.locator("coalition-map button.again").click();
    await shows(tab, ".still > svg");
    const after = await look(tab);
    expect([after.idle, after.alerts]).toEqual(["resolved", []]);
    await tab.close();
  });

  it("by a new element, which then shows the old one too", { timeout: 120_000 }, async () => {
    const { tab } = await fail(/chunks\/core-/, 'loading="interaction"', 2);
    await tab.evaluate(() => document.body.append(document.createElement("coalition-map")));
    await shows(tab, ".still > svg");
    await tab.close();
  });

  it("when the element is connected again, and when the browser is online again", { timeout: 120_000 }, async () => {
    // One of the language's files alone: an attempt is over with its first loss, and the next one would share a request for the other.
    const { tab } = await fail(fileWith("Коаліція для України"), 'loading="interaction" locale="uk"', 2);
    const lang = () =>
      tab.evaluate(() =>
        document.querySelector("coalition-map")?.shadowRoot?.querySelector(".frame")?.getAttribute("lang"),
      );
    expect(await lang()).toMatch(/^en/);
    await tab.evaluate(() => dispatchEvent(new Event("online")));
    await expect.poll(async () => (await look(tab)).codes).toEqual(["load", "load"]);
    await tab.evaluate(() => {
      const map = document.querySelector("coalition-map");
      map?.remove();
      if (map) document.body.append(map);
    });
    await expect.poll(lang).toBe("uk");
    await tab.close();
  });

  it("the live map, after its worker was no script", { timeout: 120_000 }, async () => {
    const { tab } = await fail(/maplibre-gl-worker/, 'loading="eager"', 1);
    await shows(tab, ".still > svg");
    await tab.locator("coalition-map button.again").click();
    await expect.poll(async () => (await look(tab)).picture, { timeout: 60_000 }).toBe("live");
    await expect.poll(async () => (await look(tab)).alerts).toEqual([]);
    await tab.close();
  });
});

describe("a live map that is lost or kept waiting", () => {
  it("gives way to a still if its graphics context never comes back; nobody waits for ever", {
    timeout: 120_000,
  }, async () => {
    const { tab, errors } = await open('loading="eager"');
    expect((await look(tab)).picture).toBe("live");
    const [size, idle] = await tab.evaluate(async () => {
      const map = document.querySelector("coalition-map") as unknown as HTMLElement & {
        whenIdle(): Promise<void>;
        toBlob(options: object): Promise<Blob>;
      };
      const context = map.shadowRoot?.querySelector("canvas")?.getContext("webgl2");
      const began = performance.now();
      context?.getExtension("WEBGL_lose_context")?.loseContext();
      const [blob] = await Promise.all([map.toBlob({ scale: 1 }), map.whenIdle()]);
      return [blob.size, performance.now() - began] as const;
    });
    expect(size).toBeGreaterThan(20_000);
    expect(idle).toBeLessThan(LONGEST_MS);
    const end = await look(tab);
    expect([end.picture, end.codes, end.alerts.length]).toEqual(["still", ["webgl"], 1]);
    await tab.locator("coalition-map button.again").click();
    await expect.poll(async () => (await look(tab)).picture, { timeout: 60_000 }).toBe("live");
    expect(errors).toEqual([]);
    await tab.close();
  });

  it("is shown although the tiles of the page's own basemap never come", { timeout: 120_000 }, async () => {
    broken = { file: /\/tiles\//, way: "hang", times: Number.POSITIVE_INFINITY };
    const style = {
      version: 8,
      sources: { far: { type: "raster", tiles: [`${origin}/tiles/{z}/{x}/{y}.png`], tileSize: 256 } },
      layers: [{ id: "far", type: "raster", source: "far" }],
    };
    const address = `/style.json?is=${encodeURIComponent(JSON.stringify(style))}`;
    const { tab } = await open(`loading="eager" map-style="${address}"`);
    const end = await look(tab);
    expect([end.idle, end.picture]).toEqual(["resolved", "live"]);
    expect(end.ms).toBeLessThan(LONGEST_MS);
    await expect.poll(() => tab.locator("coalition-map .still").count()).toBe(0);
    broken = undefined;
    await tab.close();
  });

  it.each(["500", "hang"] as const)(
    "is shown without a basemap whose style does not come: %s",
    { timeout: 120_000 },
    async (way) => {
      broken = { file: /style\.json/, way, times: Number.POSITIVE_INFINITY };
      const { tab } = await open('loading="eager" map-style="/style.json"');
      const end = await look(tab);
      expect([end.idle, end.picture, end.codes, end.hasAgain]).toEqual(["resolved", "live", ["load"], true]);
      expect(end.ms).toBeLessThan(LONGEST_MS);
      broken = undefined;
      await tab.close();
    },
  );
});

it("the one file needs nothing that could fail to arrive", { timeout: 120_000 }, async () => {
  broken = { file: /chunks|assets/, way: "500", times: Number.POSITIVE_INFINITY };
  const { tab, errors } = await open('locale="uk"', "embed");
  const end = await look(tab);
  expect([end.idle, end.picture, end.codes, errors]).toEqual(["resolved", "live", [], []]);
  broken = undefined;
  await tab.close();
});
