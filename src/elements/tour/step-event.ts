export interface CoalitionStep {
  /** The step's number, from 1. */
  readonly step: number;
  /** How many steps there are. */
  readonly count: number;
  readonly title: string;
}

/** A reader went to a step of a tour or a story. Fired after `coalition-change`. */
export class CoalitionStepEvent extends CustomEvent<CoalitionStep> {
  constructor(detail: CoalitionStep) {
    super("coalition-step", { bubbles: true, composed: true, detail });
  }
}
