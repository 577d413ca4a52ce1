// Times from a switch to the sentence and rows, and to the painted map; by turns with the same calls replayed on a MapLibre
// map alone in the same page. Run: tsx bench/switch.ts [rounds]
import { join } from "node:path";
import { chromium } from "playwright-core";
import { createServer } from "vite";
// @ts-expect-error: a plain script without types
import { BROWSER_FLAGS, findBrowser } from "../scripts/find-browser.mjs";

/** Viewport in CSS pixels. */
const VIEW = { width: 1280, height: 1640 } as const;
const MOST_MS = 50;
const MOST_TIMES = 1.5;
const SWITCHES = ["us-isr", "objections", "domain"] as const;
type Switched = (typeof SWITCHES)[number];

interface Round {
  readonly text: number;
  readonly painted: number;
  readonly alone: number;
}

/** The page: the element, a box for MapLibre alone, and the script that times both. */
const page = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">
<style>body{margin:0}coalition-map{height:800px}#alone{position:relative}</style>
<script type="module" src="/dist/define.js"></script>
<coalition-map id="map" loading="eager"></coalition-map><div id="alone"></div>
<script type="module" src="/bench/switch-page.ts"></script>`;

const root = join(import.meta.dirname, "..");
const server = await createServer({
  root,
  configFile: join(root, "vite.config.ts"),
  server: { port: 0 },
  logLevel: "error",
  plugins: [
    {
      name: "bench-page",
      configureServer({ middlewares }) {
        middlewares.use("/bench-switch", (_request, response) => {
          response.setHeader("content-type", "text/html");
          response.end(page);
        });
      },
    },
  ],
});
await server.listen();
const origin = server.resolvedUrls?.local[0] ?? "";
const browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
const tab = await browser.newPage({ viewport: VIEW });
tab.on("pageerror", (error) => console.error(error.message));
tab.on("console", (message) => message.type() === "error" && console.error(message.text(), message.location().url));
await tab.goto(`${origin}bench-switch`);
await tab.waitForFunction(() => "measureSwitch" in window, undefined, { timeout: 30_000 });

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const rounds = Number(process.argv[2] ?? 16);
console.log(`\nFrom a switch, median of ${rounds} by turns, software WebGL, ${VIEW.width} px wide`);
console.log(
  "| switch | sentence and rows, ms | painted map, ms | its calls on MapLibre alone, ms | times |\n|---|---|---|---|---|",
);
for (const name of SWITCHES) {
  const measured = await tab.evaluate(
    ([name, rounds]) =>
      (window as unknown as { measureSwitch(name: Switched, rounds: number): Promise<Round[]> }).measureSwitch(
        name,
        rounds,
      ),
    [name, rounds] as const,
  );
  const of = (key: keyof Round) => median(measured.map((round) => round[key]));
  const times = median(measured.map(({ painted, alone }) => painted / alone));
  const verdict = (met: boolean) => (met ? "met" : "MISSED");
  console.log(
    `| ${name} | ${of("text").toFixed(0)} (≤ ${MOST_MS}: ${verdict(of("text") <= MOST_MS)}) | ${of("painted").toFixed(0)} | ${of("alone").toFixed(0)} | ${times.toFixed(2)} (≤ ${MOST_TIMES}: ${verdict(times <= MOST_TIMES)}) |`,
  );
}
await browser.close();
await server.close();
