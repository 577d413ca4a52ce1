/** What the strip unfolds into: loaded when it first does. */
export { fatesBar } from "./fates-bar.js";
export { ledgerTables } from "./ledger-tables.js";
