import type { SceneCase } from "./scene-case.js";

export default {
  name: "contributors-ground",
  state: { reading: "contributors" },
  projection: "mercator",
} satisfies SceneCase;
