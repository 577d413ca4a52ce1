import type { SceneCase } from "./scene-case.js";

export default { name: "surface", state: { domain: "surface" } } satisfies SceneCase;
