import { cpSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve } from "../pages/serve.js";
import { openBrowser, visit } from "./live-map.js";
import { type Stranger, strangerWithPackage } from "./stranger.js";

/** A project that bundles a page with the map as README says, and does nothing else. */
interface Project {
  readonly packages: readonly string[];
  readonly files: Readonly<Record<string, string>>;
  readonly build: readonly string[];
  /** The folder that is served. */
  readonly out: string;
  /** README's line for the project's own package.json. */
  readonly manifest?: object;
  /** Where to copy `dist/assets`, beside the bundle: README's line for bundlers that copy no files. */
  readonly copy?: string;
}

const page = (script: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Map</title><link rel="icon" href="data:,"></head><body><coalition-map loading="eager" style="display:block;height:600px"></coalition-map>${script}</body></html>`;
const MODULE = '<script type="module" src="./main.js"></script>';
const IMPORT = 'import "coalition-map/define.js";\n';

const PROJECTS: Readonly<Record<string, Project>> = {
  "Vite 8": {
    packages: ["vite@8.3.8"],
    files: { "index.html": page(MODULE), "main.js": IMPORT },
    build: ["vite", "build"],
    out: "dist",
  },
  "Vite 6": {
    packages: ["vite@6"],
    files: { "index.html": page(MODULE), "main.js": IMPORT },
    build: ["vite", "build"],
    out: "dist",
  },
  "webpack 5": {
    packages: ["webpack@5.113.0", "webpack-cli@7.3.1"],
    files: {
      "main.js": IMPORT,
      "webpack.config.mjs": 'export default { mode: "production", entry: "./main.js", performance: false };\n',
      "dist/index.html": page('<script src="./main.js"></script>'),
    },
    build: ["webpack"],
    out: "dist",
  },
  Rollup: {
    packages: ["rollup@4.68.8", "@rollup/plugin-node-resolve@16.0.3"],
    files: {
      "main.js": IMPORT,
      "rollup.config.mjs": `import resolve from "@rollup/plugin-node-resolve";
export default { input: "main.js", output: { dir: "out" }, plugins: [resolve({ browser: true })] };\n`,
      "out/index.html": page(MODULE),
    },
    build: ["rollup", "--config"],
    out: "out",
    copy: "out/assets",
  },
  esbuild: {
    packages: ["esbuild@0.28.2"],
    files: { "main.js": IMPORT, "out/index.html": page(MODULE) },
    build: ["esbuild", "main.js", "--bundle", "--minify", "--format=esm", "--outdir=out"],
    out: "out",
    copy: "out/assets",
  },
  "esbuild, split": {
    packages: ["esbuild@0.28.2"],
    files: { "main.js": IMPORT, "out/index.html": page(MODULE) },
    build: ["esbuild", "main.js", "--bundle", "--splitting", "--format=esm", "--outdir=out"],
    out: "out",
    copy: "out/assets",
  },
  "esbuild, a classic script with asset-base": {
    packages: ["esbuild@0.28.2"],
    files: {
      "main.js": IMPORT,
      "out/index.html": page('<script src="./main.js"></script>').replace(
        "<coalition-map",
        '<coalition-map asset-base="./map-files"',
      ),
    },
    build: [
      "esbuild",
      "main.js",
      "--bundle",
      "--format=iife",
      "--outdir=out",
      "--log-override:empty-import-meta=silent",
    ],
    out: "out",
    copy: "out/map-files",
  },
  "esbuild, the one file": {
    packages: ["esbuild@0.28.2"],
    files: { "main.js": 'import "coalition-map/embed.js";\n', "out/index.html": page(MODULE) },
    build: ["esbuild", "main.js", "--bundle", "--format=esm", "--outdir=out"],
    out: "out",
  },
  Parcel: {
    packages: ["parcel@2.16.4"],
    files: { "index.html": page(MODULE), "main.js": IMPORT },
    manifest: { "@parcel/resolver-default": { packageExports: true } },
    build: ["parcel", "build", "index.html", "--no-cache", "--public-url", "./"],
    out: "dist",
  },
  Next: {
    packages: ["next@16.4.6", "react@19.3.1", "react-dom@19.3.1"],
    files: {
      "next.config.mjs": 'export default { output: "export", trailingSlash: true };\n',
      "app/layout.jsx": `export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }\n`,
      "app/map.jsx": `"use client";
import "coalition-map/define.js";
export default function Map() { return <coalition-map loading="eager" style={{ display: "block", height: "600px" }} />; }\n`,
      "app/page.jsx": `import Map from "./map.jsx";
export default function Page() { return <main><h1>Map</h1><Map /></main>; }\n`,
    },
    build: ["next", "build"],
    out: "out",
  },
  "MapLibre and Lit of the application's own": {
    packages: ["vite@8.3.8", "lit@3.3.3", "maplibre-gl@6.17.0"],
    files: {
      "index.html": page(MODULE),
      "main.js": `import { setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "coalition-map/external/define.js";
setWorkerUrl(workerUrl);\n`,
    },
    build: ["vite", "build"],
    out: "dist",
  },
};

const chosen = process.env.BUNDLER;
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** Expects a live map, with every file that it loads. */
async function expectLive(address: string): Promise<void> {
  const { layers, failed, complaints, said, font } = await visit(browser, address);
  expect({ failed, complaints, said }).toEqual({ failed: [], complaints: [], said: "" });
  expect(layers).toContain("rings");
  expect(font, "the shipped font has come").toBe(true);
}

for (const [name, { packages, files, manifest, build, out, copy }] of Object.entries(PROJECTS)) {
  describe.skipIf(chosen && !name.toLowerCase().startsWith(chosen.toLowerCase()))(name, () => {
    let stranger: Stranger | undefined;
    afterAll(() => stranger?.remove());

    it("builds, and the page has a live map and no failed request", async () => {
      stranger = await strangerWithPackage("bundler", ...packages);
      stranger.write({ "package.json": JSON.stringify({ private: true, type: "module", ...manifest }), ...files });
      const built = await stranger.run("npx", "--no-install", ...build);
      expect(built.code, `${built.out}\n${built.err}`).toBe(0);
      if (copy)
        cpSync(join(stranger.folder, "node_modules/coalition-map/dist/assets"), join(stranger.folder, copy), {
          recursive: true,
        });
      const host = await serve(join(stranger.folder, out));
      try {
        await expectLive(`${host.origin}/index.html`);
      } finally {
        host.server.close();
      }
    });
  });
}

describe.skipIf(chosen && chosen !== "esbuild")("a bundler that copies no files, if nobody has copied them", () => {
  it.each([
    ["esm", MODULE],
    ["iife", '<script src="./main.js"></script>'],
  ])("gives a page that says what is missing, and what to do (%s)", async (format, script) => {
    const stranger = await strangerWithPackage("bundler", "esbuild@0.28.2");
    try {
      stranger.write({ "main.js": IMPORT, "out/index.html": page(script) });
      const built = await stranger.run("npx", "esbuild", "main.js", "--bundle", `--format=${format}`, "--outdir=out");
      expect(built.code).toBe(0);
      const host = await serve(join(stranger.folder, "out"));
      const tab = await browser.newPage();
      await tab.goto(`${host.origin}/index.html`);
      const told = () => tab.locator("coalition-map").evaluate((map) => map.shadowRoot?.textContent ?? "");
      await expect.poll(told, { timeout: 60_000 }).toMatch(/maplibre-gl-worker is missing.*asset-base/);
      await tab.close();
      host.server.close();
    } finally {
      stranger.remove();
    }
  });
});
