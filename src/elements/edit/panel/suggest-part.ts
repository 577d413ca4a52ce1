import { html, nothing, type TemplateResult } from "lit";
import { placeText } from "../../../scene/edited-words.js";
import { nameIn } from "../../../scene/names.js";
import { hoursSpoken } from "../../../scene/station-words.js";
import { reasonOf } from "../../late.js";
import type { Store } from "../../store/store.js";
import type { Ghost, Trial } from "../edit-mode.js";
import { sayEdit } from "../edit-words.js";
import { gainText } from "../gain-text.js";
import { aircraftCommands, ownIds } from "../map/additions.js";
import { basisNow, isStale, leaving } from "../proposed.js";
import { aircraftOfFields, chosenPlatform, chosenSense } from "./aircraft-fields.js";
import { stationName } from "./aircraft-part.js";
import type { PanelContext } from "./context.js";
import { selectView, wrongView } from "./fields.js";

const COUNT = "edit-suggest-count";
const FORM = "edit-suggest";
/** More places than these are asked for on the command line. */
const COUNTS = ["1", "2", "3", "4", "5"] as const;

/** "Where should the next aircraft go?": asks for places, lists them with their gains, and adopts them. */
export class SuggestPart {
  readonly #store: Store;
  #busy = false;
  #asked = 0;

  constructor(store: Store) {
    this.#store = store;
  }

  view(context: PanelContext): TemplateResult {
    const { words, form, editor } = context;
    const { ghosts, ghostsFor } = editor.mode.now;
    const stale = isStale(this.#store, editor);
    return html`<div class="act suggest" aria-busy=${this.#busy ? "true" : "false"}>
      <h5>${sayEdit(words, "edit.suggest")}</h5>
      <p class="hint">${sayEdit(words, "edit.suggest.hint")}</p>
      <div class="row">
        ${selectView(
          COUNT,
          sayEdit(words, "edit.suggest.count"),
          COUNTS.map((value) => ({ value, text: words.number(Number(value)) })),
          form.get(COUNT, "1"),
          (value) => form.set(COUNT, value),
        )}
        <button type="button" data-action="suggest" aria-disabled=${this.#busy} @click=${() => void this.#ask(context)}>
          ${sayEdit(words, this.#busy ? "edit.suggest.working" : "edit.suggest.do")}
        </button>
      </div>
      ${wrongView(form, FORM)}
      ${
        ghosts.length > 0 && ghostsFor
          ? html`<ol class="ghosts">${ghosts.map((ghost, index) => this.#placeView(context, ghost, index))}</ol>
              <p class="hint">${sayEdit(words, stale ? "edit.suggest.stale" : "edit.suggest.note")}</p>
              <button type="button" data-action="drop-ghosts" @click=${() => this.#drop(context)}>${sayEdit(words, "edit.suggest.drop")}</button>`
          : nothing
      }
    </div>`;
  }

  #placeView(context: PanelContext, ghost: Ghost, index: number): TemplateResult {
    const { words } = context;
    const place = placeText(ghost, words);
    return html`<li>
      <span>${sayEdit(words, "edit.suggest.place", { place, gain: gainText(ghost, words), hours: hoursSpoken(ghost.share, words) })}</span>
      <button
        type="button"
        data-adopt=${index}
        aria-label=${sayEdit(words, "edit.adopt.of", { place })}
        @click=${() => this.#adopt(context, ghost)}
      >${sayEdit(words, "edit.adopt")}</button>
    </li>`;
  }

  #drop({ editor, focus }: PanelContext): void {
    editor.mode.set({ ghosts: [], ghostsFor: null, ghostsBasis: null });
    focus('[data-action="suggest"]');
  }

  /** Adds the aircraft and a station for them at a place, as one step. */
  #adopt(context: PanelContext, ghost: Ghost): void {
    const { words, facts, seen, scenario, editor, apply } = context;
    const { ghosts, ghostsFor } = editor.mode.now;
    if (!ghostsFor) return;
    const [fleet = "", station = ""] = ownIds(seen, scenario, 2);
    const { platform, base } = ghostsFor.fleet;
    const shortName = facts.platforms.find(({ id }) => id === platform)?.shortName ?? platform;
    const commands = aircraftCommands([fleet, station], stationName(context, shortName, base), ghostsFor, ghost);
    const said = sayEdit(words, "edit.adopted", { place: placeText(ghost, words) });
    const left = leaving(this.#store, editor, ghost);
    const focus = ghosts.length > 1 ? '[data-adopt="0"]' : '[data-action="suggest"]';
    if (apply(commands, { said, field: FORM, focus })) editor.mode.set({ ...left(), chosen: station });
  }

  async #ask(context: PanelContext): Promise<void> {
    const { words, seen, form, editor, say } = context;
    const platform = chosenPlatform(context);
    const domain = platform && chosenSense(context, platform);
    const fleet = aircraftOfFields(context);
    if (!domain || !fleet || this.#busy) return;
    const asked = ++this.#asked;
    const n = Number(form.get(COUNT, "1"));
    const trial: Trial = { fleet, domain };
    this.#busy = true;
    form.tell(FORM, undefined);
    say(sayEdit(words, "edit.suggest.working"));
    try {
      const { operator, quantity, base, lon, lat } = fleet;
      const ranges = await this.#store.ranges.need();
      const question = { platform: fleet.platform, operator, quantity, base: { name: base, lon, lat }, n };
      const ghostsBasis = basisNow(this.#store, editor);
      const answer = await ranges?.suggest(question);
      if (asked !== this.#asked || !answer) return;
      const { places, radiusKm, atMost, reasons, problems } = answer;
      const ghosts = places.map(
        ({ lon, lat, orientationDeg, legLengthKm, share, gainPercent }): Ghost => ({
          lon,
          lat,
          orientationDeg,
          legLengthKm,
          radiusKm,
          share,
          gainPercent,
          atMost,
        }),
      );
      editor.mode.set({ ghosts, ghostsFor: trial, ghostsBasis });
      const why = [
        ...problems.map(({ message }) => message),
        ...words.reasons(reasons, (id) => nameIn(seen, id, words)),
        ...(ghosts.length === 0 && problems.length + reasons.length === 0 ? [sayEdit(words, "edit.suggest.none")] : []),
      ];
      form.tell(FORM, why.length > 0 ? why.join(" ") : undefined);
      say(ghosts.length > 0 ? sayEdit(words, "edit.suggest.found", { count: ghosts.length }) : "");
    } catch (error) {
      form.tell(FORM, reasonOf(error));
      say("");
    } finally {
      this.#busy = false;
      this.#store.changed();
    }
  }
}
