import { basename, join } from "node:path";
import { defineConfig } from "vite";
import { guidePage, PAGES } from "./scripts/guide.js";

const site = join(import.meta.dirname, "docs/site");

/** `npm run docs`: the guide, as pages that may lie in any folder of any host. */
export default defineConfig({
  root: site,
  base: "./",
  plugins: [
    {
      name: "guide-pages",
      transformIndexHtml: {
        order: "pre",
        handler: (html, { filename }) =>
          filename.startsWith(site) && !html.includes("data-bare")
            ? guidePage(html, basename(filename, ".html"))
            : html,
      },
    },
  ],
  worker: { format: "es" },
  build: {
    target: "es2022",
    outDir: join(import.meta.dirname, "dist-docs"),
    emptyOutDir: true,
    modulePreload: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 3000,
    rolldownOptions: { input: [...PAGES.map(([name]) => name), "frame"].map((name) => join(site, `${name}.html`)) },
  },
  server: { host: "127.0.0.1", port: 5174, fs: { allow: [import.meta.dirname] } },
});
