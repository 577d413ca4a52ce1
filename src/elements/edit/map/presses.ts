import type { Place } from "../../../model/distance.js";
import type { PressTool } from "./map-tool.js";

export interface PressesOptions {
  /** The box of the map that is edited; `undefined` without one. */
  readonly box: () => HTMLElement | undefined;
  /** The tool that takes presses; `undefined` if the map keeps them. */
  readonly tool: () => PressTool | undefined;
  readonly placeAt: (event: PointerEvent) => Place | undefined;
}

/** A pointer that goes further between press and release moves the map, in CSS pixels. */
const SLACK_PX = 6;

/** Tells a press on the map from a drag of it: presses and a mouse that hovers are the tool's, everything else the map's. */
export class Presses {
  readonly #options: PressesOptions;
  #down: { readonly pointer: number; readonly x: number; readonly y: number } | undefined;

  /** Whether the last press was a tool's. */
  #took = false;

  constructor(options: PressesOptions) {
    this.#options = options;
  }

  /** Listens in the shadow tree of a map for as long as that is there. */
  listen(root: ShadowRoot | null): void {
    root?.addEventListener("pointerdown", (event) => this.#press(event as PointerEvent));
    root?.addEventListener("pointermove", (event) => this.#move(event as PointerEvent));
    root?.addEventListener("pointerup", (event) => this.#release(event as PointerEvent));
    root?.addEventListener("pointercancel", () => {
      this.#down = undefined;
    });
    // What follows a press that was taken is not the map's either: it would open details, or zoom.
    for (const type of ["click", "dblclick"])
      root?.addEventListener(type, (event) => this.#took && this.#isOnMap(event) && event.stopPropagation(), {
        capture: true,
      });
  }

  /** Whether an event is on the map itself, and not on its buttons. */
  #isOnMap(event: Event): boolean {
    const target = event.composedPath()[0];
    if (!(target instanceof Element)) return false;
    return (this.#options.box()?.contains(target) ?? false) && !target.closest(".maplibregl-control-container");
  }

  /** The same while a tool takes presses. */
  #isOn(event: Event): boolean {
    return this.#options.tool() !== undefined && this.#isOnMap(event);
  }

  #press(event: PointerEvent): void {
    this.#took = false;
    const { pointerId: pointer, clientX: x, clientY: y, isPrimary, button } = event;
    this.#down = isPrimary && button === 0 && this.#isOn(event) ? { pointer, x, y } : undefined;
  }

  #move(event: PointerEvent): void {
    if (event.pointerType === "touch" || event.buttons !== 0 || !this.#isOn(event)) return;
    const place = this.#options.placeAt(event);
    if (place) this.#options.tool()?.hover(place);
  }

  #release(event: PointerEvent): void {
    const down = this.#down;
    this.#down = undefined;
    if (down?.pointer !== event.pointerId || !this.#isOn(event)) return;
    if (Math.hypot(event.clientX - down.x, event.clientY - down.y) > SLACK_PX) return;
    const place = this.#options.placeAt(event);
    if (!place) return;
    this.#took = true;
    this.#options.tool()?.press(place, event.pointerType === "touch");
  }
}
