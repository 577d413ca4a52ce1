import { STATE_FIELDS } from "../model/state.js";
import { THEMES } from "../scene/theme.js";
import type { Choice } from "./choice-properties.js";
import { LOADINGS } from "./stage/loading.js";

/** The properties of the map that are one of a few words, in addition to those of its state. */
export const MAP_CHOICES: readonly Choice[] = [
  { key: "theme", values: ["auto", ...THEMES], default: "auto" },
  { key: "loading", values: LOADINGS, default: "lazy" },
  { key: "mode", values: ["interactive", "static", "story"], default: "interactive" },
  { key: "projection", values: ["mercator", "globe"], default: "mercator" },
  { key: "controls", values: ["full", "compact", "none"], default: "full" },
];

/** Properties with setters, which a page may have set before the element was defined. */
export const EARLY_PROPERTIES: readonly string[] = [
  ...STATE_FIELDS.map(({ key }) => key),
  "assetBase",
  "state",
  "baseline",
  "facts",
  "area",
  "reference",
  "figureStyle",
];
