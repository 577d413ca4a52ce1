/** A worker beside the built modules that checks areas. */
export { default as AreaWorkerClass } from "./area-worker-entry.ts?worker";
