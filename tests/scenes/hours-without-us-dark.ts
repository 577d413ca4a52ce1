import type { SceneCase } from "./scene-case.js";

export default {
  name: "hours-without-us-dark",
  state: { shade: "hours", domain: "surface", usIsr: "off" },
  theme: "dark",
} satisfies SceneCase;
