import type { ThemeName } from "../scene/theme.js";

/** Which files a situation is asked for as. */
export interface LayersRequest {
  /** One or several of `geojson`, `kmz`, `kml`, `czml`, `cot`: a list, or a text with commas. `geojson` by default. */
  readonly format?: string | readonly string[];
  /** Colours of formats that have styles; `light` by default. */
  readonly theme?: ThemeName;
}

/** A file that leaves. */
export interface LayerFile {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: Uint8Array;
  /** The same as text, unless it is packed. */
  readonly text?: string;
  /** How many features it has. */
  readonly features: number;
  /** Names of their properties; a format without properties has none. */
  readonly properties: readonly string[];
}
