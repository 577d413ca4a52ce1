import type { SceneCase } from "./scene-case.js";

export default {
  name: "contributors-sea-open",
  state: { reading: "contributors", component: "sea", asOf: "latest", straits: "open" },
  page: "a4-landscape",
} satisfies SceneCase;
