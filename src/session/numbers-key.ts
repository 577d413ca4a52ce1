import type { CoalitionState } from "../model/state.js";

/** Fields of the state that change no number about coverage; `domain` only selects one of a state's four ledgers. */
const LOOKS = ["reading", "compare", "shade", "component", "forceSize", "straits", "domain"] as const;

/** Two states with the same key have the same numbers about coverage in every domain, and the same ranges. */
export const numbersKey = (state: CoalitionState): string =>
  JSON.stringify({ ...state, ...Object.fromEntries(LOOKS.map((key) => [key, null])) });
