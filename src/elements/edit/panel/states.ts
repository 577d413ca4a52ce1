import type { PanelContext } from "./context.js";
import type { Option } from "./fields.js";

/** The oblasts in the data, by their names in a language. */
export const oblastsOf = ({ facts, words }: PanelContext): Option[] =>
  (facts.oblasts?.units ?? [])
    .map(({ id, name }) => ({ value: id, text: words.data(name), lang: words.langOf(name) }))
    .sort((a, b) => a.text.localeCompare(b.text, words.locale));

/** The states whose shapes are in the data, by their names in a language. */
export function statesOf({ facts, words }: PanelContext): Option[] {
  const names = new Map(
    [...facts.stateLabels, ...facts.contributors].map(({ id, name }) => [id, words.country(id, words.data(name))]),
  );
  return facts.geography.objects.states.geometries
    .flatMap(({ id }) => (typeof id === "string" ? [{ value: id, text: names.get(id) ?? words.country(id, id) }] : []))
    .sort((a, b) => a.text.localeCompare(b.text, words.locale));
}
