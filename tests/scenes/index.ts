/// <reference types="vite/client" />
import type { SceneCase } from "./scene-case.js";

const modules = import.meta.glob<{ default?: SceneCase }>("./*.ts", { eager: true });

/** Every scene of this folder, by name. */
export const scenes: readonly SceneCase[] = Object.values(modules).flatMap(({ default: scene }) =>
  scene ? [scene] : [],
);
