/** The place of a map's draft in the browser's storage: one for each page and element. */
export function draftKey(host: HTMLElement): string {
  const maps = [...host.ownerDocument.querySelectorAll(host.localName)];
  return `coalition-map draft ${window.location.pathname} ${host.id || maps.indexOf(host)}`;
}

/** A map's draft as it is stored; `null` without one, and where a page may store nothing. */
export function storedDraft(host: HTMLElement): string | null {
  try {
    return window.localStorage.getItem(draftKey(host));
  } catch {
    return null;
  }
}
