import type { SceneCase } from "./scene-case.js";

export default {
  name: "oblasts-surface-dark",
  state: { shade: "oblast", domain: "surface", usIsr: "off" },
  theme: "dark",
} satisfies SceneCase;
