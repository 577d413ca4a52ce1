import type { SceneCase } from "./scene-case.js";

export default { name: "without-us", state: { usIsr: "off" } } satisfies SceneCase;
