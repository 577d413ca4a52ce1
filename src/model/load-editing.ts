import { addEditing } from "./apply-scenario.js";

/** Loads what reads and applies edits, and makes it known: a state with edits cannot be seen before. */
export async function loadEditing(): Promise<void> {
  addEditing((await import("./edited.js")).EDITING);
}
