import type { Stage } from "../stage/stage.js";
import type { Store } from "../store/store.js";

/** What a part of a map shows and steers. */
export interface Source {
  readonly store: Store;
  /** The map itself; a figure has none. */
  readonly stage: Stage | null;
}

/** Key under which an element has its source. The number is the version of `Source`, for pages with two copies of the library. */
export const SOURCE = Symbol.for("coalition-map.source.1");

export interface SourceElement extends HTMLElement {
  readonly [SOURCE]: Source;
}

const isSource = (node: Node | null): node is SourceElement => node !== null && SOURCE in node;

/** Key of the listeners for maps that are added, removed or given another id; all copies of the library on a page share them. */
const KEY = Symbol.for("coalition-map.source-seekers.1");
const page = globalThis as unknown as Record<symbol, Set<() => void> | undefined>;
page[KEY] ??= new Set();
const seekers = page[KEY];

/** Tells all parts on the page that a map has been added, removed or given another id. */
export function announceSource(): void {
  for (const seek of [...seekers]) seek();
}

/** Tells all parts on the page whenever a map is given another id, for as long as the map exists. */
export function announceIdOf(map: SourceElement): void {
  if (typeof MutationObserver !== "undefined")
    new MutationObserver(announceSource).observe(map, { attributeFilter: ["id"] });
}

/** Calls `seek` whenever a map is added, removed or given another id; the function returned ends this. */
export function onSources(seek: () => void): () => void {
  seekers.add(seek);
  return () => seekers.delete(seek);
}

/** The host of a shadow tree; `null` for another node. Not by its class: each document that the element is moved to has its own. */
const hostOf = (node: Node): Element | null => (node.nodeType === 11 && (node as ShadowRoot).host) || null;

/** The source of the map around an element, which is in the map's shadow tree or among its descendants. */
function sourceAround(element: Element): Source | undefined {
  for (let at: Node | null = element; at; at = at.parentNode ?? hostOf(at)) if (isSource(at)) return at[SOURCE];
  return undefined;
}

/** The element with an id in the tree of another element, or in a tree around that. */
function named(element: Element, id: string): Element | null {
  for (let root: Node | undefined = element.getRootNode(); root; root = hostOf(root)?.getRootNode()) {
    const found = "getElementById" in root ? (root as Document).getElementById(id) : null;
    if (found) return found;
  }
  return null;
}

/** Whether an id is that of an element that is not defined yet: it may become a map. */
export const isComing = (element: Element, id: string): boolean =>
  named(element, id)?.matches(":not(:defined)") ?? false;

/** The source of a part: of the map that `id` names, or of the one around it. */
export function sourceOf(element: Element, id: string | null): Source | undefined {
  if (!id) return sourceAround(element);
  const found = named(element, id);
  return isSource(found) ? found[SOURCE] : undefined;
}
