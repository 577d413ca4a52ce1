import type { SceneCase } from "./scene-case.js";

export default {
  name: "tankers-on-national-hours",
  state: { objections: ["HUN"], mmf: "national" },
} satisfies SceneCase;
