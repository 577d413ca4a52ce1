import { diffDetails } from "../../scene/diff-sentence.js";
import type { Picture } from "../../scene/picture.js";
import { changeOf } from "../../scene/picture-change.js";
import type { Words } from "../../scene/words.js";

/** What changes apart from averages: who replaces whom at which station, which fleets are not for this force. May be empty. */
export function changeLine(picture: Picture, words: Words): string {
  return diffDetails(changeOf(picture), words).join(words.say("list.semicolon"));
}
