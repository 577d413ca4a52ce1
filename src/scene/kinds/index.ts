import { kindOf } from "../thing.js";
import { city } from "./city.js";
import { fleet } from "./fleet.js";
import { headquarters } from "./headquarters.js";
import type { Kind } from "./kind.js";
import { state } from "./state.js";
import { station } from "./station.js";

/** Every kind of thing that a map draws, in the order of lists and, within a group, of the legend. */
export const KINDS: readonly Kind[] = [station, fleet, headquarters, state, city];

/** The kind of a thing by the thing's id. */
export const kindOfThing = (thing: string): Kind | undefined => KINDS.find(({ id }) => id === kindOf(thing));
