import "../../src/define.js";
import { CoalitionMap } from "../../src/elements/coalition-map.js";
import type { PainterPart } from "../../src/elements/stage/painter.js";
import { STATE_FIELDS } from "../../src/model/state.js";
import { FULL } from "../cases.js";
import { RecordingPainter } from "../fakes/recording-painter.js";

/** A test that runs in `npm run verify:full` only. */
export const itInFull = FULL ? it : it.skip;

type Attributes = Readonly<Record<string, string>>;

/** The element with a map that draws nothing: `RecordingPainter.made` has its calls. */
class FakeMap extends CoalitionMap {
  protected override async loadPainter(): Promise<PainterPart> {
    return { MapPainter: RecordingPainter, mapStyles: "", workerAddress: () => "data:," };
  }
}
customElements.define("fake-coalition-map", FakeMap);

async function put(
  element: CoalitionMap,
  attributes: Attributes,
  width: number,
  height: number,
): Promise<CoalitionMap> {
  element.style.width = `${width}px`;
  element.style.height = `${height}px`;
  for (const [name, value] of Object.entries({ theme: "light", ...attributes })) element.setAttribute(name, value);
  document.body.append(element);
  await element.whenIdle();
  return element;
}

/**
 * Puts an element of a fixed size on the page and waits until it is drawn. It shows the poster, which costs a thirtieth
 * of a live map; everything but camera, canvas and WebGL is the same.
 */
export const mount = (attributes: Attributes = {}, width = 900, height = 600): Promise<CoalitionMap> =>
  put(
    document.createElement("coalition-map") as CoalitionMap,
    { loading: "interaction", ...attributes },
    width,
    height,
  );

/** The same with a live map, for tests of camera, canvas, pixels or WebGL. */
export const mountLive = (attributes: Attributes = {}, width = 900, height = 600): Promise<CoalitionMap> =>
  put(document.createElement("coalition-map") as CoalitionMap, { loading: "eager", ...attributes }, width, height);

/** The same with a fake map, for tests of what the element asks of a map. */
export const mountFake = (attributes: Attributes = {}, width = 900, height = 600): Promise<CoalitionMap> =>
  put(document.createElement("fake-coalition-map") as FakeMap, { loading: "eager", ...attributes }, width, height);

const shared = new Set<CoalitionMap>();

/** Resets a shared element: attributes, state, looks, folds, details, camera. */
async function renew(element: CoalitionMap, attributes: Attributes): Promise<void> {
  for (const { key } of STATE_FIELDS) element[key] = undefined as never;
  for (const name of element.getAttributeNames())
    if (!["style", "data-dark"].includes(name) && !(name in attributes)) element.removeAttribute(name);
  Object.assign(element, { mapStyle: null, locale: null, projection: undefined, controls: undefined });
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  findAll<HTMLButtonElement>(element, ".details .close")[0]?.click();
  for (const fold of findAll<HTMLDetailsElement>(element, "details.fold")) fold.open = false;
  await element.updateComplete;
  await element.whenIdle();
  const { scene } = element;
  if (scene) element.showBounds(scene.bounds);
  element.store.dismiss();
  await element.whenIdle();
}

/**
 * One live map for all tests of a `describe`: created for the first test that asks for it, reset for each later one,
 * removed after the last. Pass the attributes that the test needs.
 */
export function shareLive(width = 760, height = 460): (attributes?: Attributes) => Promise<CoalitionMap> {
  let element: CoalitionMap | undefined;
  after(() => {
    if (element) shared.delete(element);
    element?.remove();
  });
  return async (attributes = {}) => {
    if (element) await renew(element, { theme: "light", loading: "eager", ...attributes });
    else {
      element = document.createElement("coalition-map") as CoalitionMap;
      shared.add(element);
      await put(element, { loading: "eager", ...attributes }, width, height);
    }
    return element;
  };
}

export function shadow(element: Element): ShadowRoot {
  if (!element.shadowRoot) throw new Error("the element has no shadow root");
  return element.shadowRoot;
}

/** All matches in the shadow tree of an element, and in those of the parts within it. */
export function findAll<T extends Element = HTMLElement>(element: Element, selector: string): T[] {
  const root = shadow(element);
  const parts = [...root.querySelectorAll("*")].filter(({ shadowRoot }) => shadowRoot !== null);
  return [...root.querySelectorAll<T>(selector), ...parts.flatMap((part) => findAll<T>(part, selector))];
}

/** The first element that matches; throws with the selector if there is none. */
export function find<T extends Element = HTMLElement>(element: Element, selector: string): T {
  const [found] = findAll<T>(element, selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

/** The first element that matches, or `null`. */
export const query = <T extends Element = HTMLElement>(element: Element, selector: string): T | null =>
  findAll<T>(element, selector)[0] ?? null;

/** The element that has the focus, also within a part. */
export function focused(element: Element): Element | null {
  const active = element.shadowRoot?.activeElement ?? null;
  return active?.shadowRoot?.activeElement ? focused(active) : active;
}

const AROUND = [-0.8, -0.4, 0, 0.4, 0.8];

/**
 * The colours of the ground at `[lon, lat]` places, as `[red, green, blue]`: the most frequent among points around each place,
 * so that lines and labels do not matter.
 */
export async function groundAt(element: CoalitionMap, places: readonly (readonly [number, number])[]) {
  const points = places.flatMap(([lon, lat]) =>
    AROUND.flatMap((east) => AROUND.map((north) => [lon + east, lat + north / 2] as const)),
  );
  const colours = await element.stage.colourAt(points);
  return places.map((_, index) => {
    const near = colours.slice(index * AROUND.length ** 2, (index + 1) * AROUND.length ** 2);
    const count = (colour: readonly number[]) => near.filter((other) => `${other}` === `${colour}`).length;
    return near.reduce((most, colour) => (count(colour) > count(most) ? colour : most));
  });
}

/** Opens the legend, and returns its texts row by row. */
export async function legendTexts(element: CoalitionMap): Promise<string[]> {
  const fold = query<HTMLDetailsElement>(element, "details.legend");
  if (fold) fold.open = true;
  await until(() => query(element, "coalition-legend"), "the legend is there");
  await element.whenIdle();
  return findAll(find(element, "coalition-legend"), "li span").map(({ textContent }) => textContent ?? "");
}

/** Waits until the selector matches; opens "What if" if nothing matches yet. */
export async function reach(element: CoalitionMap, selector: string): Promise<void> {
  const fold = query<HTMLDetailsElement>(element, "details.what-if");
  if (fold && !query(element, selector)) fold.open = true;
  await until(() => query(element, selector), `there is ${selector}`);
}

/** Sets a switch to a value as a reader does. */
export async function choose(element: CoalitionMap, name: string, value: string): Promise<void> {
  await reach(element, `input[name="${name}"]`);
  find<HTMLInputElement>(element, `input[name="${name}"][value="${value}"]`).click();
  await element.whenIdle();
}

/** A slow machine needs this long to load and draw what is asked for first. */
const LONGEST_MS = 60_000;

/** Waits at most a minute until something is found; throws with what was awaited, and with what is `said` instead. */
export async function until(found: () => unknown, what: string, said: () => string = () => ""): Promise<void> {
  const end = performance.now() + LONGEST_MS;
  while (!found()) {
    if (performance.now() > end) throw new Error(`waited in vain until ${what} ${said()}`.trim());
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Removes every map but shared ones, and forgets the fake ones. */
export function clear(): void {
  for (const element of document.querySelectorAll<CoalitionMap>("coalition-map, fake-coalition-map"))
    if (!shared.has(element)) element.remove();
  RecordingPainter.forget();
}
