// Element tests in a real Chromium, served through Vite so that they see what the product's build sees.
import { defaultReporter } from "@web/test-runner";
import { chromeLauncher } from "@web/test-runner-chrome";
import { build, createServer } from "vite";
import { fewerDraws } from "./scripts/fewer-draws.mjs";
import { BROWSER_FLAGS, findBrowser } from "./scripts/find-browser.mjs";
import { browserTimes } from "./scripts/test-times.mjs";

const { CASES, SEED } = process.env;
/** Pages have no environment: `tests/cases.ts` is given what it reads of it. */
const environment = {
  name: "environment-of-cases",
  transform: (code, id) =>
    id.endsWith("/tests/cases.ts") ? code.replaceAll("process.env", `(${JSON.stringify({ CASES, SEED })})`) : undefined,
};

/** In place of Vite's client, which would look for a server that tells of changed files. */
const CLIENT = "export const injectQuery = (address) => address;\n";

const vite = await createServer({
  root: import.meta.dirname,
  appType: "custom",
  logLevel: "error",
  plugins: [environment, fewerDraws],
  server: {
    middlewareMode: true,
    hmr: false,
    ws: false,
    watch: null,
    // No file changes during a run: each page takes from the browser's cache what another has loaded.
    headers: process.argv.includes("--watch") ? {} : { "cache-control": "max-age=3600" },
  },
  optimizeDeps: {
    include: [
      "lit",
      "lit/directives/class-map.js",
      "maplibre-gl",
      "milsymbol",
      "valibot",
      "axe-core",
      "chai",
      "fflate",
      "@placemarkio/tokml",
      "pixelmatch",
    ],
  },
});

/**
 * Each element starts a worker for its ranges. As one file, as in `dist`, it starts in a tenth of the time that its hundred
 * modules would take, in which most tests would spend most of theirs.
 */
const WORKER = "/src/session/coverage-worker.ts";
const { output } = await build({
  root: import.meta.dirname,
  configFile: false,
  mode: "development",
  logLevel: "error",
  plugins: [fewerDraws],
  build: {
    write: false,
    minify: false,
    target: "es2022",
    rolldownOptions: { input: `.${WORKER}`, output: { format: "es", codeSplitting: false } },
  },
});

export default {
  files: ["tests/browser/**/*.test.ts"],
  // Two pages at a time: one waits for its pictures while the other works.
  concurrency: 2,
  nodeResolve: false,
  // Two maps on a software renderer take their time on a busy machine: a limit is there to end what hangs.
  browserStartTimeout: 240_000,
  testsStartTimeout: 240_000,
  testsFinishTimeout: 1_200_000,
  testFramework: { config: { timeout: 240_000 } },
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: Boolean(process.stdout.isTTY) }),
    browserTimes,
  ],
  // Lit says in each page that it is not the faster one of its two builds.
  filterBrowserLogs: ({ args }) => !args.some((text) => String(text).includes("lit.dev/msg/")),
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: await findBrowser(), args: BROWSER_FLAGS },
      concurrency: 2,
      // Each page in a window of its own: a tab behind another is given no frames to draw in.
      createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
    }),
  ],
  middleware: [
    (context, next) => {
      const { path } = context;
      if (path === "/" || path.startsWith("/__web-")) return next();
      if (path === "/@vite/client") {
        context.type = "text/javascript";
        context.body = CLIENT;
        return undefined;
      }
      if (path === WORKER && context.querystring.startsWith("worker_file")) {
        context.type = "text/javascript";
        context.set("cache-control", "max-age=3600");
        context.body = output[0].code;
        return undefined;
      }
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
