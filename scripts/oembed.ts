import { frameCode } from "../src/elements/share/embed-code.js";
import { escapeXml } from "../src/figure/xml.js";
import { wordsFor } from "../src/scene/words.js";

/** The file beside the hosted page that answers other sites' question how to embed it. */
export const OEMBED_FILE = "oembed.json";

const SIZE = { width: 900, height: 700 };

/** The address of the folder with the page. Throws on anything but an http(s) address. */
function folderOf(site: string): URL {
  const url = URL.canParse(site) ? new URL(site.endsWith("/") ? site : `${site}/`) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new Error(`SITE_URL: expected an http(s) address, got "${site}"`);
  return url;
}

/**
 * In the hosted page: leads other sites to the answer, by an absolute address, as they do not all resolve one.
 *
 * @param site as for `oembedOf`.
 */
export const discoveryOf = (site: string): string =>
  `<link rel="alternate" type="application/json+oembed" href="${escapeXml(new URL(OEMBED_FILE, folderOf(site)).href)}" title="Coalition map" />`;

/**
 * The answer of oEmbed 1.0 for the hosted page: a frame with the map as it starts. A file cannot answer for the state in a
 * link, which has to be embedded by the code of the dialog "Share".
 *
 * @param site address of the folder with the page. Throws on anything but an http(s) address.
 */
export function oembedOf(site: string): Readonly<Record<string, string | number>> {
  const url = folderOf(site);
  const words = wordsFor();
  const title = words.say("title");
  const source = { folder: url.href, isKnown: true, integrity: {} };
  const link = new URL("frame.html", url).href;
  return {
    version: "1.0",
    type: "rich",
    title,
    provider_name: "coalition-map",
    provider_url: url.href,
    html: frameCode({ source, link, size: SIZE, title, lang: words.locale }),
    ...SIZE,
    cache_age: 86_400,
  };
}
