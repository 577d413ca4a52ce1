import type { SceneCase } from "./scene-case.js";

export default {
  name: "pair-signals-print",
  state: { compare: "us-isr", domain: "signals" },
  theme: "print",
} satisfies SceneCase;
