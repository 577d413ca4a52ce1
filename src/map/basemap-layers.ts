import type { ErrorEvent, Map as MapLibreMap } from "maplibre-gl";
import type { Basemap } from "./basemap.js";

const LONGEST_REASON = 300;

/** Runs an action and collects MapLibre's errors, whether events or exceptions. */
function complaintsOf(map: MapLibreMap, action: () => void): string[] {
  const complaints: string[] = [];
  const note = ({ error }: ErrorEvent) => complaints.push(error.message);
  map.on("error", note);
  try {
    action();
  } catch (error) {
    complaints.push(error instanceof Error ? error.message : String(error));
  } finally {
    map.off("error", note);
  }
  return complaints;
}

/** Ids of the map's layers below which a basemap's ground and names are inserted. */
export interface Above {
  readonly ground: string | undefined;
  readonly names: string | undefined;
}

/** Adds a basemap to the map. Returns what is wrong with it, after removing all of it again, or `undefined`. */
export function addBasemap(map: MapLibreMap, basemap: Basemap, above: Above): string | undefined {
  const { sources, ground, names, sprite, glyphs, fontFaces } = basemap;
  const complaints = complaintsOf(map, () => {
    if (sprite) map.setSprite(sprite as string);
    if (glyphs) map.setGlyphs(glyphs);
    if (fontFaces) map.setFontFaces(fontFaces);
    for (const [id, source] of Object.entries(sources)) map.addSource(id, source);
    for (const layer of ground) map.addLayer(layer, above.ground);
    for (const layer of names) map.addLayer(layer, above.names);
  });
  if (complaints.length === 0) return undefined;
  removeBasemap(map, basemap);
  return complaints.join("; ").slice(0, LONGEST_REASON);
}

/** Removes a basemap, even one that was only partly added. */
export function removeBasemap(map: MapLibreMap, { sources, ground, names, sprite, glyphs, fontFaces }: Basemap): void {
  for (const { id } of [...ground, ...names]) if (map.getLayer(id)) map.removeLayer(id);
  for (const id of Object.keys(sources)) if (map.getSource(id)) map.removeSource(id);
  if (sprite) map.setSprite(null);
  if (fontFaces) map.setFontFaces(null);
  if (glyphs) map.setGlyphs(null);
}

/** The attributions of a basemap's sources, as untrusted HTML, without duplicates. */
export function attributionsOf(map: MapLibreMap, { sources }: Basemap): string[] {
  const named = Object.keys(sources).map(
    (id) => (map.getSource(id) as { attribution?: unknown } | undefined)?.attribution,
  );
  return [...new Set(named.filter((text) => typeof text === "string" && text.trim() !== ""))] as string[];
}
