import type { SceneCase } from "./scene-case.js";

export default { name: "signals", state: { domain: "signals" }, projection: "mercator" } satisfies SceneCase;
