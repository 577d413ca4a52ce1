import { html, nothing, type TemplateResult } from "lit";
import { type DragAverage, dragAverage } from "../../../coverage/drag.js";
import type { Ring } from "../../../coverage/ring.js";
import type { Place } from "../../../model/distance.js";
import { type Edit, placeOf } from "../../../model/edit.js";
import { senseOf } from "../../../model/terms.js";
import { placeText } from "../../../scene/edited-words.js";
import type { Words } from "../../../scene/words.js";
import type { Derived } from "../../../session/derive.js";
import { sayEdit } from "../edit-words.js";
import { averageText } from "../gain-text.js";
import { type EditedMap, gripPoints, type Point, ringLines, sameEnd, sideBySide, trackLine } from "./edited-map.js";
import { commandsBetween, type Grip, type Track, trackByDrag, trackByKey } from "./gestures.js";
import { Hold } from "./hold.js";
import { type Action, type Drawn, done, type EditContext, type MapTool, type Spot } from "./map-tool.js";

/** A station that can be edited on the map. */
interface Here {
  readonly id: string;
  readonly name: string;
  readonly track: Track;
  readonly ring: Ring | undefined;
  readonly edited: boolean;
}

/** A change that is shown and not yet set. */
interface Run {
  readonly station: string;
  readonly grip: Grip;
  readonly byKeys: boolean;
  readonly before: Track;
  now: Track;
  readonly average: ((track: Track) => DragAverage) | undefined;
  readonly base: DragAverage | undefined;
}

interface Held {
  readonly station: string;
  readonly grip: Grip;
}

/** Handles of stations nearer to each other than this lie side by side, in CSS pixels. */
const APART_PX = 28;
/** While something is dragged, numbers take at most this share of the time. */
const NUMBERS_SHARE = 0.4;

const isAbout = (edit: Edit, id: string): boolean =>
  edit.do === "move" || edit.do === "turn" || edit.do === "stretch"
    ? edit.station === id
    : edit.do === "add"
      ? edit.what === "station" && edit.record.id === id
      : edit.do === "set" && (edit.what === "orbit" || edit.what === "candidates") && edit.id === id;

/** The stations' handles: each can be moved, and the chosen one turned and stretched, by dragging or with keys. */
export class StationGrips implements MapTool {
  readonly #context: EditContext;
  readonly #hold: Hold<Held>;
  #run: Run | undefined;
  /** The side on which the handle that turns is shown, and of which station. */
  #shown: { readonly station: string; readonly deg: number } | undefined;
  #listed: { readonly from: Derived; readonly chosen: string | null; readonly list: readonly Here[] } | undefined;
  /** Where the drag began: the place under the pointer, and from the handle's middle to it. */
  #pressed: { readonly at: Place; readonly off: Point } | undefined;
  #pointer: PointerEvent | undefined;
  /** A station that gets the focus back and is not chosen by that. */
  #unchosen: string | undefined;
  #numbers = { at: 0, took: 0, text: "" };

