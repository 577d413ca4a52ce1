import type { SceneCase } from "./scene-case.js";

export default { name: "pair-air", state: { compare: "us-isr" }, page: "social" } satisfies SceneCase;
