import type { FilterSpecification, LayerSpecification, Map as MapLibreMap } from "maplibre-gl";

type Values = Readonly<Record<string, unknown>>;

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

function changedKeys(before: Values = {}, after: Values = {}): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => !same(before[key], after[key]));
}

/** The parts of a layer specification that may change while the layer stays. */
type Parts = LayerSpecification & { filter?: FilterSpecification; layout?: Values; paint?: Values };

/**
 * Brings the map's layers from one list to another, touching only what differs. Returns the number of calls on the map, 0
 * if nothing has changed.
 */
export function diffLayers(
  map: MapLibreMap,
  before: readonly LayerSpecification[],
  after: readonly LayerSpecification[],
): number {
  let touched = 0;
  const old = new Map(before.map((layer) => [layer.id, layer as Parts]));
  const kept = new Set(after.map(({ id }) => id));
  for (const id of old.keys()) {
    if (kept.has(id)) continue;
    map.removeLayer(id);
    touched++;
  }
  let above: string | undefined;
  for (const layer of [...after].reverse() as Parts[]) {
    const known = old.get(layer.id);
    if (!known) {
      map.addLayer(layer, above);
      touched++;
    } else {
      if (!same(known.filter, layer.filter)) {
        map.setFilter(layer.id, layer.filter);
        touched++;
      }
      if (known.minzoom !== layer.minzoom || known.maxzoom !== layer.maxzoom) {
        map.setLayerZoomRange(layer.id, layer.minzoom ?? 0, layer.maxzoom ?? 24);
        touched++;
      }
      for (const key of changedKeys(known.layout, layer.layout)) {
        map.setLayoutProperty(layer.id, key as never, layer.layout?.[key] as never);
        touched++;
      }
      for (const key of changedKeys(known.paint, layer.paint)) {
        map.setPaintProperty(layer.id, key as never, layer.paint?.[key] as never);
        touched++;
      }
    }
    above = layer.id;
  }
  return touched;
}
