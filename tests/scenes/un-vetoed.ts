import type { SceneCase } from "./scene-case.js";

export default { name: "un-vetoed", state: { lead: "un", vetoes: ["RUS"] } } satisfies SceneCase;
