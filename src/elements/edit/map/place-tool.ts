import type { Place } from "../../../model/distance.js";
import { placeText } from "../../../scene/edited-words.js";
import type { Words } from "../../../scene/words.js";
import type { Tool } from "../edit-mode.js";
import { sayEdit } from "../edit-words.js";
import { CrossTool } from "./cross-tool.js";
import type { Action, EditContext } from "./map-tool.js";

/** Gives a place on the map to a form that waits for one. */
export class PlaceTool extends CrossTool {
  readonly #tool: Extract<Tool, { kind: "place" }>;

  constructor(context: EditContext, tool: Extract<Tool, { kind: "place" }>) {
    super(context);
    this.#tool = tool;
  }

  protected moved(place: Place, aloud: boolean): void {
    this.context.say(placeText(place, this.context.words()), aloud);
  }

  protected take(place: Place): void {
    this.leave();
    this.#tool.take(place);
  }

  protected label(words: Words): string {
    return sayEdit(words, "edit.map.cross", { place: placeText(this.place, words) });
  }

  hint(words: Words): string {
    return sayEdit(words, "edit.place.press");
  }

  actions(words: Words): readonly Action[] {
    return [this.cancelAction(words)];
  }
}
