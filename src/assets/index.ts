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

/** Address of a shipped file. Throws where a bundler has left none. */
export function assetUrl(name: AssetName): string {
  return base === undefined ? FILES.addressOf(name) : new URL(name, base).href;
}

/** Starts the worker that checks areas. */
export function startAreaWorker(): Worker {
  if (base === undefined) return FILES.startAreaWorker();
  const address = new URL("area-worker.js", base);
  return new Worker(address, { type: "module" });
}

/** Whether a face comes in two parts, the second only for who needs it. */
export const fontsInParts: boolean = FILES.fontsInParts;
