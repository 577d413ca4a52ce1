import type { SceneCase } from "./scene-case.js";

export default { name: "command-un", state: { reading: "command", lead: "un" }, theme: "dark" } satisfies SceneCase;
