import type { SceneCase } from "./scene-case.js";

export default {
  name: "surface-without-us",
  state: { domain: "surface", usIsr: "off" },
  theme: "print",
} satisfies SceneCase;
