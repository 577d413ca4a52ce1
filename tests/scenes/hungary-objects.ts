import type { SceneCase } from "./scene-case.js";

export default { name: "hungary-objects", state: { objections: ["HUN"] } } satisfies SceneCase;
