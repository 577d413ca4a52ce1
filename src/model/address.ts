import { decode, QUERY_NAMES } from "./query.js";

/** Names and values of an address's query, as they are written in it. */
function partsOf(search: string): { readonly whole: string; readonly name: string; readonly value: string }[] {
  return search
    .replace(/^\?/, "")
    .split("&")
    .filter(Boolean)
    .map((whole) => {
      const cut = whole.indexOf("=");
      const name = cut < 0 ? whole : whole.slice(0, cut);
      return { whole, name: decode(name) ?? name, value: cut < 0 ? "" : whole.slice(cut + 1) };
    });
}

/**
 * The query of one map in an address that others share, for `decodeQuery`. After a `prefix` such as `map.` every name is the
 * map's own; without one only names that it knows are, the rest are the page's.
 */
export function queryIn(search: string, prefix: string): string {
  return partsOf(search)
    .flatMap(({ name, value }) => {
      const plain = name.startsWith(prefix) ? name.slice(prefix.length) : "";
      return QUERY_NAMES.has(plain) || (prefix && plain) ? [`${encodeURIComponent(plain)}=${value}`] : [];
    })
    .join("&");
}

/** An address's query with one map's own part in it replaced by another, and everything else as it was. No question mark. */
export function withQuery(search: string, prefix: string, query: string): string {
  const isOurs = (name: string) => name.startsWith(prefix) && QUERY_NAMES.has(name.slice(prefix.length));
  const foreign = partsOf(search).filter(({ name }) => !isOurs(name));
  const own = query.split("&").filter(Boolean);
  return [...foreign.map(({ whole }) => whole), ...own.map((part) => prefix + part)].join("&");
}
