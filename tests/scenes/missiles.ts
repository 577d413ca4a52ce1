import type { SceneCase } from "./scene-case.js";

export default { name: "missiles", state: { domain: "missiles", usIsr: "off" } } satisfies SceneCase;
