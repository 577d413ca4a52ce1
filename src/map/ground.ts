import type { LayerSpecification } from "maplibre-gl";

const PARTS = ["states/land", "states/far", "states/outside", "borders/coast"] as const;

/**
 * Ids of compiled layers that only show where land is, as a basemap does too. Ukraine's area and the borders between
 * states are not among them: ours stay visible over a basemap.
 */
const GROUND: ReadonlySet<string> = new Set(PARTS.flatMap((id) => [id, id.replace("/", "-fine/")]));

/** Adapts a layer to a map with a basemap: land becomes transparent, but the pointer still finds its states. */
export function overBasemap(layer: LayerSpecification): LayerSpecification {
  if (!GROUND.has(layer.id)) return layer;
  return { ...layer, paint: { ...layer.paint, [`${layer.type}-opacity`]: 0 } } as LayerSpecification;
}
