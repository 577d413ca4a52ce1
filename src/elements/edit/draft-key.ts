/** Where an element stands: its place among those of its name in its root, after the places of the hosts that it is in. */
function placeOf(element: Element): string {
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return "";
  const index = [...root.querySelectorAll(element.localName)].indexOf(element);
  return root instanceof ShadowRoot ? `${placeOf(root.host)}/${root.host.localName}.${index}` : String(index);
}

/** The place of a map's draft in the browser's storage: one for each page and element. */
export const draftKey = (host: HTMLElement): string =>
  `coalition-map draft ${window.location.pathname} ${host.id || placeOf(host)}`;

/** A map's drafts as they are stored; `null` without any, and where a page may store nothing. */
export function storedDraft(host: HTMLElement): string | null {
  try {
    return window.localStorage.getItem(draftKey(host));
  } catch {
    return null;
  }
}
