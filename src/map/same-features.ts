import type { SceneLayer } from "../scene/scene.js";

/** Whether a layer would put the same into its source as the one before. */
export function sameFeatures(a: SceneLayer | undefined, b: SceneLayer): boolean {
  if (a === b) return true;
  if (!a || a.kind !== b.kind || a.features.length !== b.features.length) return false;
  if (a.kind === "mark" && JSON.stringify(a.styles) !== JSON.stringify(b.styles)) return false;
  return a.features.every((feature, index) => {
    const other = b.features[index];
    if (!other || feature.id !== other.id || feature.style !== other.style) return false;
    if ("geometry" in feature && "geometry" in other && feature.geometry === other.geometry) return true;
    return JSON.stringify(feature) === JSON.stringify(other);
  });
}
