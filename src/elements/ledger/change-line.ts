import { diffWith } from "../../coverage/ledger/diff.js";
import { diffDetails } from "../../scene/diff-sentence.js";
import type { Picture } from "../../scene/picture.js";
import type { Words } from "../../scene/words.js";

/** What changes beside the averages: who replaces whom at which station, which fleets are not for this force. May be empty. */
export function changeLine({ watches, situation }: Picture, words: Words, spoken: boolean): string {
  const diff = diffWith(watches, situation.area ? { area: situation.area } : {});
  return diffDetails(diff, words, { spoken }).join(words.say("list.semicolon"));
}
