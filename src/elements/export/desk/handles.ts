import { html, nothing, svg, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import { placeText } from "../../../scene/edited-words.js";
import { middleOf, type Point } from "../../../scene/placement/box.js";
import type { Words } from "../../../scene/words.js";
import { Hold } from "../../edit/map/hold.js";
import type { DeskContext, Drawn } from "./context.js";
import type { Desk } from "./desk.js";
import { sayDesk } from "./desk-words.js";
import { type Grip, offsetOf, type Placed, placeAt, placedOn, pointByKey } from "./placing.js";

interface Held {
  readonly placed: Placed;
  readonly grip: Grip;
}

/** What has been moved, and where to, until the figure shows it. */
interface Moved extends Held {
  readonly to: Point;
}

/** Least side of a handle, in CSS pixels. */
const HANDLE_PX = { mouse: 28, touch: 44 } as const;
/** Width of the preview before it is known, in CSS pixels. */
const USUAL_WIDTH = 560;

const pointOf = ({ tip, text }: Placed, grip: Grip): Point => (grip === "tip" ? tip : middleOf(text));

/** The handles over the preview with which annotations are moved, and presses on it that place new ones. */
export class Handles {
  readonly #desk: Desk;
  readonly #update: () => void;
  readonly #hold: Hold<Held>;
  #drawn: Drawn | undefined;
  #moved: Moved | undefined;
  #sheet: HTMLElement | undefined;
  /** From the pointer to the middle of what it holds. */
  #grasp: Point = [0, 0];

  constructor(desk: Desk, update: () => void) {
    this.#desk = desk;
    this.#update = update;
    this.#hold = new Hold<Held>({
      down: ({ placed, grip }, event) => {
        const [[x, y], [heldX, heldY]] = [this.#pointAt(event), pointOf(placed, grip)];
        this.#grasp = [heldX - x, heldY - y];
      },
      drag: (held, event) => {
        const [x, y] = this.#pointAt(event);
        this.#show({ ...held, to: [x + this.#grasp[0], y + this.#grasp[1]] });
      },
      up: (held, moved) => {
        if (moved && this.#moved) this.#keep(this.#moved, false);
        else this.#focusText(held.placed.index);
      },
      lost: () => this.#show(undefined),
    });
  }

  /** Called with each figure that is drawn: what was moved is in it. */
  drawnAnew(): void {
    if (!this.#hold.isDragging) this.#moved = undefined;
  }

  #show(moved: Moved | undefined): void {
    this.#moved = moved;
    this.#update();
  }

  /** Where a pointer is on the figure, in its units. */
  #pointAt({ clientX, clientY }: Pick<MouseEvent, "clientX" | "clientY">): Point {
    const box = this.#sheet?.getBoundingClientRect();
    const { width = 1, height = 1 } = this.#drawn?.figure ?? {};
    if (!box) return [0, 0];
    return [((clientX - box.left) / box.width) * width, ((clientY - box.top) / box.height) * height];
  }

  /** Takes a movement over into the draft; one that leads beside the map is undone. */
  #keep({ placed, grip, to }: Moved, soon: boolean): void {
    const { index, tip } = placed;
    const place = grip === "tip" && this.#drawn ? placeAt(this.#drawn.figure, to) : undefined;
    if (place) this.#desk.setAnnotation(index, place, soon);
    else if (grip === "tip") this.#show(undefined);
    else this.#desk.setAnnotation(index, { offsetMm: offsetOf(tip, to) }, soon);
  }

  #focusText(index: number): void {
    this.#sheet?.closest("dialog")?.querySelector<HTMLElement>(`#desk-annotation-${index}`)?.focus();
  }

  /** Where an annotation is now: as drawn, or as it is being moved. A text goes with its place. */
  #now(placed: Placed): Placed {
    const moved = this.#moved;
    if (moved?.placed.index !== placed.index) return placed;
    const { x, y, width, height } = placed.text;
    const from = pointOf(placed, moved.grip);
    const text = { x: x + moved.to[0] - from[0], y: y + moved.to[1] - from[1], width, height };
    return { ...placed, text, ...(moved.grip === "tip" && { tip: moved.to }) };
  }

  #key(placed: Placed, grip: Grip, event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && this.#hold.cancel()) event.preventDefault();
    if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      this.#desk.removeAnnotation(placed.index);
      return;
    }
    const to = pointByKey(pointOf(this.#now(placed), grip), event);
    if (!to) return;
    event.preventDefault();
    this.#show({ placed, grip, to });
    this.#keep({ placed, grip, to }, true);
  }

  #press(event: MouseEvent): void {
    if ((event.target as Element).closest("button") || !this.#drawn) return;
    this.#desk.annotate(placeAt(this.#drawn.figure, this.#pointAt(event)));
  }

  #gripView(placed: Placed, grip: Grip, { figure }: Drawn, words: Words): TemplateResult {
    const { index } = placed;
    const now = this.#now(placed);
    const [x, y] = pointOf(now, grip);
    const [right, down] = grip === "text" ? this.#aside(now, figure) : [0, 0];
    const left = `calc(${(100 * x) / figure.width}% + ${right}px)`;
    const top = `calc(${(100 * y) / figure.height}% + ${down}px)`;
    // A text is held by all of itself, so that its handle does not cover it.
    const { width, height } = now.text;
    const size = `width: ${(100 * width) / figure.width}%; height: ${(100 * height) / figure.height}%`;
    return html`<button
      type="button"
      class="desk-grip of-${grip}"
      data-grip="${grip}-${index}"
      .style=${`left: ${left}; top: ${top}; ${grip === "text" ? size : ""}`}
      aria-label=${this.#label(now, grip, words)}
      @keydown=${(event: KeyboardEvent) => this.#key(placed, grip, event)}
      @click=${(event: MouseEvent) => {
        // Neither a pointer nor keys on it: a voice, or a screen reader.
        if (event.detail === 0) this.#focusText(index);
      }}
      @pointerdown=${(event: PointerEvent) => this.#hold.down({ placed, grip }, event)}
      @pointermove=${this.#hold.move}
      @pointerup=${this.#hold.up}
      @pointercancel=${this.#hold.lost}
      @lostpointercapture=${this.#hold.lost}
    ></button>`;
  }

  /**
   * How far the handle of a text is from its middle, in CSS pixels: as little as keeps it off the arrow's, along the axis on
   * which that is less.
   */
  #aside({ tip, text }: Placed, { width }: Drawn["figure"]): Point {
    const px = (this.#sheet?.clientWidth || USUAL_WIDTH) / width;
    const least = matchMedia("(pointer: coarse)").matches ? HANDLE_PX.touch : HANDLE_PX.mouse;
    const [x, y] = middleOf(text);
    const [right, down] = [(x - tip[0]) * px, (y - tip[1]) * px];
    const lackOf = (side: number, apart: number) =>
      (Math.max(side * px, HANDLE_PX.mouse) + least) / 2 - Math.abs(apart);
    const [across, along] = [lackOf(text.width, right), lackOf(text.height, down)];
    if (across <= 0 || along <= 0) return [0, 0];
    // Up from a text that is at its place.
    return along <= across ? [0, down > 0 ? along : -along] : [right < 0 ? -across : across, 0];
  }

  #label({ index, tip, text: box }: Placed, grip: Grip, words: Words): string {
    const one = this.#desk.draft.annotations?.[index];
    const text = one?.text.trim() || sayDesk(words, "desk.annotation.blank");
    const n = index + 1;
    if (grip === "tip")
      return sayDesk(words, "desk.annotation.tip", { n, text, place: one ? placeText(one, words) : "" });
    const [right, down] = offsetOf(tip, middleOf(box));
    return sayDesk(words, "desk.annotation.label", {
      n,
      text,
      right: words.number(right, 1),
      down: words.number(down, 1),
    });
  }

  /** A line from the text to its place, where the figure does not show it as yet. */
  #lineView(placed: Placed): TemplateResult | typeof nothing {
    if (placed.isDrawn && this.#moved?.placed.index !== placed.index) return nothing;
    const { tip, text } = this.#now(placed);
    return svg`<rect x=${text.x} y=${text.y} width=${text.width} height=${text.height} />
      <path d="M${middleOf(text).join(" ")}L${tip.join(" ")}" />` as TemplateResult;
  }

  /** The preview's own content, with what is laid over it. */
  view({ words, drawn }: DeskContext, sheet: TemplateResult): TemplateResult {
    this.#drawn = drawn;
    if (!drawn) return sheet;
    const { figure, shown } = drawn;
    const { width, height } = figure;
    const placed = placedOn(figure, this.#desk.draft, shown.annotations);
    return html`<div
      class="desk-sheet"
      .style=${`--ratio: ${width / height}`}
      ${ref((sheet) => {
        this.#sheet = sheet as HTMLElement | undefined;
      })}
      @click=${(event: MouseEvent) => this.#press(event)}
    >
      ${sheet}
      <svg class="desk-lines" viewBox="0 0 ${width} ${height}" aria-hidden="true">
        ${placed.map((one) => this.#lineView(one))}
      </svg>
      ${placed.flatMap((one) => [this.#gripView(one, "text", drawn, words), this.#gripView(one, "tip", drawn, words)])}
    </div>`;
  }
}
