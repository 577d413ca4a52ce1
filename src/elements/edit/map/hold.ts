/** How far a pointer has to go until a press is a drag, in CSS pixels. */
const SLACK_PX = 4;

/** What becomes of a press on a handle. */
export interface HoldActions<T> {
  /** A press begins. */
  readonly down: (what: T, event: PointerEvent) => void;
  /** The pointer has moved far enough to drag, and again whenever it moves; `event` is its present place. */
  readonly drag: (what: T, event: PointerEvent) => void;
  /** It was released after dragging or, with `moved` false, where it was pressed. */
  readonly up: (what: T, moved: boolean) => void;
  /** The gesture was taken away, by the browser or with Escape. */
  readonly lost: (what: T) => void;
}

interface Held<T> {
  readonly what: T;
  readonly pointer: number;
  readonly target: HTMLElement;
  readonly x: number;
  readonly y: number;
  moved: boolean;
}

/** One pointer that holds one handle, captured from press to release, so that the map below neither moves nor is pressed. */
export class Hold<T> {
  readonly #actions: HoldActions<T>;
  #held: Held<T> | undefined;

  constructor(actions: HoldActions<T>) {
    this.#actions = actions;
  }

  get isDragging(): boolean {
    return this.#held?.moved ?? false;
  }

  down(what: T, event: PointerEvent): void {
    if (event.button !== 0 || !event.isPrimary || this.#held) return;
    const target = event.currentTarget as HTMLElement;
    // Else the press selects text, and the pointer drags that.
    event.preventDefault();
    target.focus({ preventScroll: true });
    target.setPointerCapture(event.pointerId);
    this.#held = { what, pointer: event.pointerId, target, x: event.clientX, y: event.clientY, moved: false };
    this.#actions.down(what, event);
  }

  readonly move = (event: PointerEvent): void => {
    const held = this.#held;
    if (held?.pointer !== event.pointerId) return;
    held.moved ||= Math.hypot(event.clientX - held.x, event.clientY - held.y) >= SLACK_PX;
    if (held.moved) this.#actions.drag(held.what, event);
  };

  readonly up = (event: PointerEvent): void => {
    const held = this.#held;
    if (held?.pointer !== event.pointerId) return;
    this.#held = undefined;
    this.#actions.up(held.what, held.moved);
  };

  readonly lost = (event: PointerEvent): void => {
    if (this.#held?.pointer === event.pointerId) this.cancel();
  };

  /** Gives up the gesture; returns whether there was one. */
  cancel(): boolean {
    const held = this.#held;
    if (!held) return false;
    this.#held = undefined;
    if (held.target.hasPointerCapture(held.pointer)) held.target.releasePointerCapture(held.pointer);
    this.#actions.lost(held.what);
    return true;
  }
}
