// How long a reader waits: from a switch or the height slider to the painted map, in a real browser.
import { join } from "node:path";
import { chromium } from "playwright-core";
// @ts-expect-error: a plain script without types
import { BROWSER_FLAGS, findBrowser } from "../scripts/find-browser.mjs";
import { serve } from "../tests/pages/serve.js";
import { printFirstMap } from "./first-map.js";

const ROUNDS = 24;
const page =
  '<!doctype html><meta charset="utf-8"><script type="module" src="/define.js"></script><style>body{margin:0}coalition-map{height:800px}</style><coalition-map></coalition-map>';

interface Timed extends HTMLElement {
  usIsr: string;
  readonly updateComplete: Promise<boolean>;
  whenIdle(): Promise<void>;
}

const { origin, server } = await serve(join(import.meta.dirname, "../dist"), { "/bench.html": page });
const browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
const tab = await browser.newPage({ viewport: { width: 1280, height: 800 } });
// The TypeScript runner names functions through a helper that a page does not have.
await tab.addInitScript("globalThis.__name = (f) => f");
await tab.goto(`${origin}/bench.html`);
await tab.waitForFunction(() => customElements.get("coalition-map") !== undefined);

const times = await tab.evaluate(async (rounds: number) => {
  const element = document.querySelector("coalition-map") as Timed;
  await element.whenIdle();
  const root = element.shadowRoot as ShadowRoot;
  const measure = async (act: (round: number) => void) => {
    const panels: number[] = [];
    const painted: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const start = performance.now();
      act(round);
      await element.updateComplete;
      panels.push(performance.now() - start);
      await element.whenIdle();
      painted.push(performance.now() - start);
    }
    return { panels: panels.slice(4), painted: painted.slice(4) };
  };
  const slide = await measure((round) => {
    const slider = root.querySelector("#altitude") as HTMLInputElement;
    slider.value = String(10 + ((round * 7) % 60));
    slider.dispatchEvent(new Event("input", { bubbles: true }));
  });
  const toggle = await measure((round) => {
    (root.querySelector(`input[name="us-isr"][value="${round % 2 ? "on" : "off"}"]`) as HTMLInputElement).click();
  });
  const again = await measure((round) => {
    (
      root.querySelector(
        `input[name="domain"][value="${["surface", "signals", "air"][round % 3]}"]`,
      ) as HTMLInputElement
    ).click();
  });
  return { "height of the target, slider": slide, "US ISR, switch": toggle, "domain, switch": again };
}, ROUNDS);

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
console.log("\nFrom input to picture, median of 20, software WebGL at 1280×800");
console.log("| change | numbers and panels, ms | painted map at rest, ms |\n|---|---|---|");
for (const [name, { panels, painted }] of Object.entries(times)) {
  console.log(`| ${name} | ${median(panels).toFixed(1)} | ${median(painted).toFixed(1)} |`);
}
await browser.close();
server.close();

await printFirstMap(7, 12);
