import type { SceneCase } from "./scene-case.js";

export default { name: "no-tankers", state: { tankers: "off" } } satisfies SceneCase;
