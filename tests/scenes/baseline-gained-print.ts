import type { SceneCase } from "./scene-case.js";

/** Something is gained and something kept: the reverse of most comparisons. */
export default {
  name: "baseline-gained-print",
  state: { domain: "surface", compare: "baseline" },
  baseline: { usIsr: "off", natoSupport: "none", tankers: "off" },
  theme: "print",
} satisfies SceneCase;
