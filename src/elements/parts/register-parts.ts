import { keepStyles } from "../adopt-styles.js";
import { register } from "../register.js";
import { CoalitionFigure } from "./figure.js";
import { CoalitionLedger } from "./ledger.js";
import { CoalitionLegend } from "./legend.js";
import { CoalitionSwitches } from "./switches.js";
import { CoalitionTables } from "./tables.js";

/** The parts of a map by element name. */
export const PARTS = {
  "coalition-legend": CoalitionLegend,
  "coalition-ledger": CoalitionLedger,
  "coalition-switches": CoalitionSwitches,
  "coalition-tables": CoalitionTables,
  "coalition-figure": CoalitionFigure,
} as const;

for (const part of Object.values(PARTS)) keepStyles(part);

/** Defines the parts: a map contains them, under whatever name it is registered itself. */
export function registerParts(): void {
  for (const [name, part] of Object.entries(PARTS)) register(name, part);
}
