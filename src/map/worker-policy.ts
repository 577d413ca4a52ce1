import { getWorkerUrl } from "maplibre-gl";
import { assetUrl, isOwn } from "../assets/index.js";
import { POLICY, refusesWorkers, trustedAddress } from "../assets/trusted.js";

/** The address of MapLibre's worker: as set by the application, else beside our files. Throws if a bundler has left none. */
export const workerAddress = (): string => getWorkerUrl() || assetUrl("maplibre-gl-worker.js");

/** The page's policy refuses the worker, without which MapLibre draws nothing; `needs` is the directive that it lacks. */
export class WorkerRefused extends Error {
  readonly needs: string;

  constructor(needs: string) {
    super(`the page's policy refuses the map's worker: it lacks ${needs}`);
    this.name = "WorkerRefused";
    this.needs = needs;
  }
}

let refused: WorkerRefused | undefined;

/** The worker as a violation names it; MapLibre starts one from another origin through a `blob:` address. */
function blockedName(): string {
  const { protocol, origin, href } = new URL(workerAddress(), location.href);
  return protocol === "blob:" || origin !== location.origin ? "blob" : href;
}

/**
 * The worker's address as MapLibre is to be given it: on a page that knows Trusted Types an object, with what MapLibre asks
 * of a text. From another origin MapLibre would start the worker through an address of its own making, which is not trusted.
 */
export function trustedWorkerAddress(): string {
  const address = workerAddress();
  const { origin, protocol } = new URL(address, location.href);
  const isFar = protocol !== "blob:" && origin !== location.origin && globalThis.origin !== "null";
  const near = () => URL.createObjectURL(new Blob([`import ${JSON.stringify(address)}`], { type: "text/javascript" }));
  const trusted = isOwn(address) ? trustedAddress(address) : address;
  if (typeof trusted === "string") return trusted;
  const object = (isFar ? trustedAddress(near()) : trusted) as unknown as object;
  return Object.assign(object, {
    endsWith: (end: string) => String(object).endsWith(end),
    split: (by: RegExp) => String(object).split(by),
  }) as unknown as string;
}

/** Throws if the page has refused the worker before, or will: a policy does not change during the life of a page. */
export function assertWorkerAllowed(): void {
  if (refusesWorkers()) refused ??= new WorkerRefused(`trusted-types ${POLICY}`);
  if (refused) throw refused;
}

/**
 * Calls back if the page's policy refuses the map's worker; returns a function that ends the watch. Only the violation
 * event shows this: `new Worker` does not throw, and the worker's `error` event looks like that of a missing file.
 */
export function watchWorkerPolicy(onRefused: (error: WorkerRefused) => void): () => void {
  const note = ({ effectiveDirective, disposition, blockedURI }: SecurityPolicyViolationEvent) => {
    if (effectiveDirective !== "worker-src" || disposition !== "enforce" || blockedURI !== blockedName()) return;
    refused ??= new WorkerRefused(blockedURI === "blob" ? "worker-src blob:" : "worker-src 'self'");
    onRefused(refused);
  };
  document.addEventListener("securitypolicyviolation", note);
  return () => document.removeEventListener("securitypolicyviolation", note);
}
