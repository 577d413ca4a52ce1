import type { SceneCase } from "./scene-case.js";

export default { name: "no-nato-support", state: { natoSupport: "none", asOf: "latest" } } satisfies SceneCase;
