import type { StoreHost } from "../store/store-host.js";
import type { LoadingWay } from "./loading.js";
import type { PainterPart } from "./painter.js";

/** The element whose map a stage is. */
export interface StageHost extends StoreHost {
  readonly loading: LoadingWay;
  readonly mode: "interactive" | "static" | "story";
  readonly projection: "mercator" | "globe";
  readonly mapStyle: string | null;
}

export interface StageOptions {
  /** Loads the code that makes live maps: MapLibre and its worker are not loaded before a map is needed. */
  readonly loadPainter: () => Promise<PainterPart>;
  /** Announces a text to screen readers, after any that is still being read. */
  readonly announce: (text: string) => void;
  /** Called when sizes may have changed. */
  readonly resized: () => void;
  /** Settles when the open parts beside the map are loaded. */
  readonly partsLoading: () => Promise<unknown> | undefined;
}
