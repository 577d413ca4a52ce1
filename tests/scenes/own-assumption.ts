import type { SceneCase } from "./scene-case.js";

export default {
  name: "own-assumption",
  state: { domain: "surface", overrides: { "ground-radar-reach-km": 250 } },
} satisfies SceneCase;
