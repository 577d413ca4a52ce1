import type { LayerSpecification } from "maplibre-gl";

const PARTS = ["states/land", "states/far", "states/outside", "borders/coast"] as const;

/**
 * Compiled layers that only say where land is, which a basemap says too. Ukraine's own ground is none of them, nor is
 * a border between states: what we say of those stays.
 */
const GROUND: ReadonlySet<string> = new Set(PARTS.flatMap((id) => [id, id.replace("/", "-fine/")]));

/** A layer for a map with a basemap: ground cannot be seen there, but a pointer still meets the states on it. */
export function overBasemap(layer: LayerSpecification): LayerSpecification {
  if (!GROUND.has(layer.id)) return layer;
  return { ...layer, paint: { ...layer.paint, [`${layer.type}-opacity`]: 0 } } as LayerSpecification;
}
