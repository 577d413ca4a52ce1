import type { SceneCase } from "./scene-case.js";

export default {
  name: "oblasts-pair-print",
  state: { shade: "oblast", domain: "signals", compare: "us-isr" },
  theme: "print",
} satisfies SceneCase;
