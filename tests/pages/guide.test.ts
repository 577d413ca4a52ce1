import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
// @ts-expect-error: a plain script without types
import { BROWSER_FLAGS, findBrowser } from "../../scripts/find-browser.mjs";
import { PAGES } from "../../scripts/guide.js";
import { part, SHARE } from "../cases.js";
import { type Served, serve } from "./serve.js";

const root = join(import.meta.dirname, "../..");
const site = join(root, "dist-docs");
const PARTS = ["legend", "ledger", "switches", "tables", "figure"].map((name) => `coalition-${name}`).join();
const names = PAGES.map(([name]) => `${name}.html`);
const ADDRESS = "https://maps.example/guide/";
let browser: Browser;
let host: Served;

beforeAll(async () => {
  process.env.SITE_URL = ADDRESS;
  await build({ configLoader: "runner", configFile: join(root, "vite.docs.config.ts"), logLevel: "error" });
  browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
  host = await serve(site);
});
afterAll(async () => {
  await browser?.close();
  host?.server.close();
});

const textOf = (name: string) => readFileSync(join(site, name), "utf8");
/** Values of an attribute in the markup, except in samples of code. */
const valuesOf = (name: string, html: string) =>
  [...html.replace(/<pre[\s\S]*?<\/pre>/g, "").matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g"))].map(
    ([, value = ""]) => value.replaceAll("&amp;", "&"),
  );
const idsOf = (html: string) => new Set(valuesOf("id", html));

/** Links of a page that lead nowhere. */
function deadLinks(name: string, html: string): string[] {
  return [...valuesOf("href", html), ...valuesOf("src", html)].filter((link) => {
    if (/^(data|mailto):/.test(link)) return false;
    if (/^[a-z]+:/i.test(link)) return !/^https?:\/\/[^/\s]+\.[^/\s]+/.test(link) || !URL.canParse(link);
    const [path = "", anchor] = link.split("#");
    const file = path.split("?")[0] || name;
    if (file.startsWith("/") || !existsSync(join(site, file))) return true;
    return anchor !== undefined && !idsOf(textOf(file)).has(anchor);
  });
}

describe("the guide", () => {
  it("has no dead link, and each page leads to every other", () => {
    for (const name of names) {
      expect(deadLinks(name, textOf(name)), name).toEqual([]);
      for (const other of names) expect(valuesOf("href", textOf(name)), `${name} to ${other}`).toContain(other);
    }
    const bad =
      '<a href="nowhere.html"></a><a href="index.html#nowhere"></a><img src="/x.png"><a href="https:nowhere"></a>';
    expect(deadLinks("index.html", bad)).toHaveLength(4);
  });

  it("names only files that are in the project", () => {
    for (const name of names)
      for (const [, path = ""] of textOf(name).matchAll(/<code class="path">([^<]*)<\/code>/g))
        expect(existsSync(join(root, path)), path).toBe(true);
  });

  it("has all that the manifest has", () => {
    const manifest = JSON.parse(readFileSync(join(root, "dist/custom-elements.json"), "utf8"));
    const { declarations } = manifest.modules[0];
    expect(declarations).toHaveLength(6);
    const reference = textOf("reference.html");
    for (const declaration of declarations) {
      const { tagName, members, attributes } = declaration;
      expect(idsOf(reference), tagName).toContain(tagName);
      const lists = ["attributes", "events", "slots", "cssParts", "cssProperties"].flatMap((key) => declaration[key]);
      const named = [...lists, ...members.filter((member: { attribute?: string }) => !member.attribute)];
      expect(named.length, tagName).toBeGreaterThan(tagName === "coalition-map" ? 60 : 12);
      for (const { name, description } of named) {
        expect(reference, name).toContain(`<code>${name}</code>`);
        expect(description, name).not.toBe("");
      }
      if (tagName === "coalition-map") continue;
      for (const { name } of attributes)
        expect(idsOf(reference), `${tagName} ${name}`).toContain(`${tagName}-attributes-${name}`);
    }
    expect(reference.match(/<(td|th)[^>]*>(<code>)?(undefined)?(<\/code>)?<\/\1>/g)).toBe(null);
  });

  it("has the hash of the built file, all assumptions and all sources", () => {
    const integrity = JSON.parse(readFileSync(join(root, "dist/integrity.json"), "utf8"))["embed.js"];
    expect(textOf("index.html")).toContain(integrity);
    const { assumptions } = JSON.parse(readFileSync(join(root, "geodata/core.json"), "utf8"));
    for (const { id } of assumptions) expect(textOf("method.html"), id).toContain(`<code>${id}</code>`);
    const sources = JSON.parse(readFileSync(join(root, "geodata/sources.json"), "utf8"));
    expect(textOf("sources.html").match(/<li id="source-/g)).toHaveLength(sources.length);
  });

  it("answers oEmbed beside the page of the map, which leads there", () => {
    const [line = ""] = textOf("frame.html").match(/<link[^>]*oembed[^>]*>/) ?? [];
    expect(line).toContain(`rel="alternate" type="application/json+oembed" href="${ADDRESS}oembed.json"`);
    const { html, ...rest } = JSON.parse(textOf("oembed.json"));
    expect(rest).toMatchObject({ version: "1.0", type: "rich", provider_url: ADDRESS });
    for (const [, file = ""] of html.matchAll(/ src="https:\/\/maps\.example\/guide\/([^"]*)"/g))
      expect(existsSync(join(site, file)), file).toBe(true);
    expect(html.match(/ src="/g)).toHaveLength(2);
    for (const name of names) expect(textOf(name), name).not.toContain(`rel="alternate"`);
  });

  it("asks no other server for anything", () => {
    for (const name of readdirSync(site).filter((file) => file.endsWith(".html"))) {
      // A link to another form of the page loads nothing.
      const loaded = [
        ...textOf(name).matchAll(/<(?:script|link(?! rel="alternate")|img|iframe)[^>]*\s(?:src|href)="([^"]*)"/g),
      ];
      for (const [, address = ""] of loaded) expect(address, name).toMatch(/^(\.\/|data:,|frame\.html)/);
    }
  });
});

/** Violations that axe finds on a page. */
async function complaints(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: join(root, "node_modules/axe-core/axe.min.js") });
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
    const { violations } = await axe.run(document, { resultTypes: ["violations"], iframes: false });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
  });
}

