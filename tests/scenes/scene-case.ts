import type { PresetName } from "../../src/figure/layout.js";
import type { Baseline } from "../../src/model/baseline.js";
import type { CoalitionState } from "../../src/model/state.js";
import type { ThemeName } from "../../src/scene/theme.js";

/** A small situation, chosen to exercise one thing; its picture is in `expected/`, and all are shown in gallery.html. */
export interface SceneCase {
  readonly name: string;
  /** What differs from the default state. */
  readonly state: Partial<CoalitionState>;
  /** What it is compared with. */
  readonly baseline?: Baseline;
  readonly theme?: ThemeName;
  readonly projection?: "conic" | "mercator";
  /** A square of 85 mm where none is named: small enough to be read as text. */
  readonly page?: PresetName;
  readonly locale?: string;
}
