import type { FontFacesSpecification } from "maplibre-gl";
import { type BasemapStyle, readBasemap } from "./basemap.js";

/** A basemap's style is named rightly, as far as is known, but has not come. */
export class NotFetched extends Error {}

/** How long a style is waited for. */
const LONGEST_WAIT_MS = 8000;
const TOO_LONG = `no answer for ${LONGEST_WAIT_MS / 1000} s`;

const PROTOCOLS = ["http:", "https:", "blob:"];

/**
 * Fetches a basemap's style; a relative address is resolved against `base`. Rejects with a reason; with `NotFetched` if it
 * may be there another time.
 */
export async function loadBasemap(address: string, base: string, ours: FontFacesSpecification): Promise<BasemapStyle> {
  const url = URL.canParse(address, base) ? new URL(address, base) : undefined;
  if (!url || !PROTOCOLS.includes(url.protocol)) throw new Error("expected an address over http or https");
  const signal = AbortSignal.timeout(LONGEST_WAIT_MS);
  const answer = await fetch(url, { signal }).catch((error: unknown) => {
    throw new NotFetched(signal.aborted ? TOO_LONG : String(error));
  });
  if (!answer.ok) throw new NotFetched(`HTTP ${answer.status}`);
  const style: unknown = await answer.json().catch(() => {
    throw signal.aborted ? new NotFetched(TOO_LONG) : new Error("not JSON");
  });
  return readBasemap(style, answer.url || url.href, ours);
}
