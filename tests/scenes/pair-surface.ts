import type { SceneCase } from "./scene-case.js";

export default { name: "pair-surface", state: { compare: "us-isr", domain: "surface" } } satisfies SceneCase;
