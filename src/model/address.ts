import { decode, QUERY_NAMES, VIEW_NAMES } from "./query.js";

/** The parameter that names the step of a story; it is not of the state, and read by the story itself. */
export const STEP_NAME = "step";

/** The parts of an address's query: `whole` and `value` as written, `name` decoded. */
function partsOf(search: string): { readonly whole: string; readonly name: string; readonly value: string }[] {
  return search
    .replace(/^\?/, "")
    .split("&")
    .filter(Boolean)
    .map((whole) => {
      const cut = whole.indexOf("=");
      // A link copied out of HTML source or a mail may have `&amp;` between its parameters.
      const name = (cut < 0 ? whole : whole.slice(0, cut)).replace(/^amp;/, "");
      return { whole, name: decode(name) ?? name, value: cut < 0 ? "" : whole.slice(cut + 1) };
    });
}

/**
 * The query of one map, for `decodeQuery`, from an address that it shares with the page and other maps. With a `prefix` such
 * as `map.`, every name that starts with it is the map's; without one, only the names in `QUERY_NAMES` are. The step of a
 * story is left out, and the parameters of a view are a query of their own, the one given with `of` "view".
 */
export function queryIn(search: string, prefix: string, of: "state" | "view" = "state"): string {
  return partsOf(search)
    .flatMap(({ name, value }) => {
      const plain = name.startsWith(prefix) ? name.slice(prefix.length) : "";
      const isAsked = plain !== STEP_NAME && VIEW_NAMES.has(plain) === (of === "view");
      return isAsked && (QUERY_NAMES.has(plain) || (prefix && plain)) ? [`${encodeURIComponent(plain)}=${value}`] : [];
    })
    .join("&");
}

/** An address's query, without question mark, in which one map's part is replaced and everything else is unchanged. */
export function withQuery(search: string, prefix: string, query: string): string {
  const isOurs = (name: string) => name.startsWith(prefix) && QUERY_NAMES.has(name.slice(prefix.length));
  const foreign = partsOf(search).filter(({ name }) => !isOurs(name));
  const own = query.split("&").filter(Boolean);
  return [...foreign.map(({ whole }) => whole), ...own.map((part) => prefix + part)].join("&");
}
