import { FILES } from "./asset-files.js";
import type { AssetName } from "./asset-names.js";

export type { AssetName, Face } from "./asset-names.js";

let base: string | undefined;

/**
 * Says where the files of `dist/assets` are: for pages whose bundler copies no files. An address, absolute or relative
 * to the page; it holds for every map of the page. Throws on a text that is not an address.
 */
export function setAssetBase(address: string): void {
  base = new URL(address.endsWith("/") ? address : `${address}/`, document.baseURI).href;
}

/** Address of a shipped file. Throws where a bundler has not copied it. */
export function assetUrl(name: AssetName): string {
  return base === undefined ? FILES.addressOf(name) : new URL(name, base).href;
}

const workerAt = (folder: string): Worker => new Worker(new URL("coverage-worker.js", folder), { type: "module" });

/** Starts the worker that checks areas. */
export function startAreaWorker(): Worker {
  return base === undefined ? FILES.startAreaWorker() : workerAt(base);
}

/** Starts the worker that also draws ranges; `null` where there is none, and they are drawn on the page. */
export function startCoverageWorker(): Worker | null {
  return base === undefined ? (FILES.startCoverageWorker?.() ?? null) : workerAt(base);
}

/** Whether a face comes in two parts, the second only for languages that need it. */
export const fontsInParts: boolean = FILES.fontsInParts;
