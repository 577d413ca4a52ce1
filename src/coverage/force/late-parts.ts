import { airPart } from "./air-part.js";
import type { LateParts } from "./parts.js";
import { seaPart } from "./sea-part.js";

/** The numbers of the air and sea components, which a first view does not need. */
export const FORCE_PARTS: LateParts = { air: airPart, sea: seaPart };
