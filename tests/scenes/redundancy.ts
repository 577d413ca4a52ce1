import type { SceneCase } from "./scene-case.js";

export default { name: "redundancy", state: { shade: "redundancy" }, theme: "dark" } satisfies SceneCase;
