import { fileURLToPath } from "node:url";
import { defineConfig, type UserConfig } from "vite";
import {
  assetsBeside,
  files,
  importsAtOnce,
  leftOut,
  licences,
  tightStyles,
  trustedTemplates,
  trustedWorker,
} from "./scripts/build-plugins.js";
import { sharedBy } from "./scripts/chunk-groups.js";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What the modes of the build differ in. */
const MODES: Readonly<Record<string, UserConfig>> = {
  /** ES modules for bundlers and pages, with everything inside but fonts and workers, which lie beside them. */
  production: {
    plugins: [
      assetsBeside(),
      files({ "static.css": "src/static/static.css", "coalition-frame.js": "examples/iframe/frame.js" }),
      importsAtOnce(),
      leftOut(),
      tightStyles(),
      trustedTemplates(),
      licences("modules"),
    ],
    build: {
      emptyOutDir: false,
      rolldownOptions: {
        input: {
          index: at("src/index.ts"),
          define: at("src/define.ts"),
          static: at("src/static.ts"),
          analysis: at("src/analysis.ts"),
          figure: at("src/figure.ts"),
        },
        output: {
          // MapLibre alone in a file of its own: what is ours can be weighed, and a page may keep it across our versions.
          codeSplitting: {
            groups: [
              { name: "maplibre-gl", test: /[\\/]node_modules[\\/]maplibre-gl[\\/]/, priority: 1 },
              // @turf/turf names all it has in one file: what rings are drawn with, apart from what joins a reader's areas.
              { name: "circle", test: /[\\/]node_modules[\\/]@turf[\\/](circle|helpers)[\\/]/, priority: 1 },
              { name: "union", test: /[\\/]node_modules[\\/]@turf[\\/]union[\\/]/, priority: 1 },
              { name: sharedBy, debugName: "shared by entries" },
            ],
          },
        },
      },
    },
  },
  /** The same for applications that have MapLibre and Lit themselves. */
  external: {
    plugins: [assetsBeside({ emit: false }), importsAtOnce(), leftOut(), tightStyles(), licences("external")],
    build: {
      rolldownOptions: {
        external: [/^lit(\/|$)/, /^maplibre-gl$/],
        input: { "external/index": at("src/index.ts"), "external/define": at("src/define.ts") },
        output: { chunkFileNames: "external/chunks/[name]-[hash].js" },
      },
    },
  },
  /** The workers, each a file of its own that imports nothing. */
  "coverage-worker": workerConfig("coverage-worker", at("src/session/coverage-worker.ts")),
  "map-worker": workerConfig("maplibre-gl-worker", at("node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs")),
  /** One self-contained file. */
  embed: {
    plugins: [leftOut(), tightStyles(), trustedTemplates(), trustedWorker(), licences("embed")],
    resolve: { alias: [{ find: /^\.\/asset-files\.js$/, replacement: at("src/assets/asset-files-inline.ts") }] },
    worker: { format: "es", plugins: () => [leftOut(), tightStyles(), licences("embed-worker")] },
    build: {
      assetsInlineLimit: Number.POSITIVE_INFINITY,
      rolldownOptions: { input: { embed: at("src/embed.ts") }, output: { codeSplitting: false } },
    },
  },
};

function workerConfig(name: string, input: string): UserConfig {
  return {
    plugins: [leftOut(), tightStyles(), licences(name)],
    build: {
      rolldownOptions: {
        input: { [name]: input },
        output: { entryFileNames: "assets/[name].js", codeSplitting: false },
      },
    },
  };
}

/** `npm start` serves the sources; `vite build --mode …` makes one part of `dist` (scripts/build.mjs makes them all). */
export default defineConfig(({ mode }) => {
  const part = MODES[mode] ?? {};
  return {
    base: "./",
    publicDir: false,
    logLevel: mode === "development" ? "info" : "warn",
    server: { host: "127.0.0.1", port: 5173 },
    // Not the examples: they import the package, which is not built in a fresh clone.
    optimizeDeps: { entries: ["index.html", "gallery.html"] },
    worker: { format: "es" },
    // Libraries ask whether they are in Node; Parcel would answer with a polyfill that nobody has installed.
    ...(mode !== "development" && { define: { Buffer: "undefined" } }),
    ...part,
    build: {
      target: "es2022",
      outDir: "dist",
      emptyOutDir: false,
      modulePreload: false,
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      chunkSizeWarningLimit: 5000,
      // As a library: no helper of Vite's around late imports, and small files are inside.
      lib: { entry: part.build?.rolldownOptions?.input as Record<string, string>, formats: ["es"] },
      ...part.build,
      rolldownOptions: {
        preserveEntrySignatures: "strict",
        ...part.build?.rolldownOptions,
        output: {
          format: "es",
          entryFileNames: "[name].js",
          chunkFileNames: "chunks/[name]-[hash].js",
          assetFileNames: "assets/[name]-[hash][extname]",
          minify: true,
          ...part.build?.rolldownOptions?.output,
        },
      },
    },
  };
});
