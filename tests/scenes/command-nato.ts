import type { SceneCase } from "./scene-case.js";

export default { name: "command-nato", state: { focus: "command" } } satisfies SceneCase;
