/// <reference types="vite/client" />
import { loadTexts } from "../../src/scene/languages.js";
import type { SceneCase } from "./scene-case.js";

const modules = import.meta.glob<{ default?: SceneCase }>("./*.ts", { eager: true });

/** Every scene of this folder, by name. */
export const scenes: readonly SceneCase[] = Object.values(modules).flatMap(({ default: scene }) =>
  scene ? [scene] : [],
);

// Test files share the loaded languages: all are loaded here, so that each scene is drawn in its own, whichever runs first.
for (const { locale } of scenes) if (locale) await loadTexts(locale);
