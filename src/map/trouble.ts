import type { Map as MapLibreMap } from "maplibre-gl";
import type { MapEnded } from "./map-ended.js";

/** A map that something is wrong with, as `watchLife` has noticed. */
export interface Troubled {
  readonly map: Pick<MapLibreMap, "on">;
  /** Whether the worker has answered. */
  readonly isAlive: () => boolean;
  /** Where its file is. */
  readonly worker: string;
  /** Ends the map, unless it has ended already. */
  readonly end: (why: MapEnded["ends"], message: string) => void;
}

/** A silent worker's file is looked for, for this time at most; if it is there, the worker is waited for some time longer. */
const LOOK_MS = 3000;
const LAST_MS = 20_000;
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

const later = (ms: number, act: () => void) => void setTimeout(act, ms);

/** What is done about a worker that has failed or is silent, and a graphics context that is lost. */
export const TROUBLE = {
  failed({ isAlive, end }: Troubled): void {
    later(POLICY_MS, () => !isAlive() && end("load", "maplibre-gl-worker"));
  },

  async silent(troubled: Troubled): Promise<void> {
    if (await isThere(troubled.worker)) later(LAST_MS, () => TROUBLE.failed(troubled));
    else TROUBLE.failed(troubled);
  },

  lost({ map, end }: Troubled): void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(timer);
      // Of a hidden page a browser may keep the context until it is shown again.
      if (document.visibilityState === "visible")
        timer = setTimeout(() => {
          document.removeEventListener("visibilitychange", wait);
          end("webgl", "the browser has taken the graphics context away");
        }, CONTEXT_MS);
    };
    document.addEventListener("visibilitychange", wait);
    map.on("webglcontextrestored", () => {
      document.removeEventListener("visibilitychange", wait);
      clearTimeout(timer);
    });
    wait();
  },
};
