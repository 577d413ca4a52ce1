import { assessSea } from "../../model/sea/assess-sea.js";
import type { Amount, MakePart } from "./force-part.js";

/** Ships of the Black Sea states, and what the straits let in and for how long. */
export const seaPart: MakePart = (dataset, state, values) => {
  const sea = assessSea(dataset, state, values);
  if (!sea) return null;
  const { littoral, unknown, admitted, visitsAYear, minehunters } = sea;
  return { amounts: [], parties: new Map() };
};
