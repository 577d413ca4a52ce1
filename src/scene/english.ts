import general from "./messages/en.json" with { type: "json" };
import guest from "./messages/guest.en.json" with { type: "json" };

/** English texts needed from the first view on. Texts needed later are imported by the modules that use them. */
export const ENGLISH = { ...general, ...guest };

/** Every sentence of the interface, by key. */
export type MessageKey = keyof typeof ENGLISH;
