import type { PresetName } from "../../src/figure/layout.js";
import type { Baseline } from "../../src/model/baseline.js";
import type { CoalitionState } from "../../src/model/state.js";
import type { ThemeName } from "../../src/scene/theme.js";

/** A small situation that exercises one thing. Its picture is in `expected/`; gallery.html shows all of them. */
export interface SceneCase {
  readonly name: string;
  /** The fields that differ from the default state. */
  readonly state: Partial<CoalitionState>;
  /** The baseline, as pinned by a reader. */
  readonly baseline?: Baseline;
  readonly theme?: ThemeName;
  readonly projection?: "conic" | "mercator";
  /** 110 × 150 mm by default: small enough that the SVG can be read as text. */
  readonly page?: PresetName;
  readonly locale?: string;
}
