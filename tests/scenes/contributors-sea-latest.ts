import type { SceneCase } from "./scene-case.js";

export default {
  name: "contributors-sea-latest",
  state: { reading: "contributors", component: "sea", asOf: "latest" },
} satisfies SceneCase;
