import { kindOf } from "../thing.js";
import { city } from "./city.js";
import { fleet } from "./fleet.js";
import { headquarters } from "./headquarters.js";
import type { Drawing, Kind } from "./kind.js";
import { lateKinds, oblastKinds, underKinds } from "./late-kinds.js";
import { state } from "./state.js";
import { station } from "./station.js";

/** The kinds of things of a first view, in the order of lists and, within a group, of the legend. */
export const KINDS: readonly Kind[] = [station, fleet, headquarters, state, city];

/**
 * Every kind of thing that a map draws: those loaded late are first, since only a view of their own shows them; what is not
 * ours is last.
 */
export const allKinds = (): readonly Kind[] => [
  ...lateKinds().kinds,
  ...KINDS,
  ...oblastKinds().kinds,
  ...underKinds().kinds,
];

/** All that is drawn: every kind, and what is added to some later. */
export const allDrawings = (): readonly Drawing[] => [...allKinds(), ...lateKinds().further];

/** The kind of a thing by the thing's id. */
export const kindOfThing = (thing: string): Kind | undefined => allKinds().find(({ id }) => id === kindOf(thing));
