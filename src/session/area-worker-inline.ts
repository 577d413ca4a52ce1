/** The same for the one-file build, which has no file beside it. */
export { default as AreaWorkerClass } from "./area-worker-entry.ts?worker&inline";
