import type { SceneCase } from "./scene-case.js";

export default {
  name: "command-coalition-latest",
  state: { reading: "command", lead: "coalition", asOf: "latest" },
} satisfies SceneCase;
