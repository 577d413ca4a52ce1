import { type Problem, quote } from "../../model/problem.js";
import type { StoreHost } from "../store/store-host.js";

/** The page that a link leads to. */
export interface LinkTarget {
  readonly href: string;
  /** Of the parameters of the map there, such as `map.`: this map's own on the present page, none on another. */
  readonly prefix: string;
  /** Whether a map there reads the link: `unread` if it has no `url-key`, `local` if nobody else can open the page. */
  readonly reads: "read" | "unread" | "local";
  /** What is wrong with `share-url`. */
  readonly problems: readonly Problem[];
}

export interface LinkPlace {
  /** What the element's `share-url` says. */
  readonly shareUrl: string | null;
  readonly urlKey: string | null;
  /** The address of the present page, and what relative addresses are relative to. */
  readonly href: string;
  readonly base: string;
}

const isWeb = ({ protocol }: URL): boolean => protocol === "https:" || protocol === "http:";

function named(shareUrl: string, base: string): URL | undefined {
  const text = shareUrl.trim();
  if (!text || !URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  return isWeb(url) && !url.username && !url.password ? url : undefined;
}

function isSamePage(page: URL, href: string): boolean {
  if (!URL.canParse(href)) return false;
  const { origin, pathname } = new URL(href);
  return page.origin === origin && page.pathname === pathname;
}

/** Where links lead: to the page that `share-url` names, else to the present one. */
export function linkTarget({ shareUrl, urlKey, href, base }: LinkPlace): LinkTarget {
  const page = shareUrl === null ? undefined : named(shareUrl, base);
  const own = urlKey ? `${urlKey}.` : "";
  if (page) return { href: page.href, prefix: isSamePage(page, href) ? own : "", reads: "read", problems: [] };
  const isHere = URL.canParse(href) && isWeb(new URL(href));
  const message = `expected an http(s) or relative address, got ${quote(shareUrl)}`;
  return {
    href,
    prefix: own,
    reads: !isHere ? "local" : urlKey === null ? "unread" : "read",
    problems: shareUrl === null ? [] : [{ code: "value", path: "share-url", message }],
  };
}

/** The same for an element of the present page. */
export const linkTargetOf = (host: StoreHost): LinkTarget =>
  linkTarget({
    shareUrl: host.shareUrl ?? null,
    urlKey: host.urlKey ?? host.getAttribute("url-key"),
    href: window.location.href,
    base: document.baseURI,
  });
