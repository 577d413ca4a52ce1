import type { SceneCase } from "./scene-case.js";

export default {
  name: "contributors-sea-closed-print",
  state: { reading: "contributors", component: "sea", asOf: "latest" },
  theme: "print",
  page: "a4-landscape",
} satisfies SceneCase;
