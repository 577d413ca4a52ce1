import type { SceneCase } from "./scene-case.js";

export default {
  name: "contributors-ground",
  state: { focus: "contributors" },
  projection: "mercator",
} satisfies SceneCase;
