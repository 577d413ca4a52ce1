import type { ErrorEvent, Map as MapLibreMap } from "maplibre-gl";
import type { Basemap } from "./basemap.js";

const LONGEST_REASON = 300;

/** What MapLibre says against something that it is asked to do, by event or by exception. */
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

/** Layers of the map that a basemap goes below: its ground, and its names. */
export interface Above {
  readonly ground: string | undefined;
  readonly names: string | undefined;
}

/** Puts a basemap on the map. Answers what is wrong with it; then nothing of it stays. */
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

/** Takes a basemap off the map, as much of it as there is. */
export function removeBasemap(map: MapLibreMap, { sources, ground, names, sprite, glyphs, fontFaces }: Basemap): void {
  for (const { id } of [...ground, ...names]) if (map.getLayer(id)) map.removeLayer(id);
  for (const id of Object.keys(sources)) if (map.getSource(id)) map.removeSource(id);
  if (sprite) map.setSprite(null);
  if (fontFaces) map.setFontFaces(null);
  if (glyphs) map.setGlyphs(null);
}

/** Whom the sources of a basemap name as their makers, as HTML of theirs, each once. */
export function attributionsOf(map: MapLibreMap, { sources }: Basemap): string[] {
  const named = Object.keys(sources).map(
    (id) => (map.getSource(id) as { attribution?: unknown } | undefined)?.attribution,
  );
  return [...new Set(named.filter((text) => typeof text === "string" && text.trim() !== ""))] as string[];
}
