/// <reference types="vite/client" />
import { loadLanguage } from "../../src/scene/languages.js";
import type { SceneCase } from "./scene-case.js";

const modules = import.meta.glob<{ default?: SceneCase }>("./*.ts", { eager: true });

/** Every scene of this folder, by name. */
export const scenes: readonly SceneCase[] = Object.values(modules).flatMap(({ default: scene }) =>
  scene ? [scene] : [],
);

// Words come from what is loaded, and files of tests share it: a scene is drawn in its own language wherever it runs.
for (const { locale } of scenes) if (locale) await loadLanguage(locale);
