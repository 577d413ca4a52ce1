import type { SceneCase } from "./scene-case.js";

export default {
  name: "two-object-without-us",
  state: { objections: ["HUN", "SVK"], usIsr: "off" },
} satisfies SceneCase;
