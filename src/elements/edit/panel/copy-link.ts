import { withQuery } from "../../../model/address.js";
import type { LinkTarget } from "../../share/link-target.js";

/** A longer link may be cut off by a mail program or a chat. */
const LONG_LINK = 2048;
/** A longer link is refused by servers, and by the map itself. */
const LONGEST_LINK = 16_000;

/** A link to what a reader sees, and whether it is short enough to be sent. */
export interface SharedLink {
  readonly link: string;
  readonly length: number;
  /** `long`: a file is better; `too-long`: only a file will do. */
  readonly verdict: "short" | "long" | "too-long";
}

/** A page's address with a map's query in it, in place of what that map had there; other parameters and the fragment stay. */
export function sharedLink({ href, prefix }: Pick<LinkTarget, "href" | "prefix">, query: string): SharedLink {
  const [whole = "", ...fragment] = href.split("#");
  const [address = "", ...search] = whole.split("?");
  const parameters = withQuery(search.join("?"), prefix, query);
  const hash = fragment.length > 0 ? `#${fragment.join("#")}` : "";
  const link = `${address}${parameters ? `?${parameters}` : ""}${hash}`;
  const { length } = link;
  return { link, length, verdict: length > LONGEST_LINK ? "too-long" : length > LONG_LINK ? "long" : "short" };
}
