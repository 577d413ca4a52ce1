import { html, type TemplateResult } from "lit";
import type { DeskContext } from "./context.js";
import { type DeskKey, sayDesk } from "./desk-words.js";
import { LONGEST, TEXTS, type TextName } from "./draft.js";
import { sectionView, textView } from "./field-views.js";

const HINTS: Readonly<Partial<Record<TextName, DeskKey>>> = {
  title: "desk.title.hint",
  note: "desk.note.hint",
  source: "desk.source.hint",
};

/** The words of the house around the map. */
export function textsView({ desk, words }: DeskContext): TemplateResult {
  const fields = TEXTS.map((name) => {
    const hint = HINTS[name];
    return textView({
      id: name === "title" ? "export-heading" : `desk-${name}`,
      label: sayDesk(words, `desk.${name}`),
      value: desk.draft[name] ?? "",
      longest: LONGEST[name],
      many: name === "note",
      ...(hint && { hint: sayDesk(words, hint) }),
      typed: (text) => desk.set({ ...desk.draft, [name]: text }, true),
    });
  });
  return sectionView("texts", sayDesk(words, "desk.texts"), html`${fields}`, true);
}
