import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
// @ts-expect-error: a plain script without types
import { BROWSER_FLAGS, findBrowser } from "../../scripts/find-browser.mjs";
import { type Served, serve } from "./serve.js";

/** All that `define.js` needs; `embed.js` also needs workers from `blob:`, and nothing else. */
const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'; img-src 'self' data: blob:; connect-src 'self'; font-src 'self'";
const WITH_BLOB = STRICT.replace("worker-src 'self'", "worker-src 'self' blob:");
const NO_WORKER = STRICT.replace("worker-src 'self'", "worker-src 'none'");

type Live = HTMLElement & {
  whenIdle(): Promise<void>;
  stage: { renderedLayers(): string[] };
  locale: string;
  area: unknown;
};
interface Told {
  violations: string[];
  problems: { code: string; message: string }[];
  ready: number;
}
type Watched = typeof globalThis & { told: Told };

const page = (script: string, attributes = "") =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module" src="/${script}.js"></script></head><body><coalition-map ${attributes}></coalition-map></body></html>`;

let browser: Browser;
const hosts: Record<"strict" | "withBlob" | "noWorker", Served> = {} as never;

/** Records, from the start of a page, what its policy refused and what its maps report. */
function watch(): void {
  const told: Told = { violations: [], problems: [], ready: 0 };
  (globalThis as Watched).told = told;
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
    told.violations.push(`${effectiveDirective} ${blockedURI}`),
  );
  addEventListener("coalition-error", (event) =>
    told.problems.push(...(event as CustomEvent<{ problems: Told["problems"] }>).detail.problems),
  );
  addEventListener("coalition-ready", () => {
    told.ready++;
  });
}

async function visit(host: Served, path: string): Promise<{ tab: Page; complaints: string[] }> {
  const tab = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  const complaints: string[] = [];
  tab.on("pageerror", (error) => complaints.push(error.message));
  tab.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  await tab.addInitScript(watch);
  await tab.goto(`${host.origin}/${path}`);
  await tab.waitForFunction(() => customElements.get("coalition-map") !== undefined);
  await idle(tab);
  await tab.waitForFunction(() => (globalThis as Watched).told.ready > 0);
  return { tab, complaints };
}
const idle = (tab: Page) =>
  tab.evaluate(() =>
    Promise.all([...document.querySelectorAll("coalition-map")].map((map) => (map as unknown as Live).whenIdle())),
  );
const told = (tab: Page) => tab.evaluate(() => (globalThis as Watched).told);

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
  const pages = {
    "/embed.html": page("embed"),
    "/compare.html": page("embed", 'compare="us-isr"'),
    "/define.html": page("define"),
  };
  const policies = { strict: STRICT, withBlob: WITH_BLOB, noWorker: NO_WORKER };
  for (const [name, policy] of Object.entries(policies))
    hosts[name as keyof typeof hosts] = await serve(join(import.meta.dirname, "../../dist"), pages, {
      "content-security-policy": policy,
    });
});
afterAll(async () => {
  await browser?.close();
  for (const { server } of Object.values(hosts)) server.close();
});

describe("embed.js where workers may come from blob:", () => {
  it("draws the whole map, checks an area, speaks Ukrainian and gives a picture without a violation", async () => {
    const { tab, complaints } = await visit(hosts.withBlob, "embed.html");
    const layers = await tab.evaluate(() =>
      (document.querySelector("coalition-map") as never as Live).stage.renderedLayers(),
    );
    expect(layers).toEqual(
      expect.arrayContaining(["states", "rings", "racetracks", "fleets", "cities", "place-labels"]),
    );
    await tab.evaluate(async () => {
      const map = document.querySelector("coalition-map") as never as Live & { toBlob(): Promise<Blob> };
      const ring = [
        [30, 48],
        [34, 48],
        [34, 51],
        [30, 51],
        [30, 48],
      ];
      map.area = { type: "Polygon", coordinates: [ring] };
      map.locale = "uk";
      await map.whenIdle();
      await map.toBlob();
    });
    expect(await told(tab)).toEqual({ violations: [], problems: [], ready: 1 });
    expect(complaints).toEqual([]);
    await tab.close();
  });
});

describe("embed.js where the policy refuses its worker", () => {
  it("shows a still picture, says what the policy lacks, and keeps its text", async () => {
    const { tab } = await visit(hosts.strict, "embed.html");
    const { violations, problems, ready } = await told(tab);
    expect({ violations, ready }).toEqual({ violations: ["worker-src blob"], ready: 1 });
    expect(problems.map(({ code }) => code)).toEqual(["policy"]);
    expect(problems[0]?.message).toContain("worker-src blob:");

    const map = tab.locator("coalition-map");
    expect(await map.locator(".still svg path").count()).toBeGreaterThan(50);
    expect(await map.locator("canvas, .poster, .use-map").count()).toBe(0);
    expect(await map.getByRole("alert").textContent()).toContain("worker-src blob:");
    expect(await map.locator(".failed").textContent()).not.toContain("WebGL");

    await map.locator('input[name="us-isr"][value="off"]').check({ force: true });
    await idle(tab);
    expect(await map.getByRole("alert").textContent()).toContain("worker-src blob:");
    await map.locator(".panel .things button").first().click();
    await map.locator(".details").waitFor();
    await tab.close();
  });

  it("says so in every language", async () => {
    const { tab } = await visit(hosts.strict, "embed.html");
    const said = await tab.evaluate(async () => {
      const map = document.querySelector("coalition-map") as never as Live;
      const texts: string[] = [];
      for (const locale of ["en", "uk", "fr", "de", "pl"]) {
        map.locale = locale;
        await map.whenIdle();
        texts.push(map.shadowRoot?.querySelector(".failed")?.textContent ?? "");
      }
      return texts;
    });
    expect(new Set(said).size).toBe(5);
    expect(said.filter((text) => !text.includes("worker-src blob:"))).toEqual([]);
    await tab.close();
  });

  it("asks once for all maps of a page, and comes to rest while two are compared", async () => {
    const { tab } = await visit(hosts.strict, "compare.html");
    await tab.evaluate(() => document.body.append(document.createElement("coalition-map")));
    await tab.waitForFunction(() => (globalThis as Watched).told.ready === 2);
    await idle(tab);
    expect((await told(tab)).violations).toEqual(["worker-src blob"]);
    await expect.poll(() => tab.locator("coalition-map .still > svg").count()).toBe(3);
    await tab.close();
  });
});

it("names the page's own server where define.js may have no worker at all", async () => {
  const { tab } = await visit(hosts.noWorker, "define.html");
  const { problems } = await told(tab);
  expect(problems.map(({ code }) => code)).toEqual(["policy"]);
  expect(problems[0]?.message).toContain("worker-src 'self'");
  expect(await tab.locator("coalition-map .still:not(.poster) svg path").count()).toBeGreaterThan(50);
  await tab.close();
});
