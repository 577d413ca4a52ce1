import "../../src/define.js";
import type { CoalitionMap } from "../../src/elements/coalition-map.js";

/** Puts a map of a fixed size on the page and waits until it is drawn. */
export async function mount(attributes: Record<string, string> = {}, width = 900, height = 600): Promise<CoalitionMap> {
  const element = document.createElement("coalition-map") as CoalitionMap;
  element.style.width = `${width}px`;
  element.style.height = `${height}px`;
  for (const [name, value] of Object.entries({ theme: "light", loading: "eager", ...attributes }))
    element.setAttribute(name, value);
  document.body.append(element);
  await element.whenIdle();
  return element;
}

export function shadow(element: CoalitionMap): ShadowRoot {
  if (!element.shadowRoot) throw new Error("the element has no shadow root");
  return element.shadowRoot;
}

/** The first element that matches, or an error that says which was missing. */
export function find<T extends Element = HTMLElement>(element: CoalitionMap, selector: string): T {
  const found = shadow(element).querySelector<T>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

/** Chooses an answer of a switch as a reader does. */
export async function choose(element: CoalitionMap, name: string, value: string): Promise<void> {
  find<HTMLInputElement>(element, `input[name="${name}"][value="${value}"]`).click();
  await element.whenIdle();
}

/** Colours of the drawn map at places given as `[lon, lat]`. */
export async function coloursAt(
  element: CoalitionMap,
  places: readonly [number, number][],
): Promise<[number, number, number][]> {
  return element.colourAt(places);
}

/** Waits until something is found; an error says what was waited for. */
export async function until(found: () => unknown, what: string): Promise<void> {
  for (let i = 0; i < 200; i++) {
    if (found()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`waited in vain until ${what}`);
}

export function clear(): void {
  for (const element of document.querySelectorAll("coalition-map")) element.remove();
}
