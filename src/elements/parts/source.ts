import type { Stage } from "../stage/stage.js";
import type { Store } from "../store/store.js";

/** What a part of a map shows and steers. */
export interface Source {
  readonly store: Store;
  /** The map itself; a figure has none. */
  readonly stage: Stage | null;
}

/** Under this name an element has its source. The number is the version of `Source`, for pages with two copies of the library. */
export const SOURCE = Symbol.for("coalition-map.source.1");

export interface SourceElement extends HTMLElement {
  readonly [SOURCE]: Source;
}

const isSource = (node: Node | null): node is SourceElement => node !== null && SOURCE in node;

/** Those who want to know that a map has come, gone, or got another id: shared by all copies of the library on a page. */
const KEY = Symbol.for("coalition-map.source-seekers.1");
const page = globalThis as unknown as Record<symbol, Set<() => void> | undefined>;
page[KEY] ??= new Set();
const seekers = page[KEY];

/** Tells all parts on the page that a map has come, gone, or got another id. */
export function announceSource(): void {
  for (const seek of [...seekers]) seek();
}

/** Calls `seek` whenever a map comes, goes or gets another id; the answer ends it. */
export function onSources(seek: () => void): () => void {
  seekers.add(seek);
  return () => seekers.delete(seek);
}

/** An element around another, across the borders of shadow trees. */
const around = (node: Node): Node | null =>
  node instanceof Element && node.assignedSlot
    ? node.parentNode
    : (node.parentNode ?? (node instanceof ShadowRoot ? node.host : null));

/** The map that an element stands in, whether in its shadow tree or as its child. */
function sourceAround(element: Element): Source | undefined {
  for (let at: Node | null = around(element); at; at = around(at)) if (isSource(at)) return at[SOURCE];
  return undefined;
}

/** The map of an id in the tree of an element, or in one around it. */
function sourceOfId(element: Element, id: string): Source | undefined {
  for (let root: Node = element.getRootNode(); ; ) {
    if (root instanceof Document || root instanceof ShadowRoot) {
      const named = root.getElementById(id);
      if (isSource(named) && named.isConnected) return named[SOURCE];
    }
    if (!(root instanceof ShadowRoot)) return undefined;
    root = root.host.getRootNode();
  }
}

/** The source of a part: the map that `id` names, or the one around it. */
export const sourceOf = (element: Element, id: string | null): Source | undefined =>
  id ? sourceOfId(element, id) : sourceAround(element);
