import worker from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import regularTtf from "../scene/fonts/coalition-sans-400.ttf?url";
import regular from "../scene/fonts/coalition-sans-400.woff2?url";
import regularFirst from "../scene/fonts/coalition-sans-400-first.woff2?url";
import italicTtf from "../scene/fonts/coalition-sans-400-italic.ttf?url";
import italic from "../scene/fonts/coalition-sans-400-italic.woff2?url";
import italicFirst from "../scene/fonts/coalition-sans-400-italic-first.woff2?url";
import italicRest from "../scene/fonts/coalition-sans-400-italic-rest.woff2?url";
import regularRest from "../scene/fonts/coalition-sans-400-rest.woff2?url";
import semiboldTtf from "../scene/fonts/coalition-sans-600.ttf?url";
import semibold from "../scene/fonts/coalition-sans-600.woff2?url";
import semiboldFirst from "../scene/fonts/coalition-sans-600-first.woff2?url";
import semiboldRest from "../scene/fonts/coalition-sans-600-rest.woff2?url";
import coverageWorker from "../session/coverage-worker.ts?worker&url";
import type { AssetFiles, AssetName } from "./asset-names.js";

const ADDRESSES: Readonly<Partial<Record<AssetName, string>>> = {
  "coalition-sans-400.ttf": regularTtf,
  "coalition-sans-400.woff2": regular,
  "coalition-sans-400-first.woff2": regularFirst,
  "coalition-sans-400-rest.woff2": regularRest,
  "coalition-sans-400-italic.ttf": italicTtf,
  "coalition-sans-400-italic.woff2": italic,
  "coalition-sans-400-italic-first.woff2": italicFirst,
  "coalition-sans-400-italic-rest.woff2": italicRest,
  "coalition-sans-600.ttf": semiboldTtf,
  "coalition-sans-600.woff2": semibold,
  "coalition-sans-600-first.woff2": semiboldFirst,
  "coalition-sans-600-rest.woff2": semiboldRest,
  "maplibre-gl-worker.js": worker,
  "coverage-worker.js": coverageWorker,
};

/** As Vite serves them, in development and in tests; the build replaces this module by a plain one. */
export const FILES: AssetFiles = {
  addressOf: (name) => ADDRESSES[name] ?? "",
  startAreaWorker: null,
  fontsInParts: true,
};
