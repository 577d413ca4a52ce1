import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
// @ts-expect-error: a plain script without types
import { BROWSER_FLAGS, findBrowser } from "../../scripts/find-browser.mjs";
import { drawFigure } from "../../src/figure/figure-svg.js";
import { figureInput } from "../../src/figure/take-figure.js";
import { type CoalitionState, DEFAULT_STATE } from "../../src/model/state.js";
import { renderStatic } from "../../src/static.js";
import { part } from "../cases.js";
import { poisonedDataset } from "../injection/data.js";
import { PAYLOADS } from "../injection-payloads.js";
import { type Served, serve } from "./serve.js";

const root = join(import.meta.dirname, "../..");
const READINGS = ["coverage", "contributors", "command"] as const;
/** Numbers of the payloads that datasets start with; the next dataset is shown in the next reading. */
const TURNS = part([0, 11, 22, 32, 43, 54, 64, 75, 86]);

let browser: Browser;
let host: Served;
let other: Served;

const page = (content: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Report</title><link rel="icon" href="data:,"></head><body>${content}</body></html>`;

/** Pages and figures of poisoned data, served without a policy, so that only escaping protects. */
async function poisonedPages(): Promise<Record<string, string>> {
  const pages: Record<string, string> = { "/bare.html": page(`<p>${PAYLOADS[5]}</p>`), "/other.html": page("") };
  for (const [index, turn] of TURNS.entries()) {
    const state: Partial<CoalitionState> = { reading: READINGS[index % 3] ?? "command", asOf: "latest" };
    const dataset = poisonedDataset(turn);
    const title = PAYLOADS[turn] ?? "";
    const { svg } = drawFigure(figureInput(dataset, { ...DEFAULT_STATE, ...state }, "print", "en-GB", { title }));
    pages[`/static-${turn}.html`] = page(await renderStatic(state, { facts: dataset, draws: 0 }));
    pages[`/figure-${turn}.html`] = page(svg);
    pages[`/figure-${turn}.svg`] = svg;
  }
  return pages;
}

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
  const pages = await poisonedPages();
  host = await serve(root, pages);
  other = await serve(root, { "/other.html": page("") });
});
afterAll(async () => {
  await browser?.close();
  for (const served of [host, other]) served?.server.close();
});

/** Opens a tab that records each payload that runs, in any of its frames. */
async function open(path: string): Promise<{ tab: Page; ran: unknown[]; complaints: string[] }> {
  const tab = await browser.newPage({ viewport: { width: 1000, height: 900 } });
  const ran: unknown[] = [];
  const complaints: string[] = [];
  await tab.exposeFunction("__ran", (n: unknown) => void ran.push(n));
  tab.on("dialog", (dialog) => void dialog.dismiss());
  tab.on("pageerror", (error) => complaints.push(error.message));
  tab.on("console", (message) => {
    // For a document without an icon the browser requests one.
    if (message.type() === "error" && !message.location().url.endsWith("/favicon.ico"))
      complaints.push(`${message.text()} ${message.location().url}`);
  });
  await tab.goto(`${host.origin}${path}`);
  await tab.waitForLoadState("networkidle");
  return { tab, ran, complaints };
}

/** Whatever in a document could run or lead elsewhere. */
const harmOf = (tab: Page) =>
  tab.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll("body *, svg *")) {
      if (element.matches("script, iframe, object, embed, base, meta, link, style, form, foreignObject, set, animate"))
        found.push(element.localName);
      for (const { name, value } of element.attributes) {
        if (/^on|^srcdoc$/i.test(name)) found.push(`${element.localName} ${name}`);
        if (/^(xlink:)?href$|^src$/.test(name) && !/^(https?:\/\/|mailto:|#)/.test(value))
          found.push(`${name}=${value}`);
      }
    }
    return found;
  });

it("notices a text that does run", async () => {
  const { tab, ran } = await open("/bare.html");
  await expect.poll(() => ran).toEqual([5]);
  expect(await harmOf(tab)).toEqual(["src=x", "img onerror"]);
  await tab.close();
});

describe.each(TURNS)("poisoned data without a policy, turn %i", (turn) => {
  it.each([`/static-${turn}.html`, `/figure-${turn}.html`])("runs nothing in %s", async (path) => {
    const { tab, ran, complaints } = await open(path);
    expect(await harmOf(tab)).toEqual([]);
    expect(await tab.locator("svg").first().isVisible()).toBe(true);
    // A copy through `innerHTML`, as a page's own script may make, is parsed again.
    await tab.evaluate(() => {
      const copy = document.createElement("div");
      copy.innerHTML = document.body.innerHTML;
      document.body.append(copy);
    });
    await tab.waitForTimeout(100);
    expect(await harmOf(tab)).toEqual([]);
    expect([ran, complaints]).toEqual([[], []]);
    await tab.close();
  });

  it("runs nothing if the figure is a document of its own, which is well-formed XML", async () => {
    const { tab, ran, complaints } = await open(`/figure-${turn}.svg`);
    expect(await tab.evaluate(() => document.documentElement.localName)).toBe("svg");
    expect(await tab.evaluate(() => document.querySelectorAll("parsererror").length)).toBe(0);
    expect(await tab.evaluate(() => document.querySelector("title")?.textContent?.length ?? 0)).toBeGreaterThan(0);
    expect(await harmOf(tab)).toEqual([]);
    expect([ran, complaints]).toEqual([[], []]);
    await tab.close();
  });
});

describe("messages between a page and its frame", () => {
  type Height = { type: string; version: unknown; height: unknown };
  const good: Height = { type: "coalition-map:height", version: 1, height: 777 };

  it("are believed only from the frame itself, of the right kind, and are numbers", async () => {
    const { tab, ran } = await open("/examples/iframe/index.html");
    const height = () => tab.evaluate(() => document.querySelector("iframe")?.style.height ?? "");
    await tab.waitForFunction(() => document.querySelector("iframe")?.style.height !== "");
    const frame = tab.frames().find((one) => one.url().includes("embed.html"));
    if (!frame) throw new Error("there is no frame");
    await frame.evaluate(() => (document.querySelector("coalition-map") as never as Live).whenIdle());
    const told = await height();
    const tell = async (source: typeof frame, data: unknown) => {
      await source.evaluate((message) => parent.postMessage(message, "*"), data as never);
      await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    };
    for (const payload of part(PAYLOADS)) {
      for (const data of [
        payload,
        { ...good, height: payload },
        { ...good, height: `777px;${payload}` },
        { ...good, height: [777] },
        { ...good, type: payload },
        { ...good, version: payload },
      ])
        await frame.evaluate((message) => parent.postMessage(message, "*"), data as never);
    }
    for (const data of [null, 1, [], { ...good, version: 2 }, { ...good, version: "1" }, { ...good, height: -1 }])
      await tell(frame, data);
    for (const wrong of [0, 1e9, Number.NaN, Number.POSITIVE_INFINITY]) await tell(frame, { ...good, height: wrong });
    expect(await height()).toBe(told);
    expect(await tab.evaluate(() => document.querySelector("iframe")?.getAttribute("style"))).toBe(`height: ${told};`);

    // A page of another origin in a frame of its own, then the same frame once it has gone to another origin.
    const foreign = `${other.origin}/other.html`;
    await tab.evaluate(
      (src) => document.body.append(Object.assign(document.createElement("iframe"), { src })),
      foreign,
    );
    const find = () => tab.frames().find((one) => one.url() === foreign);
    await expect.poll(find).toBeDefined();
    const stranger = find();
    if (!stranger) throw new Error("there is no stranger");
    await tell(stranger, good);
    expect(await height()).toBe(told);
    await frame.goto(foreign);
    await tell(frame, good);
    expect(await height()).toBe(told);
    expect(ran).toEqual([]);
    await tab.close();
  });

  it("read the framed page's address as text", async () => {
    for (const index of part([5, 81])) {
      const query = ["us-isr", "lead", "objections", "force-size", "%zz", "__proto__"]
        .map((name, offset) => `${name}=${encodeURIComponent(PAYLOADS[index + offset] ?? "")}`)
        .join("&");
      const { tab, ran } = await open(`/examples/iframe/embed.html?${query}`);
      await tab.waitForFunction(() => customElements.get("coalition-map") !== undefined);
      await tab.evaluate(() => (document.querySelector("coalition-map") as never as Live).whenIdle());
      const said = await tab.locator("coalition-map .problems").textContent();
      expect(said).toContain("us-isr");
      expect(ran).toEqual([]);
      await tab.close();
    }
  });
});

type Live = { whenIdle(): Promise<void> };
