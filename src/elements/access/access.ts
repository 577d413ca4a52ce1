import { html, type ReactiveElement, type TemplateResult } from "lit";
import { staticProjection } from "../../figure/static-map.js";
import type { CoalitionState } from "../../model/state.js";
import { sayAccess } from "../../scene/access-words.js";
import { type Anchor, drawnThings, symbolOf, zoomOf } from "../../scene/drawn.js";
import type { Scene } from "../../scene/scene.js";
import { extentOfThing, outlinesOf } from "../../scene/thing-shape.js";
import type { Thing } from "../../scene/things.js";
import type { Words } from "../../scene/words.js";
import type { Derived } from "../../session/derive.js";
import { adoptStyles } from "../adopt-styles.js";
import { type Box, boxOfPoints, moved } from "../details/boxes.js";
import { restOf } from "../details/rest-of.js";
import { type Card, seatCard } from "../details/seat-card.js";
import { uncover } from "../details/uncover.js";
import type { LiveMap } from "../stage/live-map.js";
import type { Camera, View } from "../stage/painter.js";
import type { StageHost } from "../stage/stage-host.js";
import { stillSize } from "../stage/still-view.js";
import { accessStyles } from "./access-styles.js";
import { haloView, type Project, placeHalos, placeTraces } from "./halo.js";
import { type Wish, wishOf } from "./keys.js";
import { shortcutsView } from "./shortcuts.js";
import { firstOf, kindBeside, nearestToward, neighbour, spokenOf } from "./walk.js";

export interface AccessOptions {
  readonly derived: () => Derived | undefined;
  readonly words: () => Words;
  readonly maps: readonly LiveMap[];
  /** The projection of the still shown instead of the map; `undefined` for a live map. */
  readonly still: () => { readonly mercator: View | "start" | undefined } | undefined;
  /** The thing whose details are open. */
  readonly selected: () => string | null;
  /** The card that is shown, if any. */
  readonly card: () => Card | null;
  readonly open: (thing: Thing) => void;
  readonly change: (patch: Partial<CoalitionState>) => void;
  /** Called when another thing is pointed at, or none. */
  readonly changed: () => void;
  /** Tables of this map, inside it and elsewhere in the page. */
  readonly tables: ReadonlySet<ReactiveElement>;
  /** Announces a text to screen readers, after any that is still being read. */
  readonly say: (text: string) => void;
}

/** The scenes drawn: one, or two while states are compared. */
export const scenesOf = ({ scene, pair }: Derived): readonly Scene[] => (pair ? [pair.before, pair.after] : [scene]);

/** A thing nearer to the map's edge than this does not count as seen, in CSS pixels. */
const MARGIN_PX = 40;

/**
 * The map's text twin and its keyboard access: tables, a walk from thing to thing, the list of keys. Map and tables mark
 * the same thing, with a ring on the map and a highlighted row: the thing whose details are open, else the one that the walk
 * has reached or whose row has focus.
 */
export class Access {
  readonly #host: StageHost;
  readonly #options: AccessOptions;
  #pointed: string | null = null;
  /** The view before the walk. */
  #before: Camera | undefined;

  constructor(host: StageHost, options: AccessOptions) {
    this.#host = host;
    this.#options = options;
    adoptStyles(host.shadowRoot, accessStyles);
  }

  /** The thing pointed at, if the present reading draws it. */
  get current(): string | null {
    const id = this.#options.selected() ?? this.#pointed;
    const derived = id ? this.#options.derived() : undefined;
    return id && derived && drawnThings(scenesOf(derived)).has(id) ? id : null;
  }

  #point(id: string | null): void {
    if (id === this.#pointed) return;
    this.#before ??= this.#options.maps[0]?.painter?.camera;
    this.#pointed = id;
    if (id === null) this.#before = undefined;
    this.#options.changed();
  }

