import type { Map as MapLibreMap } from "maplibre-gl";
import { BASEMAP_PREFIX } from "./basemap.js";
import { MapEnded } from "./map-ended.js";
import type { TROUBLE } from "./trouble.js";
import { workerAddress } from "./worker-policy.js";

/** A worker that has not said a word for this time is looked after. */
const SILENCE_MS = 5000;
/** How late a timer may be before the machine, and not the worker, counts as slow. */
const DRIFT_MS = 1000;

/**
 * Watches whether a map comes to life (its worker answers) and stays alive (a lost graphics context comes back); calls `end`
 * once if not. MapLibre itself waits for ever. What is done about trouble is loaded only then. Returns a function that ends
 * the watch.
 */
export function watchLife(map: Pick<MapLibreMap, "on">, end: (error: MapEnded) => void): () => void {
  let isAlive = false;
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    isOver = true;
    clearTimeout(timer);
  };
  const fail = (ends: MapEnded["ends"], message: string) => {
    if (!isOver) end(new MapEnded(ends, message));
    stop();
  };
  const meet = (what: keyof typeof TROUBLE) =>
    import("./trouble.js").then(
      ({ TROUBLE }) => isOver || TROUBLE[what]({ map, isAlive: () => isAlive, worker: workerAddress(), end: fail }),
      () => fail("load", "trouble"),
    );
  const listen = () => {
    const due = Date.now() + SILENCE_MS;
    timer = setTimeout(() => {
      if (isAlive || isOver) return;
      // On a machine as busy as that the worker has had no time to answer.
      if (Date.now() - due > DRIFT_MS) listen();
      else void meet("silent");
    }, SILENCE_MS);
  };
  listen();
  map.on("sourcedata", ({ sourceDataType, sourceId }) => {
    // Only the worker's answer gives one of our sources its content.
    if (sourceDataType === "content" && !sourceId.startsWith(BASEMAP_PREFIX)) isAlive = true;
  });
  map.on("error", ({ error }) => {
    if (!isAlive && /^Worker failed/.test(error?.message)) void meet("failed");
  });
  map.on("webglcontextlost", () => void meet("lost"));
  return stop;
}
