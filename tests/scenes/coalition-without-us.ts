import type { SceneCase } from "./scene-case.js";

export default {
  name: "coalition-without-us",
  state: { scenario: "coalition", lead: "coalition", usIsr: "off" },
} satisfies SceneCase;
