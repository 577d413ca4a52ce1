import type { SceneCase } from "./scene-case.js";

export default {
  name: "contributors-sea-open-print",
  state: { reading: "contributors", component: "sea", asOf: "latest", straits: "open" },
  theme: "print",
} satisfies SceneCase;
