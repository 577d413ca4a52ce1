import type { SceneCase } from "./scene-case.js";

export default { name: "command-nato", state: { reading: "command" } } satisfies SceneCase;
