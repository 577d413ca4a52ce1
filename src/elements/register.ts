/** An element's class with the version of the package that it came from. */
export interface VersionedElement extends CustomElementConstructor {
  readonly version: string;
}

/**
 * Defines an element unless the page already has one of that name: the first definition stays, whatever its version, and
 * the console names both versions. Does nothing on a server, which has no custom elements.
 */
export function register(name: string, element: VersionedElement): void {
  if (typeof window === "undefined" || typeof customElements === "undefined") return;
  const first = customElements.get(name) as Partial<VersionedElement> | undefined;
  if (!first) customElements.define(name, element);
  else if (first !== element)
    console.info(`${name} ${element.version}: version ${first.version ?? "unknown"} is already on this page and stays`);
}
