import type { SceneCase } from "./scene-case.js";

export default {
  name: "contributors-ground-small",
  state: { reading: "contributors", asOf: "latest", forceSize: 10_000 },
  page: "a4-landscape",
} satisfies SceneCase;
