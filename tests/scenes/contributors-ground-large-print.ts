import type { SceneCase } from "./scene-case.js";

export default {
  name: "contributors-ground-large-print",
  state: { reading: "contributors", asOf: "latest", forceSize: 100_000 },
  theme: "print",
  page: "a4-landscape",
} satisfies SceneCase;
