import type { SceneCase } from "./scene-case.js";

export default { name: "un-lead", state: { lead: "un" } } satisfies SceneCase;
