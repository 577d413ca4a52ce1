import type { SceneCase } from "./scene-case.js";

export default { name: "oblasts", state: { shade: "oblast" } } satisfies SceneCase;
