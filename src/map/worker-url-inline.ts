import code from "maplibre-gl/dist/maplibre-gl-worker.mjs?raw";

/** The same for the one-file build, which has no file beside it: the host page's policy must allow `worker-src blob:`. */
export const workerUrl = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
