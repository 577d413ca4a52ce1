import worker from "maplibre-gl/dist/maplibre-gl-worker.mjs?raw";
import regularTtf from "../scene/fonts/coalition-sans-400.ttf?url";
import regular from "../scene/fonts/coalition-sans-400.woff2?url";
import italicTtf from "../scene/fonts/coalition-sans-400-italic.ttf?url";
import italic from "../scene/fonts/coalition-sans-400-italic.woff2?url";
import semiboldTtf from "../scene/fonts/coalition-sans-600.ttf?url";
import semibold from "../scene/fonts/coalition-sans-600.woff2?url";
import AreaWorker from "../session/area-worker.ts?worker&inline";
import type { AssetFiles, AssetName } from "./asset-names.js";

let workerAddress: string | undefined;

/** MapLibre's worker as a file in memory: the page's policy must allow `worker-src blob:`. */
function workerInMemory(): string {
  workerAddress ??= URL.createObjectURL(new Blob([worker], { type: "text/javascript" }));
  return workerAddress;
}

const ADDRESSES: Readonly<Partial<Record<AssetName, string>>> = {
  "coalition-sans-400.ttf": regularTtf,
  "coalition-sans-400.woff2": regular,
  "coalition-sans-400-italic.ttf": italicTtf,
  "coalition-sans-400-italic.woff2": italic,
  "coalition-sans-600.ttf": semiboldTtf,
  "coalition-sans-600.woff2": semibold,
};

/** For the one-file build, which has no file beside it: all of them as `data:` addresses. */
export const FILES: AssetFiles = {
  addressOf: (name) => (name === "maplibre-gl-worker.js" ? workerInMemory() : (ADDRESSES[name] ?? "")),
  startAreaWorker: () => new AreaWorker(),
  fontsInParts: false,
};
