import type { SceneCase } from "./scene-case.js";

export default { name: "default-situation", state: {} } satisfies SceneCase;
