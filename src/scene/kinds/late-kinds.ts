import { addForceParts, type LateParts } from "../../coverage/force/parts.js";
import type { Contributor } from "../../model/records.js";
import { addSigns, type Sign } from "../signs.js";
import type { Situation } from "../situation.js";
import type { Row } from "../thing.js";
import type { Words } from "../words.js";
import type { Drawing, Kind, KindText } from "./kind.js";

/** Kinds of things that a first view does not draw, and what they need; loaded together with the records that they show. */
export interface LateKinds {
  readonly kinds: readonly Kind[];
  readonly texts: readonly KindText[];
  /** What is drawn in addition for things of other kinds. */
  readonly further: readonly Drawing[];
  /** Further facts about a state. */
  readonly stateRows: (contributor: Contributor, situation: Situation, words: Words) => readonly Row[];
  /** The numbers of their components. */
  readonly parts: LateParts;
  readonly signs: Readonly<Record<string, Sign>>;
}

let late: Omit<LateKinds, "parts" | "signs"> = { kinds: [], texts: [], further: [], stateRows: () => [] };

/** The late kinds; none until they are loaded. */
export const lateKinds = (): typeof late => late;

/** Makes late kinds known to scenes, legends, lists and tables. */
export function addKinds(kinds: LateKinds): void {
  addSigns(kinds.signs);
  addForceParts(kinds.parts);
  late = kinds;
}

/** Kinds that are loaded by themselves, with what they show. */
export interface LoneKinds {
  readonly kinds: readonly Kind[];
  readonly texts: readonly KindText[];
}
const NONE: LoneKinds = { kinds: [], texts: [] };
/** What is drawn below all our own, and in words: a reader's layer. */
let under = NONE;
let units = NONE;

/** The kinds for a reader's layer; none until they are loaded. */
export const underKinds = (): LoneKinds => under;

/** The kind for oblasts; none until it is loaded. */
export const oblastKinds = (): LoneKinds => units;

/** Makes the kind for oblasts known, like {@link addKinds}. */
export function addOblastKinds(kinds: LoneKinds): void {
  units = kinds;
}

/** Loads the kind that shows a reader's layer: without it a picture does not show `reference`. */
export async function loadReferenceKind(): Promise<void> {
  if (under.kinds.length === 0) under = (await import("./reference-kinds.js")).REFERENCE_KINDS;
}

/** Loads the kind that shows `Dataset.oblasts`: without it a picture is not shaded by them. */
export async function loadOblastKind(): Promise<void> {
  if (units.kinds.length === 0) addOblastKinds((await import("./oblast-kinds.js")).OBLAST_KINDS);
}

/** Loads the kinds that show `Dataset.forces`: without them a picture of a dataset with forces does not show these. */
export async function loadForceKinds(): Promise<void> {
  if (late.kinds.length === 0) addKinds((await import("./force-kinds.js")).FORCE_KINDS);
}
