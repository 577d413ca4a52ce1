import { recordOfFile } from "../../../figure/figure-record.js";
import { LONGEST_STYLE, readStyle as readText, type StyleResult } from "../../../figure/parse-style.js";
import type { Problem } from "../../../model/problem.js";
import { textOf } from "../../../model/read-text.js";
import type { Words } from "../../../scene/words.js";
import { sayDesk } from "./desk-words.js";
import { kilobytes, shortName } from "./logo-file.js";

/** A figure larger than this is none of ours. */
const MOST_FIGURE_BYTES = 200_000_000;

/** Codes of what is said in the reader's language; what checks a style speaks English. */
const SAID: readonly string[] = ["large-file", "no-style"];
export const isEnglish = ({ code }: Problem): boolean => !SAID.includes(code);

const refused = (code: string, message: string): StyleResult => ({ problems: [{ code, path: "", message }] });

/** The style in a file that a reader has chosen: one that was saved, or an exported figure, which holds its own. Never rejects. */
export async function readStyle(file: File, words: Words): Promise<StyleResult> {
  const name = shortName(file.name);
  try {
    const large = () =>
      refused(
        "large-file",
        sayDesk(words, "desk.style.large", { name, size: kilobytes(file.size), most: kilobytes(LONGEST_STYLE) }),
      );
    if (file.size > MOST_FIGURE_BYTES) return large();
    const bytes = new Uint8Array(await file.arrayBuffer());
    const record = recordOfFile(bytes);
    if (record !== undefined) {
      if (record?.styleProblems) return { problems: record.styleProblems };
      return record?.style ? { style: record.style } : refused("no-style", sayDesk(words, "desk.style.none", { name }));
    }
    if (file.size > LONGEST_STYLE) return large();
    const read = textOf(bytes);
    return "text" in read ? readText(read.text) : read;
  } catch (error) {
    return refused("unreadable", error instanceof Error ? error.message.slice(0, 120) : "unreadable");
  }
}