  /** Moves rings and traces along with the map. */
  readonly follow = (): void => {
    const { current } = this;
    const derived = current ? this.#options.derived() : undefined;
    const anchor = derived && current ? this.#anchorOf(derived, current) : undefined;
    const projections = derived ? this.#projections(derived) : [];
    placeHalos(this.#host.shadowRoot, projections, anchor);
    const lines = derived && current ? scenesOf(derived).map((scene) => outlinesOf(scene, current)) : [];
    placeTraces(this.#host.shadowRoot, projections, lines);
  };

  /** To be called after each update of the element. */
  updated(): void {
    this.follow();
    const card = this.#options.card();
    const derived = card ? this.#options.derived() : undefined;
    if (!card || !derived) return;
    const painter = this.#options.maps[card.map]?.painter;
    const map = this.#mapBox(card.map);
    const isOver = (box: Box) => (map && painter?.drawsIn(moved(box, -map.left, -map.top), card.id)) ?? false;
    seatCard(this.#host.shadowRoot, card, this.#boxesOf(derived, card.id, card.map), isOver);
  }

  /** Upper left corner of a map's box, in CSS pixels of the stage. */
  #mapBox(index: number): { left: number; top: number } | undefined {
    const box = this.#host.shadowRoot?.querySelectorAll<HTMLElement>(".stage > .map")[index];
    return box && { left: box.offsetLeft + box.clientLeft, top: box.offsetTop };
  }

  /** Boxes of a thing on a map, in CSS pixels of the stage: its sign, and the extent of each of its lines. */
  #boxesOf(derived: Derived, id: string, map: number): Box[] {
    const project = this.#projections(derived)[map];
    const scene = scenesOf(derived)[map];
    const frame = this.#mapBox(map);
    if (!project || !scene || !frame) return [];
    const symbol = symbolOf([scene], id);
    const rows = [...outlinesOf(scene, id), ...(symbol ? [[symbol.at]] : [])];
    return rows.flatMap((row) => {
      const drawn = boxOfPoints(row.flatMap((at) => project(at) ?? []));
      return drawn ? [moved(drawn, frame.left, frame.top)] : [];
    });
  }

  /** Moves the map so that all of a thing is visible beside a box that lies over it. */
  reveal(thing: Thing, over: DOMRect | undefined): void {
    const derived = this.#options.derived();
    const painter = this.#options.maps[0]?.painter;
    const frame = this.#host.shadowRoot?.querySelector(".map.one")?.getBoundingClientRect();
    const [scene] = derived ? scenesOf(derived) : [];
    if (!painter || !scene || !frame || !thing.at) return;
    const within = (box: Box) => moved(box, -frame.left, -frame.top);
    const rest = over ? restOf(frame, over) : frame;
    uncover(painter, within(frame), within(rest), thing.at, extentOfThing(scene, thing.id, thing.at));
  }

  #anchorOf(derived: Derived, id: string): Anchor | undefined {
    const at = derived.things.find((thing) => thing.id === id)?.at;
    const symbol = symbolOf(scenesOf(derived), id);
    // Marks of nearby bases are moved apart, differently in each view.
    const shift = this.#options.maps[0]?.painter?.shiftOf(id) ?? symbol?.shift ?? [0, 0];
    const place = symbol?.at ?? at;
    return place ? { at: place, shift } : undefined;
  }

  #projections(derived: Derived): Project[] {
    const still = this.#options.still();
    if (!still) {
      const project =
        (painter: LiveMap["painter"]): Project =>
        (at) =>
          painter?.faces(at) ? painter.project(at) : undefined;
      return this.#options.maps.map(({ painter }) => project(painter));
    }
    const scenes = scenesOf(derived);
    const size = stillSize(this.#host.shadowRoot?.querySelector(".stage") ?? null, scenes.length);
    return scenes.map((scene) => {
      const projection = staticProjection(scene, size, still.mercator);
      return (at) => {
        const [x, y] = projection.project(at);
        return { x, y };
      };
    });
  }

  /** Things that the map draws at its present zoom, in the order of the tables. */
  #walkable(derived: Derived): Thing[] {
    const drawn = drawnThings(scenesOf(derived), this.#options.maps[0]?.painter?.camera.zoom);
    const { current } = this;
    return derived.things.filter(({ id, at }) => at !== null && (drawn.has(id) || id === current));
  }

