import { chmodSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import manifest from "./package.json" with { type: "json" };
import { licences } from "./scripts/build-plugins.js";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What only a browser can use: its place is taken by an empty module, so that a server carries none of it. */
const BROWSER_ONLY = /\/src\/(map\/index|assets\/index|elements\/export\/figure-files)\.[jt]s$/;
const EMPTY = `export const MapPainter = null, mapStyles = "", fontsInParts = true, browserTools = null;
const absent = () => { throw new Error("only a browser can do this"); };
export const setAssetBase = () => undefined;
export { ${[
  "workerAddress",
  "assetUrl",
  "startAreaWorker",
  "startCoverageWorker",
  "canvasFile",
  "outlinedFile",
  "pdfFile",
  "pngFile",
  "rasterise",
  "svgFile",
  "withTexts",
]
  .map((name) => `absent as ${name}`)
  .join(", ")} };`;

/** `vite build --config vite.node.config.ts`: the entries as Node takes them, and the command line; packages inside. */
export default defineConfig({
  publicDir: false,
  logLevel: "warn",
  plugins: [
    {
      name: "without-what-needs-a-browser",
      enforce: "pre",
      load: (id) => (BROWSER_ONLY.test(id.replaceAll("\\", "/")) ? EMPTY : null),
    },
    licences("node"),
    {
      name: "program",
      writeBundle: () => chmodSync(at("dist/node/cli.js"), 0o755),
    },
  ],
  // Only what is optional stays outside; whoever makes no PNG or PDF installs nothing but the package itself.
  ssr: {
    external: Object.keys(manifest.peerDependencies).filter((name) => !/^(lit|maplibre-gl)$/.test(name)),
    noExternal: true,
  },
  build: {
    ssr: true,
    target: "node20",
    outDir: "dist/node",
    emptyOutDir: false,
    minify: false,
    rolldownOptions: {
      input: {
        index: at("src/index.ts"),
        define: at("src/define.ts"),
        embed: at("src/embed.ts"),
        static: at("src/static.ts"),
        analysis: at("src/analysis.ts"),
        figure: at("src/figure-node.ts"),
        cli: at("src/cli/main.ts"),
      },
      preserveEntrySignatures: "strict",
      output: {
        format: "es",
        entryFileNames: "[name].js",
        chunkFileNames: "chunks/[name]-[hash].js",
        banner: ({ name, isEntry }) => (isEntry && name === "cli" ? "#!/usr/bin/env node" : ""),
      },
    },
  },
});
