import general from "./messages/en.json" with { type: "json" };
import exporting from "./messages/export.en.json" with { type: "json" };
import guest from "./messages/guest.en.json" with { type: "json" };
import whatIf from "./messages/whatif.en.json" with { type: "json" };

/** What the program says in English: the catalogue that all others follow. What only figures say is in `src/figure`. */
export const ENGLISH = { ...general, ...whatIf, ...exporting, ...guest };

/** Every sentence of the interface, by key. */
export type MessageKey = keyof typeof ENGLISH;
