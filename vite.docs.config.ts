import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { defineConfig } from "vite";
import { guidePage, PAGES } from "./scripts/guide.js";
import { discoveryOf, OEMBED_FILE, oembedOf } from "./scripts/oembed.js";

const site = join(import.meta.dirname, "docs/site");
/** Where the pages will be; what other sites ask about the hosted map (oEmbed) is only built if that is known. */
const address = process.env.SITE_URL;

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
    ...(address
      ? [
          {
            name: "oembed",
            transformIndexHtml: {
              order: "post" as const,
              handler: (html: string, { filename }: { filename: string }) =>
                basename(filename) === "frame.html"
                  ? html.replace("</title>", `</title>\n    ${discoveryOf(address)}`)
                  : html,
            },
            generateBundle(this: { emitFile(file: { type: "asset"; fileName: string; source: string }): void }) {
              const script = readFileSync(join(import.meta.dirname, "examples/iframe/frame.js"), "utf8");
              this.emitFile({ type: "asset", fileName: "coalition-frame.js", source: script });
              const answer = `${JSON.stringify(oembedOf(address), null, 2)}\n`;
              this.emitFile({ type: "asset", fileName: OEMBED_FILE, source: answer });
            },
          },
        ]
      : []),
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
