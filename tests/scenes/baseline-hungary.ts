import type { SceneCase } from "./scene-case.js";

export default {
  name: "baseline-hungary",
  state: { objections: ["HUN"], compare: "baseline" },
  baseline: { objections: [] },
  page: "social",
} satisfies SceneCase;
