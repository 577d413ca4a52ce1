import type { SceneCase } from "./scene-case.js";

export default {
  name: "contributors-air",
  state: { reading: "contributors", component: "air" },
  theme: "print",
} satisfies SceneCase;
