import type { Edited } from "../../../model/apply-scenario.js";
import type { Dataset } from "../../../model/dataset.js";
import type { Place } from "../../../model/distance.js";
import type { Edit } from "../../../model/edit.js";
import type { Scenario } from "../../../model/scenario.js";
import type { CoalitionState } from "../../../model/state.js";
import type { AreaOfInterest } from "../../../scene/situation.js";
import type { Words } from "../../../scene/words.js";
import type { Tool } from "../edit-mode.js";
import type { Editor } from "../editor.js";
import type { Form } from "./form.js";

/** What follows a change: a sentence for the reader, where the focus goes, what is undone with it as one. */
export interface After {
  readonly said?: string;
  /** Selector of what gets the focus when that which had it is gone. */
  readonly focus?: string;
  readonly group?: string;
  /** The field that the commands come from: problems are shown at it. */
  readonly field?: string;
}

/** What the parts of the panel are drawn from, and what they call. */
export interface PanelContext {
  readonly words: Words;
  /** The data without edits, and as the present state sees them. */
  readonly facts: Dataset;
  readonly seen: Dataset;
  readonly state: CoalitionState;
  readonly edited: Edited | null;
  /** The present scenario with its edits; places and added records are in it as a reader gave them. */
  readonly scenario: Scenario;
  /** The area of interest; `null` for the default. */
  readonly area: AreaOfInterest | null;
  readonly editor: Editor;
  readonly form: Form;
  /** Applies commands as one step of undo; returns whether they could be applied. */
  readonly apply: (commands: readonly Edit[], after?: After) => boolean;
  /** Shows a sentence, which is read out. */
  readonly say: (text: string) => void;
  readonly focus: (selector: string) => void;
  /** Waits for a press on the map, then calls with its place. `focus`: what has the focus again if it is given up. */
  readonly pressMap: (take: (place: Place) => void, focus: string) => void;
  /** Begins something on the map, and says how it is done. */
  readonly goToMap: (tool: Tool, said: string, focus: string) => void;
}
