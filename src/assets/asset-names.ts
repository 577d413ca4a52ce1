/** Faces of the shipped font, by the ending of their file's name. */
export type Face = "400" | "600" | "400-italic";

/** Files that the element fetches from beside the built modules. */
export type AssetName =
  | `coalition-sans-${Face}${"" | "-first" | "-rest"}.woff2`
  | `coalition-sans-${Face}.ttf`
  | "maplibre-gl-worker.js"
  | "coverage-worker.js";

/** Where the files are, as each way of building the library knows it. */
export interface AssetFiles {
  /** Address of a file; asked for when it is needed, because a bundler may not have copied it. */
  readonly addressOf: (name: AssetName) => string;
  /**
   * Starts a worker that checks areas, in the build without files beside it: it has no room for one that draws ranges too.
   * `null` where `coverage-worker.js` does both.
   */
  readonly startAreaWorker: (() => Worker) | null;
  /** Whether a face comes in two parts, the second only for languages that need it. */
  readonly fontsInParts: boolean;
}
