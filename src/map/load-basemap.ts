import type { FontFacesSpecification } from "maplibre-gl";
import { type BasemapStyle, readBasemap } from "./basemap.js";

const PROTOCOLS = ["http:", "https:", "blob:"];

/** Fetches a basemap's style; a relative address is resolved against `base`. Rejects with a reason. */
export async function loadBasemap(address: string, base: string, ours: FontFacesSpecification): Promise<BasemapStyle> {
  const url = URL.canParse(address, base) ? new URL(address, base) : undefined;
  if (!url || !PROTOCOLS.includes(url.protocol)) throw new Error("expected an address over http or https");
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  const style: unknown = await answer.json().catch(() => {
    throw new Error("not JSON");
  });
  return readBasemap(style, answer.url || url.href, ours);
}