  constructor(context: EditContext) {
    this.#context = context;
    this.#hold = new Hold({
      down: (held, event) => this.#down(held, event),
      drag: (held, event) => this.#drag(held, event),
      up: (_, moved) => {
        if (!moved) return;
        this.#follow();
        this.#set();
      },
      lost: () => this.#takeBack(),
    });
  }

  get #chosen(): string | null {
    return this.#context.editor.mode.now.chosen;
  }

  /** Stations that the map shows in the present domain, and the chosen one. Only Coverage draws racetracks. */
  get #list(): readonly Here[] {
    const derived = this.#context.store.picture();
    const chosen = this.#chosen;
    if (!derived) return [];
    if (this.#listed?.from === derived && this.#listed.chosen === chosen) return this.#listed.list;
    const { dataset, state, stations, watch } = derived.situation;
    const changes = this.#context.editor.edited?.changes ?? [];
    const sense = senseOf(state.domain);
    const shown = stations.filter(
      ({ station }) =>
        state.reading === "coverage" &&
        (station.domain === sense || station.domain === "tanker" || station.id === chosen),
    );
    const list = shown.flatMap(({ station }): Here[] => {
      const track = placeOf(station, dataset.orbits);
      if (!track) return [];
      const edited = changes.some((edit) => isAbout(edit, station.id));
      return [{ id: station.id, name: station.name, track, ring: watch.rings.get(station.id), edited }];
    });
    this.#listed = { from: derived, chosen, list };
    return list;
  }

  #find(id: string | null): Here | undefined {
    return this.#list.find((one) => one.id === id);
  }

  /** The racetrack as it is shown: during a run, as it would become. */
  #trackOf({ id, track }: Here): Track {
    return this.#run?.station === id ? this.#run.now : track;
  }

  #choose(id: string): void {
    const { mode } = this.#context.editor;
    if (mode.now.chosen === id) return;
    this.#context.say("");
    mode.set({ chosen: id });
  }

  #begin({ station, grip }: Held, byKeys: boolean): Run | undefined {
    const here = this.#find(station);
    const { store } = this.#context;
    const { dataset, state } = store;
    if (!here || !dataset) return undefined;
    this.#choose(station);
    const area = store.input.area;
    const at = dragAverage(dataset, state, station, area ? { area } : {});
    const average = at ? (track: Track) => at(track, track.orientationDeg, track.legLengthKm) : undefined;
    this.#numbers = { at: 0, took: 0, text: "" };
    this.#run = { station, grip, byKeys, before: here.track, now: here.track, average, base: average?.(here.track) };
    this.#context.update();
    return this.#run;
  }

  #down({ station }: Held, event: PointerEvent): void {
    const map = this.#context.map();
    if (!map) return;
    if (this.#run) this.#set();
    this.#choose(station);
    const pointer = map.pointOf(event);
    const at = map.unproject(pointer);
    const here = this.#find(station);
    const centre = here && map.project([here.track.lon, here.track.lat]);
    if (!at || !centre) return;
    this.#pressed = { at, off: { x: pointer.x - centre.x, y: pointer.y - centre.y } };
  }

  #drag(held: Held, event: PointerEvent): void {
    if (!this.#run && this.#pressed) this.#begin(held, false);
    this.#pointer = event;
    this.#context.draw();
  }

  /** Whether the station of a run has been changed or removed from elsewhere meanwhile. */
  get #isOvertaken(): boolean {
    const run = this.#run;
    const here = run && this.#find(run.station);
    return run !== undefined && (!here || commandsBetween(run.station, run.before, here.track).length > 0);
  }

  /** Takes over where the pointer is. */
  #follow(): void {
    const [run, map, pressed, pointer] = [this.#run, this.#context.map(), this.#pressed, this.#pointer];
    if (!run || run.byKeys || !map || !pressed || !pointer) return;
    const { x, y } = map.pointOf(pointer);
    const off = run.grip === "move" ? pressed.off : { x: 0, y: 0 };
    const now = map.unproject({ x: x - off.x, y: y - off.y });
    if (now) run.now = trackByDrag(run.grip, run.before, pressed.at, now);
  }

  /** Handles a key on a handle; returns whether it was used. */
  #key(held: Held, event: KeyboardEvent): boolean {
    const { key, ctrlKey, metaKey, altKey } = event;
    const isUndo = (ctrlKey || metaKey) && key.toLowerCase() === "z";
    if ((key === "Escape" || isUndo) && this.escape()) return true;
    if (ctrlKey || metaKey || altKey) return false;
    if (key === "Escape") return this.#leave(held);
    if (key === "Enter" || key === " ") {
      if (this.#run) this.#set();
      return true;
    }
    const here = this.#find(held.station);
    const now = here && trackByKey(held.grip, this.#trackOf(here), event);
    if (!now) return false;
    const run = this.#hold.isDragging ? undefined : (this.#run ?? this.#begin(held, true));
    if (!run) return true;
    run.now = now;
    this.#say(run, true);
    this.#context.draw();
    return true;
  }

  /** Chooses no station; the focus stays with the one that was chosen. */
  #leave({ station, grip }: Held): boolean {
    if (this.#chosen === null) return false;
    if (grip !== "move") {
      this.#unchosen = station;
      this.#context.focus(`move:${station}`);
    }
    this.#context.editor.mode.set({ chosen: null });
    return true;
  }

  /** What a run would change, in words: where or how, and what it does to the average and to the station's hours. */
  #textOf({ grip, now, average, base }: Run): string {
    const words = this.#context.words();
    const what =
      grip === "move"
        ? placeText(now, words)
        : grip === "turn"
          ? sayEdit(words, "edit.map.turned", { degrees: words.number(now.orientationDeg, 1) })
          : sayEdit(words, "edit.map.legs", { km: words.number(now.legLengthKm, 1) });
    const after = average?.(now);
    if (!after || !base) return what;
    const gain = sayEdit(words, "edit.map.average", {
      before: averageText(base, words),
      after: averageText(after, words),
    });
    const held =
      after.share === null ? "" : sayEdit(words, "edit.map.held", { share: words.percent(100 * after.share) });
    return [what, gain, held].filter((part) => part !== "").join(" · ");
  }

  #say(run: Run, aloud: boolean): void {
    const began = performance.now();
    const { at, took } = this.#numbers;
    if (!aloud && began - at < took / NUMBERS_SHARE) return;
    const text = this.#textOf(run);
    const ended = performance.now();
    this.#numbers = { at: ended, took: ended - began, text };
    this.#context.say(text, aloud);
  }

  /** Sets what is shown, as one step; nothing if it is where it was. */
  #set(): void {
    const run = this.#run;
    this.#forget();
    if (!run) return;
    const commands = commandsBetween(run.station, run.before, run.now);
    const text = this.#textOf(run);
    if (commands.length > 0 && this.#context.apply(commands))
      this.#context.say(`${sayEdit(this.#context.words(), "edit.said.set")} ${text}`);
    else if (commands.length === 0) this.#context.say("");
    this.#context.update();
  }

  #forget(): void {
    this.#run = undefined;
    this.#pressed = undefined;
    this.#pointer = undefined;
    this.#context.draw();
  }

  #takeBack(): void {
    const had = this.#run;
    this.#forget();
    if (had) this.#context.say(sayEdit(this.#context.words(), "edit.said.takenBack"), true);
    this.#context.update();
  }

  escape(): boolean {
    if (this.#hold.cancel()) return true;
    if (!this.#run) return false;
    this.#takeBack();
    return true;
  }

  end(): void {
    this.#hold.cancel();
    this.#forget();
  }

  /** A handle that gets the focus chooses its station. */
  #entered(id: string): void {
    if (this.#unchosen !== id) this.#choose(id);
    this.#unchosen = undefined;
  }

  /** Leaving a handle sets what its keys have changed. */
  #left(): void {
    if (this.#run?.byKeys) this.#set();
  }

  hint(words: Words): string {
    if (this.#context.store.state.reading !== "coverage")
      return sayEdit(words, "edit.map.reading", { reading: words.say("reading.coverage") });
    const chosen = this.#find(this.#chosen);
    if (!chosen) return "";
    return sayEdit(words, "edit.said.at", { name: words.data(chosen.name), place: placeText(chosen.track, words) });
  }

  actions(words: Words): readonly Action[] {
    if (!this.#run?.byKeys) return [];
    return [
      { id: "set", text: sayEdit(words, "edit.map.set"), run: () => this.#set(), isMain: true },
      { id: "back", text: sayEdit(words, "edit.map.back"), run: () => this.#takeBack() },
    ];
  }

  draw(map: EditedMap): Drawn {
    if (this.#isOvertaken) this.end();
    this.#follow();
    const run = this.#run;
    if (run && !run.byKeys) this.#say(run, false);
    const points = this.#list.map(({ track: { lon, lat } }) => map.project([lon, lat]));
    const shifts = sideBySide(points, APART_PX);
    const leads: [Point, Point][] = [];
    const spots = this.#list.map((one, index): Spot => {
      const isMoved = run?.station === one.id && run.grip === "move";
      const [point, shift] = [points[index], isMoved ? 0 : (shifts[index] ?? 0)];
      if (point && shift > 0) leads.push([point, { x: point.x + shift, y: point.y }]);
      return { id: `move:${one.id}`, at: this.#trackOf(one), shift };
    });
    const chosen = this.#find(this.#chosen);
    if (!chosen) return { spots, leads, lines: {} };
    const track = this.#trackOf(chosen);
    const before = this.#shown?.station === chosen.id ? this.#shown.deg : track.orientationDeg;
    const deg = sameEnd(track.orientationDeg, before);
    this.#shown = { station: chosen.id, deg };
    const { turn, stretch } = gripPoints(track, deg, map.project);
    const ring = run ? chosen.ring : undefined;
    return {
      spots: [...spots, { id: "turn", at: turn }, { id: "stretch", at: stretch }],
      leads: turn && stretch ? [...leads, [turn, stretch]] : leads,
      lines: {
        track: [trackLine(track)],
        ...(ring && {
          ring: ringLines(track, ring.nominalKm),
          reach: [...ringLines(track, ring.lowKm), ...ringLines(track, ring.highKm)],
        }),
      },
    };
  }

  view(words: Words): TemplateResult {
    const chosen = this.#chosen;
    return html`${this.#list.map(
      (one) => html`${this.#grip(one, "move", words)}
        ${one.id === chosen ? html`${this.#grip(one, "turn", words)} ${this.#grip(one, "stretch", words)}` : nothing}`,
    )}`;
  }

  #nameOf(one: Here, grip: Grip, words: Words): string {
    const track = this.#trackOf(one);
    const name = words.data(one.name);
    if (grip === "move") return sayEdit(words, "edit.handle.move", { name, place: placeText(track, words) });
    if (grip === "turn")
      return sayEdit(words, "edit.handle.turn", { name, degrees: words.number(track.orientationDeg, 1) });
    return sayEdit(words, "edit.handle.stretch", { name, km: words.number(track.legLengthKm, 1) });
  }

  #grip(one: Here, grip: Grip, words: Words): TemplateResult {
    const held = { station: one.id, grip };
    const spot = grip === "move" ? `move:${one.id}` : grip;
    const label = this.#nameOf(one, grip, words);
    return html`<button
      type="button"
      class="grip ${grip} ${one.id === this.#chosen ? "chosen" : ""}"
      data-spot=${spot}
      data-station=${one.id}
      aria-label=${label}
      aria-description=${sayEdit(words, "edit.keys")}
      title=${grip === "move" ? words.data(one.name) : label}
      @focus=${() => this.#entered(one.id)}
      @blur=${() => this.#left()}
      @keydown=${(event: KeyboardEvent) => this.#key(held, event) && done(event)}
      @pointerdown=${(event: PointerEvent) => this.#hold.down(held, event)}
      @pointermove=${this.#hold.move}
      @pointerup=${this.#hold.up}
      @pointercancel=${this.#hold.lost}
      @lostpointercapture=${this.#hold.lost}
    >${grip === "move" && one.edited ? html`<span class="tag">${words.say("edits.tag")}</span>` : nothing}</button>`;
  }
}
