// How long a reader waits for the live map, compared with bare MapLibre with the same states and circles: by turns, each in a
// fresh browser.
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
// @ts-expect-error: a plain script without types
import { BROWSER_FLAGS, findBrowser } from "../scripts/find-browser.mjs";
import { figureInput, loadWholeDataset } from "../src/figure/take-figure.js";
import { SceneCompiler } from "../src/map/compile-scene.js";
import { DEFAULT_STATE } from "../src/model/state.js";
import type { Scene, SceneLayer } from "../src/scene/scene.js";
import { serve } from "../tests/pages/serve.js";

/** Viewport of both pages in CSS pixels. */
const VIEW = { width: 1280, height: 800 } as const;
/** Pause between two switches, so that the first has settled. */
const PAUSE_MS = 1500;
/** How many times as long as the bare map ours may take. */
const MOST_TIMES = 1.5;
const OURS =
  '<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module" src="/define.js"></script><style>body{margin:0}coalition-map{height:800px}</style><coalition-map loading="eager"></coalition-map>';

interface Counted {
  drawnFrames: Set<unknown>;
}
interface Element extends HTMLElement {
  whenIdle(): Promise<void>;
  stage: { renderedLayers(): string[] };
}

/** Prints how many layers and styles the default scene has, and what it compiles to. */
function printLayers({ layers, ...scene }: Scene): void {
  const compiled = new SceneCompiler().compile({ layers, ...scene });
  const styles = layers.flatMap((layer) => Object.keys(layer.styles)).length;
  console.log(
    `\nThe default scene: ${layers.length} layers with ${styles} styles, drawn by ${compiled.layersOver().length} MapLibre layers from ${compiled.sources.size} sources`,
  );
}

/** The states, their borders and the circles of a scene, as GeoJSON with the colours that we give them. */
function bareSources(scene: Scene): Record<string, unknown> {
  const collection = (layer: SceneLayer | undefined) => ({
    type: "FeatureCollection",
    features: (layer?.features ?? []).flatMap((feature) => {
      if (!layer || !("geometry" in feature)) return [];
      const look = layer.styles[feature.style] as { fill?: string; colour?: string; opacity?: number; width?: number };
      const colour = look.fill ?? look.colour ?? "#888888";
      const properties = { colour, opacity: look.opacity ?? 1, width: look.width ?? 1 };
      return [{ type: "Feature", geometry: feature.geometry, properties }];
    }),
  });
  const of = (id: string) => collection(scene.layers.find((layer) => layer.id === id));
  const [west, south, east, north] = scene.bounds;
  return {
    states: of("states"),
    borders: of("borders"),
    areas: of("coverage"),
    rings: of("rings"),
    background: scene.background,
    bounds: [west, south, east, north],
  };
}

/** A page with MapLibre alone, as its own package ships it, in a box of the same size as our map's. */
function barePage(data: Record<string, unknown>, box: { width: number; height: number }): string {
  const script = `
import { Map, setWorkerUrl } from "/maplibre-gl.mjs";
setWorkerUrl("/maplibre-gl-worker.mjs");
const { states, borders, areas, rings, background, bounds } = ${JSON.stringify(data)};
const source = (data) => ({ type: "geojson", data, tolerance: 0.3, maxzoom: 9 });
const colour = ["get", "colour"], opacity = ["get", "opacity"], width = ["get", "width"];
const fill = (id) => ({ id, type: "fill", source: id, paint: { "fill-color": colour, "fill-opacity": opacity } });
const line = (id) => ({ id, type: "line", source: id, paint: { "line-color": colour, "line-opacity": opacity, "line-width": width } });
const map = new Map({
  container: "map",
  style: {
    version: 8,
    sources: { states: source(states), borders: source(borders), areas: source(areas), rings: source(rings) },
    layers: [{ id: "sea", type: "background", paint: { "background-color": background } }, fill("states"), line("borders"), fill("areas"), line("rings")],
  },
  bounds, attributionControl: false, renderWorldCopies: false, fadeDuration: 0,
});
map.once("idle", () => { window.idleAt = performance.now(); });`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><link rel="stylesheet" href="/maplibre-gl.css"><style>body{margin:0}#map{width:${box.width}px;height:${box.height}px}</style><div id="map"></div><script type="module">${script}</script>`;
}

/** Records the frames in which WebGL draws anything. Runs in the page. */
function countFrames(): void {
  const drawnFrames = new Set<unknown>();
  (globalThis as unknown as Counted).drawnFrames = drawnFrames;
  const gl = WebGL2RenderingContext.prototype;
  const { drawElements } = gl;
  gl.drawElements = function (...args) {
    drawnFrames.add(document.timeline.currentTime);
    drawElements.apply(this, args);
  };
}

