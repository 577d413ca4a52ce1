// Element tests in a real Chromium, served through Vite so that they see what the product's build sees.
import { chromeLauncher } from "@web/test-runner-chrome";
import { createServer } from "vite";
import { BROWSER_FLAGS, findBrowser } from "./scripts/find-browser.mjs";

const vite = await createServer({
  root: import.meta.dirname,
  appType: "custom",
  logLevel: "error",
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: {
    include: [
      "lit",
      "lit/directives/class-map.js",
      "maplibre-gl",
      "milsymbol",
      "valibot",
      "axe-core",
      "chai",
      "pixelmatch",
    ],
  },
});

export default {
  files: ["tests/browser/**/*.test.ts"],
  concurrency: 1,
  nodeResolve: false,
  // Two maps on a software renderer take their time on a busy machine: a limit is there to end what hangs.
  testsFinishTimeout: 1_200_000,
  testFramework: { config: { timeout: 240_000 } },
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: await findBrowser(), args: BROWSER_FLAGS },
      concurrency: 1,
    }),
  ],
  middleware: [
    (context, next) => {
      const { path } = context;
      if (path === "/" || path.startsWith("/__web-")) return next();
      context.respond = false;
      context.res.statusCode = 200;
      return new Promise((resolve) => {
        context.res.once("finish", resolve);
        vite.middlewares(context.req, context.res, () => {
          context.res.statusCode = 404;
          context.res.end(`not found: ${path}`);
        });
      });
    },
  ],
};