// A short run tests some of the pages, others each day; a run at full size, all.
describe.each(part(names))("%s", (name) => {
  it("shows its map, complains of nothing, and fits a width of 320 px", async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    page.on("requestfailed", (request) => errors.push(`failed: ${request.url()}`));
    page.on("request", (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(host.origin)) errors.push(request.url());
    });
    await page.goto(`${host.origin}/${name}`);
    await page.locator("coalition-map").first().scrollIntoViewIfNeeded();
    await page.evaluate(async () => {
      for (const map of document.querySelectorAll("coalition-map, coalition-figure"))
        await (map as unknown as { whenIdle(): Promise<void> }).whenIdle();
    });
    const empty = () =>
      page.evaluate(
        (parts) =>
          [...document.querySelectorAll(parts)]
            .filter(({ shadowRoot }) => !shadowRoot?.querySelector(".part") || shadowRoot.querySelector(".missing"))
            .map(({ outerHTML }) => outerHTML),
        PARTS,
      );
    await expect.poll(empty).toEqual([]);
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll("coalition-map")].map(
        ({ shadowRoot }) =>
          shadowRoot?.querySelector(".problems li")?.textContent ??
          (shadowRoot?.querySelector("canvas, .still svg path") ? "a map" : "nothing"),
      ),
    );
    expect(shown.length).toBeGreaterThan(0);
    expect(new Set(shown)).toEqual(new Set(["a map"]));
    expect(await complaints(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 320, height: 640 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await complaints(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });
});

it.runIf(SHARE === 1)("fits the frame that it shows", async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${host.origin}/embedding.html`);
  await page.locator("iframe").scrollIntoViewIfNeeded();
  await page.waitForFunction(() => {
    const frame = document.querySelector("iframe");
    const content = frame?.contentDocument?.body.getBoundingClientRect().height ?? 0;
    return content > 300 && Math.abs((frame?.getBoundingClientRect().height ?? 0) - content) <= 1;
  });
  await page.close();
});

it("runs the scenario that it shows", async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${host.origin}/scenarios.html`);
  await page.waitForFunction(() => {
    const map = document.querySelector("coalition-map") as unknown as { ledger?: { stations: { id: string }[] } };
    return map.ledger?.stations.map(({ id }) => id).join() === "lt";
  });
  await page.close();
});
