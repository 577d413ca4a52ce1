import { BASE } from "./parse-fields.js";

/** Parameters that newsletters, social networks and advertisers add to links for counting clicks. */
const TRACKERS =
  /^(utm_\w+|(fb|g|d|tw|tt|y|ms)clid|gclsrc|g?wbraid|gbraid|gad_source|gad_campaignid|mc_[ce]id|igshid?|igsh|li_fat_id|_hs(enc|mi)|__hs\w+|hsctatracking|mkt_tok|_g[al]|_openstat|vero_(id|conv)|oly_(enc|anon)_id|wickedid|rb_clickid|s_cid|ml_subscriber(_hash)?|mtm_\w+|pk_\w+|matomo_\w+|__twitter_impression|ref_src|ref_url|wt_mc|at_(medium|campaign)|xtor|cmpid|smid|share_id|sfnsn|epik|srsltid|_branch_match_id|_kx|ck_subscriber_id)$/i;

/** An ampersand as HTML and XML write it, in links copied out of a page's source or a mail. */
const ENTITY = /&(?:amp|#38|#x26);/gi;

const nameIn = (part: string): string => part.split("=", 1)[0] ?? "";

/**
 * The query in a text that a person gives: the query itself, with or without its question mark, or a whole link. Entities
 * are decoded, a fragment and parameters that count clicks are left out. In a link of a page that prefixes its map's
 * parameters, such as `map.us-isr=off`, these alone are taken, without their prefix. Everything else stays as it is.
 */
export function queryText(text: string, names: ReadonlySet<string>): string {
  const plain = text.trim().replace(ENTITY, "&").replace(/^[?#]/, "");
  const isLink = /^(?:[a-z][a-z0-9+.-]*:\/\/|\/|\.\.?\/)[^=&]*?(?:[?#]|$)/i.test(plain) || /^[^=&?#]*\?/.test(plain);
  const query = (isLink ? (plain.split("#", 1)[0] ?? "").split("?").slice(1).join("?") : plain.split("#", 1)[0]) ?? "";
  const parts = query.split("&").filter((part) => part && !TRACKERS.test(nameIn(part)));
  if (parts.some((part) => names.has(nameIn(part)))) return parts.join("&");
  const prefixes = new Set(
    parts.flatMap((part) => {
      const name = nameIn(part);
      const cut = name.indexOf(".");
      const prefix = name.slice(0, cut + 1);
      return cut > 0 && prefix !== BASE && names.has(name.slice(cut + 1)) ? [prefix] : [];
    }),
  );
  const [prefix] = prefixes;
  if (prefix === undefined || prefixes.size > 1) return parts.join("&");
  return parts.flatMap((part) => (part.startsWith(prefix) ? [part.slice(prefix.length)] : [])).join("&");
}
