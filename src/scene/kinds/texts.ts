import type { Words } from "../words.js";
import { cityText } from "./city-text.js";
import { fleetText } from "./fleet-text.js";
import { headquartersText } from "./headquarters-text.js";
import type { KindText } from "./kind.js";
import { lateKinds, oblastKinds, underKinds } from "./late-kinds.js";
import { stateText } from "./state-text.js";
import { stationText } from "./station-text.js";

/** The kinds of things of a first view in words, in the order of lists and tables. */
export const KIND_TEXTS: readonly KindText[] = [stationText, fleetText, headquartersText, stateText, cityText];

/** Every kind of thing in words, those loaded late first, what is not ours last. */
export const allTexts = (): readonly KindText[] => [
  ...lateKinds().texts,
  ...KIND_TEXTS,
  ...oblastKinds().texts,
  ...underKinds().texts,
];

/** The text of a table: in the interface's words, else in those of its kind, which may be loaded late. */
export const sayOf = ({ more }: KindText, words: Words, key: string): string => words.find(key, {}, more) ?? key;
