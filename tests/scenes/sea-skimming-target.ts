import type { SceneCase } from "./scene-case.js";

export default {
  name: "sea-skimming-target",
  state: { targetAltitude: 0, usIsr: "off" },
  page: "column-85mm",
} satisfies SceneCase;
