/** Types of the ledger for modules that may not import the coverage engine. */

export type { LedgerDiff } from "../coverage/ledger/diff-schema.js";
export type { Ledger } from "../coverage/ledger/schema.js";
