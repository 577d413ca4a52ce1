import type { CoalitionMap } from "../../src/elements/coalition-map.js";
import type { Editing } from "../../src/elements/edit/edit-mode.js";
import { RecordingPainter } from "../fakes/recording-painter.js";
import { find, focused, mountFake, query, until } from "./mount.js";

/** A map on which a reader edits. */
export async function editing(patch: Partial<Editing> = {}, attributes = {}): Promise<CoalitionMap> {
  const element = await mountFake(attributes);
  const editor = await element.store.input.needEditor();
  editor?.mode.set({ isOn: true, ...patch });
  await until(() => query(element, ".map-edit .grip"), "there are handles");
  await element.whenIdle();
  return element;
}

export const spot = (element: CoalitionMap, id: string) =>
  find<HTMLButtonElement>(element, `.map-edit [data-spot="${id}"]`);
export const spotFocused = (element: CoalitionMap) => (focused(element) as HTMLElement | null)?.dataset.spot;
export const text = (element: CoalitionMap) => find(element, ".edit-bar p").textContent ?? "";
export const said = (element: CoalitionMap) => find(element, ".said").textContent ?? "";
export const action = (element: CoalitionMap, id: string) => find<HTMLButtonElement>(element, `[data-edit="${id}"]`);
export const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
export const mode = (element: CoalitionMap) => element.store.input.editor?.mode.now as Editing;
export const placed = (element: CoalitionMap, id: string) => {
  const orbit = element.edited?.scenario.stations.find((one) => one.id === id)?.orbit;
  return typeof orbit === "object" ? orbit : undefined;
};
export const path = (element: CoalitionMap, name: string) =>
  find(element, `.map-edit path.${name}`).getAttribute("d") ?? "";

/** Where the middle of a handle is on the page. */
export function middle(one: Element): { clientX: number; clientY: number } {
  const { left, top, width, height } = one.getBoundingClientRect();
  return { clientX: left + width / 2, clientY: top + height / 2 };
}
/** What a mouse does: its pointer, unlike others, can be captured without being there. */
export const point = (
  target: Element,
  type: string,
  at: { clientX: number; clientY: number },
  more: PointerEventInit = {},
) =>
  target.dispatchEvent(
    new PointerEvent(type, {
      pointerId: 1,
      pointerType: "mouse",
      isPrimary: true,
      button: 0,
      buttons: type === "pointerup" ? 0 : 1,
      bubbles: true,
      composed: true,
      cancelable: true,
      ...at,
      ...more,
    }),
  );
export const by = ({ clientX, clientY }: { clientX: number; clientY: number }, x: number, y: number) => ({
  clientX: clientX + x,
  clientY: clientY + y,
});
export const canvas = () => RecordingPainter.alive[0]?.canvas as HTMLCanvasElement;
const AIRCRAFT = { operator: "FRA", quantity: 4, base: "Powidz", lon: 17.85, lat: 52.38, source: "a guess" } as const;
export const trialOf = (element: CoalitionMap) => {
  const platform = element.facts?.fleets.find(({ id }) => id === "fra_e3f_avord")?.platform ?? "";
  return { fleet: { ...AIRCRAFT, platform }, domain: "air" } as const;
};