  /** Moves the map if a thing is outside the view, or is drawn only from a higher zoom. */
  #reach(derived: Derived, thing: Thing): void {
    const map = this.#options.maps[0];
    const box = this.#host.shadowRoot?.querySelector(".map.one");
    const anchor = this.#anchorOf(derived, thing.id);
    if (!map?.painter || !box || !anchor) return;
    const { x, y } = map.painter.project(anchor.at);
    const { clientWidth, clientHeight } = box;
    const seen =
      map.painter.faces(anchor.at) &&
      x > MARGIN_PX &&
      y > MARGIN_PX &&
      x < clientWidth - MARGIN_PX &&
      y < clientHeight - MARGIN_PX;
    const zoom = zoomOf(scenesOf(derived), thing.id);
    if (map.painter.camera.zoom < zoom) map.painter.showPoint(anchor.at, zoom + 0.5);
    else if (!seen) map.painter.showPoint(anchor.at);
  }

  #placeOf(event: KeyboardEvent): "map" | "row" | "elsewhere" {
    const target = event.composedPath()[0];
    if (!(target instanceof Element)) return "elsewhere";
    if (target.closest(".map")) return target.matches("button") ? "elsewhere" : "map";
    return target.closest("[data-row]") ? "row" : "elsewhere";
  }

  /** Handles a key; returns whether it was one of ours. */
  key(event: KeyboardEvent): boolean {
    const place = this.#placeOf(event);
    const wish = wishOf(event, place);
    const derived = this.#options.derived();
    if (!wish || !derived || (wish.what === "open" && !this.current)) return false;
    event.preventDefault();
    event.stopPropagation();
    if (wish.what === "sheet") this.openSheet();
    else if (wish.what === "reading") this.#options.change({ reading: wish.reading });
    else if (wish.what === "row") this.#stepRow(event.composedPath()[0] as Element, wish.step);
    else if (wish.what === "open") {
      const thing = derived.things.find(({ id }) => id === this.current);
      if (thing) this.#options.open(thing);
    } else this.#walk(derived, wish, place === "row");
    return true;
  }

  #walk(derived: Derived, wish: Extract<Wish, { what: "next" | "kind" | "toward" }>, byRow: boolean): void {
    const things = this.#walkable(derived);
    const { current } = this;
    const from = things.find(({ id }) => id === current);
    const to = this.#target(derived, things, from, wish);
    const words = this.#options.words();
    if (!to) {
      this.#options.say(sayAccess(words, "access.end"));
      return;
    }
    this.#point(to.id);
    this.#reach(derived, to);
    if (byRow) void this.#focusRow(to.id);
    else this.#options.say(spokenOf(things, to, words));
  }

  #target(
    { situation }: Derived,
    things: readonly Thing[],
    from: Thing | undefined,
    wish: Extract<Wish, { what: "next" | "kind" | "toward" }>,
  ): Thing | undefined {
    if (wish.what === "toward") {
      const camera = this.#options.maps[0]?.painter?.camera;
      const at = from?.at ?? (camera ? ([camera.lon, camera.lat] as const) : undefined);
      return at && nearestToward(things, at, wish.direction);
    }
    if (!from) return firstOf(things, situation.state.reading);
    return (wish.what === "next" ? neighbour : kindBeside)(things, from, wish.step);
  }

  #rows(): HTMLElement[] {
    return [...this.#options.tables].flatMap(({ shadowRoot }) => [
      ...(shadowRoot?.querySelectorAll<HTMLElement>("[data-row] button") ?? []),
    ]);
  }

  #stepRow(from: Element, step: 1 | -1): void {
    const rows = this.#rows();
    rows[rows.indexOf(from as HTMLElement) + step]?.focus();
  }

  async #focusRow(id: string): Promise<void> {
    await Promise.all([...this.#options.tables].map(({ updateComplete }) => updateComplete));
    this.#rows()
      .find((button) => button.dataset.thing === id)
      ?.focus();
  }

  /** Ends the walk and returns to the view before it; returns whether there was one. */
  escape(): boolean {
    if (this.#pointed === null) return false;
    const before = this.#before;
    this.#point(null);
    if (before) this.#options.maps[0]?.painter?.showPoint([before.lon, before.lat], before.zoom);
    this.#options.say(sayAccess(this.#options.words(), "access.back"));
    return true;
  }

  readonly openSheet = (): void => {
    const dialog = this.#host.shadowRoot?.querySelector<HTMLDialogElement>("dialog.keys");
    if (dialog && !dialog.open) dialog.showModal();
  };

  /** Rings and traces, and the button to the list of keys. */
  overlay(): TemplateResult {
    return html`${haloView()}
      <button type="button" class="keys-open" @click=${this.openSheet}>
        ${sayAccess(this.#options.words(), "access.open")} <kbd aria-hidden="true">?</kbd>
      </button>`;
  }

  sheet(): TemplateResult {
    return shortcutsView(this.#options.words(), this.#host.mode === "story");
  }

  /** Points at a thing whose row has received focus. */
  enter(id: string): void {
    const derived = this.#options.derived();
    const thing = derived?.things.find((one) => one.id === id);
    if (!thing || !derived) return;
    this.#point(thing.id);
    this.#reach(derived, thing);
  }

  /** Points at nothing once focus leaves the rows, except for the details, or for the map, where the walk continues. */
  leave(next: EventTarget | null): void {
    if (next instanceof Element && next.closest("[data-row], .details, .map")) return;
    if (this.#options.selected() === null && document.hasFocus()) this.#point(null);
  }
}
