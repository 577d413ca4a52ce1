import type { SceneCase } from "./scene-case.js";

export default { name: "signals-without-us", state: { domain: "signals", usIsr: "off" } } satisfies SceneCase;
