/** The ledger's type for those who may not import the coverage engine. */

export type { LedgerDiff } from "../coverage/ledger/diff-schema.js";
export type { Ledger } from "../coverage/ledger/schema.js";
