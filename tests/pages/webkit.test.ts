import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FULL } from "../cases.js";
import { type Served, serve } from "./serve.js";
import { hasWebKit, openInWebKit, type WebKitPage } from "./webkit.js";

const HELPERS = `
  const all = (root, selector) => [...root.querySelectorAll(selector), ...[...root.querySelectorAll("*")].flatMap(({ shadowRoot }) => shadowRoot ? all(shadowRoot, selector) : [])];
  const map = () => document.querySelector("coalition-map");
  const found = (selector) => all(map().shadowRoot, selector);
  const errors = [];
  addEventListener("error", ({ message }) => errors.push(message));
  addEventListener("unhandledrejection", ({ reason }) => errors.push(String(reason)));
`;
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><style>body { margin: 0 } coalition-map { display: block; height: 100vh }</style><script>${HELPERS}</script><script type="module" src="/define.js"></script></head><body><coalition-map loading="eager" theme="light"></coalition-map></body></html>`;

let host: Served;
beforeAll(async () => {
  host = await serve(join(import.meta.dirname, "../../dist"), { "/page.html": PAGE });
});
afterAll(() => host?.server.close());

/** A picture of the page once it no longer changes. */
async function still(tab: WebKitPage): Promise<string> {
  for (let last = ""; ; ) {
    const next = await tab.screenshot();
    if (next === last) return next;
    last = next;
    await new Promise((wait) => setTimeout(wait, 500));
  }
}

/** A test is skipped, and its name says so, where there is no WebKit. */
const isThere = FULL && hasWebKit();

describe.runIf(isThere)(`in WebKit${isThere ? "" : " (skipped: it is not installed)"}`, () => {
  it("shows the live map with its scale, and what is switched", async () => {
    const tab = await openInWebKit(`${host.origin}/page.html`);
    try {
      await tab.evaluate(`customElements.whenDefined("coalition-map").then(() => map().whenIdle())`);
      expect(await tab.evaluate(`[found("canvas").length, found(".still, .failed, .problems").length]`)).toEqual([
        1, 0,
      ]);
      // WebKit says of what it does not draw that it is visible: only a picture tells.
      const before = await still(tab);
      await tab.evaluate(`(found(".maplibregl-ctrl-scale")[0].style.visibility = "hidden")`);
      const hidden = await still(tab);
      expect(hidden !== before, "the scale was drawn").toBe(true);
      await tab.evaluate(`(found("input[name='domain'][value='signals']")[0].click(), map().whenIdle())`);
      expect(await tab.evaluate("map().domain")).toBe("signals");
      expect((await tab.screenshot()) !== hidden, "the map follows the switch").toBe(true);
      expect(await tab.evaluate("errors")).toEqual([]);
    } finally {
      await tab.close();
    }
  });
});
