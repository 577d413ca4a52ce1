import type { Baseline } from "../model/baseline.js";
import type { Edit } from "../model/edit.js";
import type { Problem } from "../model/problem.js";
import type { CoalitionState } from "../model/state.js";
import type { Ledger } from "../scene/ledger-text.js";
import type { Thing } from "../scene/things.js";

const OUTWARD = { bubbles: true, composed: true } as const;

/** The map is shown for the first time, with every layer, label and symbol drawn. */
export class CoalitionReadyEvent extends CustomEvent<null> {
  constructor() {
    super("coalition-ready", { ...OUTWARD, detail: null });
  }
}

export interface CoalitionChange {
  readonly state: CoalitionState;
  /** The baseline that a reader has pinned; `null` without one. */
  readonly baseline: Baseline | null;
  /** The numbers behind the map in this state. */
  readonly ledger: Ledger | null;
}
/** A reader changed the state. Not fired when code sets a property or an attribute. */
export class CoalitionChangeEvent extends CustomEvent<CoalitionChange> {
  constructor(detail: CoalitionChange) {
    super("coalition-change", { ...OUTWARD, detail });
  }
}

export interface CoalitionEdit {
  /** The commands that a reader or a script has given. */
  readonly commands: readonly Edit[];
  /** All changes of the scenario together, as in the state. */
  readonly edits: string;
}
/** The scenario was changed by commands, a reader's or those of `edit()`. Fired after `coalition-change`. */
export class CoalitionEditEvent extends CustomEvent<CoalitionEdit> {
  constructor(detail: CoalitionEdit) {
    super("coalition-edit", { ...OUTWARD, detail });
  }
}

export interface CoalitionSelect {
  /** `null` when the details were closed. */
  readonly thing: Thing | null;
}
/** A reader opened or closed the details of a thing on the map. */
export class CoalitionSelectEvent extends CustomEvent<CoalitionSelect> {
  constructor(detail: CoalitionSelect) {
    super("coalition-select", { ...OUTWARD, detail });
  }
}

export interface CoalitionErrorDetail {
  readonly problems: readonly Problem[];
}
/** Something given to the element is wrong, or the browser cannot draw the map. The last good map stays. */
export class CoalitionErrorEvent extends CustomEvent<CoalitionErrorDetail> {
  constructor(problems: readonly Problem[]) {
    super("coalition-error", { ...OUTWARD, detail: { problems } });
  }
}
