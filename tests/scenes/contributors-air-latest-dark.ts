import type { SceneCase } from "./scene-case.js";

export default {
  name: "contributors-air-latest-dark",
  state: { reading: "contributors", component: "air", asOf: "latest" },
  theme: "dark",
  page: "a4-landscape",
} satisfies SceneCase;
