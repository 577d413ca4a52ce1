/** The contents of the unfolded strip: loaded when it is first unfolded. */
export { fatesBar } from "./fates-bar.js";
export { ledgerTables } from "./ledger-tables.js";
export { tablesStyles } from "./tables-styles.js";
