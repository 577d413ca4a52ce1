import { getWorkerUrl } from "maplibre-gl";
import { assetUrl } from "../assets/index.js";

/** Where MapLibre's worker is: where the application has set it, else beside our files. Throws where a bundler has left none. */
export const workerAddress = (): string => getWorkerUrl() || assetUrl("maplibre-gl-worker.js");

/** The page's policy refuses the worker without which MapLibre draws nothing; `needs` is what it would have to allow. */
export class WorkerRefused extends Error {
  readonly needs: string;

  constructor(needs: string) {
    super(`the page's policy refuses the map's worker: it lacks ${needs}`);
    this.name = "WorkerRefused";
    this.needs = needs;
  }
}

let refused: WorkerRefused | undefined;

/** As a violation names it: MapLibre starts a worker of another origin from a `blob:` of its own. */
function blockedName(): string {
  const { protocol, origin, href } = new URL(workerAddress(), location.href);
  return protocol === "blob:" || origin !== location.origin ? "blob" : href;
}

/** Throws where the page has refused the worker before: a policy stays as long as its page. */
export function assertWorkerAllowed(): void {
  if (refused) throw refused;
}

/**
 * Tells when the page's policy refuses the map's worker; answers with what ends the watch. Only the violation says
 * so: `new Worker` throws nothing, and the worker's own `error` event looks like that of a file that is not there.
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
