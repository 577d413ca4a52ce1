import type { StatementKind } from "../../../src/model/terms.js";
import type { Otherwise, Span } from "../forces-facts.js";

/** What a row of the facts needs to become a statement about one component. Its text and date are the fact's own if not given. */
export interface StatementRow {
  readonly fact: string;
  /** ISO code of the state, or `coalition`, `IISS`. */
  readonly who: string;
  readonly by: string;
  readonly kind: StatementKind;
  readonly people?: Span;
  /** The sources of the number of people, where not all give it. */
  readonly number?: Otherwise;
  readonly where?: string;
  readonly text?: string;
  readonly date?: string;
  readonly confidence?: "low" | "medium";
}
