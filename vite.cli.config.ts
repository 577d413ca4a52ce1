import { chmodSync, cpSync, mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import manifest from "./package.json" with { type: "json" };

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const FACES = ["400", "600", "400-italic"].map((face) => `coalition-sans-${face}`);
const FONTS = [...FACES.flatMap((face) => [`${face}.ttf`, `${face}.woff2`]), "LICENSE.txt"];

/** `vite build --config vite.cli.config.ts`: the command line as one file of Node, its data inside, its fonts beside it. */
export default defineConfig({
  publicDir: false,
  plugins: [
    {
      name: "fonts-beside-the-program",
      writeBundle() {
        mkdirSync(at("dist/fonts"), { recursive: true });
        for (const file of FONTS) cpSync(at(`src/scene/fonts/${file}`), at(`dist/fonts/${file}`));
        chmodSync(at("dist/cli.js"), 0o755);
      },
    },
  ],
  ssr: { external: Object.keys(manifest.dependencies), noExternal: [] },
  build: {
    ssr: true,
    target: "node20",
    outDir: "dist",
    emptyOutDir: false,
    minify: false,
    rolldownOptions: {
      input: { cli: at("src/cli/main.ts") },
      output: {
        format: "es",
        entryFileNames: "[name].js",
        banner: "#!/usr/bin/env node",
        codeSplitting: false,
      },
    },
  },
});
