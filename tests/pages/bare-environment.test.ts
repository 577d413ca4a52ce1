import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
// @ts-expect-error: a plain script without types
import { BROWSER_FLAGS, findBrowser } from "../../scripts/find-browser.mjs";
import { FULL, part } from "../cases.js";
import { type Served, serve } from "./serve.js";

type Live = HTMLElement & { whenIdle?(): Promise<void>; ledger?: unknown; usIsr: string };

/** What jsdom has not, as of version 26; then what other environments of tests lack too. */
const MISSING =
  "matchMedia ResizeObserver IntersectionObserver requestAnimationFrame cancelAnimationFrame requestIdleCallback Worker WebGL2RenderingContext FontFace adoptedStyleSheets ClipboardItem MutationObserver PerformanceObserver OffscreenCanvas createImageBitmap structuredClone ElementInternals trustedTypes";

let browser: Browser;
let host: Served;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"></head><body></body></html>`;
  host = await serve(join(import.meta.dirname, "../../dist"), { "/page.html": page });
});
afterAll(async () => {
  await browser?.close();
  host?.server.close();
});

/** All together, and each alone: in `npm run verify` one of those that browsers or tests really lack, another each day. */
const NAMES = MISSING.split(" ");
const SOME = ["matchMedia", "requestAnimationFrame", "adoptedStyleSheets"];
const ALONE = FULL ? NAMES : part(SOME);
const CASES = [...ALONE.map((name) => [name]), NAMES];

it.each([["define"], ["embed"]])("an element lives where a browser's interfaces are missing: %s.js", async (script) => {
  for (const missing of script === "embed" ? CASES.slice(-1) : CASES) {
    const tab = await browser.newPage();
    const uncaught: string[] = [];
    tab.on("pageerror", ({ message }) => uncaught.push(message));
    await tab.addInitScript((missing) => {
      for (const name of missing) Reflect.deleteProperty(globalThis, name);
      // Lit itself needs the class CSSStyleSheet.
      if (missing.includes("adoptedStyleSheets")) Reflect.deleteProperty(Document.prototype, "adoptedStyleSheets");
      if (missing.includes("FontFace")) Object.defineProperty(document, "fonts", { value: undefined });
      if (missing.includes("ElementInternals")) Reflect.deleteProperty(HTMLElement.prototype, "attachInternals");
    }, missing);
    await tab.goto(`${host.origin}/page.html`);
    await tab.addScriptTag({ type: "module", url: `/${script}.js` });
    // Not with `waitForFunction`, which itself needs a MutationObserver.
    await tab.evaluate(() => customElements.whenDefined("coalition-figure").then(() => undefined));
    const found = await tab.evaluate(async () => {
      const said: string[] = [];
      for (const part of ["map", "ledger", "switches", "legend", "tables", "figure"]) {
        const element = document.createElement(`coalition-${part}`) as Live;
        element.addEventListener("coalition-error", (event) =>
          said.push(
            ...(event as CustomEvent<{ problems: { code: string; message: string }[] }>).detail.problems.map(
              ({ code, message }) => (code === "webgl" ? code : `${code}: ${message}`),
            ),
          ),
        );
        if (part === "map") element.id = "map";
        else if (part !== "figure") element.setAttribute("for", "map");
        document.body.append(element);
        if (part === "map") element.setAttribute("us-isr", "off");
        await Promise.race([
          element.whenIdle?.(),
          new Promise((_, reject) => setTimeout(() => reject(new Error(`${part} is not idle`)), 60_000)),
        ]);
      }
      const elements = [...document.body.children] as Live[];
      const [map] = elements as [Live];
      const rows = document.querySelector("coalition-ledger")?.shadowRoot?.querySelectorAll(".row").length;
      const { usIsr } = map;
      const pictures = map.shadowRoot?.querySelectorAll(".still svg, canvas").length ?? 0;
      const ledger = map.ledger !== undefined;
      for (const element of elements) element.remove();
      document.body.append(map);
      map.remove();
      await new Promise((resolve) => setTimeout(resolve, 100));
      return { usIsr, rows, ledger, hasPicture: pictures > 0, codes: said.filter((code) => code !== "webgl") };
    });
    expect({ missing, ...found, uncaught }).toEqual({
      missing,
      usIsr: "off",
      rows: 4,
      ledger: true,
      hasPicture: true,
      codes: [],
      uncaught: [],
    });
    await tab.close();
  }
});
