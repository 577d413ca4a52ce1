import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** `vite build`: ES modules for bundlers and pages. `vite build --mode embed`: one self-contained file. */
export default defineConfig(({ mode }) => {
  const embed = mode === "embed";
  return {
    base: "./",
    publicDir: false,
    plugins: [
      {
        name: "files-for-pages",
        generateBundle(this: { emitFile(file: { type: "asset"; fileName: string; source: string }): void }) {
          const emit = (fileName: string, path: string) =>
            this.emitFile({ type: "asset", fileName, source: readFileSync(at(path), "utf8") });
          emit("static.css", "src/static/static.css");
          emit("coalition-frame.js", "examples/iframe/frame.js");
        },
      },
    ],
    server: { host: "127.0.0.1", port: 5173 },
    resolve: embed
      ? {
          alias: [
            { find: /^\.\/worker-url\.js$/, replacement: at("src/map/worker-url-inline.ts") },
            { find: /^\.\/font-files\.js$/, replacement: at("src/elements/font-files-whole.ts") },
            { find: /^\.\.\/session\/area-worker\.js$/, replacement: at("src/session/area-worker-inline.ts") },
          ],
        }
      : {},
    worker: { format: "es" },
    build: {
      target: "es2022",
      outDir: "dist",
      emptyOutDir: !embed,
      modulePreload: false,
      assetsInlineLimit: embed ? Number.POSITIVE_INFINITY : 0,
      cssCodeSplit: false,
      chunkSizeWarningLimit: 3000,
      rolldownOptions: {
        input: (embed
          ? { embed: at("src/embed.ts") }
          : { index: at("src/index.ts"), define: at("src/define.ts"), static: at("src/static.ts") }) as Record<
          string,
          string
        >,
        preserveEntrySignatures: "strict",
        output: {
          format: "es",
          entryFileNames: "[name].js",
          chunkFileNames: "chunks/[name]-[hash].js",
          assetFileNames: "assets/[name]-[hash][extname]",
          // MapLibre alone in a file of its own: what is ours can be weighed, and a page may keep it across our versions.
          codeSplitting: embed
            ? false
            : { groups: [{ name: "maplibre-gl", test: /[\\/]node_modules[\\/]maplibre-gl[\\/]/ }] },
        },
      },
    },
  };
});
