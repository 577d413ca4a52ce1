import { html, nothing, type TemplateResult } from "lit";
import type { LonLat } from "../../../coverage/geometry/sphere.js";
import type { Place } from "../../../model/distance.js";
import type { Problem } from "../../../model/problem.js";
import { placeText } from "../../../scene/edited-words.js";
import type { Words } from "../../../scene/words.js";
import { sayEdit } from "../edit-words.js";
import { areaCommands, withCorner } from "./additions.js";
import { CrossTool } from "./cross-tool.js";
import type { EditedMap } from "./edited-map.js";
import type { Action, Drawn, Spot } from "./map-tool.js";

/** A press this near to the first corner closes the area, and one so soon after another at its place is a double press. */
const NEAR_PX = 12;
const DOUBLE_MS = 400;
const LEAST_CORNERS = 3;

const lonLat = ({ lon, lat }: Place): LonLat => [lon, lat];

/** Draws an area of interest corner by corner. */
export class AreaTool extends CrossTool {
  #corners: readonly Place[] = [];
  #pressedAt = 0;

  get #isWhole(): boolean {
    return this.#corners.length >= LEAST_CORNERS;
  }

  #isNear(a: Place | undefined, b: Place, px: number): boolean {
    const map = this.context.map();
    const [from, to] = [a && map?.project(lonLat(a)), map?.project(lonLat(b))];
    return from !== undefined && to !== undefined && Math.hypot(from.x - to.x, from.y - to.y) <= px;
  }

  protected moved(place: Place, aloud: boolean): void {
    if (aloud) this.context.say(placeText(place, this.context.words()), true);
  }

  /** A corner more; the first corner again, or the last at once, closes the area. */
  protected take(place: Place): void {
    const now = performance.now();
    const isDouble = now - this.#pressedAt < DOUBLE_MS && this.#isNear(this.#corners.at(-1), place, NEAR_PX);
    this.#pressedAt = now;
    const isAgain = this.#corners.at(-1)?.lon === place.lon && this.#corners.at(-1)?.lat === place.lat;
    const closes = this.#isWhole && (isDouble || isAgain || this.#isNear(this.#corners[0], place, NEAR_PX));
    if (closes) this.#close();
    else if (!isDouble) this.#set(withCorner(this.#corners, place));
  }

  #set(corners: readonly Place[]): void {
    this.#corners = corners;
    const words = this.context.words();
    const counted = sayEdit(words, "edit.area.corners", { count: corners.length });
    const last = corners.at(-1);
    this.context.say(last ? `${counted} · ${placeText(last, words)}` : counted, true);
    this.context.update();
    this.context.draw();
  }

  #close(): void {
    const words = this.context.words();
    const [id = ""] = this.context.newIds(1);
    const made = areaCommands(id, sayEdit(words, "edit.area.name"), this.#corners);
    if ("problems" in made) {
      this.context.say(this.#refusal(made.problems), true);
      return;
    }
    if (!this.context.apply(made.commands)) return;
    this.leave();
    this.context.say(sayEdit(words, "edit.map.area.done"));
  }

  #refusal(problems: readonly Problem[]): string {
    const words = this.context.words();
    if (this.#corners.length < LEAST_CORNERS) return sayEdit(words, "edit.map.area.few");
    if (problems.some(({ code }) => code === "area-self-crossing")) return sayEdit(words, "edit.map.area.crosses");
    return sayEdit(words, "edit.map.area.bad", { reason: problems[0]?.message ?? "" });
  }

  protected override otherKey(key: string): boolean {
    if (key !== "Backspace" && key !== "Delete") return false;
    this.#set(this.#corners.slice(0, -1));
    return true;
  }

  protected label(words: Words): string {
    return sayEdit(words, "edit.map.cross", { place: placeText(this.place, words) });
  }

  hint(words: Words): string {
    return sayEdit(words, "edit.area.draw");
  }

  actions(words: Words): readonly Action[] {
    return [
      {
        id: "back",
        text: sayEdit(words, "edit.map.area.back"),
        run: () => this.#set(this.#corners.slice(0, -1)),
        disabled: this.#corners.length === 0,
      },
      {
        id: "close",
        text: sayEdit(words, "edit.area.close"),
        run: () => this.#close(),
        disabled: !this.#isWhole,
        isMain: true,
      },
      this.cancelAction(words),
    ];
  }

  override draw(map: EditedMap): Drawn {
    const { spots } = super.draw(map);
    const corners = this.#corners.map(lonLat);
    const [first] = this.#corners;
    const more: Spot[] = first && this.#isWhole ? [{ id: "first", at: first }] : [];
    const outline = corners.length > 0 ? [...corners, lonLat(this.place)] : [];
    const closing = this.#isWhole && corners[0] ? [...outline, corners[0]] : outline;
    return { spots: [...more, ...spots], lines: { area: [closing], corners: corners.map((at) => [at]) } };
  }

  override view(words: Words): TemplateResult {
    const first = this.#isWhole
      ? html`<button
          type="button"
          class="grip first"
          data-spot="first"
          aria-label=${sayEdit(words, "edit.map.area.first")}
          @click=${() => this.#close()}
        ></button>`
      : nothing;
    return html`${first} ${super.view(words)}`;
  }
}
