import { sayAccess } from "./access-words.js";
import type { KindText } from "./kinds/kind.js";
import { allTexts, sayOf } from "./kinds/texts.js";
import type { Situation } from "./situation.js";
import type { Thing } from "./thing.js";
import type { Words } from "./words.js";

/** A table of the text twin. */
export interface TwinGroup {
  readonly kind: Thing["kind"];
  readonly title: string;
  /** A summary of the table in a sentence; empty if it would say no more than the title. */
  readonly prose: string;
  readonly columns: readonly string[];
  /** A thing with a value for each column, empty if it has none. */
  readonly rows: readonly { readonly thing: Thing; readonly values: readonly string[] }[];
}

/** The things of each kind that has any, in the order of tables. */
export const byKind = (things: readonly Thing[]): { readonly text: KindText; readonly members: readonly Thing[] }[] =>
  allTexts()
    .map((text) => ({ text, members: things.filter(({ kind }) => kind === text.id) }))
    .filter(({ members }) => members.length > 0);

/** Tables of the things that are drawn, by kind; a kind of which nothing is drawn has none. */
export function twinOf(
  situation: Situation,
  things: readonly Thing[],
  drawn: ReadonlySet<string>,
  words: Words,
): TwinGroup[] {
  return byKind(things.filter(({ id }) => drawn.has(id))).map(({ text, members }) => {
    const terms = text.columns.map((key) => sayOf(text, words, key));
    return {
      kind: text.id,
      title: text.titleIn?.(situation, words) ?? sayOf(text, words, text.title),
      prose: text.prose(members, situation, words, sayAccess),
      columns: terms,
      rows: members.map((thing) => ({
        thing,
        values: terms.map((wanted) => thing.rows.find(({ term }) => term === wanted)?.value ?? ""),
      })),
    };
  });
}
