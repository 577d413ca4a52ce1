/** The one place that says where MapLibre's worker is: a file beside the built modules. */
export { default as workerUrl } from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
