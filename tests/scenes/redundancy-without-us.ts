import type { SceneCase } from "./scene-case.js";

export default { name: "redundancy-without-us", state: { shade: "redundancy", usIsr: "off" } } satisfies SceneCase;
