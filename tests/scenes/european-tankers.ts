import type { SceneCase } from "./scene-case.js";

export default { name: "european-tankers", state: { tankers: "european", usIsr: "off" } } satisfies SceneCase;
