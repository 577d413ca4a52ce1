import type { SceneCase } from "./scene-case.js";

export default {
  name: "contributors-air-landscape",
  state: { reading: "contributors", component: "air" },
  page: "a4-landscape",
} satisfies SceneCase;
