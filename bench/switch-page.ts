// The page's part of bench/switch.ts: times switches of the element, and the same calls on a MapLibre map alone.
import { GeoJSONSource, Map as MapLibreMap } from "maplibre-gl";
import { MapPainter, mapStyles } from "../src/map/index.js";
import type { CoalitionState } from "../src/model/state.js";
import type { Scene } from "../src/scene/scene.js";

interface Element extends HTMLElement {
  scene: Scene;
  state: Partial<CoalitionState>;
  readonly updateComplete: Promise<boolean>;
  readonly stage: { readonly map: { readonly painter: { whenIdle(): Promise<void> } } };
  readonly store: { change(patch: Partial<CoalitionState>): boolean; followersIdle(): Promise<void> };
  whenIdle(): Promise<void>;
}

/** The two sides of each switch. */
const SIDES: Readonly<Record<string, readonly [Partial<CoalitionState>, Partial<CoalitionState>]>> = {
  "us-isr": [
    { usIsr: "off", domain: "signals" },
    { usIsr: "on", domain: "signals" },
  ],
  objections: [{ objections: ["HUN"] }, { objections: [] }],
  domain: [{ domain: "surface" }, { domain: "air" }],
};
const PAUSE_MS = 1200;
const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

/** A recorded call on a map, to be replayed. */
type Call = () => unknown;
let record: Call[] | undefined;
function recorded<T extends object>(prototype: T, names: readonly (keyof T & string)[]): void {
  for (const name of names) {
    const original = prototype[name] as unknown as (...args: unknown[]) => unknown;
    Object.defineProperty(prototype, name, {
      value(this: unknown, ...args: unknown[]) {
        record?.push(() => original.apply(this, args));
        return original.apply(this, args);
      },
    });
  }
}
recorded(GeoJSONSource.prototype, ["setData"]);
recorded(MapLibreMap.prototype, [
  "addSource",
  "addLayer",
  "removeLayer",
  "moveLayer",
  "setFilter",
  "setPaintProperty",
  "setLayoutProperty",
  "setLayerZoomRange",
]);

async function callsOf(painter: MapPainter, scene: Scene): Promise<Call[]> {
  record = [];
  await painter.paint(scene);
  await painter.whenIdle();
  const calls = record;
  record = undefined;
  return calls;
}

async function measureSwitch(name: string, rounds: number) {
  const element = document.querySelector("coalition-map") as Element;
  await customElements.whenDefined("coalition-map");
  const sides = SIDES[name];
  if (!sides) throw new Error(`no switch ${name}`);
  const scenes: Scene[] = [];
  for (const side of [...sides, ...sides]) {
    element.store.change(side);
    await element.whenIdle();
    scenes.push(element.scene);
  }
  const [first, second] = scenes as [Scene, Scene];
  const box = element.shadowRoot?.querySelector(".map.one") as HTMLElement;
  const container = document.querySelector("#alone") as HTMLElement;
  container.replaceChildren();
  Object.assign(container.style, { width: `${box.clientWidth}px`, height: `${box.clientHeight}px` });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(mapStyles);
  document.adoptedStyleSheets = [sheet];
  const nothing = () => {};
  const painter = new MapPainter({
    container,
    locale: {},
    cooperative: false,
    bounds: second.bounds,
    scene: second,
    onCamera: nothing,
    onHover: nothing,
    onPick: nothing,
    onError: nothing,
  });
  await painter.paint(second);
  await painter.whenIdle();
  const calls = [await callsOf(painter, first), await callsOf(painter, second)] as const;
  const measured: { text: number; painted: number; alone: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const which = round % 2 === 0 ? 0 : 1;
    await pause();
    const start = performance.now();
    element.store.change(sides[which]);
    await element.updateComplete;
    await element.store.followersIdle();
    const text = performance.now() - start;
    await element.stage.map.painter.whenIdle();
    const painted = performance.now() - start;
    await pause();
    const again = performance.now();
    for (const call of calls[which]) call();
    await painter.whenIdle();
    measured.push({ text, painted, alone: performance.now() - again });
  }
  painter.remove();
  return measured;
}
Object.assign(window, { measureSwitch });
