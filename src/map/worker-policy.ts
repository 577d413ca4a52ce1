import { getWorkerUrl } from "maplibre-gl";
import { assetUrl } from "../assets/index.js";

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

/** Throws if the page has refused the worker before: a policy does not change during the life of a page. */
export function assertWorkerAllowed(): void {
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
