import type { SceneCase } from "./scene-case.js";

export default { name: "high-target", state: { targetAltitude: 10000 }, locale: "de-DE" } satisfies SceneCase;
