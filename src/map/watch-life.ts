import type { Map as MapLibreMap } from "maplibre-gl";
import { BASEMAP_PREFIX } from "./basemap.js";
import { workerAddress } from "./worker-policy.js";

/** A live map has come to its end, or has not come to life. */
export class MapEnded extends Error {
  /** `load`: the worker's file is missing or no worker; `webgl`: the browser has taken the graphics context away. */
  readonly ends: "load" | "webgl";

  constructor(ends: "load" | "webgl", message: string) {
    super(message);
    this.name = "MapEnded";
    this.ends = ends;
  }
}

/** After this time without a word from the worker its file is looked for… */
const WORKER_MS = 6000;
/** … for this time at most. If it is there, the worker is waited for some time longer. */
const LOOK_MS = 3000;
const LAST_MS = 20_000;
/** How late a timer may be before the machine, and not the worker, counts as slow. */
const DRIFT_MS = 1000;
/** How long a lost graphics context is waited for while the page is visible. */
const CONTEXT_MS = 5000;
/** The worker's error event comes before or after that of a policy that refuses the worker, which says more. */
const POLICY_MS = 300;

/** Whether a file can be fetched; what is in memory always can. */
async function isThere(address: string): Promise<boolean> {
  if (/^(blob|data):/.test(address)) return true;
  try {
    const { ok, headers } = await fetch(address, { signal: AbortSignal.timeout(LOOK_MS) });
    return ok && !/html/.test(headers.get("content-type") ?? "");
  } catch {
    return false;
  }
}

/**
 * Watches whether a map comes to life (its worker answers) and stays alive (a lost graphics context comes back); calls `end`
 * if not. MapLibre itself waits for ever. Returns a function that ends the watch.
 */
export function watchLife(map: Pick<MapLibreMap, "on">, end: (error: MapEnded) => void): () => void {
  let isOver = false;
  let isAlive = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let losing: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    isOver = true;
    clearTimeout(timer);
    clearTimeout(losing);
    document.removeEventListener("visibilitychange", lose);
  };
  const fail = (ends: "load" | "webgl", message: string) => {
    if (isOver) return;
    stop();
    end(new MapEnded(ends, message));
  };
  const noWorker = () => {
    if (!isAlive) fail("load", "maplibre-gl-worker");
  };
  const wait = (ms: number) => {
    const due = Date.now() + ms;
    timer = setTimeout(async () => {
      // On a machine as busy as that the worker has had no time to answer.
      if (Date.now() - due > DRIFT_MS) return wait(ms);
      if (ms === LAST_MS || !(await isThere(workerAddress()))) noWorker();
      else if (!isOver && !isAlive) wait(LAST_MS);
    }, ms);
  };
  wait(WORKER_MS);
  map.on("sourcedata", ({ sourceDataType, sourceId }) => {
    // Only the worker's answer gives one of our sources its content.
    if (sourceDataType !== "content" || sourceId.startsWith(BASEMAP_PREFIX)) return;
    isAlive = true;
    clearTimeout(timer);
  });
  map.on("error", ({ error }) => {
    if (/^Worker failed/.test(error?.message)) setTimeout(noWorker, POLICY_MS);
  });
  const lose = () => {
    clearTimeout(losing);
    // Of a hidden page a browser may keep the context until it is shown again.
    if (document.visibilityState === "visible")
      losing = setTimeout(() => fail("webgl", "the browser has taken the graphics context away"), CONTEXT_MS);
  };
  map.on("webglcontextlost", () => {
    document.addEventListener("visibilitychange", lose);
    lose();
  });
  map.on("webglcontextrestored", () => {
    document.removeEventListener("visibilitychange", lose);
    clearTimeout(losing);
  });
  return stop;
}
