import { afterAll, beforeAll, expect, it } from "vitest";
import { type Stranger, strangerWithPackage } from "./stranger.js";

let stranger: Stranger;
beforeAll(async () => {
  stranger = await strangerWithPackage("dom", "jsdom@26.1.0", "happy-dom@21.0.4", "linkedom@0.18.15");
});
afterAll(() => stranger?.remove());

/** How each environment gives a test its window. */
const WINDOWS: Readonly<Record<string, string>> = {
  jsdom: `const { JSDOM } = await import("jsdom"); const page = new JSDOM("<!doctype html><body></body>", { url: "http://localhost/" }).window;`,
  "happy-dom": `const { Window } = await import("happy-dom"); const page = new Window({ url: "http://localhost/" });`,
  linkedom: `const { parseHTML } = await import("linkedom"); const page = parseHTML("<!doctype html><html><head></head><body></body></html>");`,
};

/** A component test as embedders write it: the window's names are made global, as vitest and Jest do, and then it begins. */
const TEST = `
const ALWAYS = ["Event", "CustomEvent", "EventTarget", "addEventListener", "removeEventListener", "dispatchEvent"];
const more = "document customElements HTMLElement Element Node ShadowRoot MutationObserver DOMParser Document DocumentFragment location".split(" ");
for (const name of new Set([...Object.getOwnPropertyNames(page), ...ALWAYS, ...more])) {
  if (name in globalThis && !ALWAYS.includes(name)) continue;
  const value = page[name];
  if (value === undefined) continue;
  Object.defineProperty(globalThis, name, { value: typeof value === "function" && /^[a-z]/.test(name) ? value.bind(page) : value, configurable: true, writable: true });
}
globalThis.window = globalThis;
const wrong = [];
for (const kind of ["uncaughtException", "unhandledRejection"]) process.on(kind, (error) => wrong.push(String(error?.stack ?? error).slice(0, 400)));
await import("coalition-map/define.js");
const codes = [];
for (const part of ["map", "ledger", "switches", "legend", "tables", "figure"]) {
  const element = document.createElement("coalition-" + part);
  element.addEventListener("coalition-error", ({ detail }) => codes.push(...detail.problems.map(({ code }) => code)));
  if (part === "map") element.id = "map"; else if (part !== "figure") element.setAttribute("for", "map");
  document.body.append(element);
  if (part === "map") element.setAttribute("us-isr", "off");
  await Promise.race([element.whenIdle?.(), new Promise((_, fail) => setTimeout(() => fail(new Error(part + " is not idle")), 30_000))]);
}
const [map] = document.body.children;
const found = { usIsr: map.usIsr, attribute: map.getAttribute("us-isr"), ledger: typeof map.ledger, codes };
map.usIsr = "on";
for (const element of [...document.body.children]) element.remove();
document.body.append(map);
map.remove();
await new Promise((done) => setTimeout(done, 300));
console.log(JSON.stringify({ ...found, wrong }));
process.exit(0);`;

it.each(Object.keys(WINDOWS))(
  "an embedder's component test creates, adds, sets and removes the elements in %s",
  async (name) => {
    const { out, err } = await stranger.node(`${WINDOWS[name]}${TEST}`);
    expect(out, err).toMatch(/^\{/);
    const { codes, ...found } = JSON.parse(out) as { codes: string[] };
    expect(found).toEqual({ usIsr: "off", attribute: "off", ledger: "object", wrong: [] });
    expect(codes.filter((code) => code !== "webgl")).toEqual([]);
  },
);
