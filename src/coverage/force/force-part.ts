import type { Dataset } from "../../model/dataset.js";
import type { Grade } from "../../model/records.js";
import type { CoalitionState } from "../../model/state.js";
import type { Values } from "../../model/values.js";
import type { ForceAmount } from "./force-schema.js";

/** One number of a component before its range is drawn. */
export interface Amount {
  readonly id: ForceAmount["id"];
  readonly unit: ForceAmount["unit"];
  /** `Infinity`: no number would do. `null`: not known. Neither is printed as a number. */
  readonly value: number | null;
  /** Ends of what is published, or what follows from them. */
  readonly low?: number | null;
  readonly high?: number | null;
  readonly basis: ForceAmount["basis"];
  readonly sources?: readonly string[];
  readonly grade?: Grade | null;
}

/** What one patrol area asks for and gets. */
export interface AreaPart {
  readonly id: string;
  readonly name: string;
  readonly amounts: readonly Amount[];
}

/** The numbers of one component: of the force, of each state by its ISO code, and of each patrol area. */
export interface ForcePart {
  readonly amounts: readonly Amount[];
  readonly parties: ReadonlyMap<string, readonly Amount[]>;
  readonly areas?: readonly AreaPart[];
}

/**
 * Prepares a component's numbers in a state; the function that is returned makes them for values of the assumptions. `null` if
 * the dataset lacks what they need.
 */
export type MakePart = (dataset: Dataset, state: CoalitionState) => ((values: Values) => ForcePart) | null;
