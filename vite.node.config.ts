import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import manifest from "./package.json" with { type: "json" };

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What only a browser can use: its place is taken by an empty module, so that a server carries none of it. */
const BROWSER_ONLY = /\/src\/(map\/index|session\/area-worker)\.[jt]s$/;

/** `vite build --config vite.node.config.ts`: the entries as Node takes them (`"node"` in the exports), packages outside. */
export default defineConfig({
  publicDir: false,
  plugins: [
    {
      name: "without-what-needs-a-browser",
      enforce: "pre",
      load: (id) =>
        BROWSER_ONLY.test(id.replaceAll("\\", "/"))
          ? "export const AreaWorkerClass = undefined, MapPainter = undefined, mapStyles = '', workerAddress = '';"
          : null,
    },
  ],
  ssr: { external: Object.keys(manifest.dependencies), noExternal: [] },
  build: {
    ssr: true,
    target: "node20",
    outDir: "dist/node",
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: {
        index: at("src/index.ts"),
        define: at("src/define.ts"),
        embed: at("src/embed.ts"),
        static: at("src/static.ts"),
      },
      preserveEntrySignatures: "strict",
      output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
    },
  },
});
