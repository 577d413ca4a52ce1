import type { SceneCase } from "./scene-case.js";

export default { name: "hours", state: { shade: "hours" } } satisfies SceneCase;
