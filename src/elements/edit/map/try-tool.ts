import type { Place } from "../../../model/distance.js";
import { placeText } from "../../../scene/edited-words.js";
import { nameIn } from "../../../scene/names.js";
import type { Words } from "../../../scene/words.js";
import type { Derived } from "../../../session/derive.js";
import type { Trial } from "../edit-mode.js";
import { sayEdit } from "../edit-words.js";
import { gainText } from "../gain-text.js";
import { aircraftCommands } from "./additions.js";
import { CrossTool } from "./cross-tool.js";
import { type EditedMap, ringLines, trackLine } from "./edited-map.js";
import type { Action, Drawn, EditContext } from "./map-tool.js";
import { type Tried, type TriedAnywhere, triedIn } from "./trial-at.js";

/** The short name of an aircraft type. */
export const platformName = (context: EditContext, { fleet }: Trial): string =>
  context.store.dataset?.platforms.find(({ id }) => id === fleet.platform)?.shortName ?? fleet.platform;

/** Puts aircraft on a racetrack of their own at a place; returns the new station's id, or `undefined` if that was refused. */
export function putAircraft(context: EditContext, trial: Trial, track: Tried["track"]): string | undefined {
  const [fleet = "", station = ""] = context.newIds(2);
  const name = sayEdit(context.words(), "edit.station.named", {
    platform: platformName(context, trial),
    base: context.words().data(trial.fleet.base),
  });
  return context.apply(aircraftCommands([fleet, station], name, trial, track)) ? station : undefined;
}

/** Tries an aircraft wherever the crosshair is, with what it would be worth, before it is put there. */
export class TryTool extends CrossTool {
  readonly #trial: Trial;
  #prepared: { readonly from: Derived; readonly tried: TriedAnywhere } | undefined;
  #now: Tried | undefined;

  constructor(context: EditContext, trial: Trial) {
    super(context);
    this.#trial = trial;
  }

  /** What the aircraft is worth in the present state; prepared once for each. */
  #tried(): TriedAnywhere | undefined {
    const { store } = this.context;
    const derived = store.picture();
    const { dataset, state } = store;
    if (!derived || !dataset) return undefined;
    if (this.#prepared?.from !== derived) {
      this.#prepared = { from: derived, tried: triedIn(dataset, state, store.input.area, this.#trial) };
      this.#now = undefined;
    }
    return this.#prepared.tried;
  }

  protected moved(place: Place, aloud: boolean): void {
    this.#now = this.#tried()?.at(place);
    this.context.say(this.#text(), aloud);
  }

  /** What the aircraft would be worth where the crosshair is; in another state, anew. */
  #present(): Tried | undefined {
    const tried = this.#tried();
    this.#now ??= tried?.at(this.place);
    return this.#now;
  }

  #text(): string {
    const words = this.context.words();
    const platform = platformName(this.context, this.#trial);
    const [tried, now] = [this.#tried(), this.#present()];
    const { dataset } = this.context.store;
    if (!tried || !now || !dataset) return "";
    if (!tried.isAbout) return sayEdit(words, "edit.map.try.other", { platform });
    if (tried.blocks.length > 0) {
      const reason = words.reasons(tried.blocks, (id) => nameIn(dataset, id, words)).join(" ");
      return sayEdit(words, "edit.map.try.mayNot", { platform, reason });
    }
    const place = placeText(now.track, words);
    if (now.share === 0)
      return sayEdit(words, "edit.ghost.far", { platform, place, base: words.data(this.#trial.fleet.base) });
    const held = sayEdit(words, "edit.map.held", { share: words.percent(100 * now.share) });
    if (now.gainPercent === 0) return `${sayEdit(words, "edit.map.try.nothing", { platform })} · ${held}`;
    return `${sayEdit(words, "edit.ghost", { platform, place, gain: gainText(now, words) })} · ${held}`;
  }

  protected take(place: Place): void {
    const tried = this.#tried()?.at(place);
    const station = tried && putAircraft(this.context, this.#trial, tried.track);
    if (!tried || station === undefined) return;
    const words = this.context.words();
    const platform = platformName(this.context, this.#trial);
    this.context.editor.mode.set({ tool: { kind: "move" }, chosen: station });
    this.context.say(sayEdit(words, "edit.map.try.done", { platform, place: placeText(tried.track, words) }));
    this.context.focus(`move:${station}`);
  }

  /** A finger has no way to hover: a tap tries, and the button or dragging puts. */
  override press(place: Place, byTouch: boolean): void {
    if (byTouch) this.aim(place);
    else super.press(place, byTouch);
  }

  protected label(words: Words): string {
    const platform = platformName(this.context, this.#trial);
    return sayEdit(words, "edit.map.try.cross", { platform, place: placeText(this.place, words) });
  }

  hint(words: Words): string {
    return this.#text() || sayEdit(words, "edit.place.press");
  }

  actions(words: Words): readonly Action[] {
    const text = sayEdit(words, "edit.map.try.put");
    return [{ id: "put", text, run: () => this.take(this.place), isMain: true }, this.cancelAction(words)];
  }

  override draw(map: EditedMap): Drawn {
    const [{ spots }, now] = [super.draw(map), this.#present()];
    if (!now) return { spots, lines: {} };
    const lines = { "ghost-rings": ringLines(now.track, now.radiusKm), "ghost-tracks": [trackLine(now.track)] };
    return { spots, lines };
  }
}
