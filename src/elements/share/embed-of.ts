import { BASE } from "../../model/parse-fields.js";
import { namedValues } from "../../model/query.js";
import type { Words } from "../../scene/words.js";
import { presentView, type Sharing } from "./shared-link.js";
import { encodeView } from "./view-query.js";

/**
 * The attributes that give a map in another page the present state and view: what differs from the default scenario's start,
 * theme, language, and in `view` what no attribute of its own has.
 */
export function embedAttributes(sharing: Sharing, words: Words): readonly (readonly [name: string, value: string])[] {
  const { store } = sharing;
  const { theme, ...rest } = presentView(sharing);
  const baseline = store.query.split("&").filter((part) => part.startsWith(BASE));
  const view = [...baseline, encodeView(rest)].filter(Boolean).join("&");
  return [
    ...namedValues(store.state, store.facts),
    ...(theme ? [["theme", theme] as const] : []),
    // English too: a page in another language would give the map its own.
    ["locale", words.locale],
    ...(view ? [["view", view] as const] : []),
  ];
}