/** CPU seconds of all processes of a browser so far; on a busy machine they say more than the clock. */
async function cpuSeconds(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

async function inFreshBrowser<T>(
  address: string,
  measure: (tab: Page) => Promise<T>,
): Promise<T & { readonly cpu: number }> {
  const browser: Browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
  try {
    const tab = await browser.newPage({ viewport: VIEW });
    // The TypeScript runner names functions through a helper that a page does not have.
    await tab.addInitScript("globalThis.__name = (f) => f");
    await tab.addInitScript(countFrames);
    const before = await cpuSeconds(browser);
    await tab.goto(address);
    const measured = await measure(tab);
    return { ...measured, cpu: (await cpuSeconds(browser)) - before };
  } finally {
    await browser.close();
  }
}

const measureBare = async (tab: Page): Promise<{ first: number }> => {
  await tab.waitForFunction(() => "idleAt" in window);
  return { first: await tab.evaluate(() => (window as unknown as { idleAt: number }).idleAt) };
};

/** Measures our element from the start of navigation to the live map at rest, in milliseconds. */
const measureFirst = (tab: Page): Promise<{ first: number }> =>
  tab.evaluate(async () => {
    await customElements.whenDefined("coalition-map");
    const element = document.querySelector("coalition-map") as Element;
    await element.whenIdle();
    const first = performance.now();
    const isLive = element.stage.renderedLayers().includes("rings") && !element.shadowRoot?.querySelector(".still");
    if (!isLive) throw new Error("the live map is not there");
    return { first };
  });

/** Measures the switch of US ISR once the live map is drawn. */
const measureSwitches = (tab: Page, rounds: number): Promise<{ ms: number; frames: number }[]> =>
  tab.evaluate(
    async ([rounds, pause]) => {
      const element = document.querySelector("coalition-map") as Element;
      const root = element.shadowRoot as ShadowRoot;
      const { drawnFrames } = globalThis as unknown as Counted;
      const measured: { ms: number; frames: number }[] = [];
      for (let round = 0; round < rounds; round++) {
        await new Promise((resolve) => setTimeout(resolve, pause));
        drawnFrames.clear();
        const start = performance.now();
        const answer = `input[name="us-isr"][value="${round % 2 ? "on" : "off"}"]`;
        (root.querySelector(answer) as HTMLElement).click();
        await element.whenIdle();
        measured.push({ ms: performance.now() - start, frames: drawnFrames.size });
      }
      return measured;
    },
    [rounds, PAUSE_MS] as const,
  );

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Measures both pages alternately and prints the medians. */
export async function printFirstMap(rounds: number, switches: number): Promise<void> {
  const { scene } = figureInput(await loadWholeDataset(), DEFAULT_STATE, "light", "en-GB", {});
  printLayers(scene);
  const ours = await serve(join(import.meta.dirname, "../dist"), { "/page.html": OURS });
  const box = await inFreshBrowser(`${ours.origin}/page.html`, async (tab) => {
    await measureFirst(tab);
    return tab.evaluate(() => {
      const map = document.querySelector("coalition-map")?.shadowRoot?.querySelector(".map.one");
      return { width: map?.clientWidth ?? 0, height: map?.clientHeight ?? 0 };
    });
  });
  const library = join(import.meta.dirname, "../node_modules/maplibre-gl/dist");
  const bare = await serve(library, { "/page.html": barePage(bareSources(scene), box) });
  const [theirs, mine]: { first: number; cpu: number }[][] = [[], []];
  const after: { ms: number; frames: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    theirs?.push(await inFreshBrowser(`${bare.origin}/page.html`, measureBare));
    mine?.push(await inFreshBrowser(`${ours.origin}/page.html`, measureFirst));
  }
  if (switches > 0)
    await inFreshBrowser(`${ours.origin}/page.html`, async (tab) => {
      await measureFirst(tab);
      after.push(...(await measureSwitches(tab, switches)));
    });
  ours.server.close();
  bare.server.close();
  const [a, b] = [theirs ?? [], mine ?? []];
  const ratios = b.map(({ first }, round) => first / (a[round]?.first ?? 1));
  const cpuRatios = b.map(({ cpu }, round) => cpu / (a[round]?.cpu ?? 1));
  const firsts = (runs: typeof a) => median(runs.map(({ first }) => first)).toFixed(0);
  const cpus = (runs: typeof a) => median(runs.map(({ cpu }) => cpu)).toFixed(2);
  const range = `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`;
  const size = `${box.width}×${box.height}`;
  console.log(`\nFrom navigation to the complete map at rest, median of ${rounds} by turns, software WebGL, ${size}`);
  console.log("| page | ms | times the bare one | CPU seconds | times the bare one |\n|---|---|---|---|---|");
  console.log(`| bare MapLibre, same states and circles | ${firsts(a)} | | ${cpus(a)} | |`);
  const [ratio, cpuRatio] = [median(ratios), median(cpuRatios).toFixed(2)];
  const verdict = ratio <= MOST_TIMES ? "met" : "MISSED";
  console.log(
    `| coalition-map, eager | ${firsts(b)} | ${ratio.toFixed(2)} (${range}; ≤ ${MOST_TIMES}: ${verdict}) | ${cpus(b)} | ${cpuRatio} |`,
  );
  if (after.length === 0) return;
  const ms = median(after.map((one) => one.ms)).toFixed(0);
  const frames = median(after.map((one) => one.frames));
  console.log(`US ISR, switched after a pause, median of ${after.length}: ${ms} ms, ${frames} full frames`);
}

if (process.argv[1] === import.meta.filename)
  await printFirstMap(Number(process.argv[2] ?? 7), Number(process.argv[3] ?? 8));
