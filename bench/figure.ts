// How fast figures are: many as SVG in one process, and one A4 page at 300 dpi as a whole process, against a headless browser.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
// @ts-expect-error: a plain script without types
import { BROWSER_FLAGS, findBrowser } from "../scripts/find-browser.mjs";
import { drawFigure } from "../src/figure/figure-svg.js";
import { figureInput, loadWholeDataset } from "../src/figure/take-figure.js";
import { type CoalitionState, DEFAULT_STATE } from "../src/model/state.js";
import { serve } from "../tests/pages/serve.js";

const ROUNDS = 5;
const WIDTH = 3508;
const HEIGHT = 2480;
const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "coalition-map-bench-"));

/** Present memory of a process and its descendants in MB. */
function memoryOf(pid: number): number {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean).map(Number);
    // The proportional set size: memory pages shared by several processes of a browser count once.
    const share = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? "0";
    return Number(share) / 1024 + children.reduce((sum, child) => sum + memoryOf(child), 0);
  } catch {
    return 0;
  }
}

/** Wall time in seconds and peak memory in MB of a command and its children. */
function measure(command: string, args: readonly string[]): Promise<{ seconds: number; peakMb: number }> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
    let peakMb = 0;
    const watch = setInterval(() => {
      peakMb = Math.max(peakMb, memoryOf(child.pid ?? 0));
    }, 40);
    child.on("exit", (code) => {
      clearInterval(watch);
      if (code === 0) resolve({ seconds: (performance.now() - start) / 1000, peakMb });
      else reject(new Error(`${command} ended with ${code}`));
    });
  });
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

// Many figures in one process, each of a different state.
const dataset = await loadWholeDataset();
const states: CoalitionState[] = [];
for (const domain of ["air", "surface", "signals"] as const)
  for (const usIsr of ["on", "off"] as const)
    for (const lead of ["nato", "coalition", "un"] as const)
      for (const objections of [[], ["HUN"]]) states.push({ ...DEFAULT_STATE, domain, usIsr, lead, objections });
const draw = (state: CoalitionState) =>
  drawFigure(figureInput(dataset, state, "light", "en-GB", { page: "a4-landscape" }));
for (const state of states.slice(0, 6)) draw(state);
const start = performance.now();
let drawn = 0;
for (let round = 0; round < 3; round++)
  for (const state of states) {
    draw({ ...state, targetAltitude: 100 + drawn * 10 });
    drawn++;
  }
const rate = (drawn * 1000) / (performance.now() - start);
console.log(`A4 figures as SVG in one process: ${rate.toFixed(1)} a second (${drawn} different situations)`);

// One page as a whole process, alternating with a headless browser that takes a screenshot of the built page.
const page = `<!doctype html><meta charset="utf-8"><script type="module" src="/define.js"></script><style>body{margin:0}coalition-map{height:${HEIGHT / 2}px}</style><coalition-map loading="eager"></coalition-map>`;
const { origin, server } = await serve(join(root, "dist"), { "/bench.html": page });
const script = `
import { chromium } from "playwright-core";
const browser = await chromium.launch({ executablePath: ${JSON.stringify(await findBrowser())}, args: ${JSON.stringify(BROWSER_FLAGS)} });
const tab = await browser.newPage({ viewport: { width: ${WIDTH / 2}, height: ${HEIGHT / 2} }, deviceScaleFactor: 2 });
await tab.goto("${origin}/bench.html");
await tab.waitForFunction(() => customElements.get("coalition-map") !== undefined);
await tab.evaluate(() => document.querySelector("coalition-map").whenIdle());
await tab.screenshot({ path: ${JSON.stringify(join(folder, "browser.png"))} });
await browser.close();
`;
const [ours, browsers]: { seconds: number; peakMb: number }[][] = [[], []];
for (let round = 0; round < ROUNDS; round++) {
  const args = ["dist/node/cli.js", "figure", "--preset", "a4-landscape", "-o", join(folder, "figure.png")];
  ours?.push(await measure(process.execPath, args));
  browsers?.push(await measure(process.execPath, ["--input-type=module", "--eval", script]));
}
server.close();
const sizes = ["figure.png", "browser.png"].map((name) => {
  const file = readFileSync(join(folder, name));
  return `${file.readUInt32BE(16)} × ${file.readUInt32BE(20)}`;
});
rmSync(folder, { recursive: true });
const [mine, theirs] = [ours ?? [], browsers ?? []].map((runs) => ({
  seconds: median(runs.map(({ seconds }) => seconds)),
  peakMb: median(runs.map(({ peakMb }) => peakMb)),
}));
if (mine && theirs) {
  console.log(`A4 at 300 dpi, whole process, median of ${ROUNDS}, by turns:`);
  console.log(`  coalition-map figure   ${sizes[0]} px  ${mine.seconds.toFixed(2)} s  ${mine.peakMb.toFixed(0)} MB`);
  console.log(
    `  headless Chromium      ${sizes[1]} px  ${theirs.seconds.toFixed(2)} s  ${theirs.peakMb.toFixed(0)} MB`,
  );
  console.log(
    `  ${(theirs.seconds / mine.seconds).toFixed(1)} times faster, ${(theirs.peakMb / mine.peakMb).toFixed(1)} times less memory`,
  );
}
