import type { SceneCase } from "./scene-case.js";

export default { name: "coalition-lead", state: { lead: "coalition" } } satisfies SceneCase;
