import type { SceneLayer } from "../scene/scene.js";

/** Whether two versions of a layer have the same features for their source. */
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
