import { cityText } from "./city-text.js";
import { fleetText } from "./fleet-text.js";
import { headquartersText } from "./headquarters-text.js";
import type { KindText } from "./kind.js";
import { stateText } from "./state-text.js";
import { stationText } from "./station-text.js";

/** Every kind of thing in words, in the order of lists and tables. */
export const KIND_TEXTS: readonly KindText[] = [stationText, fleetText, headquartersText, stateText, cityText];
