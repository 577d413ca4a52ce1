// Finds a Chromium for the tests: CHROME_PATH, an installed one, or the one that an npm package ships.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * WebGL without a graphics card, and no network traffic of the browser's own. The page itself is drawn without the GPU:
 * software rendering of it takes many times as long, and some systems enable it in their start scripts. Without hinting
 * a text is as wide on every system: a browser without a window hints fully, and rounds widths, where the system lets it.
 */
export const BROWSER_FLAGS = [
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-gpu-rasterization",
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--font-render-hinting=none",
  "--disable-dev-shm-usage",
];

const NAMES = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "microsoft-edge"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
  "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
];

/** @returns {Promise<string>} path of an executable; rejects with advice if there is none. */
export async function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH is "${named}", and no such file exists`);
  }
  const onPath = (process.env.PATH ?? "").split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const installed = [...onPath, ...PLACES].find((path) => existsSync(path));
  if (installed) return installed;
  if (process.platform === "linux" && process.arch === "x64") {
    process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs20.x";
    const { default: chromium } = await import("@sparticuz/chromium");
    return chromium.executablePath();
  }
  throw new Error("no Chromium found: install Chrome, Chromium or Edge, or set CHROME_PATH");
}
