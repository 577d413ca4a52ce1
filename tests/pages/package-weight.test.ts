import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  ENTRIES,
  entryBytes,
  firstLoad,
  importMs,
  installedBytes,
  isMapLibre,
  MOST_BYTES,
  type Weighed,
  weigh,
} from "../../scripts/build-report.js";
// @ts-expect-error: a plain script without types
import { BROWSER_FLAGS, findBrowser } from "../../scripts/find-browser.mjs";
import { type Served, serve } from "./serve.js";

const dist = join(import.meta.dirname, "../../dist");
const { poster, live, ranges } = firstLoad();
const sum = (parts: readonly Weighed[]) => parts.reduce((total, { bytes }) => total + bytes, 0);
let browser: Browser;
let host: Served;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
  const page =
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module" src="/define.js"></script></head><body><coalition-map></coalition-map></body></html>';
  host = await serve(dist, { "/page.html": page });
});
afterAll(async () => {
  await browser?.close();
  host?.server.close();
});

const ours = (asked: Iterable<string>) =>
  [...asked].filter((path) => /\.(js|woff2|json|css)$/.test(path) && !isMapLibre(path)).sort();
const namesOf = (parts: readonly Weighed[]) => parts.map(({ name }) => name).sort();

it("shows the poster before MapLibre has arrived, then the first load and the ranges, and nothing else of ours", async () => {
  const tab = await browser.newPage({ viewport: { width: 1000, height: 700 } });
  const asked = new Set<string>();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let atMap: string[] | undefined;
  await tab.route("**/*", async (route) => {
    const path = new URL(route.request().url()).pathname.slice(1);
    if (isMapLibre(path)) {
      atMap ??= [...asked];
      await held;
    }
    asked.add(path);
    await route.continue();
  });
  await tab.goto(`${host.origin}/page.html`);
  await tab.waitForFunction(
    () => document.querySelector("coalition-map")?.shadowRoot?.querySelector(".poster svg path") ?? false,
  );
  expect(await tab.evaluate(() => document.querySelector("coalition-map")?.shadowRoot?.querySelector("canvas"))).toBe(
    null,
  );
  await expect.poll(() => atMap).toBeDefined();
  const early = ours(atMap ?? []);
  expect(namesOf(poster).filter((name) => !early.includes(name))).toEqual([]);
  expect(early.filter((name) => ![...namesOf(poster), ...namesOf(live)].includes(name))).toEqual([]);

  release();
  await tab.evaluate(() =>
    (document.querySelector("coalition-map") as never as { whenIdle(): Promise<void> }).whenIdle(),
  );
  await tab.waitForLoadState("networkidle");
  expect(
    await tab.evaluate(() => document.querySelector("coalition-map")?.shadowRoot?.querySelector("canvas")),
  ).not.toBe(null);
  // The page requests exactly the files that the build report weighs.
  const weighed = namesOf([...poster, ...live, ...ranges]);
  await expect.poll(() => ours(asked)).toEqual(weighed);
  await tab.waitForTimeout(500);
  expect(ours(asked)).toEqual(weighed);
  await tab.close();
});

describe("what the build promises", () => {
  const ours = sum(poster) + sum(live);
  const embed = weigh(readFileSync(join(dist, "embed.js")), "embed.js");
  const readme = readFileSync(join(dist, "../README.md"), "utf8");

  it.each([
    ["the first load, the live map included", ours, MOST_BYTES.firstLoad],
    ["the ranges after it", sum(ranges), MOST_BYTES.ranges],
    ["embed.js", embed, MOST_BYTES.embed],
    ["coalition-map/analysis", entryBytes("analysis"), MOST_BYTES.analysis],
    ["dist, as installed", installedBytes(), MOST_BYTES.installed],
  ] as const)("keeps %s within its limit", (_, bytes, most) => {
    expect(bytes).toBeGreaterThan(most / 2);
    expect(bytes).toBeLessThanOrEqual(most);
  });

  it("is what README says, within a per cent", () => {
    const [, one = "", first = "", maplibre = "", drawn = "", installed = ""] =
      /weighs ([\d,]+) KB[\s\S]*first load is then (\d+) KB of this library[\s\S]*?and (\d+) KB of MapLibre[\s\S]*?ranges of its numbers take another (\d+) KB[\s\S]*?package: (\d+) MB/.exec(
        readme,
      ) ?? [];
    const library = ["chunks", "assets"]
      .flatMap((folder) => readdirSync(join(dist, folder)).map((name) => `${folder}/${name}`))
      .filter((name) => isMapLibre(name))
      .reduce((total, name) => total + weigh(readFileSync(join(dist, name)), name), 0);
    for (const [said, bytes, unit] of [
      [one.replace(",", ""), embed, 1000],
      [first, ours, 1000],
      [maplibre, library, 1000],
      [drawn, sum(ranges), 1000],
      [installed, installedBytes(), 1e6],
    ] as const)
      expect(Math.abs(Number(said) - bytes / unit), `${said} beside ${bytes / unit}`).toBeLessThanOrEqual(
        Math.max(0.01 * (bytes / unit), 0.6),
      );
  });

  it("imports every entry in Node without what only a browser or a printer needs", () => {
    // A guard against loading everything at once, not a measurement: least CPU time of three runs.
    for (const entry of ENTRIES) expect(importMs(entry), entry).toBeLessThan(1000);
    const chunks = readdirSync(join(dist, "node/chunks")).map((name) =>
      readFileSync(join(dist, "node/chunks", name), "utf8"),
    );
    expect(chunks.filter((code) => /maplibregl-canvas-container[\s\S]*WebGL2RenderingContext/.test(code))).toEqual([]);
  });
});

it("tells the integrity hashes of the files that pages load from other servers", () => {
  const hash = (name: string) => {
    const digest = createHash("sha384").update(readFileSync(join(dist, name)));
    return [name, `sha384-${digest.digest("base64")}`];
  };
  const expected = Object.fromEntries(["embed.js", "coalition-frame.js"].map(hash));
  expect(JSON.parse(readFileSync(join(dist, "integrity.json"), "utf8"))).toEqual(expected);
});
