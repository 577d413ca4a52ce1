/** An element's class with the version of the package that it came from. */
export interface VersionedElement extends CustomElementConstructor {
  readonly version: string;
}

/**
 * Defines an element unless the page has one of that name: the first one stays, whatever its version, and a second
 * one says so in the console. A server has neither elements nor a page: nothing happens there.
 */
export function register(name: string, element: VersionedElement): void {
  if (typeof window === "undefined" || typeof customElements === "undefined") return;
  const first = customElements.get(name) as Partial<VersionedElement> | undefined;
  if (!first) customElements.define(name, element);
  else if (first !== element)
    console.info(`${name} ${element.version}: version ${first.version ?? "unknown"} is already on this page and stays`);
}
