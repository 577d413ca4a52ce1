import type { SceneCase } from "./scene-case.js";

export default {
  name: "command-coalition-latest",
  state: { focus: "command", lead: "coalition", asOf: "latest" },
} satisfies SceneCase;
