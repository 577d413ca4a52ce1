import type { SceneCase } from "./scene-case.js";

export default { name: "without-us-latest", state: { usIsr: "off", asOf: "latest" } } satisfies SceneCase;
