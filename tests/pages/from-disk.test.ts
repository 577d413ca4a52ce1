import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Frame } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
// @ts-expect-error: a plain script without types
import { BROWSER_FLAGS, findBrowser } from "../../scripts/find-browser.mjs";
import { part } from "../cases.js";
import { type Served, serve } from "./serve.js";

const dist = join(import.meta.dirname, "../../dist");
type Live = HTMLElement & {
  whenIdle(): Promise<void>;
  toBlob(): Promise<Blob>;
  readonly stage: { renderedLayers(): string[] };
  readonly ledger: { area: { areaKm2: number } };
  area: unknown;
  readonly usIsr: string;
};

let browser: Browser;
let folder = "";
let file = "";
let host: Served;

const script = (name: string) => `<script type="module" src="ORIGIN/${name}.js"></script>`;
const content = (name: string) =>
  `<!doctype html><html lang="en"><body><coalition-map us-isr="off"></coalition-map>${script(name)}</body></html>`;
const quoted = (html: string) => html.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
  folder = mkdtempSync(join(tmpdir(), "from-disk-"));
  file = join(folder, "map.html");
  execFileSync(process.execPath, [join(dist, "node/cli.js"), "page", "--us-isr", "off", "--draws", "50", "-o", file]);
  const files = await serve(dist, {}, { "access-control-allow-origin": "*" });
  const frames = Object.fromEntries(
    ["define", "embed"].flatMap((name) => {
      const inside = content(name).replaceAll("ORIGIN", files.origin);
      return [
        [`/srcdoc-${name}.html`, `srcdoc="${quoted(inside)}"`],
        [`/sandbox-${name}.html`, `sandbox="allow-scripts" srcdoc="${quoted(inside)}"`],
        [`/data-${name}.html`, `src="data:text/html,${encodeURIComponent(inside)}"`],
      ].map(([path, how]) => [path, `<!doctype html><body><iframe width="900" height="660" ${how}></iframe>`]);
    }),
  );
  host = await serve(dist, frames);
  afterAll(() => files.server.close());
});
afterAll(async () => {
  await browser?.close();
  host?.server.close();
  if (folder) rmSync(folder, { recursive: true });
});

/** Waits for a live map; gives it an area, which its worker checks, and takes a picture. */
async function use(frame: Frame) {
  await frame.waitForFunction(() => customElements.get("coalition-map") !== undefined);
  return frame.evaluate(async () => {
    const map = document.querySelector("coalition-map") as never as Live;
    const problems: string[] = [];
    map.addEventListener("coalition-error", (event) =>
      problems.push(
        ...(event as CustomEvent<{ problems: { message: string }[] }>).detail.problems.map((p) => p.message),
      ),
    );
    await map.whenIdle();
    const ring = [
      [30, 48],
      [34, 48],
      [34, 51],
      [30, 51],
      [30, 48],
    ];
    map.area = { type: "Polygon", coordinates: [ring] };
    await map.whenIdle();
    const { size } = await map.toBlob();
    const layers = map.stage.renderedLayers();
    return { problems, layers, size, usIsr: map.usIsr, km2: Math.round(map.ledger.area.areaKm2 / 10_000) };
  });
}

describe("a page that `coalition-map page` has written", () => {
  it("opens from the disk with a live map, and asks nobody for anything", async () => {
    const tab = await browser.newPage({ viewport: { width: 1000, height: 800 } });
    const [asked, uncaught]: string[][] = [[], []];
    tab.on("request", (request) => asked?.push(request.url()));
    tab.on("pageerror", ({ message }) => uncaught?.push(message));
    await tab.goto(pathToFileURL(file).href);
    const { layers, size, ...found } = await use(tab.mainFrame());
    expect(found).toEqual({ problems: [], usIsr: "off", km2: 10 });
    expect(layers).toEqual(expect.arrayContaining(["states", "rings", "fleets", "place-labels"]));
    expect(size).toBeGreaterThan(50_000);
    expect(asked?.filter((url) => !/^(file|data|blob):/.test(url))).toEqual([]);
    expect(uncaught).toEqual([]);
    await tab.close();
  });

  it("shows figure and tables where scripts are off", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const tab = await context.newPage();
    await tab.goto(pathToFileURL(file).href);
    expect(await tab.locator("coalition-map figure > svg").isVisible()).toBe(true);
    expect(await tab.locator("coalition-map table").first().isVisible()).toBe(true);
    await context.close();
  });

  it("is one file: it names no other", () => {
    const head = readFileSync(file, "utf8").split('<script type="module">')[0] ?? "";
    expect(head).not.toMatch(/\bsrc=|url\((?!#|"?data:)|<link[^>]*href="(?!data:)/);
  });
});

describe("a page without an origin", () => {
  // Of every two in a row one runs in `npm run verify`: each kind of page, and each script.
  it.each(part(["srcdoc-define", "srcdoc-embed", "sandbox-embed", "sandbox-define", "data-define", "data-embed"], 3))(
    "has a live map: %s",
    async (name) => {
      const tab = await browser.newPage({ viewport: { width: 1000, height: 800 } });
      const uncaught: string[] = [];
      tab.on("pageerror", ({ message }) => uncaught.push(message));
      await tab.goto(`${host.origin}/${name}.html`);
      await expect.poll(() => tab.frames().length).toBe(2);
      const { layers, size, ...found } = await use(tab.frames()[1] as Frame);
      expect(found).toEqual({ problems: [], usIsr: "off", km2: 10 });
      expect(layers).toContain("rings");
      expect(size).toBeGreaterThan(50_000);
      expect(uncaught).toEqual([]);
      await tab.close();
    },
  );
});
