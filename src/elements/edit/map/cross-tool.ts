import { html, type TemplateResult } from "lit";
import type { Place } from "../../../model/distance.js";
import { roundedPlace } from "../../../model/placed.js";
import type { Words } from "../../../scene/words.js";
import { sayEdit } from "../edit-words.js";
import type { EditedMap } from "./edited-map.js";
import { placeByKey } from "./gestures.js";
import { Hold } from "./hold.js";
import { type Action, type Drawn, done, type EditContext, type PressTool } from "./map-tool.js";

/**
 * A tool that takes places from the map: where it is pressed, or at a crosshair, which arrow keys move, a mouse leads, and a
 * finger drags.
 */
export abstract class CrossTool implements PressTool {
  readonly home = "cross";
  protected readonly context: EditContext;
  #place: Place | undefined;
  /** Whether a mouse leads the crosshair, which then lets presses through to the map. */
  #led = false;
  readonly #hold: Hold<null>;

  constructor(context: EditContext) {
    this.context = context;
    this.#hold = new Hold({
      down: () => {},
      drag: (_, event) => {
        const map = this.context.map();
        const at = map?.unproject(map.pointOf(event));
        if (at) this.#moveTo(at, false);
      },
      up: () => this.take(this.place),
      lost: () => {},
    });
  }

  /** Where the crosshair is: at first in the middle of the map. */
  protected get place(): Place {
    this.#place ??= roundedPlace(this.context.map()?.middle() ?? { lon: 0, lat: 0 });
    return this.#place;
  }

  #moveTo(place: Place, aloud: boolean): void {
    this.#place = roundedPlace(place);
    this.moved(this.#place, aloud);
    this.context.draw();
  }

  /** The crosshair has moved. */
  protected abstract moved(place: Place, aloud: boolean): void;
  /** A place was chosen. */
  protected abstract take(place: Place): void;
  /** A key other than the crosshair's own; returns whether it was used. */
  protected otherKey(_key: string): boolean {
    return false;
  }
  protected abstract label(words: Words): string;
  abstract hint(words: Words): string;
  abstract actions(words: Words): readonly Action[];

  hover(place: Place): void {
    if (this.#hold.isDragging) return;
    if (!this.#led) {
      this.#led = true;
      this.context.update();
    }
    this.#moveTo(place, false);
  }

  press(place: Place, byTouch: boolean): void {
    this.#led = !byTouch;
    this.#moveTo(place, false);
    this.take(this.place);
  }

  /** Moves the crosshair to a place that was tapped, and takes nothing yet. */
  protected aim(place: Place): void {
    this.#led = false;
    this.context.update();
    this.#moveTo(place, true);
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    const next = placeByKey(this.place, event);
    if (next) {
      this.#led = false;
      this.#moveTo(next, true);
      this.context.update();
    } else if (key === "Enter" || key === " ") this.take(this.place);
    else if (!(key === "Escape" ? this.escape() : this.otherKey(key))) return;
    done(event);
  };

  /** Ends the tool: presses on the map are the map's again. */
  protected leave(): void {
    this.context.editor.mode.set({ tool: { kind: "move" } });
  }

  escape(): boolean {
    if (!this.#hold.cancel()) this.leave();
    return true;
  }

  end(): void {
    this.#hold.cancel();
  }

  protected cancelAction(words: Words): Action {
    return { id: "cancel", text: sayEdit(words, "edit.cancel"), run: () => this.leave() };
  }

  draw(_map: EditedMap): Drawn {
    return { spots: [{ id: this.home, at: this.place }], lines: {} };
  }

  view(words: Words): TemplateResult {
    return html`<button
      type="button"
      class="grip cross ${this.#led ? "led" : ""}"
      data-spot="cross"
      aria-label=${this.label(words)}
      @keydown=${this.#key}
      @click=${(event: MouseEvent) => {
        // Neither keys nor a pointer: a voice, or a screen reader.
        if (event.detail === 0) this.take(this.place);
      }}
      @pointerdown=${(event: PointerEvent) => this.#hold.down(null, event)}
      @pointermove=${this.#hold.move}
      @pointerup=${this.#hold.up}
      @pointercancel=${this.#hold.lost}
      @lostpointercapture=${this.#hold.lost}
    ></button>`;
  }
}
