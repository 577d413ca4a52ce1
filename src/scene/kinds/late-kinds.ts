import type { Contributor } from "../../model/records.js";
import { addSigns, type Sign } from "../signs.js";
import type { Situation } from "../situation.js";
import type { Row } from "../thing.js";
import type { Words } from "../words.js";
import type { Kind, KindText } from "./kind.js";

/** Kinds of things that a first view does not draw, and what they need; loaded together with the records that they show. */
export interface LateKinds {
  readonly kinds: readonly Kind[];
  readonly texts: readonly KindText[];
  /** Further facts about a state. */
  readonly stateRows: (contributor: Contributor, situation: Situation, words: Words) => readonly Row[];
  readonly signs: Readonly<Record<string, Sign>>;
}

let late: LateKinds = { kinds: [], texts: [], stateRows: () => [], signs: {} };

/** The late kinds; none until they are loaded. */
export const lateKinds = (): LateKinds => late;

/** Makes late kinds known to scenes, legends, lists and tables. */
export function addKinds(kinds: LateKinds): void {
  addSigns(kinds.signs);
  late = kinds;
}

/** Loads the kinds that show `Dataset.forces`: without them a picture of a dataset with forces does not show these. */
export async function loadForceKinds(): Promise<void> {
  if (late.kinds.length === 0) addKinds((await import("./force-kinds.js")).FORCE_KINDS);
}
