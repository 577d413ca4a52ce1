import { FILES } from "./asset-files.js";
import type { AssetName } from "./asset-names.js";
import { refusesWorkers, trustedAddress } from "./trusted.js";

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

/** Whether an address is of the page's own origin, or of the library's own file: no page's text may name another as trusted. */
export const isOwn = (address: string): boolean =>
  base === undefined || new URL(address, location.href).origin === location.origin;

function workerAt(address: string): Worker {
  return new Worker(isOwn(address) ? trustedAddress(address) : address, { type: "module" });
}

/** Starts the worker that checks areas. */
export function startAreaWorker(): Worker {
  if (refusesWorkers()) throw new TypeError("the page's policy lets no address become a worker");
  return base === undefined && FILES.startAreaWorker
    ? FILES.startAreaWorker()
    : workerAt(assetUrl("coverage-worker.js"));
}

/** Starts the worker that also draws ranges; `null` where there is none, and they are drawn on the page. */
export function startCoverageWorker(): Worker | null {
  return refusesWorkers() || (base === undefined && FILES.startAreaWorker)
    ? null
    : workerAt(assetUrl("coverage-worker.js"));
}

/** Whether a face comes in two parts, the second only for languages that need it. */
export const fontsInParts: boolean = FILES.fontsInParts;
